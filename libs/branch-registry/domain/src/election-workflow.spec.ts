import fc from 'fast-check';
import { bodyStanding, countEvent, nextBallot, validateAttendance, validateRoles, type CountedBallot } from './election-meeting';
import { proposePlan, validateCandidates, validateElectionPlan, type ElectionPlanInput, type ElectionSituation } from './election-plan';
import { newTerm, postsGiven } from './new-term';
import { latestElectionDay, validateExtension } from './term-extension';
import { countTieBallot } from './election-count';

const situation = (voters: number, kind: ElectionSituation['organisation']['kind'] = 'BRANCH'): ElectionSituation => ({ organisation: { kind, status: 'ACTIVE' }, voters });
const plan = (changes: Partial<ElectionPlanInput> = {}): ElectionPlanInput => ({ kind: 'END_OF_TERM', form: 'MEMBER_ASSEMBLY', plannedOn: '2027-01-10', seats: [{ body: 'COMMITTEE', seats: 5 }], ...changes });
const broken = (violations: readonly { path: string; rule: string }[]): string[] => violations.map(({ path, rule }) => `${path} ${rule}`);

describe('a plan', () => {
  it.each([[6, 'SECRETARY', 1], [7, 'COMMITTEE', 3], [19, 'COMMITTEE', 3], [20, 'COMMITTEE', 5]] as const)('of a branch of %i proposes %s of %i', (voters, body, seats) => {
    expect(proposePlan(situation(voters)).seats).toEqual([{ body, seats }]);
  });
  it('of a large organisation proposes a congress', () => expect(proposePlan(situation(500, 'PRIMARY_COMMITTEE'))).toEqual({ form: 'DELEGATE_CONGRESS', seats: [{ body: 'COMMITTEE', seats: 7 }] }));

  it.each<[string, Partial<ElectionPlanInput>, ElectionSituation, string[]]>([
    ['a sound one', {}, situation(30), []],
    ['a branch of six with a committee', {}, situation(6), ['seats small']],
    ['a branch of seven without one', { seats: [{ body: 'SECRETARY', seats: 1 }] }, situation(7), ['seats committee']],
    ['a by-election of a secretary there', { kind: 'BY_ELECTION', seats: [{ body: 'SECRETARY', seats: 1 }] }, situation(7), []],
    ['a committee of eight in a branch', { seats: [{ body: 'COMMITTEE', seats: 8 }] }, situation(30), ['seats.0.seats range']],
    ['a committee of two', { seats: [{ body: 'COMMITTEE', seats: 2 }] }, situation(30), ['seats.0.seats range']],
    ['one seat of a committee filled between terms', { kind: 'BY_ELECTION', seats: [{ body: 'COMMITTEE', seats: 1 }] }, situation(30), []],
    ['two secretaries', { seats: [{ body: 'SECRETARY', seats: 2 }] }, situation(5), ['seats.0.seats range']],
    ['secretary beside the committee', { seats: [{ body: 'COMMITTEE', seats: 3 }, { body: 'SECRETARY', seats: 1 }] }, situation(30), ['seats bodies']],
    ['nothing to elect', { seats: [] }, situation(30), ['seats required']],
    ['a temporary branch', { seats: [{ body: 'SECRETARY', seats: 1 }] }, situation(5, 'TEMPORARY_BRANCH'), ['organisationId kind']],
    ['a small congress without a reason or delegates', { form: 'DELEGATE_CONGRESS' }, situation(120, 'PRIMARY_COMMITTEE'), ['formReason required', 'delegates count']],
    ['more delegates than members', { form: 'DELEGATE_CONGRESS', formReason: '驻地分散', delegates: 130 }, situation(120, 'PRIMARY_COMMITTEE'), ['delegates range']],
    ['a day that does not exist', { plannedOn: '2027-02-30' }, situation(30), ['plannedOn date']],
  ])('%s: %#', (_, changes, place, expected) => expect(broken(validateElectionPlan(plan(changes), place))).toEqual(expected));

  it('of a dissolved organisation is refused', () => expect(broken(validateElectionPlan(plan(), { organisation: { kind: 'BRANCH', status: 'DISSOLVED' }, voters: 30 }))).toEqual(['organisationId status']));
});

