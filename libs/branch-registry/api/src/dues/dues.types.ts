import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '../organisation/organisation.types';

export enum DuesKind {
  MONTHLY_PAY = 'MONTHLY_PAY',
  RETIRED = 'RETIRED',
  NO_INCOME = 'NO_INCOME',
  FARMER = 'FARMER',
}
registerEnumType(DuesKind, {
  name: 'DuesKind', description: '党费计算方式 how dues are reckoned',
  valuesMap: { MONTHLY_PAY: { description: '按月工资收入 monthly pay' }, RETIRED: { description: '离退休人员 retired' }, NO_INCOME: { description: '学生、下岗失业、低保 student, jobless, on relief' }, FARMER: { description: '农民 farmer' } },
});

export enum DuesState {
  PAID = 'PAID',
  UNPAID = 'UNPAID',
  EXEMPT = 'EXEMPT',
  NO_BASE = 'NO_BASE',
}
registerEnumType(DuesState, {
  name: 'DuesState', description: '当月缴纳状态 state of one month',
  valuesMap: { PAID: { description: '已缴 paid' }, UNPAID: { description: '未缴 not paid yet' }, EXEMPT: { description: '应缴为零 nothing is owed' }, NO_BASE: { description: '未核定基数 no base yet' } },
});

export enum ArrearsStage {
  NONE = 'NONE',
  REMIND = 'REMIND',
  WARN = 'WARN',
  DISPOSAL = 'DISPOSAL',
}
registerEnumType(ArrearsStage, {
  name: 'ArrearsStage', description: '连续欠交的处理 what months in a row without payment call for',
  valuesMap: { NONE: { description: '无 nothing' }, REMIND: { description: '一个月，提醒 remind' }, WARN: { description: '三个月，督促 urge' }, DISPOSAL: { description: '六个月，按自行脱党程序处理 handle as leaving the Party' } },
});

const FEN = '分 in fen';
const WITHIN = '；工委只看合计，为空 null for a committee, which sees sums only';

@ObjectType({ description: '一名党员某月的党费 the dues of one member in one month' })
export class MemberDues {
  @Field(() => ID, { description: '党员标识 id of the member' }) id!: string;
  @Field(() => ID, { description: '所属单位标识 id of the unit' }) unitId!: string;
  @Field(() => ID, { description: '所在党组织标识 id of the organisation' }) organisationId!: string;
  @Field(() => String, { description: '姓名 name' }) memberName!: string;
  @Field(() => DuesState, { description: '当月状态 state of the month' }) state!: DuesState;
  @Field(() => DuesKind, { nullable: true, description: '计算方式 how reckoned' }) kind!: DuesKind | null;
  @Field(() => Int, { nullable: true, description: `计算基数，${FEN}${WITHIN}` }) baseFen!: number | null;
  @Field(() => String, { nullable: true, description: '基数自哪月起 month the base holds from' }) fromMonth!: string | null;
  @Field(() => Int, { nullable: true, description: '该基数版本 version of that base' }) baseVersion!: number | null;
  @Field(() => Int, { nullable: true, description: `当月应缴，${FEN}${WITHIN}` }) dueFen!: number | null;
  @Field(() => ID, { nullable: true, description: '缴纳标识 id of the payment' }) paymentId!: string | null;
  @Field(() => Int, { nullable: true, description: '缴纳版本 version of the payment' }) paymentVersion!: number | null;
  @Field(() => Int, { nullable: true, description: `当月实缴，${FEN}${WITHIN}` }) paidFen!: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: '缴纳日期 paid on' }) paidOn!: string | null;
  @Field(() => String, { nullable: true, description: '登记人 recorded by' }) recordedBy!: string | null;
  @Field(() => Int, { description: '至今连续未缴月数 months in a row unpaid up to now' }) unpaidMonths!: number;
  @Field(() => ArrearsStage, { description: '处理 what it calls for' }) arrears!: ArrearsStage;
}

