import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLDate } from '@gongwei/platform-graphql';
import { OrganisationKind, PostCode } from '../organisation/organisation.enums';
import { ApprovalPostSubject } from './approval.enums';

@InputType({ description: '拟设立党组织并起草报批 an organisation proposed, with the draft of its approval' })
export class ProposeOrganisationInput {
  @Field(() => String, { description: '编码，单位内唯一 code, unique in the unit' }) code!: string;
  @Field(() => String, { description: '全称 full name' }) name!: string;
  @Field(() => String, { description: '简称 short name' }) shortName!: string;
  @Field(() => OrganisationKind, { description: '类别 kind' }) kind!: OrganisationKind;
  @Field(() => String, { nullable: true, description: '功能型用途 what a functional branch is for' }) functionalPurpose?: string | null;
  @Field(() => ID, { nullable: true, description: '上级党组织；空为顶层 the organisation above; none: top of the unit' }) parentId?: string | null;
  @Field(() => Int, { nullable: true, description: '任期（年），缺省按类别 term in years; by kind unless told' }) termYears?: number | null;
  @Field(() => String, { nullable: true, description: '地址 address' }) address?: string | null;
  @Field(() => String, { nullable: true, description: '联系电话 telephone' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: '设立理由，写入请示 why, as the request says it' }) body?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '报批撤销党组织 asks for the dissolution of an organisation' })
export class ProposeDissolutionInput {
  @Field(() => ID, { description: '党组织 the organisation' }) organisationId!: string;
  @Field(() => ID, { nullable: true, description: '接收党员与下级党组织的党组织；已清空时不填 who takes over its members and what stands beneath; none where it is empty' }) successorId?: string | null;
  @Field(() => String, { description: '撤销理由，写入请示 why, as the request says it' }) body!: string;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '拟任职 a post that begins with the reply' })
export class ProposedAppointmentInput {
  @Field(() => ID, { description: '拟任党员 the member' }) memberId!: string;
  @Field(() => PostCode, { description: '职务 post' }) post!: PostCode;
  @Field(() => Boolean, { defaultValue: false, description: '专职 full-time' }) fullTime!: boolean;
}

@InputType({ description: '报批任免；批复之日生效 asks for posts to begin and end on the day of the reply' })
export class ProposePostsInput {
  @Field(() => ID, { description: '党组织 the organisation' }) organisationId!: string;
  @Field(() => ApprovalPostSubject, { description: '报批类别 what is asked for' }) subject!: ApprovalPostSubject;
  @Field(() => [ProposedAppointmentInput], { description: '拟任 posts that begin' }) appointments!: ProposedAppointmentInput[];
  @Field(() => [ID], { description: '拟免的任职标识 ids of the appointments that end' }) endings!: string[];
  @Field(() => String, { nullable: true, description: '说明，写入请示 explanation, as the request says it' }) body?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '修改草稿或被退回的请示 words a draft, or a request that was returned, anew' })
export class UpdateApprovalInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { description: '事项名称，即“关于……的请示”中间的文字 the matter, as it stands in the title' }) title!: string;
  @Field(() => String, { description: '落款单位 who signs' }) issuer!: string;
  @Field(() => String, { nullable: true, description: '理由与说明 paragraphs of the request' }) body?: string | null;
  @Field(() => [ProposedAppointmentInput], { nullable: true, description: '拟任，仅任免类报批 posts that begin; only where the thread brings posts' }) appointments?: ProposedAppointmentInput[] | null;
  @Field(() => [ID], { nullable: true, description: '拟免，仅任免类报批 appointments that end; only where the thread brings posts' }) endings?: string[] | null;
}

@InputType({ description: '登记党组会议讨论情况 records what the leading Party group concluded' })
export class DiscussApprovalInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => GraphQLDate, { description: '会议日期 day of the meeting' }) heldOn!: string;
  @Field(() => String, { description: '会议名称 the meeting' }) meeting!: string;
  @Field(() => String, { description: '讨论结论 what was concluded' }) conclusion!: string;
  @Field(() => String, { nullable: true, description: '纪要正文 text of the minute' }) text?: string | null;
}

@InputType({ description: '报送请示 sends the request' })
export class SubmitApprovalInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { nullable: true, description: '请示文号；报工委时必填 number of the request; required towards the work committee' }) requestNo?: string | null;
  @Field(() => GraphQLDate, { description: '请示日期 day of the request' }) requestedOn!: string;
}

@InputType({ description: '撤回、退回或不予批准 takes back, returns or refuses' })
export class ApprovalReasonInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { description: '理由 why' }) note!: string;
}

@InputType({ description: '批复同意 replies and grants' })
export class GrantApprovalInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { description: '批复文号 number of the reply' }) replyNo!: string;
  @Field(() => GraphQLDate, { description: '批复日期，生效之日 day of the reply, from which it takes effect' }) repliedOn!: string;
  @Field(() => String, { nullable: true, description: '批复中的要求 what the reply adds' }) note?: string | null;
}
