import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, UnitGroup, unitModel } from '@gongwei/platform-tenancy';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { accountModel } from '../account/account.read-model';
import { changeUnitStatus } from './change-unit-status';
import { createUnit } from './create-unit';
import { readGroupOf, readGroups } from './read-groups';
import { moveUnit } from './move-unit';
import { saveUnitGroup } from './save-unit-group';
import { ChangeUnitStatusInput, CreateUnitGroupInput, CreateUnitInput, MoveUnitInput, UpdateUnitGroupInput, UpdateUnitInput } from './unit.inputs';
import { CreateUnitPayload, UnitGroupPayload, UnitPayload } from './unit.payloads';
import { updateUnit } from './update-unit';

const lists = connectionTypes(unitModel, () => Unit, '单位');

@Resolver(() => Unit)
export class UnitResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('unit.read')
  @Query(() => Unit, { nullable: true, description: '一个单位；不存在或不可见时为空 null when it does not exist or is not yours' })
  unit(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readById<Unit>(context, unitModel, id, info);
  }

  @Allow('unit.read')
  @Query(() => lists.Connection, { description: '单位列表 the units of your scope' })
  units(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Unit>> {
    return readConnection<Unit>(context, unitModel, args, info);
  }

  @Allow('unit.read')
  @Query(() => [UnitGroup], { description: '考核分组，最多 200 groups, at most 200' })
  unitGroups(@Ctx() context: RequestContext): Promise<UnitGroup[]> {
    return readGroups(context);
  }

  @ResolveField(() => UnitGroup, { nullable: true, description: '考核分组 the group it is compared in' })
  group(@Ctx() context: RequestContext, @Parent() unit: Unit): Promise<UnitGroup | null> {
    return readGroupOf(context, unit);
  }

  @ResolveField(() => Unit, { nullable: true, description: '上级工委 the committee above, when you may see it' })
  parent(@Ctx() context: RequestContext, @Parent() unit: Unit, @Info() info: GraphQLResolveInfo): Promise<Unit | null> | null {
    return unit.parentId ? readRecord<Unit>(context, unitModel, { tenantId: unit.parentId, id: unit.parentId }, info) : null;
  }

  @Allow('unit.manage')
  @Mutation(() => CreateUnitPayload, { description: '新建单位及首个管理员 creates a unit and its first administrator' })
  async createUnit(@Ctx() context: RequestContext, @Args('input', { description: '内容 what to create' }) input: CreateUnitInput, @Info() info: GraphQLResolveInfo): Promise<CreateUnitPayload> {
    const made = await createUnit(this.platform, context, input);
    const [unit, admin] = await Promise.all([readById<Unit>(context, unitModel, made.unitId, info, 'unit'), readById<CreateUnitPayload['admin']>(context, accountModel, made.adminId, info, 'admin')]);
    return { unit: unit!, admin: admin!, oneTimePassword: made.oneTimePassword };
  }

  @Allow('unit.manage')
  @Mutation(() => UnitPayload, { description: '修改单位 changes a unit' })
  async updateUnit(@Ctx() context: RequestContext, @Args('input', { description: '变更 what to change' }) input: UpdateUnitInput, @Info() info: GraphQLResolveInfo): Promise<UnitPayload> {
    return this.payload(context, await updateUnit(this.platform, context, input), info);
  }

  @Allow('unit.manage')
  @Mutation(() => UnitPayload, { description: '停用：其所有登录立即失效 suspends: all its sessions end at once' })
  async suspendUnit(@Ctx() context: RequestContext, @Args('input', { description: '对象与事由 which and why' }) input: ChangeUnitStatusInput, @Info() info: GraphQLResolveInfo): Promise<UnitPayload> {
    return this.payload(context, await changeUnitStatus(this.platform, context, 'suspend', input), info);
  }

  @Allow('unit.manage')
  @Mutation(() => UnitPayload, { description: '恢复启用 takes a suspension back' })
  async resumeUnit(@Ctx() context: RequestContext, @Args('input', { description: '对象与事由 which and why' }) input: ChangeUnitStatusInput, @Info() info: GraphQLResolveInfo): Promise<UnitPayload> {
    return this.payload(context, await changeUnitStatus(this.platform, context, 'resume', input), info);
  }

  @Allow('unit.manage')
  @Mutation(() => UnitPayload, { description: '归档：此后只读 archives for good' })
  async archiveUnit(@Ctx() context: RequestContext, @Args('input', { description: '对象与事由 which and why' }) input: ChangeUnitStatusInput, @Info() info: GraphQLResolveInfo): Promise<UnitPayload> {
    return this.payload(context, await changeUnitStatus(this.platform, context, 'archive', input), info);
  }

  @Allow('unit.manage')
  @Mutation(() => UnitPayload, { description: '调整隶属 moves a unit beneath another committee' })
  async moveUnit(@Ctx() context: RequestContext, @Args('input', { description: '对象与去向 which and where to' }) input: MoveUnitInput, @Info() info: GraphQLResolveInfo): Promise<UnitPayload> {
    return this.payload(context, await moveUnit(this.platform, context, input), info);
  }

  @Allow('unit.manage')
  @Mutation(() => UnitGroupPayload, { description: '新建分组 creates a group' })
  async createUnitGroup(@Ctx() context: RequestContext, @Args('input', { description: '内容 what to create' }) input: CreateUnitGroupInput): Promise<UnitGroupPayload> {
    return { unitGroup: await saveUnitGroup(this.platform, context, input) };
  }

  @Allow('unit.manage')
  @Mutation(() => UnitGroupPayload, { description: '修改分组 changes a group' })
  async updateUnitGroup(@Ctx() context: RequestContext, @Args('input', { description: '变更 what to change' }) input: UpdateUnitGroupInput): Promise<UnitGroupPayload> {
    return { unitGroup: await saveUnitGroup(this.platform, context, input) };
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<UnitPayload> {
    return { unit: (await readById<Unit>(context, unitModel, id, info, 'unit'))! };
  }
}
