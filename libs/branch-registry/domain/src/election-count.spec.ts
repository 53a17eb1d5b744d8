import { translate } from '@gongwei/kernel';
import fc from 'fast-check';
import { checkBallot, countBallot, fewestApprovals, fewestCandidates, hasQuorum, type BallotReport } from './election-count';
import './messages';

const report = (changes: Partial<BallotReport> = {}, votes: readonly number[] = [20, 18, 16, 9]): BallotReport => ({
  entitled: 25, present: 23, seats: 3, ballotsSent: 23, ballotsReturned: 23, ballotsInvalid: 1,
  candidates: votes.map((approvals, index) => ({ memberId: `m${index + 1}`, approvals })), ...changes,
});

describe('a meeting may elect', () => {
  it.each([
    [20, 25, true], [19, 25, false], [4, 5, true], [3, 5, false], [8, 10, true], [7, 9, false], [8, 9, true], [0, 0, false], [3, 3, true], [2, 3, false],
  ])('with %i of %i present: %s', (present, entitled, expected) => {
    expect(hasQuorum(present, entitled)).toBe(expected);
  });
});

describe('numbers the rules give', () => {
  it.each([[1, 2], [3, 4], [5, 6], [6, 8], [7, 9], [10, 12]])('%i seats need %i candidates', (seats, least) => expect(fewestCandidates(seats)).toBe(least));
  it.each([[25, 13], [24, 13], [3, 2], [1, 1], [50, 26]])('of %i entitled, %i approvals elect', (entitled, least) => expect(fewestApprovals(entitled)).toBe(least));
});

describe('checkBallot', () => {
  it('accepts a sound report', () => expect(checkBallot(report())).toEqual([]));

  it.each<[string, Partial<BallotReport>, string, string]>([
    ['fewer than four fifths present', { present: 19, ballotsSent: 19, ballotsReturned: 19 }, 'present', 'quorum'],
    ['more present than entitled', { present: 26 }, 'present', 'range'],
    ['more ballots than people', { ballotsSent: 24 }, 'ballotsSent', 'range'],
    ['more ballots back than out', { ballotsSent: 22, ballotsReturned: 23 }, 'ballotsReturned', 'range'],
    ['more invalid than returned', { ballotsInvalid: 24 }, 'ballotsInvalid', 'range'],
    ['no seat', { seats: 0 }, 'seats', 'range'],
    ['half a person', { present: 22.5 }, 'present', 'count'],
    ['less than nobody', { ballotsInvalid: -1 }, 'ballotsInvalid', 'count'],
    ['as many candidates as seats', { seats: 4 }, 'candidates', 'surplus'],
  ])('refuses %s', (_, changes, path, rule) => {
    expect(checkBallot(report(changes)).map((violation) => [violation.path, violation.rule])).toEqual([[path, rule]]);
  });

  it('refuses more approvals than valid ballots, naming the candidate', () => {
    expect(checkBallot(report({}, [20, 23, 1, 1]))).toMatchObject([{ path: 'candidates.1.approvals', rule: 'range', params: { valid: 22 } }]);
  });

  it('refuses approvals that valid ballots cannot add up to', () => {
    expect(checkBallot(report({}, [22, 22, 22, 1]))).toMatchObject([{ path: 'candidates', rule: 'total', params: { given: 67, most: 66 } }]);
  });

  it('lets as many candidates as seats stand where the post is not contested', () => {
    expect(checkBallot(report({ seats: 1 }, [20]), { competitive: false })).toEqual([]);
  });

  it('says in both languages what to do', () => {
    const [violation] = checkBallot(report({ present: 19, ballotsSent: 19, ballotsReturned: 19 }));
    expect(translate('zh-CN', violation!.messageKey, violation!.params)).toContain('25 人中至少 20 人');
    expect(translate('en', violation!.messageKey, violation!.params)).toContain('at least 20 of 25');
  });
});

describe('countBallot', () => {
  it.each<[string, number[], ReturnType<typeof countBallot>]>([
    ['the three with most votes', [20, 18, 16, 14], { elected: ['m1', 'm2', 'm3'], tied: [], tiedSeats: 0, missingSeats: 0 }],
    ['a tie within the seats, which nobody minds', [18, 18, 18, 14], { elected: ['m1', 'm2', 'm3'], tied: [], tiedSeats: 0, missingSeats: 0 }],
    ['a tie at the edge', [20, 16, 14, 14], { elected: ['m1', 'm2'], tied: ['m3', 'm4'], tiedSeats: 1, missingSeats: 0 }],
    ['a tie of three for two seats', [20, 14, 14, 14], { elected: ['m1'], tied: ['m2', 'm3', 'm4'], tiedSeats: 2, missingSeats: 0 }],
    ['everybody equal', [15, 15, 15, 15], { elected: [], tied: ['m1', 'm2', 'm3', 'm4'], tiedSeats: 3, missingSeats: 0 }],
    ['one below half of those entitled', [20, 18, 12, 9], { elected: ['m1', 'm2'], tied: [], tiedSeats: 0, missingSeats: 1 }],
    ['more than half of those present but not of those entitled', [12, 12, 12, 12], { elected: [], tied: [], tiedSeats: 0, missingSeats: 3 }],
  ])('elects %s', (_, votes, expected) => {
    expect(countBallot(report({}, votes))).toEqual(expected);
  });

  const reports = fc
    .record({ entitled: fc.integer({ min: 1, max: 60 }), seats: fc.integer({ min: 1, max: 7 }), votes: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }) })
    .map(({ entitled, seats, votes }) => report({ entitled, seats }, votes));

  it('gives every seat exactly one fate', () => {
    fc.assert(fc.property(reports, (one) => {
      const { elected, tiedSeats, missingSeats } = countBallot(one);
      expect(elected.length + tiedSeats + missingSeats).toBe(one.seats);
    }));
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(fc.property(reports, (one) => {
      const turned = countBallot({ ...one, candidates: one.candidates.toReversed() });
      const straight = countBallot(one);
      expect(new Set(turned.elected)).toEqual(new Set(straight.elected));
      expect(new Set(turned.tied)).toEqual(new Set(straight.tied));
    }));
  });

  it('never elects one and not another who has more votes', () => {
    fc.assert(fc.property(reports, (one) => {
      const { elected, tied } = countBallot(one);
      const lowest = Math.min(...one.candidates.filter(({ memberId }) => elected.includes(memberId)).map(({ approvals }) => approvals));
      for (const { memberId, approvals } of one.candidates) if (!elected.includes(memberId) && !tied.includes(memberId)) expect(approvals <= lowest || !elected.length).toBe(true);
    }));
  });
});
