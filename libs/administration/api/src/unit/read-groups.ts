import type { RequestContext } from '@gongwei/platform-database';
import type { Unit, UnitGroup } from '@gongwei/platform-tenancy';

type GroupRow = UnitGroup & { tenantId: string };

const SELECT = `select g.tenant_id as "tenantId", g.id, g.name, g.sort_no as "sortNo", g.version, count(u.tenant_id)::int as "unitCount"
  from unit_group g left join tenant u on u.group_tenant_id = g.tenant_id and u.group_id = g.id group by g.tenant_id, g.id order by g.sort_no, g.name limit 200`;

/** All groups in sight, once per operation: there are a handful of them. */
export async function readGroups(context: RequestContext): Promise<GroupRow[]> {
  let groups = context.loaders.get('unit-groups') as Promise<GroupRow[]> | undefined;
  if (!groups) context.loaders.set('unit-groups', (groups = context.reader.query<GroupRow>(SELECT)));
  return groups;
}

export async function readGroupOf(context: RequestContext, unit: Unit): Promise<UnitGroup | null> {
  if (!unit.groupId) return null;
  return (await readGroups(context)).find((group) => group.id === unit.groupId && group.tenantId === unit.groupTenantId) ?? null;
}
