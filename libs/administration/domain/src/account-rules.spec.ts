import { BUILT_IN_ROLES, builtInRole, PERMISSIONS } from '@gongwei/kernel';
import { checkDisplayName, checkLoginName, checkRoleAssignment, checkRoleSet, dutiesOf, refusalOfReset, validateAccountFields, type AssignableRole } from './account-rules';

const role = (key: string): AssignableRole => {
  const found = builtInRole(key)!;
  return { id: key, permissions: found.permissions, audience: found.audience, organisationBound: found.organisationBound ?? false };
};
const own = (id: string, ...permissions: string[]): AssignableRole => ({ id, permissions, audience: null, organisationBound: false });
const rules = (violations: readonly { path: string; rule: string }[]): string[] => violations.map(({ path, rule }) => `${path}:${rule}`);

describe('login names', () => {
  it.each(['wang.li', 'a1', '王丽', '张三_2', 'x-y', 'A'.repeat(32), '𠮷田', ' wang '])('takes %j', (name) => expect(checkLoginName(name)).toEqual([]));
  it.each(['a', 'A'.repeat(33), 'a b', 'unit/name', 'a@b', 'é1', 'a\nb', '。。'])('refuses %j', (name) => expect(rules(checkLoginName(name))).toEqual(['loginName:format']));
  it('asks for one', () => expect(rules(checkLoginName('  ', 'adminLoginName'))).toEqual(['adminLoginName:required']));
});

describe('names of people', () => {
  it.each([['王丽', []], ['买买提·艾力', []], ['', ['displayName:required']], ['字'.repeat(50), []], ['字'.repeat(51), ['displayName:length']], ['a\u0007b', ['displayName:format']]])('judges %j', (name, expected) =>
    expect(rules(checkDisplayName(name))).toEqual(expected));
  it('judges only what is given', () => expect(validateAccountFields({})).toEqual([]));
});

describe('roles held together', () => {
  it.each<[string, string, AssignableRole[], string | null, string[]]>([
    ['no roles', 'UNIT', [], null, []],
    ['a unit administrator', 'UNIT', [role('UNIT_ADMIN')], null, []],
    ['a committee role in a unit', 'UNIT', [role('AUDITOR')], null, ['roleIds:audience']],
    ['a unit role in a committee', 'COMMITTEE', [role('VIEWER')], null, ['roleIds:audience']],
    ['a unit role in a district committee', 'DISTRICT_COMMITTEE', [role('VIEWER')], null, ['roleIds:audience']],
    ['two of the three', 'COMMITTEE', [role('SYSTEM_ADMIN'), role('AUDITOR')], null, ['roleIds:exclusive']],
    ['one of the three and an officer', 'DISTRICT_COMMITTEE', [role('SYSTEM_ADMIN'), role('OFFICER')], null, []],
    ['a duty smuggled in by an own role', 'COMMITTEE', [role('SYSTEM_ADMIN'), own('r1', 'account.assign')], null, ['roleIds:exclusive']],
    ['own roles alone that join two duties', 'COMMITTEE', [own('r1', 'audit.read'), own('r2', 'role.manage')], null, ['roleIds:exclusive']],
    ['the same within a unit', 'UNIT', [own('r1', 'audit.read'), own('r2', 'role.manage')], null, []],
    ['a branch secretary without a branch', 'UNIT', [role('BRANCH_SECRETARY')], null, ['organisationId:required']],
    ['a branch secretary with one', 'UNIT', [role('BRANCH_SECRETARY')], 'o1', []],
    ['a bound committee account', 'COMMITTEE', [role('LEADER')], 'o1', ['organisationId:audience']],
  ])('%s', (_, unitKind, roles, organisationId, expected) => expect(rules(checkRoleSet({ unitKind, roles, organisationId }))).toEqual(expected));

  it('leaves every built-in role with at most one duty', () => {
    for (const each of BUILT_IN_ROLES.filter((one) => one.audience === 'committee')) expect([each.key, dutiesOf(each.permissions).length <= 1]).toEqual([each.key, true]);
    for (const key of ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']) expect(dutiesOf(builtInRole(key)!.permissions)).toEqual([key]);
  });
});

describe('who may change roles', () => {
  const base = { self: false, mayAssign: true, grantable: new Set<string>(PERMISSIONS), before: [] as AssignableRole[], after: [] as AssignableRole[], organisationChanges: false };
  it.each<[string, Partial<typeof base>, string[]]>([
    ['nothing changes', { mayAssign: false, self: true }, []],
    ['roles stay as they are', { mayAssign: false, before: [role('VIEWER')], after: [role('VIEWER')] }, []],
    ['without account.assign', { mayAssign: false, after: [role('VIEWER')] }, ['roleIds:permission']],
    ['binding without account.assign', { mayAssign: false, organisationChanges: true }, ['organisationId:permission']],
    ['one\'s own', { self: true, after: [role('VIEWER')] }, ['roleIds:self']],
    ['one\'s own binding', { self: true, organisationChanges: true }, ['organisationId:self']],
    ['giving more than one may', { grantable: new Set(['unit.read']), after: [role('VIEWER')] }, ['roleIds:grantable']],
    ['taking away more than one may', { grantable: new Set(['unit.read']), before: [role('UNIT_ADMIN')] }, ['roleIds:grantable']],
    ['keeping more than one may give', { grantable: new Set(['unit.read']), before: [role('UNIT_ADMIN')], after: [role('UNIT_ADMIN'), own('r', 'unit.read')] }, []],
    ['all in order', { before: [role('VIEWER')], after: [role('UNIT_ADMIN')] }, []],
  ])('%s', (_, change, expected) => expect(rules(checkRoleAssignment({ ...base, ...change }))).toEqual(expected));
});

describe('who may reset a password', () => {
  const base = { self: false, resetsSecondFactor: false, mayAssign: false, ownTenant: true, unitKind: 'UNIT', actorPermissions: new Set<string>(['account.manage', 'member.read']), targetPermissions: ['member.read'] };
  const administrator = { unitKind: 'COMMITTEE', targetPermissions: [...builtInRole('SECURITY_ADMIN')!.permissions] };
  it.each<[string, Partial<typeof base>, string | null]>([
    ['a colleague who may do less', {}, null],
    ['oneself', { self: true }, 'account.reset.self'],
    ['a colleague who may do more', { targetPermissions: ['account.assign'] }, 'account.reset.beyond'],
    ['the administrator of a unit beneath', { ownTenant: false, targetPermissions: ['account.assign'], resetsSecondFactor: true }, null],
    ['the security administrator, password alone', administrator, null],
    ['the security administrator with the second factor', { ...administrator, resetsSecondFactor: true }, 'account.reset.administrator'],
    ['the same by a security administrator', { ...administrator, resetsSecondFactor: true, mayAssign: true }, null],
    ['an officer with the second factor', { unitKind: 'COMMITTEE', targetPermissions: [...builtInRole('OFFICER')!.permissions], resetsSecondFactor: true }, null],
  ])('%s', (_, change, expected) => expect(refusalOfReset({ ...base, ...change })).toBe(expected));
});
