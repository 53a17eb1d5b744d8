import { APPROVAL_TRANSITIONS, nextState, type ApprovalEvent, type ApprovalStatus } from '@gongwei/branch-registry-domain';
import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { RequestContext, WriteTransaction } from '@gongwei/platform-database';
import { alsoSetting } from '../sql';
import type { Approval } from './find-approval';
import { recordEvent } from './record-event';

/** What a step writes besides the new state, by column. */
export type StepColumns = Partial<Record<'minute_on' | 'minute_meeting' | 'minute_conclusion' | 'minute_text' | 'request_no' | 'requested_on' | 'approver_name' | 'reply_no' | 'replied_on' | 'decision_note' | 'facts', string | null>>;

export interface Step {
  readonly event: ApprovalEvent;
  readonly operation: string;
  readonly note?: string | null;
  readonly detail?: Readonly<Record<string, string | null>>;
  readonly columns?: StepColumns;
}

/** The state a step leads to. @throws CONFLICT where the life cycle has no such step. */
export function stateAfter(approval: Approval, event: ApprovalEvent): ApprovalStatus {
  const next = nextState(APPROVAL_TRANSITIONS[approval.route], approval.status, event);
  if (!next) throw conflict('approval.step', { status: `@approval.status.${approval.status}` });
  return next;
}

/**
 * Moves a locked thread on: its event, its new state, what follows from it, its entry in the unit's trail.
 * @param follow what the step changes elsewhere; it sees the thread as it is now.
 */
export async function takeStep(tx: WriteTransaction, context: RequestContext, approval: Approval, step: Step, follow?: (after: Approval) => Promise<void> | undefined): Promise<void> {
  const status = stateAfter(approval, step.event);
  await recordEvent(tx, context, approval, step.event, step.note, step.detail);
  const columns: StepColumns = step.columns ?? {};
  await tx.query(
    `update approval set status = $3, state_since = now(), updated_at = now(), version = version + 1${alsoSetting(Object.keys(columns), 3)} where tenant_id = $1 and id = $2`,
    [approval.tenantId, approval.id, status, ...Object.values(columns)],
  );
  const of = (column: keyof StepColumns, held: string | null): string | null => (column in columns ? (columns[column] ?? null) : held);
  await follow?.({
    ...approval, status, version: approval.version + 1, requestNo: of('request_no', approval.requestNo), requestedOn: of('requested_on', approval.requestedOn),
    replyNo: of('reply_no', approval.replyNo), repliedOn: of('replied_on', approval.repliedOn), decisionNote: of('decision_note', approval.decisionNote), minuteOn: of('minute_on', approval.minuteOn),
  });
  await recordAudit(tx, context, {
    operation: step.operation, targetType: 'Approval', targetId: approval.id, targetLabel: approval.title, reason: step.note?.trim() || null,
    changes: [{ field: 'status', before: approval.status, after: status }, ...Object.entries(step.detail ?? {}).filter(([, value]) => value).map(([field, after]) => ({ field, before: null, after }))],
  });
}
