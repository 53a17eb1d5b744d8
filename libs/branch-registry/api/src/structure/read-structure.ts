import { today, translate } from '@gongwei/kernel';
import { checkStructure, type StructureFinding as DomainFinding, type StructureNode } from '@gongwei/branch-registry-domain';
import type { RequestContext } from '@gongwei/platform-database';
import { STANDING } from '../sql';
import type { StructureFinding } from './structure.types';

const NODES = `
  select o.tenant_id as "unitId", o.id, o.parent_id as "parentId", o.kind, o.functional_purpose as "functionalPurpose", o.status, o.covered_units as "coveredUnits",
    o.term_years as "termYears", to_char(o.term_started_on, 'YYYY-MM-DD') as "termStartedOn", to_char(o.election_due_on, 'YYYY-MM-DD') as "electionDueOn",
    o.override_reason as "overrideReason", o.override_document_no as "overrideDocumentNo",
    coalesce(c.full_member, 0) as "fullCount", coalesce(c.probationary, 0) as "probationaryCount",
    coalesce(p.posts, '[]') as posts
  from organisation o
  left join organisation_census c on c.tenant_id = o.tenant_id and c.organisation_id = o.id
  left join (select a.tenant_id, a.organisation_id, json_agg(json_build_object('post', a.post, 'memberId', a.member_id)) as posts from post_appointment a where a.to_on is null group by 1, 2) p on p.tenant_id = o.tenant_id and p.organisation_id = o.id
  where o.status in ${STANDING} and ($1::uuid[] is null or o.tenant_id = any($1::uuid[]))
  order by o.tenant_id, o.path`;

/**
 * The structure check 设置体检 of every unit in scope, or of some: the rules are the domain's, the counts come from the census.
 * Read once per operation, whatever asks for it.
 */
export function readStructure(context: RequestContext, unitIds: readonly string[] | null = null): Promise<StructureFinding[]> {
  const key = `structure:${unitIds ? [...unitIds].sort().join() : '*'}`;
  let findings = context.loaders.get(key) as Promise<StructureFinding[]> | undefined;
  if (!findings) context.loaders.set(key, (findings = check(context, unitIds)));
  return findings;
}

async function check(context: RequestContext, unitIds: readonly string[] | null): Promise<StructureFinding[]> {
  const nodes = await context.reader.query<StructureNode>(NODES, [unitIds]);
  return checkStructure(nodes, today()).map((finding) => present(context, finding));
}

const present = (context: RequestContext, finding: DomainFinding): StructureFinding => ({
  rule: finding.rule,
  severity: finding.severity as StructureFinding['severity'],
  message: translate(context.locale, finding.messageKey, finding.params),
  article: translate(context.locale, finding.articleKey, finding.params),
  mend: translate(context.locale, finding.mendKey, finding.params),
  organisationId: finding.organisationId,
  unitId: finding.unitId,
});
