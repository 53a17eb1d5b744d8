import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime } from '@gongwei/platform-graphql';

export enum UnitKind {
  COMMITTEE = 'COMMITTEE',
  DISTRICT_COMMITTEE = 'DISTRICT_COMMITTEE',
  UNIT = 'UNIT',
}
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: '租户类别 kind of tenant',
  valuesMap: { COMMITTEE: { description: '市直机关工委 work committee' }, DISTRICT_COMMITTEE: { description: '区县直属机关工委 district committee' }, UNIT: { description: '单位 unit' } },
});

export enum UnitStatus {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  ARCHIVED = 'ARCHIVED',
}
registerEnumType(UnitStatus, {
  name: 'UnitStatus',
  description: '单位状态 state of a unit',
  valuesMap: { ACTIVE: { description: '启用 in use' }, SUSPENDED: { description: '停用，不能登录 nobody of it can log in' }, ARCHIVED: { description: '归档，只读 read-only for good' } },
});

@ObjectType({ description: '考核分组 units compared with each other' })
export class UnitGroup {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => Int, { description: '顺序 place in lists' }) sortNo!: number;
  @Field(() => Int, { description: '单位数 units in it, within your scope' }) unitCount!: number;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
}

@ObjectType({ description: '单位 a tenant: one organ under the city, or a committee' })
export class Unit {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '编码 code' }) code!: string;
  @Field(() => String, { description: '全称 full name' }) name!: string;
  @Field(() => String, { description: '简称 short name' }) shortName!: string;
  @Field(() => UnitKind, { description: '类别 kind' }) kind!: UnitKind;
  @Field(() => UnitStatus, { description: '状态 state' }) status!: UnitStatus;
  @Field(() => String, { nullable: true, description: '统一社会信用代码 credit code, GB 32100' }) creditCode!: string | null;
  @Field(() => ID, { nullable: true, description: '上级标识 id of the committee above, when you may see it' }) parentId!: string | null;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
  // For the relations; not fields of the API.
  groupId?: string | null;
  groupTenantId?: string | null;
}

