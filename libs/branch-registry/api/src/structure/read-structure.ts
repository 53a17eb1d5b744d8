import { today, translate, type DateString, type MessageParams } from '@gongwei/kernel';
import { checkStructure, findingSince, STRUCTURE_RULES, structureFinding, type StructureFinding as DomainFinding } from '@gongwei/branch-registry-domain';
import type { RequestContext } from '@gongwei/platform-database';
import { TODAY } from '../sql';
import { readNodes } from './read-nodes';
import type { StructureFinding } from './structure.types';

/** Units with what the last check found; `stale` where something changed since, or the check is not of today. */
const STORED = `
  with unit as (
    select t.tenant_id, k.checked_on is distinct from ${TODAY} or exists (select 1 from structure_change c where c.tenant_id = t.tenant_id) as stale
    from tenant t left join structure_check k on k.tenant_id = t.tenant_id
    where $1::uuid[] is null or t.tenant_id = any($1::uuid[])
  )
  select u.tenant_id as "unitId", u.stale, f.organisation_id as "organisationId", f.rule, f.params, to_char(f.since, 'YYYY-MM-DD') as since
  from unit u left join structure_finding f on f.tenant_id = u.tenant_id
  where u.stale or f.rule is not null`;

interface StoredRow {
  readonly unitId: string;
  readonly stale: boolean;
  readonly organisationId: string | null;
  readonly rule: string;
  readonly params: MessageParams;
  readonly since: DateString;
}

type Standing = DomainFinding & { readonly since: DateString };

/**
 * The structure check 设置体检 of every unit in scope, or of some. Units are read from what the last check found; those that changed since are
 * checked on the spot, so the answer is always that of this moment. Read once per operation, whatever asks for it.
 */
export function readStructure(context: RequestContext, unitIds: readonly string[] | null = null): Promise<StructureFinding[]> {
  const key = `structure:${unitIds ? [...unitIds].sort().join() : '*'}`;
  let findings = context.loaders.get(key) as Promise<StructureFinding[]> | undefined;
  if (!findings) context.loaders.set(key, (findings = read(context, unitIds)));
  return findings;
}

async function read(context: RequestContext, unitIds: readonly string[] | null): Promise<StructureFinding[]> {
  const rows = await context.reader.query<StoredRow>(STORED, [unitIds]);
  const stale = new Set(rows.filter((row) => row.stale).map((row) => row.unitId));
  const known = new Map(rows.filter((row) => row.organisationId).map((row) => [keyOf(row.organisationId!, row.rule), row.since]));
  const found: Standing[] = rows.filter((row) => !row.stale).map((row) => ({ ...structureFinding(row.rule, row.organisationId!, row.unitId, row.params), since: row.since }));
  if (stale.size) {
    const day = today();
    for (const finding of checkStructure(await readNodes(context.reader, [...stale]), day)) found.push({ ...finding, since: known.get(keyOf(finding.organisationId, finding.rule)) ?? findingSince(finding, day) });
  }
  return found.sort(byRule).map((finding) => present(context, finding));
}

const keyOf = (organisationId: string, rule: string): string => `${organisationId} ${rule}`;
const place = new Map(STRUCTURE_RULES.map(({ id }, index) => [id, index]));

/** As the check lists them: by rule, then by organisation. */
const byRule = (left: Standing, right: Standing): number => (place.get(left.rule) ?? 0) - (place.get(right.rule) ?? 0) || (left.organisationId < right.organisationId ? -1 : 1);

const present = (context: RequestContext, finding: Standing): StructureFinding => ({
  rule: finding.rule,
  severity: finding.severity as StructureFinding['severity'],
  message: translate(context.locale, finding.messageKey, finding.params),
  article: translate(context.locale, finding.articleKey, finding.params),
  mend: translate(context.locale, finding.mendKey, finding.params),
  since: finding.since,
  organisationId: finding.organisationId,
  unitId: finding.unitId,
});
