import { maskIdNumber, maskPhone, uuidv7 } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';

/** One changed field; values as text, personal data masked before they get here. */
export interface AuditChange {
  field: string;
  before: string | null;
  after: string | null;
}

export interface AuditInput {
  /** Name of the operation as in the schema, e.g. "moveOrganisation", or of the event, e.g. "login". */
  readonly operation: string;
  readonly targetType: string;
  readonly targetId?: string | null;
  readonly targetLabel?: string | null;
  readonly changes?: readonly AuditChange[];
  readonly reason?: string | null;
  /** Whose trail it goes into: the tenant of the record touched. Default: the scope's. */
  readonly tenantId?: string;
}

type Writer = Pick<WriteTransaction, 'query'>;

/** Appends one entry in the same transaction as the change it tells of: no change without its entry, no entry without its change. */
export async function recordAudit(transaction: Writer, context: Omit<RequestContext, 'reader' | 'loaders' | 'cipher'>, input: AuditInput): Promise<void> {
  await transaction.query(
    `insert into audit_entry (tenant_id, id, sequence, at, actor_kind, actor_id, actor_name, actor_tenant_id, address, operation, target_type, target_id, target_label, changes, reason, request_id, previous_hash, hash)
     values ($1, $2, 0, now(), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', '')`,
    [
      input.tenantId ?? tenantOf(context as RequestContext), uuidv7(), context.actor.kind, context.actor.id, context.actor.name, context.actor.tenantId, context.address,
      input.operation, input.targetType, input.targetId ?? null, input.targetLabel ?? null, JSON.stringify(input.changes ?? []), input.reason ?? context.purpose, context.requestId,
    ],
  );
}

/** As {@link recordAudit} for what one act did to many records: one entry each, in this order, in one statement. */
export async function recordAudits(transaction: Writer, context: Omit<RequestContext, 'reader' | 'loaders' | 'cipher'>, inputs: readonly AuditInput[]): Promise<void> {
  if (!inputs.length) return;
  await transaction.query(
    `insert into audit_entry (tenant_id, id, sequence, at, actor_kind, actor_id, actor_name, actor_tenant_id, address, operation, target_type, target_id, target_label, changes, reason, request_id, previous_hash, hash)
     select x.tenant_id, x.id, 0, now(), $1, $2, $3, $4, $5, x.operation, x.target_type, x.target_id, x.target_label, x.changes, x.reason, $6, '', ''
     from unnest($7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::uuid[], $12::text[], $13::jsonb[], $14::text[]) with ordinality
       as x (tenant_id, id, operation, target_type, target_id, target_label, changes, reason, n) order by x.n`,
    [
      context.actor.kind, context.actor.id, context.actor.name, context.actor.tenantId, context.address, context.requestId,
      inputs.map((input) => input.tenantId ?? tenantOf(context as RequestContext)), inputs.map(() => uuidv7()), inputs.map((input) => input.operation), inputs.map((input) => input.targetType),
      inputs.map((input) => input.targetId ?? null), inputs.map((input) => input.targetLabel ?? null), inputs.map((input) => JSON.stringify(input.changes ?? [])), inputs.map((input) => input.reason ?? context.purpose),
    ],
  );
}

const MASKS: Readonly<Record<string, (value: string) => string>> = { idNumber: maskIdNumber, phone: maskPhone };

/** The fields that differ between two states of a record, masked where they are personal. Fields absent from `after` were not touched. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): AuditChange[] {
  const shown = (field: string, text: string | null): string | null => (text !== null && MASKS[field] ? MASKS[field](text) : text);
  return Object.keys(after)
    .filter((field) => after[field] !== undefined)
    .map((field) => ({ field, before: plainText(before[field]), after: plainText(after[field]) }))
    .filter((change) => change.before !== change.after)
    .map(({ field, ...change }) => ({ field, before: shown(field, change.before), after: shown(field, change.after) }));
}

/** A value as the trail writes it: lists and instants are compared by what they say, not by which object they are. */
function plainText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
