import { RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import { checkBallot, countBallot, countTieBallot, type BallotOutcome, type BallotReport } from './election-count';
import type { BodySeats, ElectionBody } from './election-plan';
import { COMMITTEE_POSTS, type PostCode } from './posts';

/** Why a ballot is held: the first for a body, one among those equal, one for the seats still missing. */
export const BALLOT_KINDS = ['FIRST', 'TIE', 'MISSING'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

/** A ballot as it was counted. */
export interface CountedBallot extends BallotReport {
  readonly body: ElectionBody;
  readonly round: number;
  readonly kind: BallotKind;
}

/** Where the election of one body stands after its ballots so far. */
export interface BodyStanding {
  readonly body: ElectionBody;
  readonly seats: number;
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  readonly tiedSeats: number;
  readonly missingSeats: number;
}

/** Seats of a body, and how many of them the meeting agreed to leave open. */
export interface BodyPlan extends BodySeats {
  readonly leftOpen?: number;
}

export const outcomeOf = (ballot: Pick<CountedBallot, 'kind'> & BallotReport): BallotOutcome => (ballot.kind === 'TIE' ? countTieBallot(ballot) : countBallot(ballot));

/** Adds up the ballots of one body, in their order. */
export function bodyStanding({ body, seats, leftOpen = 0 }: BodyPlan, ballots: readonly CountedBallot[]): BodyStanding {
  let standing: BodyStanding = { body, seats, elected: [], tied: [], tiedSeats: 0, missingSeats: seats };
  for (const ballot of ballots.filter((one) => one.body === body).toSorted((a, b) => a.round - b.round)) {
    const { elected, tied, tiedSeats, missingSeats } = outcomeOf(ballot);
    standing = { ...standing, elected: [...standing.elected, ...elected], tied, tiedSeats, missingSeats };
  }
  return { ...standing, missingSeats: Math.max(0, standing.missingSeats - leftOpen) };
}

export const standingsOf = (plan: readonly BodyPlan[], ballots: readonly CountedBallot[]): BodyStanding[] => plan.map((one) => bodyStanding(one, ballots));

/** What a count means for the election as a whole: a tie comes first, then seats still open. */
export function countEvent(standings: readonly BodyStanding[]): 'countTied' | 'countShort' | 'countDecided' {
  if (standings.some(({ tied }) => tied.length)) return 'countTied';
  return standings.some(({ missingSeats }) => missingSeats) ? 'countShort' : 'countDecided';
}

/** The further ballot that is due for a body, and who may stand in it; null when none is. */
export function nextBallot(standing: BodyStanding): { readonly kind: 'TIE' | 'MISSING'; readonly seats: number } | null {
  if (standing.tied.length) return { kind: 'TIE', seats: standing.tiedSeats };
  return standing.missingSeats ? { kind: 'MISSING', seats: standing.missingSeats } : null;
}

/** A committee's members are elected from more candidates than seats, whether at first or for the seats still missing. */
export const isCompetitive = (body: ElectionBody, kind: BallotKind): boolean => body === 'COMMITTEE' && kind !== 'TIE';

/** Checks one ballot by its kind. */
export const checkBallotOf = (ballot: Pick<CountedBallot, 'body' | 'kind'> & BallotReport): RuleViolation[] => checkBallot(ballot, { competitive: isCompetitive(ballot.body, ballot.kind) });

export interface Attendance {
  readonly heldOn: DateString;
  /** Those entitled to attend and vote, as the meeting counted them. */
  readonly entitled: number;
  /** Why that differs from what the records say. */
  readonly entitledReason?: string | null;
}

/** Checks the frame of a meeting. @param computed those entitled by the records (or the number of delegates). */
export function validateAttendance(input: Attendance, situation: { readonly today: DateString; readonly computed: number; readonly approvedOn: DateString | null }): RuleViolation[] {
  const rules = new RuleSet();
  rules.date('heldOn', input.heldOn, { required: true, notAfter: situation.today, ...(situation.approvedOn ? { notBefore: situation.approvedOn } : {}) });
  if (!Number.isInteger(input.entitled) || input.entitled < 1) rules.add('entitled', 'count', 'election.entitled');
  rules.text('entitledReason', input.entitledReason, { max: 200 });
  if (input.entitled !== situation.computed && !input.entitledReason?.trim() && !rules.broken('entitled')) rules.add('entitledReason', 'required', 'election.entitled.reason', { computed: situation.computed });
  return rules.violations;
}

/** Which posts an elected committee member takes. */
export interface RoleInput {
  readonly memberId: string;
  readonly posts: readonly PostCode[];
}

/** Checks the division of work in a committee: everybody elected has a post, exactly one is secretary (in a by-election one at most). */
export function validateRoles(roles: readonly RoleInput[], elected: readonly string[], partial: boolean): RuleViolation[] {
  const rules = new RuleSet();
  const seen = new Set<string>();
  roles.forEach(({ memberId, posts }, index) => {
    if (!elected.includes(memberId)) rules.add(`roles.${index}.memberId`, 'elected', 'election.role.notElected');
    if (seen.has(memberId)) rules.add(`roles.${index}.memberId`, 'unique', 'election.candidate.twice');
    seen.add(memberId);
    if (!posts.length) rules.add(`roles.${index}.posts`, 'required', 'election.role.none');
    else if (posts.some((post) => !COMMITTEE_POSTS.has(post)) || new Set(posts).size < posts.length) rules.add(`roles.${index}.posts`, 'choice', 'election.role.post');
  });
  if (elected.some((memberId) => !seen.has(memberId))) rules.add('roles', 'complete', 'election.role.missing');
  const secretaries = roles.filter(({ posts }) => posts.includes('SECRETARY')).length;
  if (secretaries > 1) rules.add('roles', 'secretary', 'election.role.secretaries');
  else if (!secretaries && !partial) rules.add('roles', 'secretary', 'election.role.secretary');
  return rules.violations;
}
