import { registryLabels } from '../shared/labels';
import { kindOptions, nextCode, parentIdOf, parentOptions, TOP } from './organisation-choices';
import type { TreeOrganisation } from './organisation-tree';

const words = { labels: registryLabels('zh-CN'), top: '单位顶层', irregular: '不合常规' };
const row = (id: string, kind: TreeOrganisation['kind'], status: TreeOrganisation['status'] = 'ACTIVE', parentId: string | null = '1'): TreeOrganisation => ({
  id, kind, status, parentId, code: id, name: id, shortName: `组织${id}`, memberCount: 0,
});
const rows = [row('1', 'PRIMARY_COMMITTEE', 'ACTIVE', null), row('2', 'BRANCH'), row('3', 'BRANCH', 'DISSOLVED')];

describe('places of a new organisation', () => {
  it('are all that stand, the top first', () => {
    expect(parentOptions(rows, '', words).map(({ value, label, hint, disabled }) => [value, label, hint, disabled])).toEqual([
      [TOP, '单位顶层', undefined, false], ['1', '组织1', '党委', false], ['2', '组织2', '党支部', false],
    ]);
  });

  it('are closed to a kind that cannot stand there, and marked where it should not', () => {
    expect(parentOptions(rows, 'PARTY_GROUP', words).map(({ value, disabled }) => [value, disabled])).toEqual([['2', false], [TOP, true], ['1', true]]);
    expect(parentOptions(rows, 'BRANCH', words)[2]).toMatchObject({ value: '2', hint: '不合常规', disabled: false });
    expect([parentIdOf(TOP), parentIdOf(''), parentIdOf('1')]).toEqual([null, null, '1']);
  });
});

describe('kinds of a place', () => {
  const of = (parent: TreeOrganisation['kind'] | null | undefined) => Object.fromEntries(kindOptions(parent, words).map(({ value, disabled, hint }) => [value, disabled ? 'no' : (hint ?? 'yes')]));
  it('leave out what cannot stand there', () => {
    expect(of(null)).toMatchObject({ PRIMARY_COMMITTEE: 'yes', BRANCH: 'yes', FUNCTIONAL_BRANCH: '不合常规', PARTY_GROUP: 'no' });
    expect(of('BRANCH')).toMatchObject({ PARTY_GROUP: 'yes', BRANCH: '不合常规' });
    expect(of(undefined)).toMatchObject({ PARTY_GROUP: 'yes', BRANCH: 'yes' });
  });
});

describe('codes', () => {
  it('are counted on in the way the unit counts', () => {
    expect(nextCode(['FGW-001', 'FGW-013', 'FGW-002', 'OLD7'])).toBe('FGW-014');
    expect(nextCode(['A9'])).toBe('A10');
    expect(nextCode(['A', 'B'])).toBe('');
    expect(nextCode([])).toBe('');
  });
});
