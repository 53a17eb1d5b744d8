import { uuidv7 } from '@gongwei/kernel';
import { idNumber } from '../src/cli/demo/personal-numbers';
import { codeOf, login, PASSWORD, writeAccount } from './accounts';
import type { ApiServer } from './api-server';
import { auditedNotices } from './audited-notices';
import type { CityFixture, UnitFixture } from './city';
import { auditedTransfers } from './audited-transfers';
import { Browser, must, type Credentials } from './client';

/** One mutation done for real, and the entry it must leave. */
export interface AuditedOperation {
  readonly operation: string;
  /** What the entry says; the operation unless told. */
  readonly entry?: string;
  readonly targetType: string;
  /** Names of the changed fields, in the entry's order. */
  readonly changes: readonly string[];
  readonly reason?: string;
  /** Does it, and answers in whose trail the entry belongs and what it is about. */
  run(): Promise<{ tenant: string; target?: string }>;
}

const REASON = '审计测试';

/** Every mutation once, each on records of its own. */
export function auditedOperations(api: ApiServer, city: CityFixture, unit: UnitFixture): AuditedOperation[] {
  const admin = (): Promise<Credentials> => city.login(unit.id, ['UNIT_ADMIN']);
  const staff = (...roles: string[]): ReturnType<CityFixture['login']> => city.login(city.committee, roles);
  const send = async (who: Promise<Credentials>, operation: string, type: string, input: object, selection: string): Promise<any> =>
    (await must(api.url, await who, `mutation ($input: ${type}!) { ${operation}(input: $input) { ${selection} } }`, { input }))[operation];
  let people = 0;
  const account = (tenant = unit.id, roles = ['VIEWER']): Promise<string> => writeAccount(city.write, tenant, `audited${(people += 1)}`, roles);
  const browser = async (id?: string): Promise<Browser> => {
    const who = new Browser(api.url);
    const { rows } = await api.owner.query<{ name: string }>('select t.code || \'/\' || a.login_name as name from account a join tenant t on t.tenant_id = a.tenant_id where a.id = $1', [id ?? (await account())]);
    await login(who, rows[0]!.name);
    return who;
  };
  const spare = (status = 'ACTIVE'): Promise<string> => city.unit(`S${uuidv7().slice(-10)}`, '备').then(async ({ id }) => {
    await api.owner.query('update tenant set status = $2 where tenant_id = $1', [id, status]);
    return id;
  });
  const here = (target?: string): { tenant: string; target?: string } => ({ tenant: unit.id, ...(target ? { target } : {}) });
  const onUnit = (operation: string, from = 'ACTIVE'): AuditedOperation => ({
    operation, targetType: 'Unit', changes: ['status'], reason: REASON,
    run: async () => {
      const id = await spare(from);
      await send(staff('SYSTEM_ADMIN'), operation, 'ChangeUnitStatusInput', { id, version: 1, reason: REASON }, 'unit { id }');
      return { tenant: id, target: id };
    },
  });
  const onAccount = (operation: string, type: string, changes: string[], input: object = {}, columns: string | null = null): AuditedOperation => ({
    operation, targetType: 'Account', changes,
    run: async () => {
      const id = await account();
      if (columns) await api.owner.query(`update account set ${columns} where id = $1`, [id]);
      await send(admin(), operation, type, { id, version: 1, ...input }, 'account { id }');
      return here(id);
    },
  });
  const client = async (): Promise<string> => (await city.machine(unit.id, ['branch-registry:read'])).id;
  const branch = async (): Promise<string> => (await city.write.organisation(unit.id, `${unit.mark}支部${(people += 1)}`, 'BRANCH', null, '2030-01-01')).id;
  /** An election of a branch of its own, of one person for one body. */
  const election = async (status: string, more: { body?: string; seats?: number; approvals?: number } = {}): Promise<{ id: string; organisation: string; member: string }> => {
    const { body = 'SECRETARY', seats = 1, approvals } = more;
    const organisation = await branch();
    const member = await city.addMember(unit.id, organisation, '选举人');
    const id = await city.write.insert('election', {
      tenant_id: unit.id, id: uuidv7(), organisation_id: organisation, kind: 'BY_ELECTION', form: 'MEMBER_ASSEMBLY', planned_on: '2026-01-01', seats: JSON.stringify([{ body, seats }]), status,
      ...(approvals === undefined ? {} : { held_on: '2026-01-02', entitled: 1, entitled_by_records: 1 }),
    });
    await city.write.insert('election_candidate', { tenant_id: unit.id, election_id: id, organisation_id: organisation, body, member_id: member, position: 1 });
    if (approvals !== undefined) {
      const ballot = await city.write.insert('election_ballot', { tenant_id: unit.id, id: uuidv7(), election_id: id, organisation_id: organisation, body, round: 1, kind: 'FIRST', seats, entitled: 1, present: 1, ballots_sent: 1, ballots_returned: 1, ballots_invalid: 0 });
      await city.write.insert('election_vote', { tenant_id: unit.id, ballot_id: ballot, organisation_id: organisation, member_id: member, position: 1, approvals });
    }
    return { id, organisation, member };
  };
  const onElection = (operation: string, type: string, changes: string[], status: string, more: object, input: (member: string) => object = () => ({}), reason?: string): AuditedOperation => ({
    operation, targetType: 'Election', changes, ...(reason ? { reason } : {}),
    run: async () => {
      const { id, member } = await election(status, more);
      await send(admin(), operation, type, { id, version: 1, ...input(member) }, 'election { id }');
      return here(id);
    },
  });
  const vote = (memberId: string, approvals: number): object => ({ body: 'SECRETARY', ballotsSent: 1, ballotsReturned: 1, ballotsInvalid: 0, votes: [{ memberId, approvals }] });
  const person = { name: '周文', gender: 'MALE', ethnicity: '01', birthDate: '1990-03-07', status: 'APPLICANT' };

  const propose = async (parentId: string | null = unit.organisations.top): Promise<string> =>
    (await send(admin(), 'proposeOrganisation', 'ProposeOrganisationInput', { code: `P${(people += 1)}`, name: `拟设支部${people}`, shortName: '拟设', kind: parentId ? 'BRANCH' : 'PRIMARY_COMMITTEE', parentId }, 'approval { id }')).approval.id;
  const REQUEST = { requestedOn: '2024-01-02' };
  const submitted = async (): Promise<string> => { const id = await propose(); await send(admin(), 'submitApproval', 'SubmitApprovalInput', { id, version: 1, ...REQUEST }, 'approval { id }'); return id; };
  /** Each step of a thread, on one of its own. */
  const approvalOperations = (): AuditedOperation[] => {
    const made = (operation: string, type: string, changes: string[], input: () => object): AuditedOperation => ({
      operation, entry: 'openApproval', targetType: 'Approval', changes, run: async () => here((await send(admin(), operation, type, input(), 'approval { id }')).approval.id),
    });
    const step = (operation: string, type: string, changes: string[], start: () => Promise<string>, version: number, input: object, reason?: string): AuditedOperation => ({
      operation, targetType: 'Approval', changes, ...(reason ? { reason } : {}), run: async () => { const id = await start(); await send(admin(), operation, type, { id, version, ...input }, 'approval { id }'); return here(id); },
    });
    return [
      made('proposeOrganisation', 'ProposeOrganisationInput', ['subject', 'organisation'], () => ({ code: `P${(people += 1)}`, name: `拟设支部${people}`, shortName: '拟设', kind: 'BRANCH', parentId: unit.organisations.top })),
      { ...made('proposeDissolution', 'ProposeDissolutionInput', ['subject', 'organisation'], () => ({})), run: async () => { const organisationId = await branch(); return here((await send(admin(), 'proposeDissolution', 'ProposeDissolutionInput', { organisationId, body: REASON }, 'approval { id }')).approval.id); } },
      made('proposePosts', 'ProposePostsInput', ['subject', 'organisation'], () => ({ organisationId: unit.organisations.top, subject: 'SECRETARY_POST', appointments: [{ memberId: unit.members[0], post: 'DEPUTY_SECRETARY' }], endings: [] })),
      step('updateApproval', 'UpdateApprovalInput', ['title', 'issuer', 'body'], propose, 1, { title: '设立支部', issuer: '机关党委', body: REASON }),
      step('discussApproval', 'DiscussApprovalInput', ['status', 'heldOn', 'meeting'], () => propose(null), 1, { heldOn: '2024-01-01', meeting: '党组会议', conclusion: REASON }, REASON),
      step('submitApproval', 'SubmitApprovalInput', ['status', 'requestedOn'], propose, 1, REQUEST),
      step('withdrawApproval', 'ApprovalReasonInput', ['status'], propose, 1, { note: REASON }, REASON),
      step('returnApproval', 'ApprovalReasonInput', ['status'], submitted, 2, { note: REASON }, REASON),
      step('rejectApproval', 'ApprovalReasonInput', ['status'], submitted, 2, { note: REASON }, REASON),
      step('grantApproval', 'GrantApprovalInput', ['status', 'replyNo', 'repliedOn'], submitted, 2, { replyNo: '审计〔2024〕9号', repliedOn: '2024-01-03', note: REASON }, REASON),
    ];
  };

  return [
    { operation: 'login', targetType: 'Account', changes: [], run: async () => { const id = await account(); await browser(id); return here(id); } },
    { operation: 'logout', targetType: 'Account', changes: [], run: async () => { const id = await account(); await (await browser(id)).must('mutation { logout { ok } }'); return here(id); } },
    {
      operation: 'revokeSession', targetType: 'Account', changes: [],
      run: async () => {
        const id = await account();
        const who = await browser(id);
        const { sessionId } = await city.write.session(unit.id, id);
        await who.must('mutation ($id: ID!) { revokeSession(input: { id: $id }) { sessions { id } } }', { id: sessionId });
        return here(id);
      },
    },
    {
      operation: 'changePassword', targetType: 'Account', changes: [],
      run: async () => {
        const id = await account();
        await (await browser(id)).must('mutation ($old: String!) { changePassword(input: { currentPassword: $old, newPassword: "雨后-梧桐-二十四-夜" }) { viewer { mustChangePassword } } }', { old: PASSWORD });
        return here(id);
      },
    },
    {
      operation: 'confirmSecondFactorEnrolment', targetType: 'Account', changes: [],
      run: async () => {
        const id = await account();
        const who = await browser(id);
        const { secret } = (await who.must('mutation { startSecondFactorEnrolment { secret } }')).startSecondFactorEnrolment;
        await who.must('mutation ($code: String!) { confirmSecondFactorEnrolment(input: { code: $code }) { viewer { secondFactorEnrolled } } }', { code: codeOf(secret) });
        return here(id);
      },
    },
    {
      operation: 'verifySecondFactor', entry: 'login', targetType: 'Account', changes: [],
      run: async () => {
        const id = await account();
        const who = await browser(id);
        const { secret } = (await who.must('mutation { startSecondFactorEnrolment { secret } }')).startSecondFactorEnrolment;
        await api.owner.query('update account set second_factor_confirmed = true where id = $1', [id]);
        const again = new Browser(api.url);
        const { rows } = await api.owner.query('select t.code || \'/\' || a.login_name as name from account a join tenant t on t.tenant_id = a.tenant_id where a.id = $1', [id]);
        const { challenge } = (await login(again, rows[0].name)).data.login;
        await again.must('mutation ($challenge: String!, $code: String!) { verifySecondFactor(input: { challenge: $challenge, code: $code }) { viewer { mustChangePassword } } }', { challenge, code: codeOf(secret) });
        return here(id);
      },
    },
    {
      operation: 'enterUnit', targetType: 'Unit', changes: ['readOnly'], reason: REASON,
      run: async () => { await send(staff('OFFICER'), 'enterUnit', 'EnterUnitInput', { unitId: unit.id, reason: REASON }, 'viewer { mustChangePassword }'); return here(unit.id); },
    },
    {
      operation: 'leaveUnit', targetType: 'Unit', changes: [], reason: REASON,
      run: async () => {
        const who = staff('OFFICER');
        await send(who, 'enterUnit', 'EnterUnitInput', { unitId: unit.id, reason: REASON }, 'viewer { mustChangePassword }');
        await must(api.url, await who, 'mutation { leaveUnit { viewer { mustChangePassword } } }');
        return here(unit.id);
      },
    },
    {
      operation: 'createUnit', targetType: 'Unit', changes: ['code', 'admin'],
      run: async () => {
        const input = { code: 'NEW-1', name: '新设单位', shortName: '新设', kind: 'UNIT', adminLoginName: 'first', adminDisplayName: '首任' };
        const { id } = (await send(staff('SYSTEM_ADMIN'), 'createUnit', 'CreateUnitInput', input, 'unit { id }')).unit;
        return { tenant: id, target: id };
      },
    },
    {
      operation: 'updateUnit', targetType: 'Unit', changes: ['shortName'],
      run: async () => { const id = await spare(); await send(staff('SYSTEM_ADMIN'), 'updateUnit', 'UpdateUnitInput', { id, version: 1, shortName: '新简称' }, 'unit { id }'); return { tenant: id, target: id }; },
    },
    {
      operation: 'moveUnit', targetType: 'Unit', changes: ['parentId'], reason: REASON,
      run: async () => { const id = await spare(); await send(staff('SYSTEM_ADMIN'), 'moveUnit', 'MoveUnitInput', { id, version: 1, parentId: city.district, reason: REASON }, 'unit { id }'); return { tenant: id, target: id }; },
    },
    onUnit('suspendUnit'), onUnit('resumeUnit', 'SUSPENDED'), onUnit('archiveUnit'),
    {
      operation: 'createUnitGroup', targetType: 'UnitGroup', changes: ['name', 'sortNo'],
      run: async () => ({ tenant: city.committee, target: (await send(staff('SYSTEM_ADMIN'), 'createUnitGroup', 'CreateUnitGroupInput', { name: '垂管单位', sortNo: 9 }, 'unitGroup { id }')).unitGroup.id }),
    },
    {
      operation: 'updateUnitGroup', targetType: 'UnitGroup', changes: ['sortNo'],
      run: async () => { await send(staff('SYSTEM_ADMIN'), 'updateUnitGroup', 'UpdateUnitGroupInput', { id: city.group, version: 1, sortNo: 8 }, 'unitGroup { id }'); return { tenant: city.committee, target: city.group }; },
    },
    {
      operation: 'createAccount', targetType: 'Account', changes: ['displayName', 'roles'],
      run: async () => here((await send(admin(), 'createAccount', 'CreateAccountInput', { loginName: 'made', displayName: '新人', roleIds: ['VIEWER'] }, 'account { id }')).account.id),
    },
    onAccount('updateAccount', 'UpdateAccountInput', ['displayName', 'roles'], { displayName: '改名', roleIds: ['PARTY_AFFAIRS_WORKER'] }),
    onAccount('disableAccount', 'AccountVersionInput', ['status']),
    onAccount('enableAccount', 'AccountVersionInput', ['status'], {}, `status = 'DISABLED'`),
    onAccount('resetPassword', 'ResetPasswordInput', []),
    onAccount('resetSecondFactor', 'AccountVersionInput', ['secondFactorEnrolled'], {}, `second_factor_confirmed = true, second_factor_secret = 'x'`),
    {
      operation: 'createRole', targetType: 'Role', changes: ['name', 'permissions'],
      run: async () => here((await send(admin(), 'createRole', 'CreateRoleInput', { name: '统计', permissions: ['member.read'] }, 'role { id }')).role.id),
    },
    { operation: 'updateRole', targetType: 'Role', changes: ['name'], run: async () => { await send(admin(), 'updateRole', 'UpdateRoleInput', { id: unit.role, version: 1, name: '统计员' }, 'role { id }'); return here(unit.role); } },
    {
      operation: 'saveView', targetType: 'SavedView', changes: ['name', 'shared'],
      run: async () => {
        const { settings } = await send(admin(), 'saveView', 'SaveViewInput', { list: 'members', name: '共享视图', shared: true, query: [] }, 'settings { views { id name } }');
        return here(settings.views.find((view: { name: string }) => view.name === '共享视图').id);
      },
    },
    {
      operation: 'deleteView', targetType: 'SavedView', changes: ['name'],
      run: async () => {
        const owner = await city.write.account(unit.id, `views${(people += 1)}`, ['VIEWER']);
        const id = await city.write.insert('saved_view', { tenant_id: unit.id, id: uuidv7(), account_id: owner, list: 'members', name: '旧视图', shared: true });
        await send(admin(), 'deleteView', 'DeleteViewInput', { id, version: 1 }, 'settings { list }');
        return here(id);
      },
    },
    { operation: 'deleteRole', targetType: 'Role', changes: ['name', 'permissions'], run: async () => { await send(admin(), 'deleteRole', 'DeleteRoleInput', { id: unit.role, version: 2 }, 'id'); return here(unit.role); } },
    {
      operation: 'createMachineClient', targetType: 'MachineClient', changes: ['name', 'scopes', 'coversSubtree'],
      run: async () => here((await send(admin(), 'createMachineClient', 'CreateMachineClientInput', { name: '人事系统', scopes: ['branch-registry:read'] }, 'machineClient { id }')).machineClient.id),
    },
    {
      operation: 'rotateMachineClientSecret', targetType: 'MachineClient', changes: ['overlapHours'],
      run: async () => { const id = await client(); await send(admin(), 'rotateMachineClientSecret', 'RotateMachineClientSecretInput', { id, version: 1 }, 'machineClient { id }'); return here(id); },
    },
    {
      operation: 'disableMachineClient', targetType: 'MachineClient', changes: ['status'],
      run: async () => { const id = await client(); await send(admin(), 'disableMachineClient', 'MachineClientVersionInput', { id, version: 1 }, 'machineClient { id }'); return here(id); },
    },
    {
      operation: 'createOrganisation', targetType: 'Organisation', changes: ['kind', 'parentId'],
      run: async () => here((await send(admin(), 'createOrganisation', 'CreateOrganisationInput', { code: 'NEW', name: '新设支部', shortName: '新设', kind: 'BRANCH', establishedOn: '2024-01-01', parentId: unit.organisations.top }, 'organisation { id }')).organisation.id),
    },
    {
      operation: 'updateOrganisation', targetType: 'Organisation', changes: ['name'], reason: REASON,
      run: async () => { const id = await branch(); await send(admin(), 'updateOrganisation', 'UpdateOrganisationInput', { id, version: 1, name: '更名支部', reason: REASON }, 'organisation { id }'); return here(id); },
    },
    {
      operation: 'moveOrganisation', targetType: 'Organisation', changes: ['parentId'], reason: REASON,
      run: async () => { const id = await branch(); await send(admin(), 'moveOrganisation', 'MoveOrganisationInput', { id, version: 1, parentId: unit.organisations.top, effectiveOn: '2024-01-01', reason: REASON }, 'organisation { id }'); return here(id); },
    },
    {
      operation: 'closeOrganisation', targetType: 'Organisation', changes: ['status'], reason: REASON,
      run: async () => { const id = await branch(); await send(admin(), 'closeOrganisation', 'CloseOrganisationInput', { id, version: 1, effectiveOn: '2024-01-01', documentNo: '〔2024〕1号', reason: REASON }, 'organisation { id }'); return here(id); },
    },
    {
      operation: 'mergeOrganisations', targetType: 'Organisation', changes: ['mergedFrom'], reason: REASON,
      run: async () => {
        const [id, other] = [await branch(), await branch()];
        await send(admin(), 'mergeOrganisations', 'MergeOrganisationsInput', { sources: [{ id, version: 1 }, { id: other, version: 1 }], targetId: id, effectiveOn: '2024-01-01', documentNo: '〔2024〕2号', reason: REASON }, 'organisation { id }');
        return here(id);
      },
    },
    {
      operation: 'splitOrganisation', targetType: 'Organisation', changes: ['splitInto'], reason: REASON,
      run: async () => {
        const id = await branch();
        const targets = [{ organisation: { code: 'SPLIT', name: '分设支部', shortName: '分设', kind: 'BRANCH' }, memberIds: [] }];
        await send(admin(), 'splitOrganisation', 'SplitOrganisationInput', { id, version: 1, remains: true, targets, effectiveOn: '2024-01-01', documentNo: '〔2024〕3号', reason: REASON }, 'organisation { id }');
        return here(id);
      },
    },
    {
      operation: 'appointPost', targetType: 'Organisation', changes: ['post', 'member', 'fromOn'],
      run: async () => { await send(admin(), 'appointPost', 'AppointPostInput', { organisationId: unit.organisations.first, memberId: unit.members[0], post: 'DEPUTY_SECRETARY', fromOn: '2024-01-01' }, 'organisation { id }'); return here(unit.organisations.first); },
    },
    {
      operation: 'endPost', targetType: 'Organisation', changes: ['post', 'member', 'toOn'], reason: REASON,
      run: async () => { await send(admin(), 'endPost', 'EndPostInput', { id: unit.idsOf.post[0], version: 1, toOn: '2024-01-01', reason: REASON }, 'organisation { id }'); return here(unit.organisations.first); },
    },
    {
      operation: 'prepareElection', targetType: 'Election', changes: ['electionKind', 'plannedOn'],
      run: async () => {
        const input = { organisationId: await branch(), kind: 'END_OF_TERM', form: 'MEMBER_ASSEMBLY', plannedOn: '2026-01-01', seats: [{ body: 'SECRETARY', seats: 1 }] };
        return here((await send(admin(), 'prepareElection', 'PrepareElectionInput', input, 'election { id }')).election.id);
      },
    },
    onElection('updateElection', 'UpdateElectionInput', ['plannedOn'], 'PREPARING', {}, () => ({ plannedOn: '2026-02-01' })),
    onElection('requestElectionApproval', 'ElectionStepInput', ['status'], 'PREPARING', {}),
    onElection('recordElectionApproval', 'RecordElectionApprovalInput', ['status', 'planReplyNo'], 'PREPARING', {}, () => ({ replyNo: '审直委〔2026〕1号', repliedOn: '2026-01-01' })),
    onElection('countElection', 'CountElectionInput', ['status', 'heldOn', 'entitled', 'present'], 'APPROVED', {}, (member) => ({ heldOn: '2026-01-02', entitled: 1, present: 1, ballots: [vote(member, 1)] })),
    onElection('countFurtherBallot', 'CountFurtherBallotInput', ['status', 'present'], 'SHORT', { approvals: 0 }, (member) => ({ present: 1, ballot: vote(member, 1) })),
    onElection('agreeFewerSeats', 'AgreeFewerSeatsInput', ['status', 'seats'], 'SHORT', { body: 'DEPUTY_SECRETARY', seats: 2, approvals: 1 }, () => ({ body: 'DEPUTY_SECRETARY', reason: REASON }), REASON),
    onElection('reopenElectionCount', 'ReasonedElectionStepInput', ['status'], 'COUNTED', { approvals: 1 }, () => ({ reason: REASON }), REASON),
    onElection('assignElectionRoles', 'AssignElectionRolesInput', ['posts'], 'COUNTED', { body: 'COMMITTEE', approvals: 1 }, (memberId) => ({ roles: [{ memberId, posts: ['PUBLICITY_MEMBER'] }] })),
    onElection('reportElection', 'ElectionStepInput', ['status'], 'COUNTED', { approvals: 1 }),
    onElection('cancelElection', 'ReasonedElectionStepInput', ['status'], 'PREPARING', {}, () => ({ reason: REASON }), REASON),
    {
      operation: 'requestTermExtension', targetType: 'Organisation', changes: ['until'], reason: REASON,
      run: async () => {
        const organisationId = await branch();
        await api.owner.query(`update organisation set election_due_on = '2025-01-01' where id = $1`, [organisationId]);
        await send(admin(), 'requestTermExtension', 'RequestTermExtensionInput', { organisationId, until: '2025-12-31', reason: REASON }, 'termExtension { id }');
        return here(organisationId);
      },
    },
    {
      operation: 'createMember', targetType: 'Member', changes: ['organisation', 'status'],
      run: async () => here((await send(admin(), 'createMember', 'CreateMemberInput', { ...person, organisationId: unit.organisations.first, idNumber: idNumber('1990-03-07', false, 4_000) }, 'member { id }')).member.id),
    },
    {
      operation: 'updateMember', targetType: 'Member', changes: ['birthDate', 'idNumber', 'phone'],
      run: async () => {
        await send(admin(), 'updateMember', 'UpdateMemberInput', { id: unit.members[2], version: 1, birthDate: '1986-05-04', idNumber: idNumber('1986-05-04', false, 4_001), phone: '13912345678' }, 'member { id }');
        return here(unit.members[2]);
      },
    },
    {
      operation: 'revealMemberField', targetType: 'Member', changes: ['idNumber'], reason: REASON,
      run: async () => { await send(admin(), 'revealMemberField', 'RevealMemberFieldInput', { id: unit.members[0], field: 'ID_NUMBER', reason: REASON }, 'value'); return here(unit.members[0]); },
    },
    {
      operation: 'recordMemberLeave', targetType: 'Member', changes: ['status', 'leftOn', 'leaveReason'], reason: REASON,
      run: async () => { await send(admin(), 'recordMemberLeave', 'RecordMemberLeaveInput', { id: unit.members[1], version: 1, status: 'TRANSFERRED_OUT', leftOn: '2024-01-01', reason: REASON }, 'member { id }'); return here(unit.members[1]); },
    },
    ...auditedTransfers(city, unit, send, admin, REASON),
    {
      operation: 'recordDevelopmentStep', targetType: 'Member', changes: ['developmentStep', 'doneOn'],
      run: async () => {
        const id = await city.addMember(unit.id, unit.organisations.second, '申请人', { status: 'APPLICANT' });
        await send(admin(), 'recordDevelopmentStep', 'RecordDevelopmentStepInput', { memberId: id, version: 1, kind: 'APPLICATION', on: '2024-03-01', documents: ['入党申请书'] }, 'member { id }');
        return here(id);
      },
    },
    {
      operation: 'correctDevelopmentStep', targetType: 'Member', changes: ['developmentStep', 'doneOn'], reason: REASON,
      run: async () => {
        const id = await city.addMember(unit.id, unit.organisations.second, '更正人', { status: 'APPLICANT' });
        const step = await city.write.insert('development_step', { tenant_id: unit.id, id: uuidv7(), member_id: id, kind: 'APPLICATION', done_on: '2024-02-01', status_before: 'APPLICANT', status_after: 'APPLICANT', recorded_by_name: '管理员' });
        await send(admin(), 'correctDevelopmentStep', 'CorrectDevelopmentStepInput', { id: step, version: 1, reason: REASON, on: '2024-02-02' }, 'member { id }');
        return here(id);
      },
    },
    {
      operation: 'setDuesBase', targetType: 'Member', changes: ['duesKind', 'fromMonth'], reason: REASON,
      run: async () => { await send(admin(), 'setDuesBase', 'SetDuesBaseInput', { memberId: unit.members[0], kind: 'MONTHLY_PAY', baseFen: 900_000, fromMonth: '2025-01', reason: REASON }, 'memberId'); return here(unit.members[0]); },
    },
    {
      operation: 'recordDuesPayments', targetType: 'Organisation', changes: ['month', 'people', 'paidOn'],
      run: async () => { await send(admin(), 'recordDuesPayments', 'RecordDuesPaymentsInput', { organisationId: unit.organisations.first, month: '2025-01', paidOn: '2025-01-06' }, 'recordedCount'); return here(unit.organisations.first); },
    },
    {
      operation: 'correctDuesPayment', targetType: 'Member', changes: ['month'], reason: REASON,
      run: async () => { await send(admin(), 'correctDuesPayment', 'CorrectDuesPaymentInput', { id: unit.idsOf.duesPayment[0], version: 1, reason: REASON, cancel: true }, 'memberId'); return here(unit.members[0]); },
    },
    {
      operation: 'recordPoliticalBirthday', targetType: 'Member', changes: ['year', 'card', 'oath'],
      run: async () => { await send(admin(), 'recordPoliticalBirthday', 'RecordPoliticalBirthdayInput', { memberId: unit.members[2], year: 2024, heldOn: '2024-07-01', card: true, oath: true }, 'member { id }'); return here(unit.members[2]); },
    },
    {
      operation: 'discardImport', targetType: 'ImportRun', changes: ['status'],
      run: async () => {
        const who = await city.login(unit.id, ['UNIT_ADMIN']);
        const id = await city.write.insert('import_run', { tenant_id: unit.id, id: uuidv7(), kind: 'MEMBERS', status: 'CHECKED', file_name: 'x.xlsx', row_count: 1, valid_count: 1, error_count: 0, created_by: who.accountId });
        await send(Promise.resolve(who), 'discardImport', 'DiscardImportInput', { id }, 'importRun { id }');
        return here(id);
      },
    },
    ...approvalOperations(),
    ...auditedNotices(city, unit, send, REASON),
  ];
}
