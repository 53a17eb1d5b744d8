import { DomainError, validationFailed, type RuleViolation } from '@gongwei/kernel';
import type { WriteTransaction } from '@gongwei/platform-database';

/** @throws VALIDATION_FAILED with these violations, if there are any. */
export function reject(violations: readonly RuleViolation[]): void {
  if (violations.length) throw validationFailed(violations);
}

/** The input is sound, but not for this actor. @throws FORBIDDEN saying the first reason, and naming the fields of all. */
export function refuse(violations: readonly RuleViolation[]): void {
  const [first] = violations;
  if (first) throw new DomainError('FORBIDDEN', first.messageKey, first.params, violations);
}

export interface Home {
  readonly tenantId: string;
  readonly kind: string;
  readonly archived: boolean;
}

/** Kind and state of a tenant in scope; null alike for a foreign and an unknown id. */
export async function findHome(tx: Pick<WriteTransaction, 'query'>, tenantId: string): Promise<Home | null> {
  const [row] = await tx.query<{ tenant_id: string; kind: string; status: string }>('select tenant_id, kind, status from tenant where tenant_id::text = $1', [tenantId.toLowerCase()]);
  return row ? { tenantId: row.tenant_id, kind: row.kind, archived: row.status === 'ARCHIVED' } : null;
}
