import { validateList } from '@gongwei/administration-domain';
import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, Ctx } from '@gongwei/platform-graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { reject } from '../refuse';
import { readListSettings } from './read-list-settings';
import { deleteView, saveListSettings, saveView } from './save-view';
import { DeleteViewInput, ListSettings, ListSettingsPayload, SaveListSettingsInput, SaveViewInput } from './saved-view.types';

/** How people want to see lists, on whatever device they sit. */
@Resolver()
export class SavedViewResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('signed-in')
  @Query(() => ListSettings, { description: '一个列表的视图与本人的列 views of a list and your own columns' })
  async listSettings(@Ctx() context: RequestContext, @Args('list', { type: () => String, description: '列表名称，如 members the list, e.g. members' }) list: string): Promise<ListSettings> {
    reject(validateList(list));
    return readListSettings(context, list);
  }

  @Allow('signed-in')
  @Mutation(() => ListSettingsPayload, { description: '保存或修改视图 saves a view or changes one' })
  async saveView(@Ctx() context: RequestContext, @Args('input', { description: '内容 what to save' }) input: SaveViewInput): Promise<ListSettingsPayload> {
    return { settings: await readListSettings(context, await saveView(this.platform, context, input)) };
  }

  @Allow('signed-in')
  @Mutation(() => ListSettingsPayload, { description: '删除视图 deletes a view' })
  async deleteView(@Ctx() context: RequestContext, @Args('input', { description: '对象 which one' }) input: DeleteViewInput): Promise<ListSettingsPayload> {
    return { settings: await readListSettings(context, await deleteView(this.platform, context, input)) };
  }

  @Allow('signed-in')
  @Mutation(() => ListSettingsPayload, { description: '保存本人的列与默认视图 keeps your columns and the view you begin with' })
  async saveListSettings(@Ctx() context: RequestContext, @Args('input', { description: '设置 what to keep' }) input: SaveListSettingsInput): Promise<ListSettingsPayload> {
    return { settings: await readListSettings(context, await saveListSettings(this.platform, context, input)) };
  }
}
