import type { RequestContext } from '@gongwei/platform-database';
import { isUuid, validationFailed } from '@gongwei/kernel';
import { Allow, Ctx, MAX_PAGE, readRecord } from '@gongwei/platform-graphql';
import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationModel } from '../organisation/organisation.read-model';
import { Organisation } from '../organisation/organisation.types';
import { readStructure } from './read-structure';
import { StructureFinding } from './structure.types';

@Resolver(() => StructureFinding)
export class StructureResolver {
  @Allow('organisation.read')
  @Query(() => [StructureFinding], { description: '设置体检：你范围内的问题，最多 200 what the structure check finds in your scope, at most 200' })
  async structureFindings(
    @Ctx() context: RequestContext,
    @Args('unitId', { type: () => ID, nullable: true, description: '只看此单位 of this unit only' }) unitId: string | null,
    @Args('rule', { type: () => String, nullable: true, description: '只看此规则 of this rule only' }) rule: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: '最多几条 how many, at most 200' }) first: number,
    @Args('skip', { type: () => Int, defaultValue: 0, description: '跳过几条 how many to pass over' }) skip: number,
  ): Promise<StructureFinding[]> {
    if (first < 0 || first > MAX_PAGE) throw validationFailed([{ path: 'first', rule: 'range', messageKey: 'error.page.size', params: { max: MAX_PAGE } }]);
    if (unitId && !isUuid(unitId)) return [];
    const findings = await readStructure(context, unitId ? [unitId] : null);
    return findings.filter((finding) => !rule || finding.rule === rule).slice(Math.max(0, skip), Math.max(0, skip) + first);
  }

  @ResolveField(() => Organisation, { description: '党组织 the organisation' })
  organisation(@Ctx() context: RequestContext, @Parent() finding: StructureFinding, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> {
    return readRecord<Organisation>(context, organisationModel, { tenantId: finding.unitId!, id: finding.organisationId }, info);
  }
}
