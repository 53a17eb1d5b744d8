import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Account } from './account.types';

@InputType({ description: '新建账号 a new account' })
export class CreateAccountInput {
  @Field(() => ID, { nullable: true, description: '单位，默认本单位；工委可为下级单位新建 the unit; your own unless told' }) unitId?: string | null;
  @Field(() => String, { description: '登录名，本单位内唯一 login name, unique in the unit: 2 to 32 Chinese characters, letters, digits, . _ -' }) loginName!: string;
  @Field(() => String, { description: '姓名 name of the person' }) displayName!: string;
  @Field(() => [ID], { defaultValue: [], description: '角色，可空；须有分配角色权限 roles; giving any needs account.assign' }) roleIds!: string[];
  @Field(() => ID, { nullable: true, description: '限定党组织，支部书记必填 the organisation subtree it is bound to; needed for branch secretaries' }) organisationId?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '修改账号 changes to an account; what is left out stays' })
export class UpdateAccountInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { nullable: true, description: '姓名，须有管理账号权限 name of the person; needs account.manage' }) displayName?: string | null;
  @Field(() => [ID], { nullable: true, description: '角色，整体替换；须有分配角色权限 roles, replacing those it has; needs account.assign' }) roleIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: '限定党组织，null 为解除；须有分配角色权限 the organisation it is bound to, null for none; needs account.assign' }) organisationId?: string | null;
}

@InputType({ description: '停用、启用账号 which account' })
export class AccountVersionInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
}

@InputType({ description: '重置密码 which account' })
export class ResetPasswordInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => Boolean, { defaultValue: false, description: '一并解除两步验证 remove its second factor as well' }) resetSecondFactor!: boolean;
}

@ObjectType({ description: '新账号与一次性密码 the new account and its first password' })
export class CreateAccountPayload {
  @Field(() => Account, { description: '账号 the account' }) account!: Account;
  @Field(() => String, { description: '一次性密码，仅此一次；重复请求时为空 shown this once; empty on a repeat' }) oneTimePassword!: string;
}

@ObjectType({ description: '账号与新的一次性密码 the account and its new password' })
export class ResetPasswordPayload {
  @Field(() => Account, { description: '账号 the account' }) account!: Account;
  @Field(() => String, { description: '一次性密码，仅此一次 shown this once' }) oneTimePassword!: string;
}

@ObjectType({ description: '变更后的账号 the account as it is now' })
export class AccountPayload {
  @Field(() => Account, { description: '账号 the account' }) account!: Account;
}
