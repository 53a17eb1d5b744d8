import { RuleSet, today, type RuleViolation } from '@gongwei/kernel';
import { checkBallotOf, outcomeOf, validateAttendance, type BallotKind, type BallotOutcome, type CountedBallot, type ElectionBody } from '@gongwei/branch-registry-domain';
import type { ElectionRecordQuery } from '../gql/graphql';

export type ElectionView = NonNullable<ElectionRecordQuery['election']>;

export interface CountedVote {
  memberId: string;
  memberName: string;
  approvals: number | null;
  writeIn: boolean;
}

export interface BallotModel {
  body: ElectionBody;
  kind: BallotKind;
  seats: number;
  ballotsSent: number | null;
  ballotsReturned: number | null;
  ballotsInvalid: number | null;
  votes: CountedVote[];
}

export interface CountModel {
  heldOn: string | null;
  entitled: number | null;
  entitledReason: string;
  present: number | null;
  ballots: BallotModel[];
}

/** Those entitled by the records: delegates of a congress, else the full members today. */
export const entitledNow = (election: Pick<ElectionView, 'form' | 'delegates' | 'voterCount'>): number => (election.form === 'DELEGATE_CONGRESS' ? (election.delegates ?? 0) : election.voterCount);

/** The first ballots, empty; after a correction, as they were entered before, so that only what was wrong is typed again. */
export function firstCount(election: ElectionView): CountModel {
  const before = election.ballots.filter((ballot) => ballot.voided && ballot.round === 1).toSorted((a, b) => (a.countedAt < b.countedAt ? 1 : -1));
  const last = (body: ElectionBody) => before.find((ballot) => ballot.body === body);
  return {
    heldOn: today(), entitled: entitledNow(election), entitledReason: '', present: before[0]?.present ?? null,
    ballots: election.seats.map(({ body, seats }): BallotModel => {
      const known = last(body);
      return {
        body, seats, kind: 'FIRST', ballotsSent: known?.ballotsSent ?? null, ballotsReturned: known?.ballotsReturned ?? null, ballotsInvalid: known?.ballotsInvalid ?? null,
        votes: election.candidates.filter((one) => one.body === body && !one.writeIn).map(({ memberId, memberName }) => ({ memberId, memberName, writeIn: false, approvals: known?.votes.find((vote) => vote.memberId === memberId)?.approvals ?? null })),
      };
    }),
  };
}

/** A further ballot of one body: among those tied, or among those not yet elected. */
export function furtherCount(election: ElectionView, body: ElectionBody): CountModel {
  const standing = election.seats.find((one) => one.body === body)!;
  const kind = standing.tied.length ? 'TIE' : 'MISSING';
  const stands = (memberId: string): boolean => (kind === 'TIE' ? standing.tied.includes(memberId) : !standing.elected.includes(memberId));
  return {
    heldOn: election.heldOn ?? null, entitled: election.entitled ?? null, entitledReason: '', present: null,
    ballots: [{
      body, kind, seats: kind === 'TIE' ? standing.tiedSeats : standing.missingSeats, ballotsSent: null, ballotsReturned: null, ballotsInvalid: 0,
      votes: election.candidates.filter((one) => one.body === body && stands(one.memberId)).map(({ memberId, memberName }) => ({ memberId, memberName, writeIn: false, approvals: null })),
    }],
  };
}

/** A ballot as the rules read it; null while a number is missing. */
export function reportOf(model: CountModel, ballot: BallotModel): CountedBallot | null {
  const { entitled, present } = model;
  const { body, kind, seats, ballotsSent, ballotsReturned, ballotsInvalid, votes } = ballot;
  if (entitled === null || present === null || ballotsSent === null || ballotsReturned === null || ballotsInvalid === null || votes.some(({ approvals }) => approvals === null)) return null;
  return { body, kind, seats, round: 1, entitled, present, ballotsSent, ballotsReturned, ballotsInvalid, candidates: votes.map(({ memberId, approvals }) => ({ memberId, approvals: approvals! })) };
}

/** What a ballot decides, once everything is entered and nothing about it is wrong. */
export function outcomeIn(model: CountModel, ballot: BallotModel): BallotOutcome | null {
  const report = reportOf(model, ballot);
  return report && !checkBallotOf(report).length ? outcomeOf(report) : null;
}

/** Everything wrong with a count, by the rules the API judges by as well. Numbers not yet entered are missing, not wrong. */
export function checkCount(model: CountModel, election: ElectionView, further: boolean): RuleViolation[] {
  const rules = new RuleSet();
  const need = (path: string, value: number | null): void => { if (value === null) rules.add(path, 'required', 'error.required'); };
  need('present', model.present);
  if (!further) need('entitled', model.entitled);
  model.ballots.forEach((ballot, index) => {
    need(`ballots.${index}.ballotsSent`, ballot.ballotsSent);
    need(`ballots.${index}.ballotsReturned`, ballot.ballotsReturned);
    need(`ballots.${index}.ballotsInvalid`, ballot.ballotsInvalid);
    ballot.votes.forEach(({ approvals }, at) => need(`ballots.${index}.votes.${at}.approvals`, approvals));
    const report = reportOf(model, ballot);
    for (const one of report ? checkBallotOf(report) : []) {
      const path = one.path === 'present' || one.path === 'entitled' ? one.path : `ballots.${index}.${one.path.replace(/^candidates/, 'votes')}`;
      if (!rules.broken(path)) rules.violations.push({ ...one, path });
    }
  });
  if (further || model.entitled === null) return rules.violations;
  return [...validateAttendance({ heldOn: model.heldOn ?? '', entitled: model.entitled, entitledReason: model.entitledReason }, { today: today(), computed: entitledNow(election), approvedOn: election.planApprovedOn }), ...rules.violations];
}

export const ballotInput = ({ body, ballotsSent, ballotsReturned, ballotsInvalid, votes }: BallotModel) => ({
  body, ballotsSent: ballotsSent!, ballotsReturned: ballotsReturned!, ballotsInvalid: ballotsInvalid!, votes: votes.map(({ memberId, approvals }) => ({ memberId, approvals: approvals! })),
});
