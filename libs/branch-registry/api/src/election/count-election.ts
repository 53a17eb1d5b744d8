import { conflict, today, uuidv7, validationFailed, type RuleViolation } from '@gongwei/kernel';
import type { Platform, RequestContext, WriteTransaction } from '@gongwei/platform-database';
import { checkBallotOf, nextBallot, validateAttendance, type BallotKind, type CountedBallot } from '@gongwei/branch-registry-domain';
import type { CountElectionInput, CountFurtherBallotInput, ElectionBallotInput } from './election.inputs';
import { eventAfter, findElection, findEligible, standings, type ElectionRecord } from './find-election';
import { moveElection, nextStatus } from './move-election';

type Frame = { readonly entitled: number; readonly present: number; readonly kind: BallotKind; readonly round: number; readonly seats: number };
const ballotOf = (input: ElectionBallotInput, frame: Frame): CountedBallot => ({
  ...frame, body: input.body, ballotsSent: input.ballotsSent, ballotsReturned: input.ballotsReturned, ballotsInvalid: input.ballotsInvalid, candidates: input.votes.map((vote) => ({ ...vote, memberId: vote.memberId.toLowerCase() })),
});

/** Attendance is one field of the meeting; everything else belongs to its ballot. */
const placed = (violations: readonly RuleViolation[], prefix: string): RuleViolation[] =>
  violations.map((one) => (one.path === 'present' || one.path === 'entitled' ? one : { ...one, path: `${prefix}.${one.path.replace(/^candidates/, 'votes')}` }));

/** Records the meeting and the first ballot of every body: the number of those entitled is frozen now. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function countElection(platform: Platform, context: RequestContext, input: CountElectionInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    nextStatus(election.status, 'countDecided');
    if (election.ballots.length) throw conflict('election.step', { status: `@election.status.${election.status}` });
    const computed = election.form === 'DELEGATE_CONGRESS' ? election.delegates! : election.electorate.voters;
    const violations = validateAttendance(input, { today: today(), computed, approvedOn: election.planApprovedOn });
    const bodies = input.ballots.map(({ body }) => body);
    if (new Set(bodies).size !== bodies.length || election.seats.some(({ body }) => !bodies.includes(body)) || bodies.length !== election.seats.length) throw validationFailed([...violations, { path: 'ballots', rule: 'complete', messageKey: 'election.ballots' }]);
    const ballots = input.ballots.map((one) => ballotOf(one, { entitled: input.entitled, present: input.present, kind: 'FIRST', round: 1, seats: election.seats.find(({ body }) => body === one.body)!.seats }));
    for (const [index, ballot] of ballots.entries()) violations.push(...placed([...checkBallotOf(ballot), ...(await checkStanding(tx, context, election, ballot))], `ballots.${index}`));
    if (violations.length) throw validationFailed(onlyOnce(violations));
    for (const ballot of ballots) await writeBallot(tx, election, ballot);
    await moveElection(tx, context, election, {
      operation: 'countElection', event: eventAfter(election, ballots), note: input.entitledReason ?? null,
      set: { held_on: input.heldOn, entitled: input.entitled, entitled_by_records: computed, entitled_reason: input.entitled === computed ? null : input.entitledReason?.trim() || null },
      changes: [{ field: 'heldOn', before: null, after: input.heldOn }, { field: 'entitled', before: null, after: String(input.entitled) }, { field: 'present', before: null, after: String(input.present) }],
    });
    return election.id;
  });
}

/** Records the ballot among those with equal votes, or the one for the seats still missing. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function countFurtherBallot(platform: Platform, context: RequestContext, input: CountFurtherBallotInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, input.id, input.version);
    if (election.status !== 'TIED' && election.status !== 'SHORT') throw conflict('election.step', { status: `@election.status.${election.status}` });
    const standing = standings(election).find(({ body }) => body === input.ballot.body);
    const due = standing && nextBallot(standing);
    if (!due) throw validationFailed([{ path: 'ballot.body', rule: 'due', messageKey: 'election.ballot.none' }]);
    const round = Math.max(...election.ballots.filter(({ body }) => body === standing.body).map((one) => one.round)) + 1;
    const ballot = ballotOf(input.ballot, { entitled: election.entitled!, present: input.present, kind: due.kind, seats: due.seats, round });
    const violations = placed([...checkBallotOf(ballot), ...(await checkStanding(tx, context, election, ballot))], 'ballot');
    if (violations.length) throw validationFailed(onlyOnce(violations));
    await writeBallot(tx, election, ballot);
    await moveElection(tx, context, election, { operation: 'countFurtherBallot', event: eventAfter(election, [ballot]), changes: [{ field: 'present', before: null, after: String(input.present) }] });
    return election.id;
  });
}

/** Whether the right people stand in a ballot: all candidates at first, exactly those equal in a tie, nobody who is elected already. Others may be written in if they could be elected. */
async function checkStanding(tx: WriteTransaction, context: RequestContext, election: ElectionRecord, ballot: CountedBallot): Promise<RuleViolation[]> {
  const ids = ballot.candidates.map(({ memberId }) => memberId);
  const at = (index: number): string => `candidates.${index}.memberId`;
  if (new Set(ids).size < ids.length) return [{ path: at(ids.findIndex((id, index) => ids.indexOf(id) !== index)), rule: 'unique', messageKey: 'election.candidate.twice' }];
  const standing = standings(election).find(({ body }) => body === ballot.body)!;
  if (ballot.kind === 'TIE') return ids.length === standing.tied.length && ids.every((id) => standing.tied.includes(id)) ? [] : [{ path: 'candidates', rule: 'tied', messageKey: 'election.votes.tied' }];
  const elected = ids.findIndex((id) => standing.elected.includes(id));
  if (elected >= 0) return [{ path: at(elected), rule: 'elected', messageKey: 'election.votes.elected' }];
  if (ballot.kind === 'FIRST' && election.candidates.some(({ body, memberId, writeIn }) => body === ballot.body && !writeIn && !ids.includes(memberId))) return [{ path: 'candidates', rule: 'complete', messageKey: 'election.votes.missing' }];
  const others = ids.filter((id) => !election.candidates.some(({ body, memberId }) => body === ballot.body && memberId === id));
  const members = await findEligible(tx, context, election.electorate, others);
  return others.flatMap((id): RuleViolation[] => {
    const member = members.get(id);
    return member?.status === 'FULL' ? [] : [{ path: at(ids.indexOf(id)), rule: member ? 'status' : 'exists', messageKey: member ? 'election.candidate.full' : 'election.candidate.unknown' }];
  });
}

