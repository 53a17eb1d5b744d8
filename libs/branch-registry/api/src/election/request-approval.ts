import { conflict, validationFailed } from '@gongwei/kernel';
import type { Platform, RequestContext, WriteTransaction } from '@gongwei/platform-database';
import { ELECTION_KIND_LABEL, validateCandidates, validateRoles, type ApprovalSubject } from '@gongwei/branch-registry-domain';
import { openApproval } from '../approval/open-approval';
import { hasOpenThread } from '../approval/open-thread';
import type { ElectionStepInput } from './election.inputs';
import { planFacts, resultFacts } from './election-facts';
import { committeeOf, findElection, type ElectionRecord } from './find-election';
import { moveElection, nextStatus } from './move-election';

/** What must be settled before a plan can be approved. @throws VALIDATION_FAILED */
export function requirePlan(election: ElectionRecord): void {
  const violations = validateCandidates(election.candidates, election.seats, () => ({ status: 'FULL' }), true);
  if (violations.length) throw validationFailed(violations);
}

/** What must be settled before a result can be approved: everybody on the committee has a post. @throws VALIDATION_FAILED */
export function requireResult(election: ElectionRecord): void {
  const elected = committeeOf(election);
  if (!elected.length) return;
  const roles = elected.map((memberId) => ({ memberId, posts: election.candidates.find((one) => one.body === 'COMMITTEE' && one.memberId === memberId)?.posts ?? [] }));
  const violations = validateRoles(roles, elected, election.kind === 'BY_ELECTION');
  if (violations.length) throw validationFailed([{ ...violations[0]!, path: 'roles' }]);
}

/** Sends the plan to the approval desk, where the leading Party group's minute and the reply are kept. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function requestElectionApproval(platform: Platform, context: RequestContext, input: ElectionStepInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    nextStatus(election.status, 'request');
    requirePlan(election);
    await openThread(platform, tx, context, 'ELECTION_PLAN', election);
    await moveElection(tx, context, election, { operation: 'requestElectionApproval', event: 'request' });
    return election.id;
  });
}

/** Reports the result to the approval desk. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function reportElection(platform: Platform, context: RequestContext, input: ElectionStepInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    nextStatus(election.status, 'report');
    requireResult(election);
    await openThread(platform, tx, context, 'ELECTION_RESULT', election);
    await moveElection(tx, context, election, { operation: 'reportElection', event: 'report' });
    return election.id;
  });
}

/** A returned thread is still open: it is submitted again at the desk, not opened a second time. */
async function openThread(platform: Platform, tx: WriteTransaction, context: RequestContext, subject: ApprovalSubject & ('ELECTION_PLAN' | 'ELECTION_RESULT'), election: ElectionRecord): Promise<void> {
  if (await hasOpenThread(tx, election.tenantId, election.id, subject)) return;
  const what = ELECTION_KIND_LABEL[election.kind]['zh-CN'];
  await openApproval(tx, context, {
    subject, organisationId: election.organisationId, subjectId: election.id,
    title: subject === 'ELECTION_PLAN' ? `${election.electorate.name}召开${election.form === 'MEMBER_ASSEMBLY' ? '党员大会' : '党员代表大会'}进行${what}` : `${election.electorate.name}${what}结果`,
    facts: subject === 'ELECTION_PLAN' ? planFacts(election) : resultFacts(election),
  });
}

/** @throws CONFLICT while a thread about the record is open: it is decided or withdrawn there. */
export async function refuseWhileAtDesk(tx: WriteTransaction, record: { readonly tenantId: string; readonly id: string }): Promise<void> {
  if (await hasOpenThread(tx, record.tenantId, record.id)) throw conflict('election.desk');
}