@ObjectType({ description: '一个党组织某月的党费合计 sums of one organisation in one month' })
export class BranchDues {
  @Field(() => ID, { description: '党组织标识 id of the organisation' }) id!: string;
  @Field(() => ID, { description: '所属单位标识 id of the unit' }) unitId!: string;
  @Field(() => Organisation, { description: '党组织 the organisation' }) organisation!: Organisation;
  @Field(() => Int, { description: '党员数 members' }) memberCount!: number;
  @Field(() => Int, { description: '未核定基数 members without a base' }) withoutBaseCount!: number;
  @Field(() => Int, { description: '应缴人数 members who owe dues' }) owingCount!: number;
  @Field(() => Int, { description: '已缴人数 members who paid' }) paidCount!: number;
  @Field(() => Float, { description: `应缴合计，${FEN}` }) dueFen!: number;
  @Field(() => Float, { description: `实缴合计，${FEN}` }) paidFen!: number;
}

@ObjectType({ description: '范围内某月的党费合计 sums of your scope in one month' })
export class DuesSummary {
  @Field(() => Int, { description: '党员数 members' }) memberCount!: number;
  @Field(() => Int, { description: '未核定基数 members without a base' }) withoutBaseCount!: number;
  @Field(() => Int, { description: '应缴人数 members who owe dues' }) owingCount!: number;
  @Field(() => Int, { description: '已缴人数 members who paid' }) paidCount!: number;
  @Field(() => Float, { description: `应缴合计，${FEN}` }) dueFen!: number;
  @Field(() => Float, { description: `实缴合计，${FEN}` }) paidFen!: number;
  @Field(() => Int, { description: '至今连续六个月以上未缴 six months or more in a row unpaid' }) disposalCount!: number;
}

@ObjectType({ description: '党费计算基数，自某月起 a base, from a month on' })
export class DuesBase {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '自哪月起，如 2026-01 from which month on' }) fromMonth!: string;
  @Field(() => DuesKind, { description: '计算方式 how reckoned' }) kind!: DuesKind;
  @Field(() => Int, { nullable: true, description: `计算基数，${FEN}` }) baseFen!: number | null;
  @Field(() => Int, { description: `每月应缴，${FEN}` }) monthlyFen!: number;
  @Field(() => String, { nullable: true, description: '依据或说明 why' }) reason!: string | null;
  @Field(() => String, { description: '登记人 recorded by' }) recordedBy!: string;
  @Field(() => Int, { description: '版本 version' }) version!: number;
}

@ObjectType({ description: '一笔党费缴纳 one payment' })
export class DuesPayment {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '所缴月份 month paid for' }) month!: string;
  @Field(() => Int, { description: `金额，${FEN}` }) amountFen!: number;
  @Field(() => GraphQLDate, { description: '缴纳日期 paid on' }) paidOn!: string;
  @Field(() => String, { nullable: true, description: '备注 note' }) note!: string | null;
  @Field(() => GraphQLDateTime, { description: '登记时间 recorded at' }) recordedAt!: Date;
  @Field(() => String, { description: '登记人 recorded by' }) recordedBy!: string;
  @Field(() => GraphQLDateTime, { nullable: true, description: '被更正的时间 corrected at' }) supersededAt!: Date | null;
  @Field(() => String, { nullable: true, description: '更正原因 why' }) supersededReason!: string | null;
  @Field(() => Int, { description: '版本，更正时带回 to be sent back with a correction' }) version!: number;
}

@ObjectType({ description: '一名党员的党费账 the dues account of one member' })
export class DuesAccount {
  @Field(() => [DuesBase], { description: '历次基数，新的在前 bases, the newest first' }) bases!: DuesBase[];
  @Field(() => [DuesPayment], { description: '缴纳记录，新的在前，最多 200 payments, the newest first, at most 200' }) payments!: DuesPayment[];
  @Field(() => Int, { description: '至今连续未缴月数 months in a row unpaid up to now' }) unpaidMonths!: number;
  @Field(() => ArrearsStage, { description: '处理 what it calls for' }) arrears!: ArrearsStage;
}

