import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let system: Credentials;
let security: Credentials;
let unitAdmin: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  system = await city.login(city.committee, ['SYSTEM_ADMIN']);
  security = await city.login(city.committee, ['SECURITY_ADMIN']);
  unitAdmin = await city.login(city.a.id, ['UNIT_ADMIN']);
});
afterAll(() => api.stop());

const CREATE_ROLE = 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { role { id name permissions version holderCount assignable } } }';
const UPDATE_ROLE = 'mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { role { name permissions version } } }';
const DELETE_ROLE = 'mutation ($input: DeleteRoleInput!) { deleteRole(input: $input) { id } }';
const CREATE_ACCOUNT = 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { oneTimePassword account { id version mustChangePassword roles { key } } } }';
const UPDATE_ACCOUNT = 'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { version displayName organisationName roles { key } } } }';
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { oneTimePassword } }';
let serial = 0;
const name = (): string => `r${(serial += 1)}`;
const ownRole = async (who: Credentials, permissions: string[]): Promise<string> => (await must(api.url, who, CREATE_ROLE, { input: { name: name(), permissions } })).createRole.role.id;
const create = (who: Credentials, input: object): Promise<any> => must(api.url, who, CREATE_ACCOUNT, { input: { loginName: name(), displayName: '新人', ...input } }).then((data) => data.createAccount);
/** A new account without roles, in a tenant. */
const blank = async (unitId: string): Promise<{ id: string; version: number }> => {
  const { account } = await create(unitId === city.a.id ? unitAdmin : system, { unitId });
  return { id: account.id, version: account.version };
};
const assign = (who: Credentials, account: { id: string; version: number }, roleIds: string[], more: object = {}): Promise<any> =>
  must(api.url, who, UPDATE_ACCOUNT, { input: { ...account, roleIds, ...more } }).then((data) => data.updateAccount.account);
const refusedRoles = (who: Credentials, account: { id: string; version: number }, roleIds: string[], more: object = {}): ReturnType<typeof refusal> => refusal(api.url, who, UPDATE_ACCOUNT, { input: { ...account, roleIds, ...more } });

describe('the three administrators of a committee', () => {
  it.each([
    [['SYSTEM_ADMIN', 'SECURITY_ADMIN']],
    [['SYSTEM_ADMIN', 'AUDITOR']],
    [['SECURITY_ADMIN', 'AUDITOR']],
    [['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']],
  ])('are never one account: %j', async (roles) => expect(await refusedRoles(security, await blank(city.committee), roles)).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['roleIds exclusive'] }));

  it('may each hold another role beside', async () => {
    for (const role of ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']) expect((await assign(security, await blank(city.committee), [role, 'OFFICER'])).roles.map(({ key }: { key: string }) => key)).toEqual([role, 'OFFICER']);
  });

  it('are not brought together by a role of the committee\'s own either', async () => {
    const audit = await ownRole(security, ['audit.read']);
    expect(await refusedRoles(security, await blank(city.committee), ['SYSTEM_ADMIN', audit])).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['roleIds exclusive'] });
    expect(await refusal(api.url, security, CREATE_ROLE, { input: { name: '全能', permissions: ['account.manage', 'audit.read'] } })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['permissions exclusive'] });
    const harmless = await ownRole(security, ['member.read']);
    const holder = await blank(city.committee);
    await assign(security, holder, ['AUDITOR', harmless]);
    expect(await refusal(api.url, security, UPDATE_ROLE, { input: { id: harmless, version: 1, permissions: ['unit.manage'] } })).toMatchObject({ code: 'CONFLICT' });
  });

  it('share the making of an account: one makes it, another says what it may do', async () => {
    const { oneTimePassword, account: made } = await create(system, { unitId: city.committee });
    expect([oneTimePassword, made.roles, made.mustChangePassword]).toEqual([expect.stringMatching(/^(\w{4}-){3}\w{4}$/), [], true]);
    const account = { id: made.id, version: made.version };
    expect(await refusedRoles(system, account, ['OFFICER'])).toMatchObject({ code: 'FORBIDDEN', fields: ['roleIds permission'] });
    expect(await refusal(api.url, system, CREATE_ACCOUNT, { input: { loginName: name(), displayName: '新人', roleIds: ['OFFICER'] } })).toMatchObject({ code: 'FORBIDDEN', fields: ['roleIds permission'] });
    expect(await refusal(api.url, security, CREATE_ACCOUNT, { input: { loginName: name(), displayName: '新人' } })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await assign(security, account, ['OFFICER'])).roles).toEqual([{ key: 'OFFICER' }]);
  });

  it('cannot raise themselves', async () => {
    const self = await city.login(city.committee, ['SECURITY_ADMIN']);
    expect(await refusedRoles(self, { id: self.accountId, version: 1 }, ['SECURITY_ADMIN', 'OFFICER'])).toMatchObject({ code: 'FORBIDDEN', fields: ['roleIds self'] });
  });

  it('take turns with credentials: the system administrator sets a password, the security administrator removes a second factor', async () => {
    const { accountId } = await city.login(city.committee, ['AUDITOR']);
    await api.owner.query(`update account set second_factor_confirmed = true, second_factor_secret = 'x' where id = $1`, [accountId]);
    const input = { id: accountId, version: 1 };
    expect(await refusal(api.url, system, RESET, { input: { ...input, resetSecondFactor: true } })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.url, security, RESET, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await must(api.url, system, RESET, { input })).toEqual({ resetPassword: { oneTimePassword: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) } });
    const FACTOR = 'mutation ($input: AccountVersionInput!) { resetSecondFactor(input: $input) { account { secondFactorEnrolled } } }';
    expect(await refusal(api.url, system, FACTOR, { input: { ...input, version: 2 } })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await must(api.url, security, FACTOR, { input: { ...input, version: 2 } })).toEqual({ resetSecondFactor: { account: { secondFactorEnrolled: false } } });
  });
});

