import { today, validationFailed } from '@gongwei/kernel';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { normaliseDocumentNo, validatePaperReply } from '@gongwei/branch-registry-domain';
import { beginTerm } from './begin-term';
import type { RecordElectionApprovalInput } from './election.inputs';
import { findElection } from './find-election';
import { moveElection } from './move-election';
import { refuseWhileAtDesk, requirePlan, requireResult } from './request-approval';

/**
 * Records a reply given on paper, by an approver who does not work at the desk: of the plan while the election is prepared, of the result
 * once it is counted, which begins the term. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT.
 */
export async function recordElectionApproval(platform: Platform, context: RequestContext, input: RecordElectionApprovalInput): Promise<string> {
  const replyNo = normaliseDocumentNo(input.replyNo);
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    const operation = 'recordElectionApproval';
    const violations = validatePaperReply({ ...input, replyNo }, today(), election.heldOn ?? undefined);
    await refuseWhileAtDesk(tx, election);
    if (violations.length) throw validationFailed(violations);
    if (election.status === 'COUNTED') {
      requireResult(election);
      const reported = await moveElection(tx, context, election, { operation, event: 'report' });
      await moveElection(tx, context, reported, { operation, event: 'approveResult', note: input.note ?? null, set: { result_reply_no: replyNo, result_approved_on: input.repliedOn, result_on_paper: true }, changes: [{ field: 'resultReplyNo', before: null, after: replyNo }] });
      await beginTerm(tx, context, election, replyNo);
    } else {
      if (election.status === 'PREPARING') requirePlan(election);
      const requested = await moveElection(tx, context, election, { operation, event: 'request' });
      await moveElection(tx, context, requested, { operation, event: 'approve', note: input.note ?? null, set: { plan_reply_no: replyNo, plan_approved_on: input.repliedOn, plan_on_paper: true }, changes: [{ field: 'planReplyNo', before: null, after: replyNo }] });
    }
    return election.id;
  });
}