@InputType({ description: '核定党费计算基数 sets how dues are reckoned from a month on' })
export class SetDuesBaseInput {
  @Field(() => ID, { description: '党员 whose' }) memberId!: string;
  @Field(() => DuesKind, { description: '计算方式 how reckoned' }) kind!: DuesKind;
  @Field(() => Int, { nullable: true, description: `计算基数，${FEN}；固定金额的不填` }) baseFen?: number | null;
  @Field(() => String, { description: '自哪月起，如 2026-01 from which month on' }) fromMonth!: string;
  @Field(() => String, { nullable: true, description: '依据或说明 why' }) reason?: string | null;
  @Field(() => Int, { nullable: true, description: '该月已有基数的版本；没有则不给 version of the base of that month, where there is one' }) version?: number | null;
}

@InputType({ description: '一名党员的缴纳 what one member paid' })
export class DuesPaymentItem {
  @Field(() => ID, { description: '党员 who' }) memberId!: string;
  @Field(() => Int, { nullable: true, description: `金额，${FEN}；不填为应缴数 the dues owed unless told` }) amountFen?: number | null;
}

@InputType({ description: '登记一个党组织（含下级）某月的缴纳 records payments of one organisation and those beneath it for one month' })
export class RecordDuesPaymentsInput {
  @Field(() => ID, { description: '党组织 the organisation' }) organisationId!: string;
  @Field(() => String, { description: '月份，如 2026-11 month' }) month!: string;
  @Field(() => GraphQLDate, { description: '缴纳日期 paid on' }) paidOn!: string;
  @Field(() => [DuesPaymentItem], { nullable: true, description: '何人，最多 200；不填为全体未缴党员 who; everybody who has not paid unless told' }) payments?: DuesPaymentItem[] | null;
  @Field(() => String, { nullable: true, description: '备注 note' }) note?: string | null;
}

export enum DuesPaymentOutcome {
  RECORDED = 'RECORDED',
  ALREADY_PAID = 'ALREADY_PAID',
  NO_BASE = 'NO_BASE',
  NOT_A_MEMBER = 'NOT_A_MEMBER',
}
registerEnumType(DuesPaymentOutcome, {
  name: 'DuesPaymentOutcome', description: '登记结果 what became of one item',
  valuesMap: { RECORDED: { description: '已登记 recorded' }, ALREADY_PAID: { description: '当月已缴 paid before' }, NO_BASE: { description: '未核定基数，也未给金额 no base and no amount' }, NOT_A_MEMBER: { description: '不在此党组织及其下级 no member of this organisation or those beneath it' } },
});

@ObjectType({ description: '逐人结果 what became of one item, in their order' })
export class DuesPaymentResult {
  @Field(() => ID, { description: '党员标识 id of the member' }) memberId!: string;
  @Field(() => String, { nullable: true, description: '姓名 name' }) memberName!: string | null;
  @Field(() => DuesPaymentOutcome, { description: '结果 outcome' }) outcome!: DuesPaymentOutcome;
  @Field(() => Int, { nullable: true, description: `登记金额，${FEN}` }) amountFen!: number | null;
}

@ObjectType({ description: '登记结果 what was recorded' })
export class RecordDuesPaymentsPayload {
  @Field(() => [DuesPaymentResult], { description: '逐人结果 item by item' }) results!: DuesPaymentResult[];
  @Field(() => Int, { description: '登记人数 recorded' }) recordedCount!: number;
  @Field(() => Float, { description: `登记金额合计，${FEN}` }) amountFen!: number;
}

@InputType({ description: '更正或撤销一笔缴纳；原记录保留 corrects or cancels a payment; what was recorded is kept' })
export class CorrectDuesPaymentInput {
  @Field(() => ID, { description: '缴纳标识 id of the payment' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { description: '更正原因 why' }) reason!: string;
  @Field(() => Boolean, { defaultValue: false, description: '撤销这笔缴纳 cancels it' }) cancel!: boolean;
  @Field(() => Int, { nullable: true, description: `金额，${FEN}；未给的不变` }) amountFen?: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: '缴纳日期 paid on' }) paidOn?: string | null;
}

@ObjectType({ description: '党员的党费账 the account as it is now' })
export class DuesAccountPayload {
  @Field(() => ID, { description: '党员标识 id of the member' }) memberId!: string;
  @Field(() => DuesAccount, { description: '党费账 the account' }) account!: DuesAccount;
}