describe('a tenant\'s own role', () => {
  it('is in force for its holders at their next request', async () => {
    const role = await ownRole(unitAdmin, ['member.read']);
    const holder = await city.login(city.a.id, [role]);
    const COUNT = '{ members { totalCount } }';
    expect(await must(api.url, holder, COUNT)).toEqual({ members: { totalCount: 4 } });
    await must(api.url, unitAdmin, UPDATE_ROLE, { input: { id: role, version: 1, permissions: ['organisation.read'] } });
    expect(await refusal(api.url, holder, COUNT)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await must(api.url, holder, '{ organisations { totalCount } }')).toEqual({ organisations: { totalCount: 3 } });
  });

  it('is never more than its maker has to give', async () => {
    expect(await refusal(api.url, unitAdmin, CREATE_ROLE, { input: { name: '越权', permissions: ['member.read', 'unit.manage'] } })).toMatchObject({ code: 'FORBIDDEN', fields: ['permissions grantable'] });
    const small = await city.login(city.a.id, [], { permissions: ['role.read', 'role.manage', 'member.read'] });
    expect(await refusal(api.url, small, CREATE_ROLE, { input: { name: '越权', permissions: ['member.write'] } })).toMatchObject({ code: 'FORBIDDEN', fields: ['permissions grantable'] });
    const bigger = await ownRole(unitAdmin, ['member.read', 'member.write']);
    for (const [mutation, input] of [[UPDATE_ROLE, { permissions: ['member.read'] }], [UPDATE_ROLE, { name: '改名' }], [DELETE_ROLE, {}]] as const) {
      expect(await refusal(api.url, small, mutation, { input: { id: bigger, version: 1, ...input } })).toMatchObject({ code: 'FORBIDDEN', fields: ['permissions grantable'] });
    }
  });

  it('is not changed by who holds it', async () => {
    const role = await ownRole(unitAdmin, ['role.read', 'role.manage', 'member.read', 'member.write']);
    const holder = await city.login(city.a.id, [role, 'UNIT_ADMIN']);
    expect(await refusal(api.url, holder, UPDATE_ROLE, { input: { id: role, version: 1, name: '自己的' } })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is deleted only when nobody holds it', async () => {
    const role = await ownRole(unitAdmin, ['member.read']);
    const holder = await blank(city.a.id);
    const held = await assign(unitAdmin, holder, [role]);
    expect(await refusal(api.url, unitAdmin, DELETE_ROLE, { input: { id: role, version: 1 } })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('1') });
    await assign(unitAdmin, { id: holder.id, version: held.version }, []);
    expect(await must(api.url, unitAdmin, DELETE_ROLE, { input: { id: role, version: 1 } })).toEqual({ deleteRole: { id: role } });
  });

  it.each([
    ['without a name', { name: ' ' }, 'VALIDATION_FAILED', ['name required']],
    ['with too long a name', { name: '长'.repeat(31) }, 'VALIDATION_FAILED', ['name length']],
    ['with a built-in role\'s name', { name: '单位管理员' }, 'VALIDATION_FAILED', ['name unique']],
    ['with a built-in role\'s English name', { name: 'unit administrator' }, 'VALIDATION_FAILED', ['name unique']],
    ['with a name that is taken', { name: '甲角色' }, 'VALIDATION_FAILED', ['name unique']],
    ['without permissions', { permissions: [] }, 'VALIDATION_FAILED', ['permissions required']],
    ['with a permission that does not exist', { permissions: ['everything'] }, 'VALIDATION_FAILED', ['permissions exists']],
  ])('is not made %s', async (_, input, code, fields) => expect(await refusal(api.url, unitAdmin, CREATE_ROLE, { input: { name: '某角色', permissions: ['member.read'], ...input } })).toMatchObject({ code, fields }));

  it('is not changed from a stale page, and a built-in one not at all', async () => {
    expect(await refusal(api.url, unitAdmin, UPDATE_ROLE, { input: { id: city.a.role, version: 9, name: '改名' } })).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal(api.url, unitAdmin, UPDATE_ROLE, { input: { id: 'VIEWER', version: 0, name: '改名' } })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is made once, however often it is asked for with one key', async () => {
    const input = { name: '幂等', permissions: ['member.read'], idempotencyKey: 'k1' };
    const [first, again] = [await must(api.url, unitAdmin, CREATE_ROLE, { input }), await must(api.url, unitAdmin, CREATE_ROLE, { input })];
    expect(again).toEqual(first);
    expect(await refusal(api.url, unitAdmin, CREATE_ROLE, { input: { ...input, name: '别的' } })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('giving roles', () => {
  it('is limited to what the giver has', async () => {
    const giver = await city.login(city.a.id, [], { permissions: ['account.read', 'account.assign', 'member.read', 'unit.read', 'dashboard.read', 'organisation.read', 'approval.read', 'transfer.read', 'election.read', 'notice.read'] });
    const account = await blank(city.a.id);
    expect(await refusedRoles(giver, account, ['PARTY_AFFAIRS_WORKER'])).toMatchObject({ code: 'FORBIDDEN', fields: ['roleIds grantable'] });
    const given = await assign(giver, account, ['VIEWER']);
    expect(given.roles).toEqual([{ key: 'VIEWER' }]);
    const admin = await blank(city.a.id);
    const { version } = await assign(unitAdmin, admin, ['UNIT_ADMIN']);
    expect(await refusedRoles(giver, { id: admin.id, version }, [])).toMatchObject({ code: 'FORBIDDEN', fields: ['roleIds grantable'] });
  });

  it('cannot widen, by unbinding it, an account that holds more than the giver has', async () => {
    const giver = await city.login(city.a.id, [], { permissions: ['account.read', 'account.assign', 'member.read'] });
    const bound = await blank(city.a.id);
    const { version } = await assign(unitAdmin, bound, ['UNIT_ADMIN'], { organisationId: city.a.organisations.first });
    expect(await refusal(api.url, giver, UPDATE_ACCOUNT, { input: { id: bound.id, version, organisationId: null } })).toMatchObject({ code: 'FORBIDDEN', fields: ['organisationId grantable'] });
  });

  it.each([
    ['a committee\'s role in a unit', () => city.a.id, ['OFFICER'], ['roleIds audience']],
    ['a unit\'s role in a committee', () => city.committee, ['VIEWER'], ['roleIds audience']],
    ['a role of another unit', () => city.a.id, () => [city.b.role], ['roleIds exists']],
    ['a role that does not exist', () => city.a.id, ['EMPEROR'], ['roleIds exists']],
    ['a branch secretary without a branch', () => city.a.id, ['BRANCH_SECRETARY'], ['organisationId required']],
  ])('refuses %s', async (_, tenant, roles, fields) =>
    expect(await refusedRoles(security, await blank(tenant()), typeof roles === 'function' ? roles() : roles)).toMatchObject({ code: 'VALIDATION_FAILED', fields }));

  it('binds a branch secretary to a branch, which is then all it sees', async () => {
    const account = await blank(city.a.id);
    expect(await assign(unitAdmin, account, ['BRANCH_SECRETARY'], { organisationId: city.a.organisations.first })).toMatchObject({ organisationName: '甲第一支部', roles: [{ key: 'BRANCH_SECRETARY' }] });
    expect(await refusedRoles(unitAdmin, { ...account, version: 2 }, ['BRANCH_SECRETARY'], { organisationId: city.b.organisations.first })).toMatchObject({ fields: ['organisationId exists'] });
  });

  it('is offered as far as it goes: what may be given is marked', async () => {
    const assignable = async (who: Credentials, unitId: string): Promise<string[]> =>
      (await must(api.url, who, 'query ($unitId: ID) { roles(unitId: $unitId) { key assignable builtIn } }', { unitId })).roles.filter((role: { assignable: boolean; builtIn: boolean }) => role.assignable && role.builtIn).map(({ key }: { key: string }) => key);
    expect(await assignable(security, city.committee)).toEqual(['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR', 'LEADER', 'OFFICER', 'ASSESSOR']);
    expect(await assignable(security, city.a.id)).toEqual(['UNIT_ADMIN', 'BRANCH_SECRETARY', 'PARTY_AFFAIRS_WORKER', 'VIEWER']);
    expect(await assignable(unitAdmin, city.a.id)).toEqual(['UNIT_ADMIN', 'BRANCH_SECRETARY', 'PARTY_AFFAIRS_WORKER', 'VIEWER']);
    expect(await assignable(system, city.committee)).toEqual([]);
    const { permissions } = await must(api.url, unitAdmin, '{ permissions { name grantable label } }');
    expect(permissions.filter((one: { grantable: boolean }) => !one.grantable).map(({ name: key }: { name: string }) => key)).toEqual(['unit.manage', 'unit.enter', 'unit.enter-write', 'notice.write']);
  });
});

describe('an account bound to a branch', () => {
  it('manages nothing, whatever its role says', async () => {
    const who = await city.login(city.a.id, ['UNIT_ADMIN'], { organisationId: city.a.organisations.first });
    const { viewer } = await must(api.url, who, '{ viewer { permissions grantable } }');
    expect(viewer).toEqual({ permissions: ['approval.read', 'approval.write', 'dashboard.read', 'dues.read', 'dues.write', 'election.read', 'election.write', 'member.read', 'member.reveal', 'member.write', 'organisation.read', 'transfer.read', 'unit.read'], grantable: [] });
    const tries: [string, object][] = [
      [CREATE_ACCOUNT, { loginName: name(), displayName: '新人' }], [UPDATE_ACCOUNT, { id: city.a.account, version: 1, displayName: '改名' }], [CREATE_ROLE, { name: '角色', permissions: ['member.read'] }], [RESET, { id: city.a.account, version: 1 }],
      ['mutation ($input: CreateMachineClientInput!) { createMachineClient(input: $input) { secret } }', { name: '系统', scopes: ['branch-registry:read'] }],
      ['mutation ($input: MoveOrganisationInput!) { moveOrganisation(input: $input) { organisation { id } } }', { id: city.a.organisations.first, version: 1, effectiveOn: '2024-01-01' }],
    ];
    for (const [mutation, input] of tries) expect(await refusal(api.url, who, mutation, { input })).toMatchObject({ code: 'FORBIDDEN' });
    for (const list of ['accounts', 'machineClients', 'auditEntries']) expect(await refusal(api.url, who, `{ ${list} { totalCount } }`)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('accounts within a unit', () => {
  it.each([
    ['its own password', RESET, 'FORBIDDEN'],
    ['its own state', 'mutation ($input: AccountVersionInput!) { disableAccount(input: $input) { account { id } } }', 'FORBIDDEN'],
    ['its own second factor', 'mutation ($input: AccountVersionInput!) { resetSecondFactor(input: $input) { account { id } } }', 'FORBIDDEN'],
  ])('nobody resets %s', async (_, mutation, code) => {
    const who = await city.login(city.a.id, ['UNIT_ADMIN']);
    expect(await refusal(api.url, who, mutation, { input: { id: who.accountId, version: 1 } })).toMatchObject({ code });
  });

  it('nobody reaches, by a new password, an account that may do more', async () => {
    const clerk = await city.login(city.a.id, [], { permissions: ['account.read', 'account.manage'] });
    expect(await refusal(api.url, clerk, RESET, { input: { id: city.a.account, version: 1 } })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await must(api.url, system, RESET, { input: { id: city.a.account, version: 1 } })).toEqual({ resetPassword: { oneTimePassword: expect.any(String) } });
  });

  it.each([
    ['no login name', { loginName: ' ' }, ['loginName required']],
    ['a slash in its login name', { loginName: 'a/b' }, ['loginName format']],
    ['a login name that is taken in the unit, whatever its case', { loginName: '甲ADMIN' }, ['loginName unique']],
    ['no name', { displayName: '' }, ['displayName required']],
    ['a name with a line break', { displayName: '张\n三' }, ['displayName format']],
    ['an unknown unit', { unitId: '00000000-0000-7000-8000-000000000000' }, ['unitId exists']],
  ])('none is made with %s', async (_, input, fields) =>
    expect(await refusal(api.url, unitAdmin, CREATE_ACCOUNT, { input: { loginName: name(), displayName: '新人', ...input } })).toMatchObject({ code: 'VALIDATION_FAILED', fields }));

  it('one is made once per key, and its password told once', async () => {
    const input = { loginName: name(), displayName: '新人', idempotencyKey: 'account-1' };
    const [first, again] = [await create(unitAdmin, input), await create(unitAdmin, input)];
    expect([again.account, again.oneTimePassword]).toEqual([first.account, '']);
  });

  it('none is changed from a stale page', async () => expect(await refusedRoles(unitAdmin, { ...(await blank(city.a.id)), version: 7 }, ['VIEWER'])).toMatchObject({ code: 'CONFLICT' }));
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
