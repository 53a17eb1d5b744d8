import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { UnitKind } from '@gongwei/platform-tenancy';

@InputType({ description: '新建单位 a new unit with its first administrator' })
export class CreateUnitInput {
  @Field(() => String, { description: '编码 code, unique in the deployment' }) code!: string;
  @Field(() => String, { description: '全称 full name' }) name!: string;
  @Field(() => String, { description: '简称 short name' }) shortName!: string;
  @Field(() => UnitKind, { description: '类别 UNIT or DISTRICT_COMMITTEE' }) kind!: UnitKind;
  @Field(() => String, { nullable: true, description: '统一社会信用代码 credit code' }) creditCode?: string | null;
  @Field(() => ID, { nullable: true, description: '考核分组 group' }) groupId?: string | null;
  @Field(() => ID, { nullable: true, description: '上级工委 committee above; your own unless told' }) parentId?: string | null;
  @Field(() => String, { description: '首个管理员登录名 login name of the first administrator' }) adminLoginName!: string;
  @Field(() => String, { description: '首个管理员姓名 name of the first administrator' }) adminDisplayName!: string;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '修改单位 changes to a unit; what is left out stays' })
export class UpdateUnitInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { nullable: true, description: '编码 code' }) code?: string;
  @Field(() => String, { nullable: true, description: '全称 full name' }) name?: string;
  @Field(() => String, { nullable: true, description: '简称 short name' }) shortName?: string;
  @Field(() => String, { nullable: true, description: '统一社会信用代码 credit code' }) creditCode?: string | null;
  @Field(() => ID, { nullable: true, description: '考核分组 group' }) groupId?: string | null;
}

@InputType({ description: '停用、恢复、归档 a change of state' })
export class ChangeUnitStatusInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { description: '事由 why; the unit sees it in its audit trail' }) reason!: string;
}

@InputType({ description: '调整隶属 another committee above' })
export class MoveUnitInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => ID, { description: '新的上级工委 the committee it moves under' }) parentId!: string;
  @Field(() => String, { description: '事由 why' }) reason!: string;
}

@InputType({ description: '新建分组 a new group' })
export class CreateUnitGroupInput {
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => Int, { description: '顺序 place in lists' }) sortNo!: number;
}

@InputType({ description: '修改分组 changes to a group' })
export class UpdateUnitGroupInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { nullable: true, description: '名称 name' }) name?: string;
  @Field(() => Int, { nullable: true, description: '顺序 place in lists' }) sortNo?: number;
}
