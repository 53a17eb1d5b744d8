import type { ApprovalEvent } from '@gongwei/branch-registry-domain';
import { uuidv7 } from '@gongwei/kernel';
import type { RequestContext, WriteTransaction } from '@gongwei/platform-database';

/** Keeps one step of a thread: who took it, when, with which words. Rows are never changed; the state of a thread is what they add up to. */
export async function recordEvent(
  tx: WriteTransaction, context: RequestContext, approval: { readonly tenantId: string; readonly id: string }, event: ApprovalEvent | 'open', note?: string | null, detail: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  await tx.query(
    `insert into approval_event (tenant_id, id, approval_id, sequence, event, note, detail, actor_id, actor_name, actor_tenant_id)
     values ($1, $2, $3, (select count(*)::int + 1 from approval_event e where e.tenant_id = $1 and e.approval_id = $3), $4, $5, $6, $7, $8, $9)`,
    [approval.tenantId, uuidv7(), approval.id, event, note?.trim() || null, JSON.stringify(detail), context.actor.id, context.actor.name, context.actor.tenantId],
  );
}
