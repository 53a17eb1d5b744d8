import { conflict, notFound, validationFailed } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import {
  countEvent, standingsOf, type BodyPlan, type BodyStanding, type CountedBallot, type ElectionBody, type ElectionForm, type ElectionKind, type ElectionSituation, type ElectionStatus, type PostCode,
} from '@gongwei/branch-registry-domain';
import { VOTERS } from './election.read-model';

/** The organisation an election is of, with those entitled to vote there. */
export interface Electorate extends ElectionSituation {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly organisation: ElectionSituation['organisation'];
}

export interface Candidate {
  readonly body: ElectionBody;
  readonly memberId: string;
  readonly memberName: string;
  readonly writeIn: boolean;
  readonly posts: readonly PostCode[];
}

/** An election to be moved on, locked, with everything its rules look at. */
export interface ElectionRecord {
  readonly tenantId: string;
  readonly id: string;
  readonly organisationId: string;
  readonly kind: ElectionKind;
  readonly form: ElectionForm;
  readonly formReason: string | null;
  readonly plannedOn: string;
  readonly delegates: number | null;
  readonly seats: readonly BodyPlan[];
  readonly note: string | null;
  readonly status: ElectionStatus;
  readonly planApprovedOn: string | null;
  readonly heldOn: string | null;
  readonly entitled: number | null;
  readonly version: number;
  readonly electorate: Electorate;
  readonly candidates: readonly Candidate[];
  readonly ballots: readonly CountedBallot[];
}

const COLUMNS = `e.tenant_id as "tenantId", e.id, e.organisation_id as "organisationId", e.kind, e.form, e.form_reason as "formReason", to_char(e.planned_on, 'YYYY-MM-DD') as "plannedOn", e.delegates, e.seats, e.note, e.status,
  to_char(e.plan_approved_on, 'YYYY-MM-DD') as "planApprovedOn", to_char(e.held_on, 'YYYY-MM-DD') as "heldOn", e.entitled, e.version`;

/** @throws NOT_FOUND, CONFLICT (somebody else changed it). */
export async function findElection(tx: WriteTransaction, context: RequestContext, id: string, version?: number): Promise<ElectionRecord> {
  const tenantId = tenantOf(context);
  const [row] = await tx.query<Omit<ElectionRecord, 'electorate' | 'candidates' | 'ballots'>>(`select ${COLUMNS} from election e where e.tenant_id = $1 and e.id::text = $2 for update of e`, [tenantId, id.toLowerCase()]);
  if (!row) throw notFound();
  if (version !== undefined && row.version !== version) throw conflict('error.stale');
  const electorate = await findElectorate(tx, context, row.organisationId);
  const candidates = await tx.query<Candidate>(
    `select c.body, c.member_id as "memberId", m.name as "memberName", c.write_in as "writeIn", c.posts from election_candidate c join member m on m.tenant_id = c.tenant_id and m.id = c.member_id
     where c.tenant_id = $1 and c.election_id = $2 and not c.withdrawn order by c.body, c.position`,
    [tenantId, row.id],
  );
  const ballots = await tx.query<CountedBallot>(
    `select b.body, b.round, b.kind, b.seats, b.entitled, b.present, b.ballots_sent as "ballotsSent", b.ballots_returned as "ballotsReturned", b.ballots_invalid as "ballotsInvalid",
       (select json_agg(json_build_object('memberId', v.member_id, 'approvals', v.approvals) order by v.position) from election_vote v where v.tenant_id = b.tenant_id and v.ballot_id = b.id) as candidates
     from election_ballot b where b.tenant_id = $1 and b.election_id = $2 and not b.voided order by b.round`,
    [tenantId, row.id],
  );
  return { ...row, electorate, candidates, ballots };
}

/** @throws VALIDATION_FAILED alike for a foreign and an unknown id. */
export async function findElectorate(tx: WriteTransaction, context: RequestContext, organisationId: string): Promise<Electorate> {
  const [found] = await tx.query<{ id: string; name: string; path: string; kind: string; status: string; voters: number }>(
    `select o.id, o.name, o.path, o.kind, o.status, ${VOTERS} as voters from organisation o where o.tenant_id = $1 and o.id::text = $2`, [tenantOf(context), organisationId.toLowerCase()],
  );
  if (!found) throw validationFailed([{ path: 'organisationId', rule: 'exists', messageKey: 'election.organisation.unknown' }]);
  const { id, name, path, kind, status, voters } = found;
  return { id, name, path, voters, organisation: { kind, status } as ElectionSituation['organisation'] };
}

/** Which of some members belong to the electorate's organisation or beneath it, by id. */
export async function findEligible(tx: WriteTransaction, context: RequestContext, electorate: Electorate, ids: readonly string[]): Promise<Map<string, { id: string; name: string; status: 'FULL' }>> {
  const rows = await tx.query<{ id: string; name: string; status: 'FULL' }>(
    `select m.id, m.name, m.status from member m join organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
     where m.tenant_id = $1 and m.id::text = any($2::text[]) and starts_with(o.path, $3)`,
    [tenantOf(context), ids.map((id) => id.toLowerCase()), electorate.path],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export const standings = (election: Pick<ElectionRecord, 'seats' | 'ballots'>): BodyStanding[] => standingsOf(election.seats, election.ballots);

/** What the ballots so far add up to, with one more. */
export const eventAfter = (election: Pick<ElectionRecord, 'seats' | 'ballots'>, more: readonly CountedBallot[] = []): ReturnType<typeof countEvent> => countEvent(standingsOf(election.seats, [...election.ballots, ...more]));

/** Everybody a standing says is elected, of a committee: those who take roles. */
export const committeeOf = (election: Pick<ElectionRecord, 'seats' | 'ballots'>): readonly string[] => standings(election).find(({ body }) => body === 'COMMITTEE')?.elected ?? [];
