import type { StructureNode } from '@gongwei/branch-registry-domain';
import { STANDING } from '../sql';

/** Whatever answers statements: a reader, or a write transaction. */
export interface Asks {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

const NODES = `
  select o.tenant_id as "unitId", o.id, o.parent_id as "parentId", o.kind, o.functional_purpose as "functionalPurpose", o.status, o.covered_units as "coveredUnits",
    o.term_years as "termYears", to_char(o.term_started_on, 'YYYY-MM-DD') as "termStartedOn", to_char(o.election_due_on, 'YYYY-MM-DD') as "electionDueOn",
    o.override_reason as "overrideReason", o.override_document_no as "overrideDocumentNo",
    coalesce(c.full_member, 0) as "fullCount", coalesce(c.probationary, 0) as "probationaryCount",
    coalesce(p.posts, '[]') as posts
  from organisation o
  left join organisation_census c on c.tenant_id = o.tenant_id and c.organisation_id = o.id
  left join (select a.tenant_id, a.organisation_id, json_agg(json_build_object('post', a.post, 'memberId', a.member_id)) as posts from post_appointment a where a.to_on is null group by 1, 2) p on p.tenant_id = o.tenant_id and p.organisation_id = o.id
  where o.status in ${STANDING} and o.tenant_id = any($1::uuid[])
  order by o.tenant_id, o.path`;

/** The organisations of some units as the structure check wants them: counts come from the census. */
export const readNodes = (asks: Asks, unitIds: readonly string[]): Promise<StructureNode[]> => asks.query<StructureNode>(NODES, [unitIds]);
