import { CLIENT_SCOPES, messageProblems, PERMISSIONS, PERMISSION_GROUPS } from '@gongwei/kernel';
import { LABELS } from './labels';
import { checkClientScopes, checkOverlap, validateMachineClient } from './machine-client-rules';
import { ACCOUNT_MESSAGES } from './account-messages';
import { checkRolePermissions, validateRole } from './role-rules';

const rules = (violations: readonly { path: string; rule: string }[]): string[] => violations.map(({ path, rule }) => `${path}:${rule}`);

describe('own roles', () => {
  it.each<[string, { name?: string; permissions?: string[] }, string, string[]]>([
    ['a plain one', { name: '组织科', permissions: ['member.read'] }, 'UNIT', []],
    ['no name', { name: ' ', permissions: ['member.read'] }, 'UNIT', ['name:required']],
    ['a long name', { name: '字'.repeat(31) }, 'UNIT', ['name:length']],
    ['the name of a built-in role', { name: ' auditor' }, 'UNIT', ['name:unique']],
    ['no permission', { permissions: [] }, 'UNIT', ['permissions:required']],
    ['a permission that is none', { permissions: ['member.read', 'toString'] }, 'UNIT', ['permissions:exists']],
    ['two duties in a committee', { permissions: ['audit.read', 'account.manage'] }, 'DISTRICT_COMMITTEE', ['permissions:exclusive']],
    ['two duties in a unit', { permissions: ['audit.read', 'account.manage'] }, 'UNIT', []],
    ['nothing given', {}, 'UNIT', []],
  ])('%s', (_, input, kind, expected) => expect(rules(validateRole(input, kind))).toEqual(expected));

  it.each<[string, string[], string[], string[], string[]]>([
    ['all grantable', ['member.read'], ['member.read', 'member.write'], ['member.read', 'member.write'], []],
    ['more than grantable', [], ['member.read', 'audit.read'], ['member.read'], ['permissions:grantable']],
    ['taking away what one may not give', ['audit.read'], ['member.read'], ['member.read'], ['permissions:grantable']],
  ])('%s', (_, before, after, grantable, expected) => expect(rules(checkRolePermissions(before, after, new Set(grantable)))).toEqual(expected));
});

describe('machine clients', () => {
  const draft = { name: '数据平台', scopes: ['branch-registry:read'], coversSubtree: false };
  it.each<[string, Partial<typeof draft>, string, string[]]>([
    ['a plain one', {}, 'UNIT', []],
    ['no name', { name: '' }, 'UNIT', ['name:required']],
    ['a short name', { name: 'x' }, 'UNIT', ['name:length']],
    ['no scope', { scopes: [] }, 'UNIT', ['scopes:required']],
    ['a scope that is none', { scopes: ['constructor'] }, 'UNIT', ['scopes:exists']],
    ['the subtree of a unit', { coversSubtree: true }, 'UNIT', ['coversSubtree:audience']],
    ['the subtree of a committee', { coversSubtree: true }, 'COMMITTEE', []],
  ])('%s', (_, change, kind, expected) => expect(rules(validateMachineClient({ ...draft, ...change }, kind))).toEqual(expected));

  it('reaches no further than its maker', () => {
    expect(rules(checkClientScopes(['personal-data:read'], new Set(['client.manage']), new Set()))).toEqual(['scopes:grantable']);
    expect(checkClientScopes(['personal-data:read'], new Set(), new Set(['member.reveal']))).toEqual([]);
  });
  it.each([[-1, 1], [0, 0], [168, 0], [169, 1]])('an overlap of %i hours', (hours, problems) => expect(checkOverlap(hours)).toHaveLength(problems));
});

describe('texts', () => {
  it('agree in both languages', () => expect(messageProblems(ACCOUNT_MESSAGES)).toEqual([]));
  it('name every permission, group and scope', () => {
    const keys = [...PERMISSIONS.map((one) => `permission.${one}`), ...Object.keys(PERMISSION_GROUPS).map((one) => `permissionGroup.${one}`), ...Object.keys(CLIENT_SCOPES).map((one) => `clientScope.${one}`)];
    expect(keys.filter((key) => !LABELS['zh-CN'][key])).toEqual([]);
  });
});