describe('candidates', () => {
  const known = (id: string) => ({ a: { status: 'FULL' }, b: { status: 'FULL' }, c: { status: 'FULL' }, d: { status: 'FULL' }, p: { status: 'PROBATIONARY' } } as Record<string, { status: 'FULL' | 'PROBATIONARY' }>)[id];
  const seats = [{ body: 'COMMITTEE' as const, seats: 3 }];
  const stand = (...ids: string[]) => ids.map((memberId) => ({ body: 'COMMITTEE' as const, memberId }));
  it.each<[string, string[], boolean, string[]]>([
    ['four for three seats', ['a', 'b', 'c', 'd'], true, []],
    ['three for three seats, as a draft', ['a', 'b', 'c'], false, []],
    ['three for three seats, as the final list', ['a', 'b', 'c'], true, ['candidates surplus']],
    ['a probationary member', ['a', 'p'], false, ['candidates.1.memberId status']],
    ['somebody of another organisation', ['a', 'x'], false, ['candidates.1.memberId exists']],
    ['one twice', ['a', 'a'], false, ['candidates.1.memberId unique']],
  ])('%s', (_, ids, complete, expected) => expect(broken(validateCandidates(stand(...ids), seats, known, complete))).toEqual(expected));
  it('for a secretary need no surplus', () => expect(validateCandidates([{ body: 'SECRETARY', memberId: 'a' }], [{ body: 'SECRETARY', seats: 1 }], known, true)).toEqual([]));
  it('stand only for what is elected', () => expect(broken(validateCandidates([{ body: 'SECRETARY', memberId: 'a' }], seats, known, false))).toEqual(['candidates.0.body body']));
});

const ballot = (votes: Record<string, number>, changes: Partial<CountedBallot> = {}): CountedBallot => ({
  body: 'COMMITTEE', kind: 'FIRST', round: 1, seats: 3, entitled: 20, present: 20, ballotsSent: 20, ballotsReturned: 20, ballotsInvalid: 0, candidates: Object.entries(votes).map(([memberId, approvals]) => ({ memberId, approvals })), ...changes,
});
const committee = { body: 'COMMITTEE' as const, seats: 3 };

