import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { PostCode } from '../organisation/organisation.enums';
import { ApprovalEventKind, ApprovalRoute, ApprovalStatus, ApprovalSubject, ApprovalTurn } from './approval.enums';

@ObjectType({ description: '事项内容一行 a labelled line of the document' })
export class ApprovalFactLine {
  @Field(() => String, { description: '名称，按请求语言 label, in the language asked for' }) label!: string;
  @Field(() => String, { description: '内容 value' }) value!: string;
}

@ObjectType({ description: '拟任或拟免 a post that begins or ends with the reply' })
export class ProposedPost {
  @Field(() => ID, { description: '党员标识 id of the member' }) memberId!: string;
  @Field(() => String, { description: '党员姓名 name of the member' }) memberName!: string;
  @Field(() => PostCode, { description: '职务 post' }) post!: PostCode;
  @Field(() => Boolean, { description: '专职 full-time' }) fullTime!: boolean;
  @Field(() => ID, { nullable: true, description: '拟免的任职标识；拟任时为空 id of the appointment that ends; none for one that begins' }) appointmentId!: string | null;
}

@ObjectType({ description: '办理记录 one step of a thread, kept for ever' })
export class ApprovalStep {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ApprovalEventKind, { description: '步骤 step' }) event!: ApprovalEventKind;
  @Field(() => String, { nullable: true, description: '意见或理由 words that went with it' }) note!: string | null;
  @Field(() => String, { nullable: true, description: '文号 document number' }) documentNo!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '文件或会议日期 day of the document or meeting' }) documentOn!: string | null;
  @Field(() => String, { nullable: true, description: '会议名称 the meeting' }) meeting!: string | null;
  @Field(() => String, { description: '办理人 who' }) actorName!: string;
  @Field(() => Boolean, { description: '是否由上级办理 whether by somebody of the committee above' }) byCommittee!: boolean;
  @Field(() => GraphQLDateTime, { description: '办理时间 when' }) at!: Date;
}

@ObjectType({ description: '公文，按 GB/T 9704 的各要素，恒为中文 an official document, part by part; always Chinese' })
export class ApprovalPaper {
  @Field(() => String, { description: '发文机关标志 who issues it' }) mark!: string;
  @Field(() => String, { nullable: true, description: '发文字号 document number' }) documentNo!: string | null;
  @Field(() => String, { description: '标题 title' }) title!: string;
  @Field(() => String, { description: '主送机关 addressee' }) addressee!: string;
  @Field(() => [String], { description: '正文各段 paragraphs' }) paragraphs!: string[];
  @Field(() => String, { description: '署名 signature' }) signature!: string;
  @Field(() => String, { nullable: true, description: '成文日期 day, as printed' }) date!: string | null;
  @Field(() => String, { nullable: true, description: '附件名称 title of what is annexed' }) annexTitle!: string | null;
  @Field(() => [String], { description: '附件各段 its paragraphs' }) annexParagraphs!: string[];
}

@ObjectType({ description: '报批事项 an approval: leading-group minute, request and reply in one thread' })
export class Approval {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '申报单位标识 id of the unit that asks' }) unitId!: string;
  @Field(() => ApprovalSubject, { description: '类别 what asks for approval' }) subject!: ApprovalSubject;
  @Field(() => ApprovalRoute, { description: '去向 who decides' }) route!: ApprovalRoute;
  @Field(() => ApprovalStatus, { description: '状态 state' }) status!: ApprovalStatus;
  @Field(() => ApprovalTurn, { description: '轮到谁 whose move it is' }) turn!: ApprovalTurn;
  @Field(() => String, { description: '事项 the matter' }) title!: string;
  @Field(() => String, { description: '落款单位 who signs the request' }) issuer!: string;
  @Field(() => String, { description: '主送，即批复方 whom it is addressed to' }) approverName!: string;
  @Field(() => String, { nullable: true, description: '理由与说明 paragraphs of the request' }) body!: string | null;
  @Field(() => ID, { description: '党组织标识 id of the organisation' }) organisationId!: string;
  @Field(() => ID, { description: '所报批的记录 id of the record that waits: an organisation, an election' }) subjectId!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '党组会议日期 day of the leading group’s meeting' }) minuteOn!: string | null;
  @Field(() => String, { nullable: true, description: '会议名称 that meeting' }) minuteMeeting!: string | null;
  @Field(() => String, { nullable: true, description: '会议结论 what it concluded' }) minuteConclusion!: string | null;
  @Field(() => String, { nullable: true, description: '纪要正文 text of the minute' }) minuteText!: string | null;
  @Field(() => String, { nullable: true, description: '请示文号 number of the request' }) requestNo!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '请示日期 day of the request' }) requestedOn!: string | null;
  @Field(() => String, { nullable: true, description: '批复文号 number of the reply' }) replyNo!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '批复日期 day of the reply' }) repliedOn!: string | null;
  @Field(() => String, { nullable: true, description: '批复要求、退回或不批理由 what the reply adds, or why it was returned or refused' }) decisionNote!: string | null;
  @Field(() => [ApprovalFactLine], { description: '事项内容 the facts, line by line' }) facts!: ApprovalFactLine[];
  @Field(() => ApprovalPaper, { description: '请示 the request, as it would be printed' }) requestPaper!: ApprovalPaper;
  @Field(() => ApprovalPaper, { nullable: true, description: '批复；批复前为空 the reply; none before it is given' }) replyPaper!: ApprovalPaper | null;
  @Field(() => Int, { description: '在此状态的天数；办结后为 0 days in this state; 0 once settled' }) waitingDays!: number;
  @Field(() => Boolean, { description: '可由您批复 whether you may decide on it' }) mayDecide!: boolean;
  @Field(() => Boolean, { description: '可由您申报 whether you may act as the applicant' }) mayApply!: boolean;
  @Field(() => String, { description: '起草人 drafted by' }) createdByName!: string;
  @Field(() => GraphQLDateTime, { description: '进入此状态的时间 since when it is in this state' }) stateSince!: Date;
  @Field(() => Int, { description: '版本，办理时带回 to be sent back with each step' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
}

@ObjectType({ description: '办理后的报批事项 the thread as it is now' })
export class ApprovalPayload {
  @Field(() => Approval, { description: '报批事项 the thread' }) approval!: Approval;
}

@ObjectType({ description: '待办数 how many threads wait for what' })
export class ApprovalTasks {
  @Field(() => Int, { description: '待您批复 awaiting your decision' }) awaitingDecision!: number;
  @Field(() => Int, { description: '被退回待改正 returned to be mended' }) returned!: number;
  @Field(() => Int, { description: '草拟中待报送 drafted, not submitted' }) drafts!: number;
}
