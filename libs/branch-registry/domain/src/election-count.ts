import { RuleSet, type RuleViolation } from '@gongwei/kernel';

/** What the tellers report of one ballot. */
export interface BallotReport {
  /** Those entitled to attend and vote 应到会有选举权的党员: full members not under probation within the Party. */
  readonly entitled: number;
  readonly present: number;
  readonly seats: number;
  readonly ballotsSent: number;
  readonly ballotsReturned: number;
  readonly ballotsInvalid: number;
  readonly candidates: readonly CandidateVotes[];
}

export interface CandidateVotes {
  readonly memberId: string;
  /** Approvals 赞成票. */
  readonly approvals: number;
}

/** What a ballot decided. */
export interface BallotOutcome {
  readonly elected: readonly string[];
  /** Equal votes at the edge of the seats: a further ballot among these decides `tiedSeats` seats. */
  readonly tied: readonly string[];
  readonly tiedSeats: number;
  /** Seats nobody reached half of the votes for: elected again, or left open by agreement of the meeting. */
  readonly missingSeats: number;
}

/** Seats of a committee that more candidates than seats stand for: at least a fifth more (Election Regulations, 差额 20 %). */
export const fewestCandidates = (seats: number): number => Math.ceil((seats * 6) / 5);

/** A meeting may elect when four fifths of those entitled are present (Election Regulations). In whole numbers, so that no fraction is lost. */
export const hasQuorum = (present: number, entitled: number): boolean => entitled > 0 && present * 5 >= entitled * 4;

/** The fewest approvals that elect: more than half of those entitled, not of those present. */
export const fewestApprovals = (entitled: number): number => Math.floor(entitled / 2) + 1;

/** Whether a report can be true and the ballot valid. @returns violations by field, empty when the votes may be counted. */
export function checkBallot(report: BallotReport, options: { readonly competitive: boolean } = { competitive: true }): RuleViolation[] {
  const rules = new RuleSet();
  const whole = (['entitled', 'present', 'seats', 'ballotsSent', 'ballotsReturned', 'ballotsInvalid'] as const).filter((path) => {
    const sound = Number.isInteger(report[path]) && report[path] >= 0;
    if (!sound) rules.add(path, 'count', 'election.count');
    return !sound;
  });
  if (whole.length) return rules.violations;
  const { entitled, present, seats, ballotsSent, ballotsReturned, ballotsInvalid, candidates } = report;
  if (seats < 1) rules.add('seats', 'range', 'election.seats');
  if (present > entitled) rules.add('present', 'range', 'election.present.most', { entitled });
  else if (!hasQuorum(present, entitled)) rules.add('present', 'quorum', 'election.quorum', { least: Math.ceil((entitled * 4) / 5), entitled });
  if (ballotsSent > present) rules.add('ballotsSent', 'range', 'election.sent.most', { present });
  // More papers back than were handed out: the election is invalid and held again (Election Regulations).
  if (ballotsReturned > ballotsSent) rules.add('ballotsReturned', 'range', 'election.returned.most', { sent: ballotsSent });
  if (ballotsInvalid > ballotsReturned) rules.add('ballotsInvalid', 'range', 'election.invalid.most', { returned: ballotsReturned });
  if (options.competitive && candidates.length < fewestCandidates(seats)) rules.add('candidates', 'surplus', 'election.surplus', { seats, least: fewestCandidates(seats) });
  if (!rules.violations.length) checkVotes(rules, ballotsReturned - ballotsInvalid, seats, candidates);
  return rules.violations;
}

function checkVotes(rules: RuleSet, valid: number, seats: number, candidates: readonly CandidateVotes[]): void {
  candidates.forEach(({ approvals }, index) => {
    if (!Number.isInteger(approvals) || approvals < 0) rules.add(`candidates.${index}.approvals`, 'count', 'election.count');
    else if (approvals > valid) rules.add(`candidates.${index}.approvals`, 'range', 'election.approvals.most', { valid });
  });
  const given = candidates.reduce((sum, { approvals }) => sum + approvals, 0);
  // A paper that approves of more candidates than there are seats is invalid, so valid papers cannot add up to more.
  if (!rules.violations.length && given > valid * seats) rules.add('candidates', 'total', 'election.approvals.total', { given, most: valid * seats });
}

/**
 * Counts a valid ballot. Elected is who has more than half of those entitled; when more have it than there are seats, the most votes decide;
 * equal votes at the edge are decided by a further ballot among those equal; too few leave seats open.
 * Source: 《中国共产党基层组织选举工作条例》 2020.
 */
export function countBallot(report: BallotReport): BallotOutcome {
  const least = fewestApprovals(report.entitled);
  const above = report.candidates.filter(({ approvals }) => approvals >= least).sort((left, right) => right.approvals - left.approvals);
  if (above.length <= report.seats) return { elected: above.map(({ memberId }) => memberId), tied: [], tiedSeats: 0, missingSeats: report.seats - above.length };
  const edge = above[report.seats - 1]!.approvals;
  if (above[report.seats]!.approvals < edge) return { elected: above.slice(0, report.seats).map(({ memberId }) => memberId), tied: [], tiedSeats: 0, missingSeats: 0 };
  const certain = above.filter(({ approvals }) => approvals > edge);
  const tied = above.filter(({ approvals }) => approvals === edge);
  return { elected: certain.map(({ memberId }) => memberId), tied: tied.map(({ memberId }) => memberId), tiedSeats: report.seats - certain.length, missingSeats: 0 };
}

/**
 * Counts a further ballot among those equal: each of them has more than half already, so the most votes decide.
 * Equal votes at the edge again are voted on again.
 */
export function countTieBallot(report: BallotReport): BallotOutcome {
  return countBallot({ ...report, entitled: 0, candidates: report.candidates.map((one) => ({ ...one, approvals: one.approvals + 1 })) });
}

/** What a ballot means for one candidate. */
export type CandidateFate = 'ELECTED' | 'TIED' | 'BELOW_HALF' | 'OUTVOTED';

export function candidateFate(outcome: BallotOutcome, candidate: CandidateVotes, entitled: number): CandidateFate {
  if (outcome.elected.includes(candidate.memberId)) return 'ELECTED';
  if (outcome.tied.includes(candidate.memberId)) return 'TIED';
  return candidate.approvals < fewestApprovals(entitled) ? 'BELOW_HALF' : 'OUTVOTED';
}
