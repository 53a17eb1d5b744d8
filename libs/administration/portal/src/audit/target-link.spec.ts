import { targetLink } from './target-link';

const reader = (audience: string, ...permissions: string[]) => ({ audience, can: (permission: string) => permissions.includes(permission) });

describe('the way from an entry to its record', () => {
  it.each([
    ['a unit, to a committee', { targetType: 'Unit', targetId: 'u1' }, reader('committee', 'unit.read'), '/units/u1'],
    ['a unit, to a unit', { targetType: 'Unit', targetId: 'u1' }, reader('unit', 'unit.read'), null],
    ['an account', { targetType: 'Account', targetId: 'a1' }, reader('unit', 'account.read'), '/accounts/a1'],
    ['an account that is not open to one', { targetType: 'Account', targetId: 'a1' }, reader('committee', 'audit.read'), null],
    ['what has no page', { targetType: 'Role', targetId: 'r1' }, reader('unit', 'role.read'), null],
    ['what has no id', { targetType: 'Account', targetId: null }, reader('unit', 'account.read'), null],
  ])('%s', (_, target, who, expected) => expect(targetLink(target, who)).toBe(expected));
});
