import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Unit } from '@gongwei/platform-tenancy';
import { MemberStatus } from '../member/member.enums';

@ObjectType({ description: '发展漏斗一级 one step of the way into the Party' })
export class FunnelStage {
  @Field(() => MemberStatus, { description: '阶段 step' }) status!: MemberStatus;
  @Field(() => Int, { description: '人数 people' }) count!: number;
}

@ObjectType({ description: '需关注的单位 a unit that needs attention' })
export class UnitAttention {
  @Field(() => Unit, { description: '单位 the unit' }) unit!: Unit;
  @Field(() => Int, { description: '逾期未换届 overdue elections' }) overdueElections!: number;
  @Field(() => Int, { description: '设置问题 organisations with structure problems' }) structureProblems!: number;
}

@ObjectType({ description: '某规则的问题数 how often a rule is broken' })
export class RuleCount {
  @Field(() => String, { description: '规则编号 id of the rule' }) rule!: string;
  @Field(() => String, { description: '规则 what the rule demands' }) label!: string;
  @Field(() => Int, { description: '问题数 findings' }) count!: number;
}

@ObjectType({ description: '某月的数量 a month and its count' })
export class MonthCount {
  @Field(() => String, { description: '月份，如 2026-11 month' }) month!: string;
  @Field(() => Int, { description: '数量 count' }) count!: number;
}

@ObjectType({ description: '工作台数字 figures of your scope, computed as you ask' })
export class Dashboard {
  @Field(() => Int, { description: '单位数 units in use, committees apart' }) unitCount!: number;
  @Field(() => Int, { description: '党组织数 organisations' }) organisationCount!: number;
  @Field(() => Int, { description: '党员数 full and probationary members' }) memberCount!: number;
  @Field(() => Int, { description: '逾期未换届 overdue elections' }) electionsOverdue!: number;
  @Field(() => Int, { description: '90 天内应换届 elections due within 90 days' }) electionsDueSoon!: number;
  @Field(() => Int, { description: '有设置问题的党组织数，提示不计 organisations that break a rule; hints do not count' }) structureProblems!: number;
  @Field(() => Int, { description: '本单位待开具介绍信的组织关系转接 transfers that wait for a letter of your unit' }) transfersToIssue!: number;
  @Field(() => Int, { description: '待本单位接收的组织关系转接 transfers that wait to be received by your unit' }) transfersToReceive!: number;
  @Field(() => Int, { description: '被退回或已过期、待本单位处理的转接 transfers of your unit that were returned or expired' }) transfersToMend!: number;
  @Field(() => [FunnelStage], { description: '发展漏斗 applicants to full members' }) developmentFunnel!: FunnelStage[];
  @Field(() => [UnitAttention], { description: '最需关注的单位，最多 10 the ten units most in need of attention' }) unitsNeedingAttention!: UnitAttention[];
  @Field(() => [RuleCount], { description: '按规则统计，提示不计 findings by rule; hints do not count' }) problemsByRule!: RuleCount[];
  @Field(() => [MonthCount], { description: '未来 12 个月应换届 elections due in each of the next 12 months' }) electionsByMonth!: MonthCount[];
}
