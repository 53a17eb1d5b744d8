import { messageProblems, translate } from '@gongwei/kernel';
import { APPROVAL_EVENTS, APPROVAL_STATUSES, APPROVAL_TRANSITIONS, approvalRoute, isDocumentNo, normaliseDocumentNo } from './approval-life-cycle';
import { ELECTION_EVENTS, ELECTION_STATUSES, ELECTION_TRANSITIONS } from './election-life-cycle';
import { nextState, openEvents, type Transitions } from './life-cycle';
import { branchRegistryMessages } from './messages';
import { isLetterExpired, letterValidUntil, TRANSFER_EVENTS, TRANSFER_STATUSES, TRANSFER_TRANSITIONS } from './transfer-life-cycle';

/** Every state with what may happen in it, in one line each: a table that is read as a whole. */
const table = (transitions: Transitions<string, string>, states: readonly string[]): string[] =>
  states.map((state) => `${state}: ${openEvents(transitions, state).map((event) => `${event}→${nextState(transitions, state, event)}`).join(' ') || '(final)'}`);

describe('life cycles', () => {
  it('of an election', () => {
    expect(table(ELECTION_TRANSITIONS, ELECTION_STATUSES)).toEqual([
      'PREPARING: edit→PREPARING request→REQUESTED cancel→CANCELLED',
      'REQUESTED: approve→APPROVED return→PREPARING cancel→CANCELLED',
      'APPROVED: countDecided→COUNTED countTied→TIED countShort→SHORT cancel→CANCELLED',
      'TIED: countDecided→COUNTED countTied→TIED countShort→SHORT reopenCount→APPROVED',
      'SHORT: countDecided→COUNTED countTied→TIED countShort→SHORT agreeFewer→COUNTED reopenCount→APPROVED',
      'COUNTED: assignRoles→COUNTED report→REPORTED reopenCount→APPROVED',
      'REPORTED: approveResult→CLOSED returnResult→COUNTED',
      'CLOSED: (final)',
      'CANCELLED: (final)',
    ]);
  });

  it('of a transfer: it moves the member when the target receives', () => {
    expect(table(TRANSFER_TRANSITIONS, TRANSFER_STATUSES)).toEqual([
      'REQUESTED: issue→ISSUED withdraw→WITHDRAWN',
      'ISSUED: receive→RECEIVED return→RETURNED expire→EXPIRED withdraw→WITHDRAWN',
      'RECEIVED: (final)',
      'RETURNED: reissue→ISSUED withdraw→WITHDRAWN',
      'EXPIRED: reissue→ISSUED withdraw→WITHDRAWN',
      'WITHDRAWN: (final)',
    ]);
  });

  it('of an approval: no way to the work committee around the leading group', () => {
    const { WORK_COMMITTEE } = APPROVAL_TRANSITIONS;
    expect(nextState(WORK_COMMITTEE, 'DRAFT', 'submit')).toBeNull();
    expect(nextState(WORK_COMMITTEE, 'DRAFT', 'discuss')).toBe('DISCUSSED');
    expect(nextState(WORK_COMMITTEE, 'DISCUSSED', 'submit')).toBe('SUBMITTED');
    expect(nextState(APPROVAL_TRANSITIONS.PRIMARY_COMMITTEE, 'DRAFT', 'submit')).toBe('SUBMITTED');
    expect([approvalRoute(true), approvalRoute(false)]).toEqual(['WORK_COMMITTEE', 'PRIMARY_COMMITTEE']);
  });

  it.each([
    ['elections', ELECTION_TRANSITIONS, ELECTION_STATUSES, ELECTION_EVENTS],
    ['transfers', TRANSFER_TRANSITIONS, TRANSFER_STATUSES, TRANSFER_EVENTS],
    ['approvals to the committee', APPROVAL_TRANSITIONS.WORK_COMMITTEE, APPROVAL_STATUSES, APPROVAL_EVENTS],
  ] as const)('of %s reach every state and use every event', (_, transitions, states, events) => {
    const reached = new Set([states[0] as string]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const state of [...reached]) for (const next of Object.values((transitions as Transitions<string, string>)[state]!)) reached.add(next!);
    }
    expect([...reached].sort()).toEqual([...states].sort());
    expect(new Set(Object.values(transitions as Transitions<string, string>).flatMap((one) => Object.keys(one)))).toEqual(new Set(events));
  });
});

describe('letters of transfer', () => {
  it.each([
    ['2026-11-01', 30, '2026-12-01'], ['2026-11-01', undefined, '2026-12-01'], ['2026-11-01', 90, '2027-01-30'], ['2026-11-01', 120, '2027-01-30'],
  ])('issued on %s for %s days are good until %s', (issuedOn, days, until) => expect(letterValidUntil(issuedOn, days)).toBe(until));
  it('can be received on their last day', () => expect([isLetterExpired('2026-12-01', '2026-12-01'), isLetterExpired('2026-12-01', '2026-12-02')]).toEqual([false, true]));
});

describe('document numbers', () => {
  it.each([
    ['某直工〔2026〕12号', true], ['云直党〔2026〕1号', true], ['某直工〔2026〕012号', false], ['某直工[2026]12号', false], ['某直工〔26〕12号', false], ['某直工〔2026〕12', false], ['〔2026〕12号', false],
  ])('%s: %s', (text, expected) => expect(isDocumentNo(text)).toBe(expected));
  it.each([
    ['某直工[2026]12号', '某直工〔2026〕12号'], ['某直工（2026） 012号', '某直工〔2026〕12号'], ['某直工【2026】12号', '某直工〔2026〕12号'], ['某直工〔2026〕12号', '某直工〔2026〕12号'],
  ])('%s becomes %s', (typed, expected) => expect(normaliseDocumentNo(typed)).toBe(expected));
});

it('every text of the registry is there in both languages', () => {
  expect(messageProblems(branchRegistryMessages)).toEqual([]);
  expect(translate('zh-CN', 'election.status.TIED')).toBe('票数相等，待再次投票');
});
