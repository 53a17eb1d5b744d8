import { BUILT_IN_ROLES } from '@gongwei/kernel';
import { accountChanges, validateAccount } from './account-rules';
import type { OfferedRole } from './role-choices';

const roles: OfferedRole[] = BUILT_IN_ROLES.map((role) => ({ id: role.key, name: role.label.en, builtIn: true, exclusive: role.exclusive ?? false, organisationBound: role.organisationBound ?? false, permissions: role.permissions }));
const model = { displayName: '王丽', roleIds: [] as string[], organisationId: null as string | null };
const rules = (...args: Parameters<typeof validateAccount>): string[] => validateAccount(...args).map(({ path, rule }) => `${path}:${rule}`);

describe('an account in a form', () => {
  it('needs its names', () => {
    expect(rules({ ...model, loginName: ' ', displayName: '' }, 'UNIT', roles)).toEqual(['loginName:required', 'displayName:required']);
    expect(rules(model, 'UNIT', roles)).toEqual([]);
  });
  it('keeps to what its roles demand', () => {
    expect(rules({ ...model, roleIds: ['BRANCH_SECRETARY'] }, 'UNIT', roles)).toEqual(['organisationId:required']);
    expect(rules({ ...model, roleIds: ['SYSTEM_ADMIN', 'AUDITOR'] }, 'COMMITTEE', roles)).toEqual(['roleIds:exclusive']);
  });
});

describe('what is sent of a change', () => {
  const before = { displayName: '王丽', roleIds: ['VIEWER', 'UNIT_ADMIN'], organisationId: 'o1' };
  it('is only what was changed', () => {
    expect(accountChanges(before, { ...before, displayName: ' 王丽 ', roleIds: ['UNIT_ADMIN', 'VIEWER'] })).toEqual({});
    expect(accountChanges(before, { displayName: '王莉', roleIds: ['VIEWER'], organisationId: null })).toEqual({ displayName: '王莉', roleIds: ['VIEWER'], organisationId: null });
  });
});
