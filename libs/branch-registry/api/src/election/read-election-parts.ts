import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import { translate } from '@gongwei/kernel';
import { candidateFate, outcomeOf, standingsOf, type BodyPlan, type CountedBallot } from '@gongwei/branch-registry-domain';
import { MASKED_NAME } from '../member/member.read-model';
import { listLoader } from '../organisation/read-lists';
import type { Election, ElectionBallot, ElectionCandidate, ElectionEvent, ElectionSeats } from './election.types';

type Key = Pick<Election, 'unitId' | 'id'>;
export type ElectionWithPlan = Election & { plan: string };

const nameFor = (context: RequestContext): string => (seesPersonalData(context) ? 'm.name' : MASKED_NAME);

export const readCandidates = (context: RequestContext, election: Key): Promise<ElectionCandidate[]> =>
  listLoader<ElectionCandidate>(
    context, 'election-candidates',
    `select c.body, c.member_id as "memberId", ${nameFor(context)} as "memberName", m.job_title as "jobTitle", o.short_name as "organisationName", c.write_in as "writeIn", c.posts
     from election_candidate c join member m on m.tenant_id = c.tenant_id and m.id = c.member_id join organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
     where c.tenant_id = p.tenant_id and c.election_id = p.id and not c.withdrawn order by c.body, c.position, c.member_id`,
  ).load(election);

type BallotRow = Omit<ElectionBallot, 'votes'> & { votes: { memberId: string; memberName: string; approvals: number }[] };

export async function readBallots(context: RequestContext, election: Key): Promise<ElectionBallot[]> {
  const rows = await listLoader<BallotRow>(
    context, 'election-ballots',
    `select b.id, b.body, b.round, b.kind, b.seats, b.entitled, b.present, b.ballots_sent as "ballotsSent", b.ballots_returned as "ballotsReturned", b.ballots_invalid as "ballotsInvalid", b.voided, b.counted_at as "countedAt",
       (select json_agg(json_build_object('memberId', v.member_id, 'memberName', ${nameFor(context)}, 'approvals', v.approvals) order by v.position)
        from election_vote v join member m on m.tenant_id = v.tenant_id and m.id = v.member_id where v.tenant_id = b.tenant_id and v.ballot_id = b.id) as votes
     from election_ballot b where b.tenant_id = p.tenant_id and b.election_id = p.id order by b.voided, b.round, b.body, b.counted_at`,
  ).load(election);
  return rows.map((row) => {
    const outcome = outcomeOf(counted(row));
    return { ...row, votes: row.votes.map((vote) => ({ ...vote, fate: candidateFate(outcome, vote, row.entitled) })) };
  });
}

const counted = (row: BallotRow | ElectionBallot): CountedBallot => ({ ...row, candidates: row.votes });

/** Where each body stands: added up from its ballots by the domain, never stored. */
export async function readSeats(context: RequestContext, election: ElectionWithPlan): Promise<ElectionSeats[]> {
  const plan = JSON.parse(election.plan) as BodyPlan[];
  const ballots = (await readBallots(context, election)).filter((ballot) => !ballot.voided).map(counted);
  return standingsOf(plan, ballots).map((standing, index) => ({ ...standing, leftOpen: plan[index]!.leftOpen ?? 0 }));
}

export async function readEvents(context: RequestContext, election: Key): Promise<ElectionEvent[]> {
  const rows = await listLoader<ElectionEvent>(
    context, 'election-events',
    'select v.id, v.event, v.to_status as "toStatus", v.at, v.actor_name as actor, v.note from election_event v where v.tenant_id = p.tenant_id and v.election_id = p.id order by v.id desc',
  ).load(election);
  return rows.map((row) => ({ ...row, title: translate(context.locale, `election.event.${row.event}`) }));
}
