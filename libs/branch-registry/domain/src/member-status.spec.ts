import { COUNTED_STATUSES, countsAsMember, DEVELOPMENT_STATUSES, hasLeft, isMemberStatus, LEFT_STATUSES, MEMBER_STATUS_LABEL, MEMBER_STATUSES, memberMayBecome, type MemberStatus } from './member-status';

/** The whole table, one row for each status: what may follow, itself left out. */
const TABLE: Record<MemberStatus, string> = {
  APPLICANT: 'ACTIVIST TRANSFERRED_OUT LEFT DECEASED',
  ACTIVIST: 'APPLICANT CANDIDATE TRANSFERRED_OUT LEFT DECEASED',
  CANDIDATE: 'ACTIVIST PROBATIONARY TRANSFERRED_OUT LEFT DECEASED',
  PROBATIONARY: 'FULL SUSPENDED TRANSFERRED_OUT LEFT DECEASED',
  FULL: 'SUSPENDED TRANSFERRED_OUT LEFT EXPELLED DECEASED',
  SUSPENDED: 'PROBATIONARY FULL LEFT EXPELLED DECEASED',
  TRANSFERRED_OUT: '',
  LEFT: '',
  EXPELLED: '',
  DECEASED: '',
};

describe('where a person stands', () => {
  it.each(MEMBER_STATUSES.map((status) => [status, TABLE[status]] as const))('%s may become: %s', (from, expected) => {
    expect(MEMBER_STATUSES.filter((to) => to !== from && memberMayBecome(from, to)).join(' ')).toBe(expected);
    expect(memberMayBecome(from, from)).toBe(true);
  });
  it('sorts every status into one of four', () => {
    expect([...DEVELOPMENT_STATUSES, ...COUNTED_STATUSES, 'SUSPENDED', ...LEFT_STATUSES].sort()).toEqual([...MEMBER_STATUSES].sort());
    expect(MEMBER_STATUSES.filter(countsAsMember)).toEqual(['PROBATIONARY', 'FULL']);
    expect(MEMBER_STATUSES.filter(hasLeft)).toEqual(['TRANSFERRED_OUT', 'LEFT', 'EXPELLED', 'DECEASED']);
  });
  it('never expels who is not yet a member, and never brings back who has gone', () => {
    for (const status of DEVELOPMENT_STATUSES) expect(memberMayBecome(status, 'EXPELLED')).toBe(false);
    for (const status of LEFT_STATUSES) expect(MEMBER_STATUSES.filter((to) => memberMayBecome(status, to))).toEqual([status]);
  });
  it('labels every status and knows its name', () => {
    expect(Object.keys(MEMBER_STATUS_LABEL)).toEqual([...MEMBER_STATUSES]);
    expect(['FULL', 'full', null, 'constructor'].map(isMemberStatus)).toEqual([true, false, false, false]);
  });
});