describe('a meeting', () => {
  it('settles a tie by a further ballot, in which the most votes decide', () => {
    const first = ballot({ a: 18, b: 12, c: 12, d: 12 });
    const tied = bodyStanding(committee, [first]);
    expect(tied).toMatchObject({ elected: ['a'], tied: ['b', 'c', 'd'], tiedSeats: 2, missingSeats: 0 });
    expect([countEvent([tied]), nextBallot(tied)]).toEqual(['countTied', { kind: 'TIE', seats: 2 }]);
    const second = bodyStanding(committee, [first, ballot({ b: 8, c: 9, d: 3 }, { kind: 'TIE', round: 2, seats: 2 })]);
    expect(second).toMatchObject({ elected: ['a', 'c', 'b'], tied: [], missingSeats: 0 });
    expect([countEvent([second]), nextBallot(second)]).toEqual(['countDecided', null]);
  });

  it('votes a third time where the second is equal again', () => {
    const ballots = [ballot({ a: 18, b: 16, c: 12, d: 12 }), ballot({ c: 9, d: 9 }, { kind: 'TIE', round: 2, seats: 1 })];
    expect(bodyStanding(committee, ballots)).toMatchObject({ elected: ['a', 'b'], tied: ['c', 'd'], tiedSeats: 1 });
    expect(bodyStanding(committee, [...ballots, ballot({ c: 9, d: 10 }, { kind: 'TIE', round: 3, seats: 1 })])).toMatchObject({ elected: ['a', 'b', 'd'], tied: [] });
  });

  it('elects missing seats again, or leaves them open by agreement', () => {
    const first = ballot({ a: 18, b: 16, c: 9, d: 8 });
    const short = bodyStanding(committee, [first]);
    expect([short.missingSeats, countEvent([short]), nextBallot(short)]).toEqual([1, 'countShort', { kind: 'MISSING', seats: 1 }]);
    expect(bodyStanding({ ...committee, leftOpen: 1 }, [first])).toMatchObject({ elected: ['a', 'b'], missingSeats: 0 });
    expect(bodyStanding(committee, [first, ballot({ c: 12, d: 8 }, { kind: 'MISSING', round: 2, seats: 1 })])).toMatchObject({ elected: ['a', 'b', 'c'], missingSeats: 0 });
  });

  it('is not over before each body is elected', () => {
    const plans = [{ body: 'SECRETARY' as const, seats: 1 }, { body: 'DEPUTY_SECRETARY' as const, seats: 1 }];
    const ballots = [ballot({ a: 15 }, { body: 'SECRETARY', seats: 1 }), ballot({ b: 9 }, { body: 'DEPUTY_SECRETARY', seats: 1 })];
    expect(countEvent(plans.map((one) => bodyStanding(one, ballots)))).toBe('countShort');
  });

  it('has everybody elected once and every seat accounted for, whatever the votes', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 7 }), (votes, seats) => {
      const first = ballot(Object.fromEntries(votes.map((count, index) => [`m${index}`, count])), { seats });
      const { elected, tiedSeats, missingSeats } = bodyStanding({ body: 'COMMITTEE', seats }, [first]);
      expect(elected.length + tiedSeats + missingSeats).toBe(seats);
      expect(new Set(elected).size).toBe(elected.length);
    }));
  });

  it('counts a further ballot without asking for half again', () => expect(countTieBallot(ballot({ b: 1, c: 0 }, { seats: 1 }))).toMatchObject({ elected: ['b'], tied: [] }));

  it.each<[string, { heldOn: string; entitled: number; entitledReason?: string }, string[]]>([
    ['as the records say', { heldOn: '2026-11-20', entitled: 20 }, []],
    ['with one fewer, and why', { heldOn: '2026-11-20', entitled: 19, entitledReason: '一名党员留党察看' }, []],
    ['with one fewer', { heldOn: '2026-11-20', entitled: 19 }, ['entitledReason required']],
    ['in the future', { heldOn: '2026-11-25', entitled: 20 }, ['heldOn future']],
    ['before it was approved', { heldOn: '2026-10-01', entitled: 20 }, ['heldOn early']],
    ['of nobody', { heldOn: '2026-11-20', entitled: 0 }, ['entitled count']],
  ])('is held %s', (_, input, expected) => expect(broken(validateAttendance(input, { today: '2026-11-24', computed: 20, approvedOn: '2026-11-01' }))).toEqual(expected));
});

describe('roles', () => {
  it.each<[string, Record<string, string[]>, boolean, string[]]>([
    ['one secretary, everybody with a post', { a: ['SECRETARY'], b: ['ORGANISATION_MEMBER', 'PUBLICITY_MEMBER'], c: ['DISCIPLINE_MEMBER'] }, false, []],
    ['no secretary', { a: ['COMMITTEE_MEMBER'], b: ['ORGANISATION_MEMBER'], c: ['DISCIPLINE_MEMBER'] }, false, ['roles secretary']],
    ['no secretary in a by-election', { a: ['COMMITTEE_MEMBER'], b: ['ORGANISATION_MEMBER'], c: ['DISCIPLINE_MEMBER'] }, true, []],
    ['two secretaries', { a: ['SECRETARY'], b: ['SECRETARY'], c: ['DISCIPLINE_MEMBER'] }, false, ['roles secretary']],
    ['somebody left out', { a: ['SECRETARY'], b: ['ORGANISATION_MEMBER'] }, false, ['roles complete']],
    ['somebody without a post', { a: ['SECRETARY'], b: [], c: ['DISCIPLINE_MEMBER'] }, false, ['roles.1.posts required']],
    ['somebody who was not elected', { a: ['SECRETARY'], b: ['ORGANISATION_MEMBER'], c: ['DISCIPLINE_MEMBER'], x: ['YOUTH_MEMBER'] }, false, ['roles.3.memberId elected']],
    ['a post outside the committee', { a: ['SECRETARY'], b: ['FULLTIME_WORKER'], c: ['DISCIPLINE_MEMBER'] }, false, ['roles.1.posts choice']],
  ])('%s', (_, roles, partial, expected) => expect(broken(validateRoles(Object.entries(roles).map(([memberId, posts]) => ({ memberId, posts: posts as never })), ['a', 'b', 'c'], partial))).toEqual(expected));
});

