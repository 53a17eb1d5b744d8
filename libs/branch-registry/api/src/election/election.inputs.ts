import type { ElectionBody, ElectionForm, ElectionKind } from '@gongwei/branch-registry-domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLDate } from '@gongwei/platform-graphql';
import { PostCode } from '../organisation/organisation.enums';
import { ElectionBodyEnum, ElectionFormEnum, ElectionKindEnum } from './election.enums';

@InputType({ description: '应选名额 seats of one body' })
export class ElectionSeatsInput {
  @Field(() => ElectionBodyEnum, { description: '项目 what is elected' }) body!: ElectionBody;
  @Field(() => Int, { description: '名额 seats' }) seats!: number;
}

@InputType({ description: '候选人 a candidate' })
export class ElectionCandidateInput {
  @Field(() => ElectionBodyEnum, { description: '项目 for which body' }) body!: ElectionBody;
  @Field(() => ID, { description: '党员，须在该党组织范围内 the member, of this organisation or beneath it' }) memberId!: string;
}

@InputType({ description: '启动换届选举 begins an election' })
export class PrepareElectionInput {
  @Field(() => ID, { description: '党组织 the organisation' }) organisationId!: string;
  @Field(() => ElectionKindEnum, { description: '种类 kind' }) kind!: ElectionKind;
  @Field(() => ElectionFormEnum, { description: '形式 who elects' }) form!: ElectionForm;
  @Field(() => String, { nullable: true, description: '召开代表大会的理由，不足 500 名党员时必填 why delegates elect; needed below 500 members' }) formReason?: string | null;
  @Field(() => GraphQLDate, { description: '拟召开日期 planned day' }) plannedOn!: string;
  @Field(() => Int, { nullable: true, description: '代表人数，代表大会必填 delegates; needed for a congress' }) delegates?: number | null;
  @Field(() => [ElectionSeatsInput], { description: '应选名额 seats of each body' }) seats!: ElectionSeatsInput[];
  @Field(() => [ElectionCandidateInput], { nullable: true, description: '候选人预备人选，可后补 candidates; may follow later' }) candidates?: ElectionCandidateInput[] | null;
  @Field(() => String, { nullable: true, description: '备注 note' }) note?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '修改筹备中的方案；未给的不变 changes the plan while it is prepared; what is left out stays' })
export class UpdateElectionInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => ElectionKindEnum, { nullable: true, description: '种类 kind' }) kind?: ElectionKind;
  @Field(() => ElectionFormEnum, { nullable: true, description: '形式 who elects' }) form?: ElectionForm;
  @Field(() => String, { nullable: true, description: '召开代表大会的理由 why delegates elect' }) formReason?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '拟召开日期 planned day' }) plannedOn?: string;
  @Field(() => Int, { nullable: true, description: '代表人数 delegates' }) delegates?: number | null;
  @Field(() => [ElectionSeatsInput], { nullable: true, description: '应选名额 seats of each body' }) seats?: ElectionSeatsInput[];
  @Field(() => [ElectionCandidateInput], { nullable: true, description: '候选人，整体替换 candidates, replacing those there are' }) candidates?: ElectionCandidateInput[];
  @Field(() => String, { nullable: true, description: '备注 note' }) note?: string | null;
}

@InputType({ description: '选举的下一步 the next step of an election' })
export class ElectionStepInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
}

@InputType({ description: '登记纸质批复 records a reply given on paper' })
export class RecordElectionApprovalInput extends ElectionStepInput {
  @Field(() => String, { description: '批复文号 reply number' }) replyNo!: string;
  @Field(() => GraphQLDate, { description: '批复日期 day of the reply' }) repliedOn!: string;
  @Field(() => String, { nullable: true, description: '说明 note' }) note?: string | null;
}

@InputType({ description: '赞成票 approvals of one candidate' })
export class ElectionVoteInput {
  @Field(() => ID, { description: '被选举人 the candidate, or who was written in' }) memberId!: string;
  @Field(() => Int, { description: '赞成票 approvals' }) approvals!: number;
}

@InputType({ description: '一个项目的计票结果 the count of one body' })
export class ElectionBallotInput {
  @Field(() => ElectionBodyEnum, { description: '项目 what was voted on' }) body!: ElectionBody;
  @Field(() => Int, { description: '发出选票 ballots handed out' }) ballotsSent!: number;
  @Field(() => Int, { description: '收回选票 ballots returned' }) ballotsReturned!: number;
  @Field(() => Int, { description: '无效票 invalid ballots' }) ballotsInvalid!: number;
  @Field(() => [ElectionVoteInput], { description: '各人赞成票 approvals of each' }) votes!: ElectionVoteInput[];
}

@InputType({ description: '大会与首轮计票 the meeting and its first ballots' })
export class CountElectionInput extends ElectionStepInput {
  @Field(() => GraphQLDate, { description: '大会日期 day of the meeting' }) heldOn!: string;
  @Field(() => Int, { description: '应到会有选举权人数 entitled to attend and vote' }) entitled!: number;
  @Field(() => String, { nullable: true, description: '与名册不一致时的原因 why that differs from the records' }) entitledReason?: string | null;
  @Field(() => Int, { description: '实到 present' }) present!: number;
  @Field(() => [ElectionBallotInput], { description: '每个项目的计票 the count of each body' }) ballots!: ElectionBallotInput[];
}

@InputType({ description: '再次投票或另行选举的计票 the count of a further ballot' })
export class CountFurtherBallotInput extends ElectionStepInput {
  @Field(() => Int, { description: '实到 present' }) present!: number;
  @Field(() => ElectionBallotInput, { description: '计票 the count' }) ballot!: ElectionBallotInput;
}

@InputType({ description: '需要说明理由的一步 a step that asks why' })
export class ReasonedElectionStepInput extends ElectionStepInput {
  @Field(() => String, { description: '理由 why' }) reason!: string;
}

@InputType({ description: '同意减少名额 seats left open by agreement of the meeting' })
export class AgreeFewerSeatsInput extends ReasonedElectionStepInput {
  @Field(() => ElectionBodyEnum, { description: '项目 of which body' }) body!: ElectionBody;
}

@InputType({ description: '一名委员的分工 posts of one committee member' })
export class ElectionRoleInput {
  @Field(() => ID, { description: '当选人 who was elected' }) memberId!: string;
  @Field(() => [PostCode], { description: '职务 posts' }) posts!: PostCode[];
}

@InputType({ description: '委员会内分工 the division of work in a committee' })
export class AssignElectionRolesInput extends ElectionStepInput {
  @Field(() => [ElectionRoleInput], { description: '每名当选人的职务 posts of everybody elected' }) roles!: ElectionRoleInput[];
}
