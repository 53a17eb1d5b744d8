import { RuleSet, today, validationFailed } from '@gongwei/kernel';
import { Platform, tenantOf, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, GraphQLDate, readById, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationModel } from '../organisation/organisation.read-model';
import { Organisation } from '../organisation/organisation.types';
import { asOfModel, asOfReading } from './as-of.read-model';
import { mergeOrganisations } from './merge-organisations';
import { MergeOrganisationsInput, SplitOrganisationInput } from './organisation-change.inputs';
import { MergeOrganisationsPayload, OrganisationAsOf, SplitOrganisationPayload } from './organisation-change.types';
import { readSecretaries } from './read-secretaries';
import { splitOrganisation } from './split-organisation';

const lists = connectionTypes(asOfModel, () => OrganisationAsOf, '某日的党组织');

/** Organisations of the caller's own unit, in the order of their ids; one that is not to be seen is left out. */
const readOrganisations = async (context: RequestContext, ids: readonly string[], info: GraphQLResolveInfo): Promise<Organisation[]> =>
  (await Promise.all(ids.map((id) => readRecord<Organisation>(context, organisationModel, { tenantId: tenantOf(context), id }, info)))).filter((one) => one !== null);

@Resolver(() => OrganisationAsOf)
export class OrganisationHistoryResolver {
  @Allow('organisation.read')
  @Query(() => lists.Connection, { description: '某日的党组织列表：名称、类别、隶属与状态均为当日的 organisations as they were on a day' })
  async organisationsAsOf(
    @Ctx() context: RequestContext,
    @Args('date', { type: () => GraphQLDate, description: '哪一天，不晚于今天 which day, today at the latest' }) date: string,
    @Args({ type: () => lists.Arguments }) args: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionResult<OrganisationAsOf>> {
    const rules = new RuleSet();
    rules.date('date', date, { required: true, notAfter: today() });
    if (rules.violations.length) throw validationFailed(rules.violations);
    const filter = args.filter ? { and: [{ day: date }, args.filter] } : { day: date };
    const page = await readConnection<OrganisationAsOf>(context, asOfReading, { ...args, filter }, info);
    for (const node of page.nodes) node.day = date;
    return page;
  }

  @ResolveField(() => [String], { description: '当日在任书记 secretaries in office that day' })
  secretaries(@Ctx() context: RequestContext, @Parent() organisation: OrganisationAsOf): Promise<string[]> {
    return readSecretaries(context, organisation, organisation.day!);
  }
}

@Resolver(() => MergeOrganisationsPayload)
export class MergeOrganisationsResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('organisation.write')
  @Mutation(() => MergeOrganisationsPayload, { description: '合并党组织：党员与下级随之转入，任职终止，一次完成 merges organisations: members and what is beneath go over, posts end, all at once' })
  async mergeOrganisations(@Ctx() context: RequestContext, @Args('input', { description: '合并哪些、并入何处、依据 which, into what, by which document' }) input: MergeOrganisationsInput, @Info() info: GraphQLResolveInfo): Promise<MergeOrganisationsPayload> {
    const id = await mergeOrganisations(this.platform, context, input);
    return { organisation: (await readById<Organisation>(context, organisationModel, id, info, 'organisation'))!, sourceIds: input.sources.map((source) => source.id.toLowerCase()) };
  }

  @ResolveField(() => [Organisation], { description: '被合并的党组织，含保留的 those that were merged, the one that remains included' })
  sources(@Ctx() context: RequestContext, @Parent() payload: MergeOrganisationsPayload, @Info() info: GraphQLResolveInfo): Promise<Organisation[]> {
    return readOrganisations(context, payload.sourceIds, info);
  }
}

@Resolver(() => SplitOrganisationPayload)
export class SplitOrganisationResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('organisation.write')
  @Mutation(() => SplitOrganisationPayload, { description: '拆分党组织：党员与下级按指定去向转入新设的党组织，一次完成 splits an organisation: members and what is beneath go where they are told, all at once' })
  async splitOrganisation(@Ctx() context: RequestContext, @Args('input', { description: '拆分哪个、如何分、依据 which, how, by which document' }) input: SplitOrganisationInput, @Info() info: GraphQLResolveInfo): Promise<SplitOrganisationPayload> {
    const id = await splitOrganisation(this.platform, context, input);
    // The adjustment just recorded says what it became; a repeated call reads the same.
    const [adjustment] = await context.reader.query<{ ids: string[] }>(
      `select array(select c ->> 'after' from jsonb_array_elements(a.changes) c where c ->> 'field' = 'splitInto') as ids
       from organisation_adjustment a where a.tenant_id = $1 and a.organisation_id = $2 and a.kind = 'SPLIT' order by a.id desc limit 1`,
      [tenantOf(context), id],
    );
    return { organisation: (await readById<Organisation>(context, organisationModel, id, info, 'organisation'))!, createdIds: adjustment?.ids ?? [] };
  }

  @ResolveField(() => [Organisation], { description: '新设的党组织 the new organisations' })
  created(@Ctx() context: RequestContext, @Parent() payload: SplitOrganisationPayload, @Info() info: GraphQLResolveInfo): Promise<Organisation[]> {
    return readOrganisations(context, payload.createdIds, info);
  }
}
