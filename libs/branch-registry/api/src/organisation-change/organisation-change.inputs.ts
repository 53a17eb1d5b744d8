import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLDate } from '@gongwei/platform-graphql';
import { OrganisationKind } from '../organisation/organisation.enums';

@InputType({ description: '因合并、拆分新设的党组织；成立日期与批复文号即调整的日期与文号 an organisation set up by a merge or split, on its day and by its document' })
export class NewOrganisationInput {
  @Field(() => String, { description: '编码，单位内唯一 code, unique in the unit' }) code!: string;
  @Field(() => String, { description: '全称 full name' }) name!: string;
  @Field(() => String, { description: '简称 short name' }) shortName!: string;
  @Field(() => OrganisationKind, { description: '类别，须直接管理党员 kind; one that has members of its own' }) kind!: OrganisationKind;
  @Field(() => String, { nullable: true, description: '功能型用途 what a functional branch is for' }) functionalPurpose?: string | null;
  @Field(() => Int, { nullable: true, description: '任期（年），缺省按类别 term in years; by kind unless told' }) termYears?: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: '本届起始 start of this term' }) termStartedOn?: string | null;
  @Field(() => String, { nullable: true, description: '地址 address' }) address?: string | null;
  @Field(() => String, { nullable: true, description: '联系电话 telephone' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: '特殊设置事由 why it is set up otherwise than the numbers say' }) overrideReason?: string | null;
  @Field(() => String, { nullable: true, description: '特殊设置批准文号 document number of that approval' }) overrideDocumentNo?: string | null;
}

@InputType({ description: '合并后新设的党组织 the new organisation that others become' })
export class MergeTargetInput extends NewOrganisationInput {
  @Field(() => ID, { nullable: true, description: '上级党组织；空为顶层 the organisation above; none: top of the unit' }) parentId?: string | null;
}

@InputType({ description: '被合并的党组织 one of the organisations to merge' })
export class MergeSourceInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
}

@InputType({ description: '合并党组织：并入其中之一（targetId）或新设（target），二者择一 merges into one of them (targetId) or a new one (target)' })
export class MergeOrganisationsInput {
  @Field(() => [MergeSourceInput], { description: '被合并的党组织，2 至 10 个，均为本单位正常的支部 the organisations, 2 to 10 active ones of the unit that have members of their own' }) sources!: MergeSourceInput[];
  @Field(() => ID, { nullable: true, description: '并入的党组织，须为其中之一 which of them remains' }) targetId?: string | null;
  @Field(() => MergeTargetInput, { nullable: true, description: '新设的党组织 the new one they become' }) target?: MergeTargetInput | null;
  @Field(() => GraphQLDate, { description: '生效日期，不晚于今天 takes effect on, today at the latest' }) effectiveOn!: string;
  @Field(() => String, { description: '文号 document number' }) documentNo!: string;
  @Field(() => String, { description: '事由 why' }) reason!: string;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '拆分出的党组织及其党员 one new organisation and who goes to it' })
export class SplitTargetInput {
  @Field(() => NewOrganisationInput, { description: '新设的党组织，与原党组织同级 the new organisation, beside the one that is split' }) organisation!: NewOrganisationInput;
  @Field(() => [ID], { description: '转入的人员 the people that go to it' }) memberIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: '转入的下级党组织 the organisations beneath that go to it' }) childIds!: string[];
}

@InputType({ description: '拆分党组织 splits an organisation' })
export class SplitOrganisationInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => Boolean, { description: '原党组织是否保留；保留时未列出的人员与下级留在原处，否则须全部列出 whether it remains, with whatever is not given away; otherwise all must be given away' }) remains!: boolean;
  @Field(() => [SplitTargetInput], { description: '新设的党组织：保留时 1 至 10 个，撤销时 2 至 10 个 the new ones: 1 to 10 where it remains, 2 to 10 where it ends' }) targets!: SplitTargetInput[];
  @Field(() => GraphQLDate, { description: '生效日期，不晚于今天 takes effect on, today at the latest' }) effectiveOn!: string;
  @Field(() => String, { description: '文号 document number' }) documentNo!: string;
  @Field(() => String, { description: '事由 why' }) reason!: string;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}
