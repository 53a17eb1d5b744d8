import type { ElectionEvent } from '@gongwei/branch-registry-domain';
import type { RequestContext, WriteTransaction } from '@gongwei/platform-database';
import type { ApprovalEffect, ApprovalRecord } from '../approval/approval-effects';
import { beginTerm } from './begin-term';
import { planFacts, resultFacts } from './election-facts';
import { findElection } from './find-election';
import { moveElection } from './move-election';
import { requirePlan, requireResult } from './request-approval';

/** Sends an election back to be mended, if it still waits for this thread. */
const sendBack = (waits: 'REQUESTED' | 'REPORTED', event: ElectionEvent) => async (_platform: unknown, tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<void> => {
  const election = await findElection(tx, context, approval.subjectId);
  if (election.status === waits) await moveElection(tx, context, election, { operation: 'returnElection', event, note: approval.decisionNote });
};

/** The desk's decision on a plan: the meeting may be held, or the plan is mended. */
const returnPlan = sendBack('REQUESTED', 'return');
export const electionPlanEffect: ApprovalEffect = {
  async approved(_platform, tx, context, approval) {
    const election = await findElection(tx, context, approval.subjectId);
    await moveElection(tx, context, election, { operation: 'approveElection', event: 'approve', note: approval.decisionNote, set: { plan_reply_no: approval.replyNo, plan_approved_on: approval.repliedOn }, changes: [{ field: 'planReplyNo', before: null, after: approval.replyNo }] });
  },
  returned: returnPlan,
  rejected: returnPlan,
  withdrawn: returnPlan,
  async submitting(_platform, tx, context, approval) {
    const election = await findElection(tx, context, approval.subjectId);
    requirePlan(election);
    if (election.status !== 'REQUESTED') await moveElection(tx, context, election, { operation: 'requestElectionApproval', event: 'request' });
  },
  async facts(tx, context, approval) {
    return planFacts(await findElection(tx, context, approval.subjectId));
  },
};

/** The desk's decision on a result: the term begins, or the result is looked at again. */
const returnResult = sendBack('REPORTED', 'returnResult');
export const electionResultEffect: ApprovalEffect = {
  async approved(_platform, tx, context, approval) {
    const election = await findElection(tx, context, approval.subjectId);
    await moveElection(tx, context, election, {
      operation: 'approveElection', event: 'approveResult', note: approval.decisionNote, set: { result_reply_no: approval.replyNo, result_approved_on: approval.repliedOn }, changes: [{ field: 'resultReplyNo', before: null, after: approval.replyNo }],
    });
    await beginTerm(tx, context, election, approval.replyNo);
  },
  returned: returnResult,
  rejected: returnResult,
  withdrawn: returnResult,
  async submitting(_platform, tx, context, approval) {
    const election = await findElection(tx, context, approval.subjectId);
    requireResult(election);
    if (election.status !== 'REPORTED') await moveElection(tx, context, election, { operation: 'reportElection', event: 'report' });
  },
  async facts(tx, context, approval) {
    return resultFacts(await findElection(tx, context, approval.subjectId));
  },
};
