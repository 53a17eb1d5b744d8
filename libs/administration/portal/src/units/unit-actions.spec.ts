import type { UnitState } from '@gongwei/administration-domain';
import { newParents, unitActions } from './unit-actions';

const reader = (unitId: string, ...permissions: string[]) => ({ unitId, can: (permission: string) => permissions.includes(permission) });
const keys = (status: UnitState, who = reader('city', 'unit.manage', 'unit.enter'), id = 'u1'): string[] => unitActions({ id, status }, who).map((action) => action.key);

describe('what can be done with a unit', () => {
  it('follows its life cycle', () => {
    expect(keys('ACTIVE')).toEqual(['enter', 'edit', 'move', 'suspend', 'archive']);
    expect(keys('SUSPENDED')).toEqual(['enter', 'edit', 'move', 'resume', 'archive']);
    expect(keys('ARCHIVED')).toEqual([]);
  });

  it('says why a suspended unit cannot be entered', () => {
    expect(unitActions({ id: 'u1', status: 'SUSPENDED' }, reader('city', 'unit.enter'))).toEqual([{ key: 'enter', disabledReasonKey: 'administration.unit.enter.suspended' }]);
  });

  it('leaves out what is not permitted', () => {
    expect(keys('ACTIVE', reader('city'))).toEqual([]);
    expect(keys('ACTIVE', reader('city', 'unit.enter'))).toEqual(['enter']);
    expect(keys('ACTIVE', reader('city', 'unit.manage'))).toEqual(['edit', 'move', 'suspend', 'archive']);
  });

  it('lets nobody suspend, move or enter their own', () => expect(keys('ACTIVE', reader('city', 'unit.manage', 'unit.enter'), 'city')).toEqual(['edit']));
});

describe('committees a unit can move beneath', () => {
  const committees = [{ id: 'city', parentId: null }, { id: 'd1', parentId: 'city' }, { id: 'd2', parentId: 'city' }];
  it.each([
    ['a unit of the city', { id: 'u1', parentId: 'city' }, ['d1', 'd2']],
    ['a unit of a district', { id: 'u1', parentId: 'd1' }, ['city', 'd2']],
    ['a district committee', { id: 'd1', parentId: 'city' }, ['d2']],
    ['one whose committee is not in sight', { id: 'city', parentId: null }, []],
  ])('%s', (_, unit, expected) => expect(newParents(committees, unit).map(({ id }) => id)).toEqual(expected));
});
