import { BUILT_IN_ROLES, PERMISSIONS, type BuiltInRole } from '@gongwei/kernel';
import { roleChoices, type OfferedRole, type RoleSituation } from './role-choices';

const offered = (role: BuiltInRole): OfferedRole => ({ id: role.key, name: role.label.en, builtIn: true, exclusive: role.exclusive ?? false, organisationBound: role.organisationBound ?? false, permissions: role.permissions });
const of = (audience: string): OfferedRole[] => BUILT_IN_ROLES.filter((role) => role.audience === audience).map(offered);
const own = (id: string, ...permissions: string[]): OfferedRole => ({ id, name: id, builtIn: false, exclusive: false, organisationBound: false, permissions });

const committee: RoleSituation = { roles: of('committee'), chosen: [], held: [], unitKind: 'COMMITTEE', self: false, mayAssign: true, grantable: new Set(PERMISSIONS), canBind: false };
const unit: RoleSituation = { ...committee, roles: of('unit'), unitKind: 'UNIT', canBind: true };
const locks = (situation: RoleSituation): Record<string, string> =>
  Object.fromEntries(roleChoices(situation).flatMap(({ role, locked }) => (locked ? [[role.id, locked.messageKey]] : [])));

describe('roles offered in a form', () => {
  it('are all free to a security administrator', () => expect(locks(committee)).toEqual({}));

  it('keep the three administrators apart once one is ticked', () => {
    expect(locks({ ...committee, chosen: ['SYSTEM_ADMIN'] })).toEqual({ SECURITY_ADMIN: 'account.roles.exclusive', AUDITOR: 'account.roles.exclusive' });
  });

  it('keep their duties apart in own roles too', () => {
    const roles = [...committee.roles, own('r1', 'audit.read')];
    expect(locks({ ...committee, roles, chosen: ['SYSTEM_ADMIN'] })['r1']).toBe('account.roles.duties');
    expect(locks({ ...committee, roles, chosen: ['AUDITOR'] })['r1']).toBeUndefined();
  });

  it('name what one may not hand out', () => {
    const [choice] = roleChoices({ ...unit, grantable: new Set(['unit.read']) }).filter(({ role }) => role.id === 'VIEWER');
    const beyond = choice!.role.permissions.filter((permission) => permission !== 'unit.read').sort();
    expect(beyond).toContain('member.read');
    expect(choice!.locked).toMatchObject({ messageKey: 'role.permissions.beyond', params: { permissions: `@${beyond.map((permission) => `permission.${permission}`).join('|')}` } });
  });

  it('lock a held role one may not take away, but not one ticked by oneself', () => {
    const held = unit.roles.filter((role) => role.id === 'UNIT_ADMIN');
    const grantable = new Set(of('unit').find((role) => role.id === 'VIEWER')!.permissions);
    expect(locks({ ...unit, grantable, held, chosen: ['UNIT_ADMIN', 'VIEWER'] })).toMatchObject({ UNIT_ADMIN: 'role.permissions.beyond' });
    expect(locks({ ...unit, grantable, held, chosen: ['UNIT_ADMIN', 'VIEWER'] })['VIEWER']).toBeUndefined();
  });

  it('can always be put back as they were', () => {
    const held = committee.roles.filter((role) => role.id === 'AUDITOR');
    expect(locks({ ...committee, held, chosen: ['SYSTEM_ADMIN'] })['AUDITOR']).toBe('account.roles.exclusive');
    expect(locks({ ...committee, held, chosen: [] })['AUDITOR']).toBeUndefined();
  });

  it('are locked without the permission, and for oneself', () => {
    expect(new Set(Object.values(locks({ ...unit, mayAssign: false })))).toEqual(new Set(['account.roles.assign']));
    expect(new Set(Object.values(locks({ ...unit, self: true })))).toEqual(new Set(['account.roles.self']));
  });

  it('leave out the branch secretary where no organisation can be chosen', () => {
    expect(locks({ ...unit, canBind: false })).toEqual({ BRANCH_SECRETARY: 'account.organisation.required' });
  });
});
