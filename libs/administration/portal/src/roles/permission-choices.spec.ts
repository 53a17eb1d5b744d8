import { PERMISSION_GROUPS } from '@gongwei/kernel';
import { permissionChoices, type OfferedPermission } from './permission-choices';

const offered = (grantable: (name: string) => boolean = () => true): OfferedPermission[] =>
  Object.entries(PERMISSION_GROUPS).flatMap(([group, names]) => names.map((name) => ({ name, group, grantable: grantable(name) })));
const locks = (...args: Parameters<typeof permissionChoices>): Record<string, string> =>
  Object.fromEntries(permissionChoices(...args).flatMap(({ choices }) => choices.flatMap(({ permission, locked }) => (locked ? [[permission.name, locked.messageKey]] : []))));

describe('permissions offered for a role', () => {
  it('stand in their groups, in order', () => {
    expect(permissionChoices(offered(), [], 'UNIT').map(({ group, choices }) => [group, choices.length])).toEqual(Object.entries(PERMISSION_GROUPS).map(([group, names]) => [group, names.length]));
  });

  it('are locked where they are not one\'s to give', () => expect(locks(offered((name) => name !== 'audit.read'), [], 'UNIT')).toEqual({ 'audit.read': 'role.permissions.beyond' }));

  it('keep the three duties apart in a committee', () => {
    const locked = locks(offered(), ['audit.read'], 'COMMITTEE');
    expect(Object.keys(locked).sort()).toEqual(['account.assign', 'account.manage', 'client.manage', 'role.manage', 'unit.manage']);
    expect(new Set(Object.values(locked))).toEqual(new Set(['role.permissions.duties']));
  });

  it('may be joined within a unit', () => expect(locks(offered(), ['audit.read', 'role.manage'], 'UNIT')).toEqual({}));
});
