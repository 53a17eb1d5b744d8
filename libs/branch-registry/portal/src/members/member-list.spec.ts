import { registryLabels } from '../shared/labels';
import { marksOf, memberColumns, type MemberRow } from './member-columns';
import { groupFilter, groupOf, memberFilters } from './member-filters';

const t = (key: string): string => key;
const labels = registryLabels('zh-CN');
const choices = { searchUnits: async () => [], unitLabel: async () => '', searchOrganisations: async () => [], organisationLabel: async () => '' };
const filters = (isCommittee: boolean, withOrganisation = true) => memberFilters({ t, locale: 'zh-CN', labels, choices, isCommittee, today: '2026-11-24', withOrganisation });
const toFilter = (key: string, value: unknown): object => (filters(true).find((field) => field.key === key)!.toFilter as (value: unknown) => object)(value);

describe('groups of members', () => {
  it('are those counted as members unless the address says otherwise', () => {
    expect([groupOf({}), groupOf({ group: 'left' }), groupOf({ group: 'nobody' })]).toEqual(['members', 'left', 'members']);
    expect(groupFilter({})).toEqual({ status: { in: ['PROBATIONARY', 'FULL'] } });
    expect(groupFilter({ group: 'left' })).toEqual({ status: { in: ['SUSPENDED', 'TRANSFERRED_OUT', 'LEFT', 'EXPELLED', 'DECEASED'] } });
    expect(groupFilter({ group: 'all' })).toEqual({});
    expect(groupFilter({ group: 'all', 'm.group': 'development' }, 'm.')).toEqual({ status: { in: ['APPLICANT', 'ACTIVIST', 'CANDIDATE'] } });
  });

  it('give way to a state that is asked for', () => expect(groupFilter({ status: 'CANDIDATE' })).toEqual({}));
});

describe('filters of members', () => {
  it('offer unit and organisation where there are several', () => {
    expect(filters(true).map(({ key }) => key).slice(0, 2)).toEqual(['unit', 'organisation']);
    expect(filters(false)[0]!.key).toBe('organisation');
    expect(filters(true, false).map(({ key }) => key)).toEqual(['status', 'age', 'joined']);
  });

  it('build the conditions of the API', () => {
    expect(toFilter('organisation', 'o')).toEqual({ underOrganisationId: 'o' });
    expect(toFilter('joined', { from: '2020-01-01', to: '2020-12-31' })).toEqual({ joinedOn: { gte: '2020-01-01', lte: '2020-12-31' } });
    expect(toFilter('age', { from: null, to: 40 })).toEqual({ age: { lte: 40 } });
    expect(toFilter('young', true)).toEqual({ isYoungCadre: { eq: true } });
    expect(toFilter('education', ['14', '21'])).toEqual({ education: { in: ['14', '21'] } });
  });

  it('never take an ID number or phone: addresses are kept and logged', () => {
    expect(filters(true).some(({ key }) => /phone|idNumber/i.test(key))).toBe(false);
  });
});

describe('columns of members', () => {
  const row = { gender: 'FEMALE', status: 'PROBATIONARY', education: '21', isLeader: true, isFloating: true, isYoungCadre: false, isRetired: false } as MemberRow;
  const columns = memberColumns({ t, labels, withUnit: false, withOrganisation: false });
  const value = (key: string) => columns.find((column) => column.key === key)!.value!(row);

  it('show codes in words', () => {
    expect([value('gender'), value('status'), value('education')]).toEqual(['女', '预备党员', '大学本科毕业']);
  });

  it('name what marks a member out', () => {
    expect(marksOf(row, t)).toEqual(['registry.member.mark.isLeader', 'registry.member.mark.isFloating']);
    expect(memberColumns({ t, labels, withUnit: false, withOrganisation: false }).find(({ key }) => key === 'marks')!.value!({ ...row, isLeader: false, isFloating: false })).toBeNull();
  });

  it('leave out what is the same in every row', () => {
    expect(columns.some(({ key }) => key === 'unit' || key === 'organisation')).toBe(false);
    expect(memberColumns({ t, labels, withUnit: true, withOrganisation: true }).filter(({ key }) => key === 'unit' || key === 'organisation')).toHaveLength(2);
  });
});
