import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLDate } from '@gongwei/platform-graphql';
import { OrganisationKind } from './organisation.enums';

@InputType({ description: '设立党组织 a new organisation' })
export class CreateOrganisationInput {
  @Field(() => String, { description: '编码，单位内唯一 code, unique in the unit' }) code!: string;
  @Field(() => String, { description: '全称 full name' }) name!: string;
  @Field(() => String, { description: '简称 short name' }) shortName!: string;
  @Field(() => OrganisationKind, { description: '类别 kind' }) kind!: OrganisationKind;
  @Field(() => String, { nullable: true, description: '功能型用途 what a functional branch is for' }) functionalPurpose?: string | null;
  @Field(() => ID, { nullable: true, description: '上级党组织；空为顶层 the organisation above; none: top of the unit' }) parentId?: string | null;
  @Field(() => GraphQLDate, { description: '成立日期 established on' }) establishedOn!: string;
  @Field(() => String, { nullable: true, description: '批复文号 document number of the approval' }) approvalDocumentNo?: string | null;
  @Field(() => Int, { nullable: true, description: '任期（年），缺省按类别 term in years; by kind unless told' }) termYears?: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: '本届起始 start of this term' }) termStartedOn?: string | null;
  @Field(() => String, { nullable: true, description: '地址 address' }) address?: string | null;
  @Field(() => String, { nullable: true, description: '联系电话 telephone' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: '特殊设置事由 why it is set up otherwise than the numbers say' }) overrideReason?: string | null;
  @Field(() => String, { nullable: true, description: '特殊设置批准文号 document number of that approval' }) overrideDocumentNo?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '修改党组织；更名、变更类别、任期调整将登记为设置调整 changes; renaming, kind and term are recorded as adjustments' })
export class UpdateOrganisationInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { nullable: true, description: '编码 code' }) code?: string;
  @Field(() => String, { nullable: true, description: '全称 full name' }) name?: string;
  @Field(() => String, { nullable: true, description: '简称 short name' }) shortName?: string;
  @Field(() => OrganisationKind, { nullable: true, description: '类别 kind' }) kind?: OrganisationKind;
  @Field(() => String, { nullable: true, description: '功能型用途 what a functional branch is for' }) functionalPurpose?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '成立日期 established on' }) establishedOn?: string | null;
  @Field(() => String, { nullable: true, description: '批复文号 document number of the approval' }) approvalDocumentNo?: string | null;
  @Field(() => Int, { nullable: true, description: '任期（年） term in years' }) termYears?: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: '本届起始；应换届日期随之计算 start of this term; the due date follows' }) termStartedOn?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '应换届日期，仅在批准延期时填写 due date, only for an approved extension' }) electionDueOn?: string | null;
  @Field(() => String, { nullable: true, description: '地址 address' }) address?: string | null;
  @Field(() => String, { nullable: true, description: '联系电话 telephone' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: '特殊设置事由 why it is set up otherwise' }) overrideReason?: string | null;
  @Field(() => String, { nullable: true, description: '特殊设置批准文号 document number of that approval' }) overrideDocumentNo?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '调整生效日期，缺省今天 adjustment takes effect on; today unless told' }) effectiveOn?: string | null;
  @Field(() => String, { nullable: true, description: '调整文号 document number of the adjustment' }) documentNo?: string | null;
  @Field(() => String, { nullable: true, description: '调整事由 why' }) reason?: string | null;
}

@InputType({ description: '调整隶属 moves an organisation, with all beneath it' })
export class MoveOrganisationInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => ID, { nullable: true, description: '新的上级；空为顶层 the organisation above; none: top of the unit' }) parentId?: string | null;
  @Field(() => GraphQLDate, { description: '生效日期 takes effect on' }) effectiveOn!: string;
  @Field(() => String, { nullable: true, description: '文号 document number' }) documentNo?: string | null;
  @Field(() => String, { nullable: true, description: '事由 why' }) reason?: string | null;
}

@InputType({ description: '撤销党组织；仍有党员或下级时须指定接收的党组织 dissolves an organisation; one that is not empty needs another that takes over' })
export class CloseOrganisationInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => GraphQLDate, { description: '生效日期 takes effect on' }) effectiveOn!: string;
  @Field(() => String, { description: '文号 document number' }) documentNo!: string;
  @Field(() => String, { description: '事由 why' }) reason!: string;
  @Field(() => ID, { nullable: true, description: '接收党员与下级的党组织 the organisation that takes over its members and what is beneath' }) successorId?: string | null;
}
