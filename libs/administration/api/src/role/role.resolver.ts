import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, Ctx } from '@gongwei/platform-graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { forgetRoles, holderCountOf, readPermissions, readRole, readRoles } from './read-roles';
import { CreateRoleInput, DeleteRoleInput, DeleteRolePayload, PermissionInfo, Role, RolePayload, UpdateRoleInput } from './role.types';
import { createRole, deleteRole, updateRole } from './save-role';

@Resolver(() => Role)
export class RoleResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('role.read', 'account.read')
  @Query(() => [Role], { description: '某单位账号可持有的角色：内置在前，其后自定义，最多 200 roles the accounts of a unit can hold, built-in ones first' })
  roles(
    @Ctx() context: RequestContext,
    @Args('unitId', { type: () => ID, nullable: true, description: '单位，默认本单位 the unit; your own unless told' }) unitId?: string,
  ): Promise<Role[]> {
    return readRoles(context, unitId);
  }

  @Allow('role.read')
  @Query(() => [PermissionInfo], { description: '全部权限 every permission there is' })
  permissions(@Ctx() context: RequestContext): PermissionInfo[] {
    return readPermissions(context);
  }

  @ResolveField(() => Int, { description: '持有此角色的账号数 how many accounts of the unit hold it' })
  holderCount(@Ctx() context: RequestContext, @Parent() role: Role): Promise<number> {
    return holderCountOf(context, role);
  }

  @Allow('role.manage')
  @Mutation(() => RolePayload, { description: '新建自定义角色 creates a role of your own unit' })
  async createRole(@Ctx() context: RequestContext, @Args('input', { description: '内容 what to create' }) input: CreateRoleInput): Promise<RolePayload> {
    return this.payload(context, await createRole(this.platform, context, input));
  }

  @Allow('role.manage')
  @Mutation(() => RolePayload, { description: '修改自定义角色；持有者随即生效 changes a role, for its holders at once' })
  async updateRole(@Ctx() context: RequestContext, @Args('input', { description: '变更 what to change' }) input: UpdateRoleInput): Promise<RolePayload> {
    return this.payload(context, await updateRole(this.platform, context, input));
  }

  @Allow('role.manage')
  @Mutation(() => DeleteRolePayload, { description: '删除无人持有的自定义角色 deletes a role nobody holds' })
  async deleteRole(@Ctx() context: RequestContext, @Args('input', { description: '对象 which one' }) input: DeleteRoleInput): Promise<DeleteRolePayload> {
    const id = await deleteRole(this.platform, context, input);
    forgetRoles(context);
    return { id };
  }

  private async payload(context: RequestContext, id: string): Promise<RolePayload> {
    forgetRoles(context);
    return { role: await readRole(context, id) };
  }
}
