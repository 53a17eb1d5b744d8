import { isStructureProblem } from '@gongwei/branch-registry-domain';
import type { RequestContext } from '@gongwei/platform-database';
import { Ctx } from '@gongwei/platform-graphql';
import { Unit } from '@gongwei/platform-tenancy';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { STANDING, TODAY } from '../sql';
import { readStructure } from '../structure/read-structure';
import { UnitHealth } from './unit-health.types';

const HEALTH = `
  select u.tenant_id as id,
    (select count(*)::int from organisation o where o.tenant_id = u.tenant_id and o.status in ${STANDING}) as "organisationCount",
    (select coalesce(sum(c.full_member + c.probationary), 0)::int from organisation_census c where c.tenant_id = u.tenant_id) as "memberCount",
    (select count(*)::int from organisation o where o.tenant_id = u.tenant_id and o.status in ${STANDING} and o.election_due_on < ${TODAY}) as "overdueElectionCount",
    (select max(a.last_login_at) from account a where a.tenant_id = u.tenant_id) as "lastLoginAt"
  from tenant u where u.tenant_id = any($1::uuid[])`;
/** Machine clients have no sight of accounts. */
const HEALTH_WITHOUT_ACCOUNTS = HEALTH.replace('(select max(a.last_login_at) from account a where a.tenant_id = u.tenant_id)', 'null::timestamptz');

/** The registry's share in a unit: what the committee sees of it at a glance. */
@Resolver(() => Unit)
export class UnitHealthResolver {
  @ResolveField(() => UnitHealth, { description: '概况 how it stands' })
  health(@Ctx() context: RequestContext, @Parent() unit: Unit): Promise<UnitHealth> {
    let loader = context.loaders.get('unit-health') as DataLoader<string, UnitHealth> | undefined;
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const text = context.scope.role === 'gw_client' ? HEALTH_WITHOUT_ACCOUNTS : HEALTH;
        const [rows, findings] = await Promise.all([context.reader.query<UnitHealth & { id: string }>(text, [ids]), readStructure(context, [...ids])]);
        const broken = Map.groupBy(findings.filter(isStructureProblem), (finding) => finding.unitId);
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => ({
          ...(byId.get(id) ?? { organisationCount: 0, memberCount: 0, overdueElectionCount: 0, lastLoginAt: null }),
          structureProblemCount: new Set((broken.get(id) ?? []).map((finding) => finding.organisationId)).size,
        }));
      });
      context.loaders.set('unit-health', loader);
    }
    return loader.load(unit.id);
  }
}
