import { RuleSet, validationFailed } from '@gongwei/kernel';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { validateRoles, type BodyPlan } from '@gongwei/branch-registry-domain';
import type { AgreeFewerSeatsInput, AssignElectionRolesInput, ReasonedElectionStepInput } from './election.inputs';
import { committeeOf, eventAfter, findElection, standings } from './find-election';
import { moveElection, nextStatus } from './move-election';
import { refuseWhileAtDesk } from './request-approval';

function requireReason(reason: string): void {
  const rules = new RuleSet();
  rules.text('reason', reason, { max: 500, required: true });
  if (rules.violations.length) throw validationFailed(rules.violations);
}

/**
 * Leaves missing seats open, as the meeting agreed: allowed where somebody was elected (Election Regulations ch. 4). Other bodies may still
 * have seats to fill; then the election stays where it is. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT.
 */
export async function agreeFewerSeats(platform: Platform, context: RequestContext, input: AgreeFewerSeatsInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    nextStatus(election.status, 'agreeFewer');
    const standing = standings(election).find(({ body }) => body === input.body);
    if (!standing?.missingSeats) throw validationFailed([{ path: 'body', rule: 'missing', messageKey: 'election.fewer.none' }]);
    if (!standing.elected.length) throw validationFailed([{ path: 'body', rule: 'nobody', messageKey: 'election.fewer.nobody' }]);
    requireReason(input.reason);
    const seats: BodyPlan[] = election.seats.map((one) => (one.body === input.body ? { ...one, leftOpen: (one.leftOpen ?? 0) + standing.missingSeats } : one));
    const decided = eventAfter({ ...election, seats }) === 'countDecided';
    await moveElection(tx, context, election, {
      operation: 'agreeFewerSeats', event: decided ? 'agreeFewer' : 'countShort', note: input.reason, set: { seats: JSON.stringify(seats) },
      changes: [{ field: 'seats', before: String(standing.seats), after: String(standing.elected.length) }],
    });
    return election.id;
  });
}

/** Voids a mistaken count before it is reported: the meeting's papers are entered again, what was entered stays on record. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function reopenElectionCount(platform: Platform, context: RequestContext, input: ReasonedElectionStepInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    nextStatus(election.status, 'reopenCount');
    await refuseWhileAtDesk(tx, election);
    requireReason(input.reason);
    await tx.query('update election_ballot set voided = true where tenant_id = $1 and election_id = $2 and not voided', [election.tenantId, election.id]);
    await tx.query(`update election_candidate set posts = '{}', withdrawn = withdrawn or write_in where tenant_id = $1 and election_id = $2`, [election.tenantId, election.id]);
    await moveElection(tx, context, election, {
      operation: 'reopenElectionCount', event: 'reopenCount', note: input.reason,
      set: { held_on: null, entitled: null, entitled_by_records: null, entitled_reason: null, seats: JSON.stringify(election.seats.map(({ body, seats }) => ({ body, seats }))) },
    });
    return election.id;
  });
}

/** Divides the work in the committee elected. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function assignElectionRoles(platform: Platform, context: RequestContext, input: AssignElectionRolesInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    const roles = input.roles.map((role) => ({ ...role, memberId: role.memberId.toLowerCase() }));
    const violations = validateRoles(roles, committeeOf(election), election.kind === 'BY_ELECTION');
    if (violations.length) throw validationFailed(violations);
    for (const { memberId, posts } of roles) await tx.query(`update election_candidate set posts = $4 where tenant_id = $1 and election_id = $2 and body = 'COMMITTEE' and member_id = $3`, [election.tenantId, election.id, memberId, posts]);
    const nameOf = (id: string): string => election.candidates.find(({ memberId }) => memberId === id)!.memberName;
    await moveElection(tx, context, election, { operation: 'assignElectionRoles', event: 'assignRoles', changes: roles.map(({ memberId, posts }) => ({ field: 'posts', before: null, after: `${nameOf(memberId)}: ${posts.join(', ')}` })) });
    return election.id;
  });
}

/** Gives an election up before its meeting. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function cancelElection(platform: Platform, context: RequestContext, input: ReasonedElectionStepInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    nextStatus(election.status, 'cancel');
    await refuseWhileAtDesk(tx, election);
    requireReason(input.reason);
    await moveElection(tx, context, election, { operation: 'cancelElection', event: 'cancel', note: input.reason });
    return election.id;
  });
}