async function writeBallot(tx: WriteTransaction, election: ElectionRecord, ballot: CountedBallot): Promise<void> {
  const id = uuidv7();
  const { tenantId, organisationId } = election;
  const members = ballot.candidates.map(({ memberId }) => memberId);
  await tx.query(
    `insert into election_ballot (tenant_id, id, election_id, organisation_id, body, round, kind, seats, entitled, present, ballots_sent, ballots_returned, ballots_invalid) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [tenantId, id, election.id, organisationId, ballot.body, ballot.round, ballot.kind, ballot.seats, ballot.entitled, ballot.present, ballot.ballotsSent, ballot.ballotsReturned, ballot.ballotsInvalid],
  );
  await tx.query(
    `insert into election_vote (tenant_id, ballot_id, organisation_id, member_id, position, approvals) select $1, $2, $3, v.member_id, v.position, v.approvals from unnest($4::uuid[], $5::int[]) with ordinality as v (member_id, approvals, position)`,
    [tenantId, id, organisationId, members, ballot.candidates.map(({ approvals }) => approvals)],
  );
  // Who was written in stands beside the candidates from now on.
  await tx.query(
    `insert into election_candidate (tenant_id, election_id, organisation_id, body, member_id, position, write_in)
     select $1, $2, $3, $4, v.member_id, 100 + v.position, true from unnest($5::uuid[]) with ordinality as v (member_id, position)
     on conflict (tenant_id, election_id, body, member_id) do update set withdrawn = false, write_in = election_candidate.write_in or election_candidate.withdrawn`,
    [tenantId, election.id, organisationId, ballot.body, members],
  );
}

/** Several ballots may find fault with the same attendance. */
const onlyOnce = (violations: readonly RuleViolation[]): RuleViolation[] => violations.filter((one, index) => violations.findIndex((other) => other.path === one.path && other.rule === one.rule) === index);