describe('a new term', () => {
  const held = [{ id: '1', memberId: 'a', post: 'SECRETARY' as const }, { id: '2', memberId: 'b', post: 'ORGANISATION_MEMBER' as const }, { id: '3', memberId: 'w', post: 'FULLTIME_WORKER' as const }];
  it('ends every committee post and begins those given, for the re-elected as well; the worker stays', () => {
    const given = [{ memberId: 'a', post: 'SECRETARY' as const }, { memberId: 'c', post: 'ORGANISATION_MEMBER' as const }];
    const change = newTerm('END_OF_TERM', '2026-11-20', 3, held, given);
    expect(change.ending.map(({ id }) => id)).toEqual(['1', '2']);
    expect(change.beginning).toEqual(given);
    expect(change.term).toEqual({ startedOn: '2026-11-20', dueOn: '2029-11-20' });
  });
  it('is not what a by-election brings: it replaces the secretary only', () => {
    expect(newTerm('BY_ELECTION', '2026-11-20', 3, held, [{ memberId: 'c', post: 'SECRETARY' }])).toEqual({ ending: [held[0]], beginning: [{ memberId: 'c', post: 'SECRETARY' }], term: null });
    expect(newTerm('BY_ELECTION', '2026-11-20', 3, held, [{ memberId: 'c', post: 'YOUTH_MEMBER' }, { memberId: 'b', post: 'ORGANISATION_MEMBER' }])).toEqual({ ending: [], beginning: [{ memberId: 'c', post: 'YOUTH_MEMBER' }], term: null });
  });
  it('gives the roles of a committee, or the very post elected', () => {
    const standing = (body: 'COMMITTEE' | 'SECRETARY', ...elected: string[]) => ({ body, seats: elected.length, elected, tied: [], tiedSeats: 0, missingSeats: 0 });
    expect(postsGiven([standing('COMMITTEE', 'a', 'b')], [{ memberId: 'a', posts: ['SECRETARY', 'ORGANISATION_MEMBER'] }, { memberId: 'b', posts: ['DISCIPLINE_MEMBER'] }])).toHaveLength(3);
    expect(postsGiven([standing('SECRETARY', 'a')], [])).toEqual([{ memberId: 'a', post: 'SECRETARY' }]);
  });
});

describe('an extension', () => {
  const term = { status: 'ACTIVE' as const, termStartedOn: '2024-01-10', termYears: 3, electionDueOn: '2027-01-10' };
  it.each<[string, string, string, typeof term, string[]]>([
    ['by half a year', '2027-07-10', '主要领导调整', term, []],
    ['by a year', '2028-01-10', '主要领导调整', term, []],
    ['by a year and a day', '2028-01-11', '主要领导调整', term, ['until late']],
    ['backwards', '2027-01-10', '主要领导调整', term, ['until early']],
    ['without a reason', '2027-07-10', '', term, ['reason required']],
    ['a second time, beyond a year from the regular end', '2028-07-10', '主要领导调整', { ...term, electionDueOn: '2027-12-01' }, ['until late']],
  ])('%s', (_, until, reason, of, expected) => expect(broken(validateExtension({ until, reason }, of))).toEqual(expected));
  it('of a term without a day is refused', () => expect(broken(validateExtension({ until: '2027-07-10', reason: '无' }, { ...term, electionDueOn: null as never }))).toEqual(['organisationId term']));
  it('is counted from the recorded day where the beginning is not known', () => expect(latestElectionDay({ ...term, termStartedOn: null })).toBe('2028-01-10'));
});
