import fc from 'fast-check';
import { LETTER_DAYS, letterValidUntil, TRANSFER_EVENTS, TRANSFER_KINDS, type TransferEvent, type TransferKind, type TransferStatus } from './transfer-life-cycle';
import { daysLeft, holdsMembership, mayCause, transferActions, transferAfter, transferLight, transferStatusOn, validateInternalMove, validateInward, validateLetter, validateReceipt, validateTransferRequest, type TransferParty } from './validate-transfer';

const TODAY = '2026-11-24';
const rules = (violations: readonly { path: string; rule: string }[]): string[] => violations.map(({ path, rule }) => `${path} ${rule}`);

describe('the life cycle of a letter', () => {
  it.each<[TransferKind, TransferStatus, TransferParty, TransferEvent[]]>([
    ['WITHIN', 'REQUESTED', 'SOURCE', ['issue', 'withdraw']],
    ['WITHIN', 'REQUESTED', 'TARGET', []],
    ['WITHIN', 'ISSUED', 'SOURCE', ['withdraw']],
    ['WITHIN', 'ISSUED', 'TARGET', ['receive', 'return']],
    ['WITHIN', 'RETURNED', 'SOURCE', ['reissue', 'withdraw']],
    ['WITHIN', 'EXPIRED', 'TARGET', []],
    ['OUTWARD', 'ISSUED', 'SOURCE', ['receive', 'return', 'withdraw']],
    ['OUTWARD', 'ISSUED', 'TARGET', []],
    ['INWARD', 'RECEIVED', 'TARGET', []],
    ['INTERNAL', 'RECEIVED', 'SOURCE', []],
  ])('%s %s: the %s may %j', (kind, status, party, expected) => expect(transferActions(kind, status, party)).toEqual(expected));

  it('never leaves an end, and nobody does the other side’s half between two units', () => {
    for (const kind of TRANSFER_KINDS) {
      for (const event of TRANSFER_EVENTS) {
        for (const party of ['SOURCE', 'TARGET'] as const) {
          for (const end of ['RECEIVED', 'WITHDRAWN'] as const) expect(transferAfter(kind, end, event, party)).toBeNull();
          if (kind === 'WITHIN') expect(mayCause(kind, event, 'SOURCE') && mayCause(kind, event, 'TARGET')).toBe(false);
        }
      }
    }
  });

  it.each<[TransferStatus, string | null, TransferStatus, string | null, number]>([
    ['ISSUED', '2026-11-24', 'ISSUED', 'YELLOW', 0],
    ['ISSUED', '2026-11-23', 'EXPIRED', 'RED', -1],
    ['ISSUED', '2026-12-01', 'ISSUED', 'YELLOW', 7],
    ['ISSUED', '2026-12-02', 'ISSUED', 'GREEN', 8],
    ['RECEIVED', '2026-11-01', 'RECEIVED', null, -23],
    ['REQUESTED', null, 'REQUESTED', null, 0],
  ])('%s until %s is %s, light %s, today', (status, until, expected, light, left) => {
    expect(transferStatusOn('WITHIN', status, until, TODAY)).toBe(expected);
    expect(transferLight(status, until, TODAY)).toBe(light);
    if (until) expect(daysLeft(until, TODAY)).toBe(left);
  });

  it('holds for every number of days: good on the last day, not on the next, never beyond the most', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
      const until = letterValidUntil(TODAY, days);
      expect(daysLeft(until, TODAY)).toBe(Math.min(days, LETTER_DAYS.most));
      expect(transferStatusOn('WITHIN', 'ISSUED', until, until)).toBe('ISSUED');
      expect(validateLetter({ validDays: days }).length === 0).toBe(days <= LETTER_DAYS.most);
    }));
  });

  it('waits a month longer for the slip of a letter on paper', () => {
    expect(transferStatusOn('OUTWARD', 'ISSUED', '2026-11-01', '2026-12-02')).toBe('ISSUED');
    expect(transferStatusOn('OUTWARD', 'ISSUED', '2026-11-01', '2026-12-03')).toBe('EXPIRED');
    expect(transferLight('ISSUED', '2026-11-01', TODAY)).toBe('RED');
  });
});

const request = { unitCode: 'fgw', reason: '工作调动', duesPaidUntil: '2026-11-30' };
it.each<[string, object, string, string[]]>([
  ['is sound', {}, 'FULL', []],
  ['of a probationary member is sound', {}, 'PROBATIONARY', []],
  ['of an activist is sound', {}, 'ACTIVIST', []],
  ['of somebody suspended is not', {}, 'SUSPENDED', ['memberId status']],
  ['of somebody gone is not', {}, 'TRANSFERRED_OUT', ['memberId status']],
  ['to nobody', { unitCode: ' ' }, 'FULL', ['unitCode required']],
  ['to both', { otherSide: '某省直机关工委' }, 'FULL', ['otherSide oneOf']],
  ['to somebody outside is sound', { unitCode: null, otherSide: '某省直机关工委' }, 'FULL', []],
  ['without a reason', { reason: '' }, 'FULL', ['reason required']],
  ['with dues paid for years ahead', { duesPaidUntil: '2030-01-01' }, 'FULL', ['duesPaidUntil future']],
])('a request %s', (_, changes, memberStatus, expected) => expect(rules(validateTransferRequest({ ...request, ...changes }, { today: TODAY, memberStatus: memberStatus as never }))).toEqual(expected));

it.each<[string, string[]]>([
  ['2026-11-01', []],
  ['2026-11-24', []],
  ['2026-10-31', ['receivedOn early']],
  ['2026-11-25', ['receivedOn future']],
])('a letter of 1 November received on %s', (receivedOn, expected) => {
  expect(rules(validateReceipt({ receivedOn }, { issuedOn: '2026-11-01', validUntil: '2026-12-01', today: TODAY }))).toEqual(expected);
  if (!expected.length) expect(rules(validateReceipt({ receivedOn }, { issuedOn: '2026-10-01', validUntil: '2026-10-31', today: TODAY }))).toEqual(['receivedOn validity']);
});

const inward = { otherSide: '某省直机关工委', letterNo: '〔2026〕第8号', issuedOn: '2026-11-01', receivedOn: '2026-11-20' };
it.each<[string, object, string[]]>([
  ['is sound', {}, []],
  ['came after its validity', { issuedOn: '2026-08-01' }, ['receivedOn validity']],
  ['came before it was issued', { receivedOn: '2026-10-01' }, ['receivedOn early']],
  ['has no number', { letterNo: '' }, ['letterNo required']],
  ['comes from nobody', { otherSide: '' }, ['otherSide required']],
])('a paper letter that %s', (_, changes, expected) => expect(rules(validateInward({ ...inward, ...changes }, TODAY))).toEqual(expected));

it.each<[string, object, string[]]>([
  ['to another branch', {}, []],
  ['to where they are', { organisationId: 'one' }, ['organisationId same']],
  ['before they joined', { movedOn: '1999-01-01' }, ['movedOn early']],
  ['tomorrow', { movedOn: '2026-11-25' }, ['movedOn future']],
])('a move within the unit %s', (_, changes, expected) =>
  expect(rules(validateInternalMove({ organisationId: 'two', movedOn: TODAY, reason: '岗位调整', ...changes }, { today: TODAY, from: 'one', joinedOn: '2010-07-01', memberStatus: 'FULL' }))).toEqual(expected));

it('puts nobody’s membership into a functional or temporary branch or a group', () => {
  expect((['PRIMARY_COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'FUNCTIONAL_BRANCH', 'PARTY_GROUP'] as const).filter(holdsMembership)).toEqual(['PRIMARY_COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH']);
});
