import { DEVELOPMENT_STEP, DEVELOPMENT_STEPS } from '@gongwei/branch-registry-domain';
import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MemberStatus } from '../member/member.enums';
import { Member } from '../member/member.types';

/** The kinds of the domain as a GraphQL enum: a step added there is one here. */
export const DevelopmentStepKind = Object.fromEntries(DEVELOPMENT_STEPS.map((kind) => [kind, kind])) as { [Kind in (typeof DEVELOPMENT_STEPS)[number]]: Kind };
export type DevelopmentStepKind = (typeof DEVELOPMENT_STEPS)[number];
registerEnumType(DevelopmentStepKind, {
  name: 'DevelopmentStepKind', description: '发展党员的步骤 a step of admitting a member',
  valuesMap: Object.fromEntries(DEVELOPMENT_STEPS.map((kind) => [kind, { description: `${DEVELOPMENT_STEP[kind].label['zh-CN']} ${DEVELOPMENT_STEP[kind].label.en}` }])),
});

export enum DevelopmentState {
  READY = 'READY',
  LATE = 'LATE',
  UNRECORDED = 'UNRECORDED',
}
registerEnumType(DevelopmentState, {
  name: 'DevelopmentState', description: '发展进度 where somebody on the way stands today',
  valuesMap: { READY: { description: '可以进入下一阶段 nothing is missing and the day has come' }, LATE: { description: '有逾期事项 something is overdue' }, UNRECORDED: { description: '尚未登记任何步骤 no step is recorded' } },
});

@ObjectType({ description: '发展党员的一步，登记后不改，只更正 one recorded step; never changed, only corrected' })
export class DevelopmentStep {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => DevelopmentStepKind, { description: '步骤 which step' }) kind!: DevelopmentStepKind;
  @Field(() => GraphQLDate, { description: '完成日期 done on' }) on!: string;
  @Field(() => [String], { description: '材料名称 names of the documents' }) documents!: string[];
  @Field(() => Int, { nullable: true, description: '人数（培养联系人、入党介绍人） people named' }) count!: number | null;
  @Field(() => Int, { nullable: true, description: '学时 hours of training' }) hours!: number | null;
  @Field(() => Int, { nullable: true, description: '延长的月数 months of extension' }) months!: number | null;
  @Field(() => Int, { nullable: true, description: '应到会有表决权人数 voters who should have come' }) entitled!: number | null;
  @Field(() => Int, { nullable: true, description: '实到有表决权人数 voters present' }) present!: number | null;
  @Field(() => Int, { nullable: true, description: '赞成票 ayes' }) ayes!: number | null;
  @Field(() => String, { nullable: true, description: '备注；接入应用不可见 note; not for machine clients' }) note!: string | null;
  @Field(() => MemberStatus, { description: '此前状态 status before' }) statusBefore!: MemberStatus;
  @Field(() => MemberStatus, { description: '此后状态 status after' }) statusAfter!: MemberStatus;
  @Field(() => GraphQLDateTime, { description: '登记时间 recorded at' }) recordedAt!: Date;
  @Field(() => String, { description: '登记人 recorded by' }) recordedBy!: string;
  @Field(() => GraphQLDateTime, { nullable: true, description: '被更正或撤销的时间 corrected or cancelled at' }) supersededAt!: Date | null;
  @Field(() => String, { nullable: true, description: '更正原因 why' }) supersededReason!: string | null;
  @Field(() => String, { nullable: true, description: '更正人 by whom' }) supersededBy!: string | null;
  @Field(() => Int, { description: '版本，更正时带回 to be sent back with a correction' }) version!: number;
}

@ObjectType({ description: '尚缺事项 something still to be done' })
export class DevelopmentItem {
  @Field(() => DevelopmentStepKind, { description: '以哪一步完成 the step that does it' }) step!: DevelopmentStepKind;
  @Field(() => String, { description: '事项 what it is' }) label!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '期限 due by' }) dueOn!: string | null;
  @Field(() => Boolean, { description: '已逾期 overdue' }) overdue!: boolean;
}

