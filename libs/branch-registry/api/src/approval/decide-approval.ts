import { normaliseDocumentNo, validateReason, validateReply } from '@gongwei/branch-registry-domain';
import { conflict, forbidden, notFound, today, validationFailed, type RuleViolation } from '@gongwei/kernel';
import { tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { APPROVAL_EFFECTS, type ApprovalFact } from './approval-effects';
import type { ApprovalReasonInput, GrantApprovalInput } from './approval.inputs';
import { decidesHere } from './approval.read-model';
import { findApproval, type Approval } from './find-approval';
import { inUnit } from './in-unit';
import { stateAfter, takeStep } from './take-step';

/**
 * Grants a request: the reply's number and day are recorded and what it approves takes effect in the same transaction. The approver reads
 * the unit's facts and never edits them; where they have changed since the request, it cannot approve them.
 * @throws VALIDATION_FAILED, NOT_FOUND, FORBIDDEN (another approver's), CONFLICT.
 */
export async function grantApproval(platform: Platform, context: RequestContext, input: GrantApprovalInput): Promise<string> {
  return decide(platform, context, input, async (tx, unit, approval) => {
    stateAfter(approval, 'approve');
    const replyNo = normaliseDocumentNo(input.replyNo);
    const violations = validateReply(input, { today: today(), requestedOn: approval.requestedOn });
    if (violations.length) throw validationFailed(violations);
    const effect = APPROVAL_EFFECTS[approval.subject];
    const facts = await effect?.facts?.(tx, unit, approval);
    if (facts && !sameFacts(facts, approval.facts)) throw conflict('approval.facts.changed');
    await takeStep(tx, unit, approval, {
      event: 'approve', operation: 'grantApproval', note: input.note, detail: { replyNo, repliedOn: input.repliedOn },
      columns: { reply_no: replyNo, replied_on: input.repliedOn, decision_note: input.note?.trim() || null },
    }, (after) => effect?.approved(platform, tx, unit, after));
  }, (tx) => replyNoTaken(tx, context, input));
}

/** Sends a request back, with what is to be mended. @throws as {@link grantApproval}. */
export const returnApproval = declining('return', 'returnApproval', 'returned');

/** Refuses a request for good. @throws as {@link grantApproval}. */
export const rejectApproval = declining('reject', 'rejectApproval', 'rejected');

/** A decision against a request, with its reason. */
function declining(event: 'return' | 'reject', operation: string, effect: 'returned' | 'rejected') {
  return (platform: Platform, context: RequestContext, input: ApprovalReasonInput): Promise<string> =>
    decide(platform, context, input, async (tx, unit, approval) => {
      stateAfter(approval, event);
      const violations = validateReason(input);
      if (violations.length) throw validationFailed(violations);
      await takeStep(tx, unit, approval, { event, operation, note: input.note, columns: { decision_note: input.note.trim() } }, (after) => APPROVAL_EFFECTS[approval.subject]?.[effect]?.(platform, tx, unit, after));
    });
}

/** Proves in the decider's own scope that the thread is theirs to decide on, then works where it belongs. */
async function decide(
  platform: Platform, context: RequestContext, input: { readonly id: string; readonly version: number },
  work: (tx: WriteTransaction, unit: RequestContext, approval: Approval) => Promise<void>, before?: (tx: WriteTransaction) => Promise<RuleViolation[]>,
): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const [seen] = await tx.query<{ id: string; unitId: string; route: string; committeeId: string | null }>(
      `select a.id, a.tenant_id as "unitId", a.route, (select u.parent_id from tenant u where u.tenant_id = a.tenant_id) as "committeeId" from approval a where a.id::text = $1`, [input.id.toLowerCase()],
    );
    if (!seen) throw notFound();
    if (!decidesHere(context, seen)) throw forbidden(context.scope.role !== 'gw_committee' ? 'approval.decide.committee' : seen.route === 'PRIMARY_COMMITTEE' ? 'approval.decide.primary' : 'approval.decide.nearest');
    const violations = (await before?.(tx)) ?? [];
    if (violations.length) throw validationFailed(violations);
    await inUnit(tx, context, seen.unitId, async (unit) => work(tx, unit, await findApproval(tx, unit, seen.id, input.version)));
    return seen.id;
  });
}

/** One number, one reply: within all this approver has issued. */
async function replyNoTaken(tx: WriteTransaction, context: RequestContext, input: GrantApprovalInput): Promise<RuleViolation[]> {
  const committee = context.scope.role === 'gw_committee';
  // Two clerks with one number at once: the second waits here and is told.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tenantOf(context)}:approval-reply`]);
  const [taken] = await tx.query(
    committee
      ? `select 1 from approval a join tenant u on u.tenant_id = a.tenant_id where a.reply_no = $1 and a.route = 'WORK_COMMITTEE' and u.parent_id = $2 and a.id::text <> $3 limit 1`
      : `select 1 from approval a where a.reply_no = $1 and a.route = 'PRIMARY_COMMITTEE' and a.tenant_id = $2 and a.id::text <> $3 limit 1`,
    [normaliseDocumentNo(input.replyNo), tenantOf(context), input.id.toLowerCase()],
  );
  return taken ? [{ path: 'replyNo', rule: 'unique', messageKey: 'approval.replyNo.taken' }] : [];
}

const plain = (facts: readonly ApprovalFact[]): string => JSON.stringify(facts.map(({ label, value }) => [label['zh-CN'], typeof value === 'string' ? value : value['zh-CN']]));
const sameFacts = (now: readonly ApprovalFact[], then: readonly ApprovalFact[]): boolean => plain(now) === plain(then);
