import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime } from '@gongwei/platform-graphql';
import type { Unit } from '@gongwei/platform-tenancy';
import type { Role } from '../role/role.types';

export enum AccountStatus {
  ACTIVE = 'ACTIVE',
  DISABLED = 'DISABLED',
}
registerEnumType(AccountStatus, { name: 'AccountStatus', description: '启用状态 whether it may be used', valuesMap: { ACTIVE: { description: '启用 in use' }, DISABLED: { description: '停用 not in use' } } });

@ObjectType({ description: '账号 a person who logs in' })
export class Account {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '所属单位 the unit it belongs to' }) unitId!: string;
  @Field(() => String, { description: '登录名 login name' }) loginName!: string;
  @Field(() => String, { description: '姓名 name of the person' }) displayName!: string;
  @Field(() => AccountStatus, { description: '状态 state' }) status!: AccountStatus;
  @Field(() => ID, { nullable: true, description: '限定党组织 the organisation subtree it is bound to' }) organisationId!: string | null;
  @Field(() => String, { nullable: true, description: '限定党组织名称 name of that organisation' }) organisationName!: string | null;
  @Field(() => Boolean, { description: '已启用双因素 second factor enrolled' }) secondFactorEnrolled!: boolean;
  @Field(() => Boolean, { description: '须改密码 must change its password' }) mustChangePassword!: boolean;
  @Field(() => GraphQLDateTime, { nullable: true, description: '最近登录 last login' }) lastLoginAt!: Date | null;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
  // Set where they were read with the account, in a scope that sees them although the operation's own does not; else resolved.
  roles?: Role[];
  unit?: Unit;
}
