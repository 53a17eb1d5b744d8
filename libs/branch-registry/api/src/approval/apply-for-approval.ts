import { normaliseDocumentNo, validateMinute, validateReason, validateRequest } from '@gongwei/branch-registry-domain';
import { today, validationFailed } from '@gongwei/kernel';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { APPROVAL_EFFECTS } from './approval-effects';
import type { ApprovalReasonInput, DiscussApprovalInput, SubmitApprovalInput } from './approval.inputs';
import { findApproval } from './find-approval';
import { inUnit } from './in-unit';
import { nearestCommittee } from './nearest-committee';
import { stateAfter, takeStep } from './take-step';

/** Records what the unit's leading Party group concluded: the first of the two stages (Organs Regulations art. 37). @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function discussApproval(platform: Platform, context: RequestContext, input: DiscussApprovalInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const approval = await findApproval(tx, context, input.id, input.version);
    stateAfter(approval, 'discuss');
    const violations = validateMinute(input, today());
    if (violations.length) throw validationFailed(violations);
    const [meeting, conclusion, text] = [input.meeting.trim(), input.conclusion.trim(), input.text?.trim() || null];
    await takeStep(tx, context, approval, {
      event: 'discuss', operation: 'discussApproval', note: conclusion, detail: { heldOn: input.heldOn, meeting },
      columns: { minute_on: input.heldOn, minute_meeting: meeting, minute_conclusion: conclusion, minute_text: text },
    });
    return approval.id;
  });
}

/** Sends the request to its approver, with the facts as they stand now. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function submitApproval(platform: Platform, context: RequestContext, input: SubmitApprovalInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const approval = await findApproval(tx, context, input.id, input.version);
    stateAfter(approval, 'submit');
    const violations = validateRequest(input, { today: today(), route: approval.route, minuteOn: approval.minuteOn });
    if (violations.length) throw validationFailed(violations);
    const effect = APPROVAL_EFFECTS[approval.subject];
    const facts = await inUnit(tx, context, tenantOf(context), async (unit) => {
      await effect?.submitting?.(platform, tx, unit, approval);
      return effect?.facts?.(tx, unit, approval);
    });
    // A unit may have come under another committee since the draft was written.
    const committee = approval.route === 'WORK_COMMITTEE' ? await nearestCommittee(tx, context) : null;
    const requestNo = input.requestNo?.trim() ? normaliseDocumentNo(input.requestNo) : null;
    await takeStep(tx, context, approval, {
      event: 'submit', operation: 'submitApproval', detail: { requestNo, requestedOn: input.requestedOn },
      columns: { request_no: requestNo, requested_on: input.requestedOn, decision_note: null, ...(committee ? { approver_name: committee.name } : {}), ...(facts ? { facts: JSON.stringify(facts) } : {}) },
    });
    return approval.id;
  });
}

/** Takes a thread back for good. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function withdrawApproval(platform: Platform, context: RequestContext, input: ApprovalReasonInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const approval = await findApproval(tx, context, input.id, input.version);
    stateAfter(approval, 'withdraw');
    const violations = validateReason(input);
    if (violations.length) throw validationFailed(violations);
    await takeStep(tx, context, approval, { event: 'withdraw', operation: 'withdrawApproval', note: input.note }, (after) =>
      inUnit(tx, context, tenantOf(context), async (unit) => APPROVAL_EFFECTS[approval.subject]?.withdrawn?.(platform, tx, unit, after)),
    );
    return approval.id;
  });
}
