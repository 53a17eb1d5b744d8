import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { forgetRoles, rolesOfAccount } from '../role/read-roles';
import { Role } from '../role/role.types';
import { AccountPayload, AccountVersionInput, CreateAccountInput, CreateAccountPayload, ResetPasswordInput, ResetPasswordPayload, UpdateAccountInput } from './account.inputs';
import { accountModel } from './account.read-model';
import { Account } from './account.types';
import { changeAccountStatus } from './change-account-status';
import { createAccount } from './create-account';
import { resetPassword, resetSecondFactor } from './reset-password';
import { updateAccount } from './update-account';

const lists = connectionTypes(accountModel, () => Account, '账号');

@Resolver(() => Account)
export class AccountResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('account.read')
  @Query(() => Account, { nullable: true, description: '一个账号；不存在或不可见时为空 null when it does not exist or is not yours' })
  account(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<Account | null> {
    return readById<Account>(context, accountModel, id, info);
  }

  @Allow('account.read')
  @Query(() => lists.Connection, { description: '账号列表，工委含下级单位的 the accounts of your scope' })
  accounts(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Account>> {
    return readConnection<Account>(context, accountModel, args, info);
  }

  @ResolveField(() => Unit, { description: '所属单位 its unit' })
  unit(@Ctx() context: RequestContext, @Parent() account: Account, @Info() info: GraphQLResolveInfo): Unit | Promise<Unit | null> {
    return account.unit ?? readRecord<Unit>(context, unitModel, { tenantId: account.unitId, id: account.unitId }, info);
  }

  @ResolveField(() => [Role], { description: '角色，最多 20 its roles, at most 20' })
  roles(@Ctx() context: RequestContext, @Parent() account: Account): Role[] | Promise<Role[]> {
    return account.roles ?? rolesOfAccount(context, account);
  }

  @Allow('account.manage')
  @Mutation(() => CreateAccountPayload, { description: '新建账号，一次性密码只显示一次；给角色须有分配角色权限 creates an account; giving it roles needs account.assign as well' })
  async createAccount(@Ctx() context: RequestContext, @Args('input', { description: '内容 what to create' }) input: CreateAccountInput, @Info() info: GraphQLResolveInfo): Promise<CreateAccountPayload> {
    const { id, oneTimePassword } = await createAccount(this.platform, context, input);
    return { ...(await this.payload(context, id, info)), oneTimePassword };
  }

  @Allow('account.manage', 'account.assign')
  @Mutation(() => AccountPayload, { description: '修改账号：姓名须有管理账号权限，角色与限定党组织须有分配角色权限 changes an account; each field says which permission it needs' })
  async updateAccount(@Ctx() context: RequestContext, @Args('input', { description: '变更 what to change' }) input: UpdateAccountInput, @Info() info: GraphQLResolveInfo): Promise<AccountPayload> {
    return this.payload(context, await updateAccount(this.platform, context, input), info);
  }

  @Allow('account.manage')
  @Mutation(() => AccountPayload, { description: '停用账号：其所有登录立即失效 disables an account: all its sessions end at once' })
  async disableAccount(@Ctx() context: RequestContext, @Args('input', { description: '对象 which one' }) input: AccountVersionInput, @Info() info: GraphQLResolveInfo): Promise<AccountPayload> {
    return this.payload(context, await changeAccountStatus(this.platform, context, 'DISABLED', input), info);
  }

  @Allow('account.manage')
  @Mutation(() => AccountPayload, { description: '启用账号，密码照旧 enables an account with the password it had' })
  async enableAccount(@Ctx() context: RequestContext, @Args('input', { description: '对象 which one' }) input: AccountVersionInput, @Info() info: GraphQLResolveInfo): Promise<AccountPayload> {
    return this.payload(context, await changeAccountStatus(this.platform, context, 'ACTIVE', input), info);
  }

  @Allow('account.manage')
  @Mutation(() => ResetPasswordPayload, { description: '重置密码，一次性密码只显示一次；其所有登录立即失效 gives a new one-time password; all its sessions end at once' })
  async resetPassword(@Ctx() context: RequestContext, @Args('input', { description: '对象 which one' }) input: ResetPasswordInput, @Info() info: GraphQLResolveInfo): Promise<ResetPasswordPayload> {
    const { id, oneTimePassword } = await resetPassword(this.platform, context, input);
    return { ...(await this.payload(context, id, info)), oneTimePassword };
  }

  @Allow('account.manage', 'account.assign')
  @Mutation(() => AccountPayload, { description: '解除两步验证（设备遗失），密码照旧；三员账号须由安全管理员办理 removes a lost second factor; for the three administrators by the security administrator' })
  async resetSecondFactor(@Ctx() context: RequestContext, @Args('input', { description: '对象 which one' }) input: AccountVersionInput, @Info() info: GraphQLResolveInfo): Promise<AccountPayload> {
    return this.payload(context, await resetSecondFactor(this.platform, context, input), info);
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<AccountPayload> {
    forgetRoles(context);
    return { account: (await readById<Account>(context, accountModel, id, info, 'account'))! };
  }
}