@ObjectType({ description: '发展历程与下一步 the way into the Party: what was done and what comes next' })
export class MemberDevelopment {
  @Field(() => MemberStatus, { nullable: true, description: '下一阶段；已转正或离开为空 the stage that comes next' }) next!: MemberStatus | null;
  @Field(() => GraphQLDate, { nullable: true, description: '进入下一阶段的最早日期；所依据的日期未登记时为空 first day for it; null while a date it depends on is missing' }) earliestOn!: string | null;
  @Field(() => String, { nullable: true, description: '最早日期的依据 why, and by which article' }) earliestReason!: string | null;
  @Field(() => Boolean, { description: '条件齐备且日期已到 nothing is missing and the day has come' }) ready!: boolean;
  @Field(() => Boolean, { description: '有逾期事项 something is overdue' }) late!: boolean;
  @Field(() => GraphQLDate, { nullable: true, description: '预备期满日 when probation ends' }) probationEndsOn!: string | null;
  @Field(() => DevelopmentStepKind, { nullable: true, description: '接下来登记哪一步 the step to record next' }) nextStep!: DevelopmentStepKind | null;
  @Field(() => [DevelopmentStepKind], { description: '现在可以登记的步骤 steps that can be recorded now' }) openSteps!: DevelopmentStepKind[];
  @Field(() => [DevelopmentItem], { description: '进入下一阶段前尚缺的 what is missing before the next stage' }) missing!: DevelopmentItem[];
  @Field(() => [DevelopmentStep], { description: '登记过的步骤，按日期，含已更正的 recorded steps by day, corrected ones too' }) steps!: DevelopmentStep[];
}

@ObjectType({ description: '一个阶段的人数 people at one stage' })
export class DevelopmentStage {
  @Field(() => MemberStatus, { description: '阶段 stage' }) status!: MemberStatus;
  @Field(() => Int, { description: '人数 people' }) count!: number;
  @Field(() => Int, { description: '可进入下一阶段 ready for the next stage' }) ready!: number;
  @Field(() => Int, { description: '有逾期事项 with something overdue' }) late!: number;
  @Field(() => Int, { description: '尚未登记步骤 without any recorded step' }) unrecorded!: number;
}

@InputType({ isAbstract: true })
class StepFigures {
  @Field(() => Int, { nullable: true, description: '人数 people named' }) count?: number | null;
  @Field(() => Int, { nullable: true, description: '学时 hours' }) hours?: number | null;
  @Field(() => Int, { nullable: true, description: '月数，6 至 12 months' }) months?: number | null;
  @Field(() => Int, { nullable: true, description: '应到会有表决权人数 voters due' }) entitled?: number | null;
  @Field(() => Int, { nullable: true, description: '实到人数 voters present' }) present?: number | null;
  @Field(() => Int, { nullable: true, description: '赞成票 ayes' }) ayes?: number | null;
  @Field(() => String, { nullable: true, description: '备注；撤回、不予发展须写明原因 note' }) note?: string | null;
}

@InputType({ description: '登记发展党员的一步 records a step' })
export class RecordDevelopmentStepInput extends StepFigures {
  @Field(() => ID, { description: '何人 whose' }) memberId!: string;
  @Field(() => Int, { description: '所见人员版本 version of the member you saw' }) version!: number;
  @Field(() => DevelopmentStepKind, { description: '步骤 which step' }) kind!: DevelopmentStepKind;
  @Field(() => GraphQLDate, { description: '完成日期 done on' }) on!: string;
  @Field(() => [String], { defaultValue: [], description: '材料名称，最多 12 份 names of the documents' }) documents!: string[];
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '更正或撤销登记过的一步；原记录保留 corrects or cancels a recorded step; what was recorded is kept' })
export class CorrectDevelopmentStepInput extends StepFigures {
  @Field(() => ID, { description: '步骤标识 id of the step' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { description: '更正原因 why' }) reason!: string;
  @Field(() => Boolean, { defaultValue: false, description: '撤销这一步 cancels it' }) cancel!: boolean;
  @Field(() => GraphQLDate, { nullable: true, description: '完成日期；未给的不变 done on; what is left out stays' }) on?: string | null;
  @Field(() => [String], { nullable: true, description: '材料名称 names of the documents' }) documents?: string[] | null;
}

@ObjectType({ description: '登记后的人员 the member as it is now' })
export class DevelopmentPayload {
  @Field(() => Member, { description: '人员 the member' }) member!: Member;
}
