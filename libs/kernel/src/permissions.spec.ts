import { BUILT_IN_ROLES, builtInRole, CLIENT_SCOPES, ENTERED_READ_PERMISSIONS, ENTERED_WRITE_PERMISSIONS, exclusiveClash, grantablePermissions, PERMISSION_GROUPS, PERMISSIONS } from './permissions';

const known = new Set<string>(PERMISSIONS);
const EXCLUSIVE = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'];

describe('the table of permissions', () => {
  it('names each permission once', () => expect(known.size).toBe(PERMISSIONS.length));
  it('groups every permission once', () => expect(Object.values(PERMISSION_GROUPS).flat().sort()).toEqual([...PERMISSIONS].sort()));
  it('gives each role a key of its own', () => expect(new Set(BUILT_IN_ROLES.map(({ key }) => key)).size).toBe(BUILT_IN_ROLES.length));
  it.each(BUILT_IN_ROLES.map((role) => [role.key, role] as const))('%s has known permissions, once each, and names in both languages', (_, role) => {
    expect(role.permissions.filter((permission) => !known.has(permission))).toEqual([]);
    expect(new Set(role.permissions).size).toBe(role.permissions.length);
    expect(role.label['zh-CN'] && role.label.en).toBeTruthy();
  });
  it.each(Object.entries(CLIENT_SCOPES))('scope %s carries known permissions', (_, permissions) => {
    expect(permissions.length).toBeGreaterThan(0);
    expect(permissions.filter((permission) => !known.has(permission))).toEqual([]);
  });
  it('keeps personal data out of every scope but its own', () =>
    expect(Object.entries(CLIENT_SCOPES).filter(([, permissions]) => permissions.includes('member.reveal')).map(([scope]) => scope)).toEqual(['personal-data:read']));
  it('lets nobody reveal, administer or audit inside an entered unit', () => {
    const entered = [...ENTERED_READ_PERMISSIONS, ...ENTERED_WRITE_PERMISSIONS];
    expect(entered.filter((permission) => /reveal|^account|^role|^client|^audit|manage|enter/.test(permission))).toEqual([]);
    expect(ENTERED_READ_PERMISSIONS.filter((permission) => !permission.endsWith('.read'))).toEqual([]);
  });
});

describe('the three administrators exclude each other', () => {
  it.each([
    [[], []],
    [['AUDITOR'], []],
    [['AUDITOR', 'OFFICER', 'LEADER'], []],
    [['SYSTEM_ADMIN', 'SECURITY_ADMIN'], ['SYSTEM_ADMIN', 'SECURITY_ADMIN']],
    [['AUDITOR', 'OFFICER', 'SYSTEM_ADMIN'], ['AUDITOR', 'SYSTEM_ADMIN']],
    [EXCLUSIVE, EXCLUSIVE],
    [['UNIT_ADMIN', 'no-such-role'], []],
  ])('%j clashes in %j', (held, clash) => expect(exclusiveClash(held)).toEqual(clash));

  it('are exactly these three, all of the committee', () => {
    expect(BUILT_IN_ROLES.filter((role) => role.exclusive).map(({ key }) => key)).toEqual(EXCLUSIVE);
    expect(EXCLUSIVE.map((key) => builtInRole(key)!.audience)).toEqual(['committee', 'committee', 'committee']);
  });
  it('share no power: who makes accounts, who gives rights and who watches are three', () => {
    const powers: Record<string, string[]> = { SYSTEM_ADMIN: ['unit.manage', 'account.manage'], SECURITY_ADMIN: ['account.assign', 'role.manage', 'client.manage'], AUDITOR: ['audit.read', 'audit.export'] };
    for (const [holder, permissions] of Object.entries(powers)) for (const key of EXCLUSIVE) for (const permission of permissions) expect([key, permission, builtInRole(key)!.permissions.includes(permission as never)]).toEqual([key, permission, key === holder]);
  });
  it('see no member data', () => expect(EXCLUSIVE.filter((key) => builtInRole(key)!.permissions.some((permission) => permission.startsWith('member')))).toEqual([]));
});

describe('what a holder may hand on', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing without a right to assign', ['member.read'], ['OFFICER'], []],
    ['its own with account.assign', ['member.read', 'account.assign'], [], ['account.assign', 'member.read']],
    ['its own with role.manage', ['role.manage'], [], ['role.manage']],
    ['everything as security administrator', [], ['SECURITY_ADMIN'], [...PERMISSIONS].sort()],
  ])('%s', (_, own, roles, expected) => expect([...grantablePermissions(new Set(own), roles)].sort()).toEqual(expected));
});
