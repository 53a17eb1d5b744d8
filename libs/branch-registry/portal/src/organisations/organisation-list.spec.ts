import { registryLabels } from '../shared/labels';
import { holdersOf, organisationColumns, inOffice, termText, type OrganisationRow } from './organisation-columns';
import { openOnly, organisationFilters, viewOf } from './organisation-filters';

const t = (key: string, params?: Record<string, unknown>): string => `${key}${params ? JSON.stringify(params) : ''}`;
const labels = registryLabels('zh-CN');
const choices = { searchUnits: async () => [], unitLabel: async () => '', searchOrganisations: async () => [], organisationLabel: async () => '' };
const filters = (isCommittee: boolean) => organisationFilters({ t, labels, choices, isCommittee, today: '2026-11-24' });
const toFilter = (key: string, value: unknown): object => (filters(true).find((field) => field.key === key)!.toFilter as (value: unknown) => object)(value);

describe('filters of organisations', () => {
  it('offer the unit to a committee only', () => {
    expect(filters(true)[0]!.key).toBe('unit');
    expect(filters(false).some(({ key }) => key === 'unit')).toBe(false);
  });

  it('build the conditions of the API', () => {
    expect(toFilter('unit', 'u')).toEqual({ unitId: { eq: 'u' } });
    expect(toFilter('kind', ['BRANCH'])).toEqual({ kind: { in: ['BRANCH'] } });
    expect(toFilter('electionOverdue', false)).toEqual({ electionOverdue: { eq: false } });
    expect(toFilter('under', 'o')).toEqual({ underOrganisationId: 'o' });
    expect(toFilter('electionDue', { from: '2027-01-01', to: null })).toEqual({ electionDueOn: { gte: '2027-01-01' }, status: { in: ['ACTIVE', 'SUSPENDED'] } });
  });

  it('count days from today in presets, as the dashboard does', () => {
    expect(filters(false).find(({ key }) => key === 'electionDue')!.presets!.map(({ key, value }) => [key, value])).toEqual([
      ['30', { from: '2026-11-24', to: '2026-12-24' }], ['90', { from: '2026-11-24', to: '2027-02-22' }], ['180', { from: '2026-11-24', to: '2027-05-23' }],
    ]);
  });

  it('leave closed organisations out until a state is asked for', () => {
    expect(openOnly({})).toEqual({ status: { in: ['PROPOSED', 'ACTIVE', 'SUSPENDED'] } });
    expect(openOnly({ status: 'DISSOLVED' })).toEqual({});
  });
});

describe('view of organisations', () => {
  it('is what the address says, else the tree for a unit and the list for a committee', () => {
    expect([viewOf({}, 'unit'), viewOf({}, 'committee'), viewOf({ unit: 'u' }, 'committee')]).toEqual(['tree', 'list', 'list']);
    expect([viewOf({ view: 'list' }, 'unit'), viewOf({ view: 'tree', search: 'x' }, 'unit'), viewOf({ view: 'map' }, 'committee')]).toEqual(['list', 'tree', 'list']);
  });

  it('is the list where a link filters it', () => {
    expect([viewOf({ electionOverdue: 'true' }, 'unit'), viewOf({ electionDue: '@90' }, 'unit'), viewOf({ organisation: 'o' }, 'unit')]).toEqual(['list', 'list', 'tree']);
  });
});

describe('columns of organisations', () => {
  const held = (post: 'SECRETARY' | 'DEPUTY_SECRETARY' | 'ORGANISATION_MEMBER', memberName: string, toOn: string | null = null) => ({ post, memberName, toOn });
  const posts = [held('SECRETARY', '甲'), held('SECRETARY', '乙', '2025-01-01'), held('ORGANISATION_MEMBER', '甲'), held('DEPUTY_SECRETARY', '丙'), held('ORGANISATION_MEMBER', '丙')];
  const value = (key: string, row: Partial<OrganisationRow>) => organisationColumns({ t, labels, isCommittee: true }).find((column) => column.key === key)!.value!(row as OrganisationRow);

  it('name who holds a post now', () => {
    expect(value('secretary', { posts: posts as never })).toBe('甲');
    expect(holdersOf([], 'SECRETARY', '、')).toBeNull();
    expect(holdersOf(posts, 'ORGANISATION_MEMBER', '、')).toBe('甲、丙');
    expect(inOffice(posts)).toBe(2);
  });

  it('show the kind and the term in words', () => {
    expect(value('kind', { kind: 'JOINT_BRANCH' })).toBe('联合党支部');
    expect(termText({ termStartedOn: '2024-03-01', termYears: 3 }, t)).toBe('registry.organisation.termFrom{"from":"2024-03-01","years":3}');
    expect(termText({ termStartedOn: null, termYears: null }, t)).toBeNull();
  });

  it('show the unit to a committee only', () => {
    expect(organisationColumns({ t, labels, isCommittee: false }).some(({ key }) => key === 'unit')).toBe(false);
  });
});
