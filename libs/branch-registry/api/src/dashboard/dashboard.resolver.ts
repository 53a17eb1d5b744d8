import { addDays, addMonths, monthOf, today, translate } from '@gongwei/kernel';
import { isStructureProblem, ruleTitleKey } from '@gongwei/branch-registry-domain';
import type { RequestContext } from '@gongwei/platform-database';
import { Allow, Ctx, readRecord } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readStructure } from '../structure/read-structure';
import { Dashboard, UnitAttention } from './dashboard.types';
import { readElections, readOpenTransfers, readTotals } from './read-figures';
import { MemberStatus } from '../member/member.enums';

type Attention = Omit<UnitAttention, 'unit'> & { unitId: string };
const DUE_SOON_DAYS = 90;
const FUNNEL = [MemberStatus.APPLICANT, MemberStatus.ACTIVIST, MemberStatus.CANDIDATE, MemberStatus.PROBATIONARY, MemberStatus.FULL] as const;

@Resolver(() => UnitAttention)
export class DashboardResolver {
  @Allow('dashboard.read')
  @Query(() => Dashboard, { description: '工作台 the figures of your scope' })
  async dashboard(@Ctx() context: RequestContext): Promise<Omit<Dashboard, 'unitsNeedingAttention'> & { unitsNeedingAttention: Attention[] }> {
    const [totals, elections, found, transfers] = await Promise.all([readTotals(context), readElections(context), readStructure(context), readOpenTransfers(context)]);
    const findings = found.filter(isStructureProblem);
    const day = today();
    const soon = addDays(day, DUE_SOON_DAYS);
    const overdue = elections.filter((one) => one.dueOn < day);
    const broken = new Set(findings.map((finding) => finding.organisationId));

    const attention = new Map<string, Attention>();
    const of = (unitId: string): Attention => attention.get(unitId) ?? attention.set(unitId, { unitId, overdueElections: 0, structureProblems: 0 }).get(unitId)!;
    for (const one of overdue) of(one.unitId).overdueElections += 1;
    const counted = new Set<string>();
    for (const finding of findings) {
      if (counted.has(finding.organisationId)) continue;
      counted.add(finding.organisationId);
      of(finding.unitId!).structureProblems += 1;
    }
    const byRule = Map.groupBy(findings, (finding) => finding.rule);
    const months = Array.from({ length: 12 }, (_, index) => monthOf(addMonths(`${day.slice(0, 8)}01`, index)));

    return {
      unitCount: totals.units, organisationCount: totals.organisations, memberCount: totals.PROBATIONARY + totals.FULL,
      electionsOverdue: overdue.length,
      electionsDueSoon: elections.filter((one) => one.dueOn >= day && one.dueOn <= soon).length,
      structureProblems: broken.size,
      transfersToIssue: transfers.toIssue, transfersToReceive: transfers.toReceive, transfersToMend: transfers.toMend,
      developmentFunnel: FUNNEL.map((status) => ({ status, count: totals[status] })),
      unitsNeedingAttention: context.scope.role === 'gw_committee' || context.scope.role === 'gw_client'
        ? [...attention.values()].sort((a, b) => b.overdueElections + b.structureProblems - (a.overdueElections + a.structureProblems) || a.unitId.localeCompare(b.unitId)).slice(0, 10)
        : [],
      problemsByRule: [...byRule].map(([rule, list]) => ({ rule, label: translate(context.locale, ruleTitleKey(rule)), count: list.length })).sort((a, b) => b.count - a.count || a.rule.localeCompare(b.rule)),
      electionsByMonth: months.map((month) => ({ month, count: elections.filter((one) => one.dueOn >= day && monthOf(one.dueOn) === month).length })),
    };
  }

  @ResolveField(() => Unit, { description: '单位 the unit' })
  unit(@Ctx() context: RequestContext, @Parent() attention: Attention, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readRecord<Unit>(context, unitModel, { tenantId: attention.unitId, id: attention.unitId }, info);
  }
}
