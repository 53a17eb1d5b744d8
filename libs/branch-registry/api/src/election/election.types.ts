import type { BallotKind, CandidateFate, ElectionBody, RecordedElectionEvent as Event, ElectionForm, ElectionKind, ElectionStatus, PostCode as Post, ReminderStage } from '@gongwei/branch-registry-domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { PostCode } from '../organisation/organisation.enums';
import { BallotKindEnum, CandidateFateEnum, ElectionBodyEnum, ElectionEventEnum, ElectionFormEnum, ElectionKindEnum, ElectionStatusEnum, ReminderStageEnum } from './election.enums';

@ObjectType({ description: '换届选举 an election of one organisation' })
export class Election {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '所属单位标识 id of the unit' }) unitId!: string;
  @Field(() => ID, { description: '党组织标识 id of the organisation' }) organisationId!: string;
  @Field(() => ElectionKindEnum, { description: '种类 kind' }) kind!: ElectionKind;
  @Field(() => ElectionFormEnum, { description: '形式 who elects' }) form!: ElectionForm;
  @Field(() => String, { nullable: true, description: '召开代表大会的理由 why delegates elect' }) formReason!: string | null;
  @Field(() => GraphQLDate, { description: '拟召开日期 planned day' }) plannedOn!: string;
  @Field(() => Int, { nullable: true, description: '代表人数 delegates entitled to attend' }) delegates!: number | null;
  @Field(() => String, { nullable: true, description: '备注 note' }) note!: string | null;
  @Field(() => ElectionStatusEnum, { description: '状态 state' }) status!: ElectionStatus;
  @Field(() => String, { nullable: true, description: '方案批复文号 reply number of the plan' }) planReplyNo!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '方案批复日期 day of that reply' }) planApprovedOn!: string | null;
  @Field(() => Boolean, { description: '方案批复为纸质 that reply was given on paper' }) planOnPaper!: boolean;
  @Field(() => GraphQLDate, { nullable: true, description: '大会日期 day of the meeting' }) heldOn!: string | null;
  @Field(() => Int, { nullable: true, description: '应到会有选举权人数，开会时固定 entitled to attend and vote, frozen when the meeting is held' }) entitled!: number | null;
  @Field(() => Int, { nullable: true, description: '按名册计算的应到人数 what the records gave then' }) entitledByRecords!: number | null;
  @Field(() => String, { nullable: true, description: '与名册不一致的原因 why the two differ' }) entitledReason!: string | null;
  @Field(() => String, { nullable: true, description: '结果批复文号 reply number of the result' }) resultReplyNo!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '结果批复日期 day of that reply' }) resultApprovedOn!: string | null;
  @Field(() => Boolean, { description: '结果批复为纸质 that reply was given on paper' }) resultOnPaper!: boolean;
  @Field(() => Int, { description: '现有有选举权党员（含下级）full members here and beneath today' }) voterCount!: number;
  @Field(() => ID, { nullable: true, description: '最近的报批件标识 id of the latest approval thread' }) approvalId!: string | null;
  @Field(() => Boolean, { description: '报批件尚未办结 whether that thread is open' }) approvalOpen!: boolean;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
}

@ObjectType({ description: '选举项目与其结果 one body that is elected, and where it stands' })
export class ElectionSeats {
  @Field(() => ElectionBodyEnum, { description: '项目 what is elected' }) body!: ElectionBody;
  @Field(() => Int, { description: '应选名额 seats' }) seats!: number;
  @Field(() => Int, { description: '同意减少的名额 seats left open by agreement' }) leftOpen!: number;
  @Field(() => [ID], { description: '当选人 members elected' }) elected!: readonly string[];
  @Field(() => [ID], { description: '票数相等、待再次投票者 members with equal votes' }) tied!: readonly string[];
  @Field(() => Int, { description: '再次投票应选名额 seats the further ballot decides' }) tiedSeats!: number;
  @Field(() => Int, { description: '尚缺名额 seats still missing' }) missingSeats!: number;
}

@ObjectType({ description: '候选人 a candidate, or who was written in' })
export class ElectionCandidate {
  @Field(() => ElectionBodyEnum, { description: '项目 for which body' }) body!: ElectionBody;
  @Field(() => ID, { description: '党员标识 id of the member' }) memberId!: string;
  @Field(() => String, { description: '姓名 name' }) memberName!: string;
  @Field(() => String, { nullable: true, description: '工作岗位 job' }) jobTitle!: string | null;
  @Field(() => String, { description: '所在党组织 organisation of the member' }) organisationName!: string;
  @Field(() => Boolean, { description: '另选人 written in, not nominated' }) writeIn!: boolean;
  @Field(() => [PostCode], { description: '委员会内分工 posts within the committee' }) posts!: Post[];
}

@ObjectType({ description: '一名被选举人的得票 votes of one candidate' })
export class ElectionVote {
  @Field(() => ID, { description: '党员标识 id of the member' }) memberId!: string;
  @Field(() => String, { description: '姓名 name' }) memberName!: string;
  @Field(() => Int, { description: '赞成票 approvals' }) approvals!: number;
  @Field(() => CandidateFateEnum, { description: '结果 what that means' }) fate!: CandidateFate;
}

@ObjectType({ description: '一轮投票 one ballot as it was counted' })
export class ElectionBallot {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ElectionBodyEnum, { description: '项目 what was voted on' }) body!: ElectionBody;
  @Field(() => Int, { description: '轮次 round' }) round!: number;
  @Field(() => BallotKindEnum, { description: '类别 why it was held' }) kind!: BallotKind;
  @Field(() => Int, { description: '应选名额 seats' }) seats!: number;
  @Field(() => Int, { description: '应到 entitled to attend' }) entitled!: number;
  @Field(() => Int, { description: '实到 present' }) present!: number;
  @Field(() => Int, { description: '发出选票 ballots handed out' }) ballotsSent!: number;
  @Field(() => Int, { description: '收回选票 ballots returned' }) ballotsReturned!: number;
  @Field(() => Int, { description: '无效票 invalid ballots' }) ballotsInvalid!: number;
  @Field(() => Boolean, { description: '已更正作废 void: the count was corrected' }) voided!: boolean;
  @Field(() => GraphQLDateTime, { description: '登记时间 recorded at' }) countedAt!: Date;
  @Field(() => [ElectionVote], { description: '各人得票 votes of each' }) votes!: ElectionVote[];
}

@ObjectType({ description: '选举过程的一步 one step of an election' })
export class ElectionEvent {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ElectionEventEnum, { description: '步骤 what' }) event!: Event;
  @Field(() => String, { description: '步骤名称 what, in words' }) title!: string;
  @Field(() => ElectionStatusEnum, { description: '之后的状态 state afterwards' }) toStatus!: ElectionStatus;
  @Field(() => GraphQLDateTime, { description: '时间 when' }) at!: Date;
  @Field(() => String, { description: '办理人 who' }) actor!: string;
  @Field(() => String, { nullable: true, description: '说明 note' }) note!: string | null;
}

@ObjectType({ description: '换届提醒 an election to be prepared' })
export class ElectionReminder {
  @Field(() => ID, { description: '党组织标识 id of the organisation' }) organisationId!: string;
  @Field(() => String, { description: '党组织 the organisation' }) organisationName!: string;
  @Field(() => GraphQLDate, { description: '应换届日期 due on' }) dueOn!: string;
  @Field(() => ReminderStageEnum, { description: '阶段 how near' }) stage!: ReminderStage;
}

@ObjectType({ description: '办理后的选举 the election as it is now' })
export class ElectionPayload {
  @Field(() => Election, { description: '选举 the election' }) election!: Election;
}
