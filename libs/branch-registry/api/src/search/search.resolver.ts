import { validationFailed } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';
import { Allow, Ctx } from '@gongwei/platform-graphql';
import { Args, Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { search } from './search';

export enum SearchHitType {
  UNIT = 'UNIT',
  ORGANISATION = 'ORGANISATION',
  MEMBER = 'MEMBER',
}
registerEnumType(SearchHitType, { name: 'SearchHitType', description: '结果类别 kind of hit', valuesMap: { UNIT: { description: '单位 unit' }, ORGANISATION: { description: '党组织 organisation' }, MEMBER: { description: '党员 member' } } });

@ObjectType({ description: '搜索结果 one hit of the global search' })
export class SearchHit {
  @Field(() => SearchHitType, { description: '类别 kind' }) type!: SearchHitType;
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '名称 what it is called' }) title!: string;
  @Field(() => String, { description: '所在 where it belongs' }) subtitle!: string;
}

@Resolver()
export class SearchResolver {
  @Allow('unit.read', 'organisation.read', 'member.read')
  @Query(() => [SearchHit], { description: '全局搜索：单位、党组织、党员（姓名、拼音、首字母、手机后四位） finds units, organisations and members' })
  async search(
    @Ctx() context: RequestContext,
    @Args('text', { type: () => String, description: '文字、全拼、首字母或手机后四位 text, pinyin, initials or the last four digits of a phone' }) text: string,
    @Args('first', { type: () => Int, defaultValue: 10, description: '每类最多几条，至多 20 how many of each kind, at most 20' }) first: number,
  ): Promise<SearchHit[]> {
    if (first < 1 || first > 20) throw validationFailed([{ path: 'first', rule: 'range', messageKey: 'error.page.size', params: { max: 20 } }]);
    const wanted = text.trim();
    return wanted.length === 0 || wanted.length > 50 ? [] : search(context, wanted, first);
  }
}
