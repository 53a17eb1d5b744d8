import { validationFailed, type RuleViolation } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';

export interface AudienceInput {
  readonly groupIds: readonly string[];
  readonly unitIds: readonly string[];
}

const MOST_UNITS = 1_000;
const MOST_GROUPS = 100;

/** Groups of one's own and units beneath one. @returns their ids as they are kept. @throws VALIDATION_FAILED alike for foreign and unknown ids. */
export async function checkAudience(tx: WriteTransaction, context: RequestContext, input: AudienceInput): Promise<{ groupIds: string[]; unitIds: string[] }> {
  const tenantId = tenantOf(context);
  const groupIds = distinct(input.groupIds);
  const unitIds = distinct(input.unitIds);
  const violations: RuleViolation[] = [
    ...(groupIds.length > MOST_GROUPS ? [{ path: 'groupIds', rule: 'length', messageKey: 'error.filter.list', params: { max: MOST_GROUPS } }] : []),
    ...(unitIds.length > MOST_UNITS ? [{ path: 'unitIds', rule: 'length', messageKey: 'error.filter.list', params: { max: MOST_UNITS } }] : []),
  ];
  if (violations.length) throw validationFailed(violations);
  const groups = groupIds.length ? await tx.query('select 1 from unit_group where tenant_id = $1 and id::text = any($2::text[])', [tenantId, groupIds]) : [];
  const units = unitIds.length ? await tx.query('select 1 from tenant where tenant_id::text = any($2::text[]) and tenant_id <> $1', [tenantId, unitIds]) : [];
  if (groups.length !== groupIds.length) violations.push({ path: 'groupIds', rule: 'exists', messageKey: 'notice.group.unknown' });
  if (units.length !== unitIds.length) violations.push({ path: 'unitIds', rule: 'exists', messageKey: 'notice.unit.unknown' });
  if (violations.length) throw validationFailed(violations);
  return { groupIds, unitIds };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))];
