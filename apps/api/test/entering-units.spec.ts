import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
});
afterAll(() => api.stop());

const ENTER = 'mutation ($input: EnterUnitInput!) { enterUnit(input: $input) { viewer { unit { id } homeUnit { id } permissions entered { unit { name } reason readOnly since } } } }';
const LEAVE = 'mutation { leaveUnit { viewer { unit { id } entered { reason } } } }';
const RENAME = 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { name } } }';
const officer = (permissions?: string[]): ReturnType<CityFixture['login']> => city.login(city.committee, ['OFFICER'], permissions ? { permissions } : {});
const enter = (who: Credentials, input: object = {}): Promise<any> => must(api.url, who, ENTER, { input: { unitId: city.a.id, reason: '核对党员名册', ...input } });
const refused = (who: Credentials, input: object = {}): ReturnType<typeof refusal> => refusal(api.url, who, ENTER, { input: { unitId: city.a.id, reason: '核对党员名册', ...input } });
/** The unit's trail as its own administrator sees it, the newest first. */
const trail = async (unit = city.a.id): Promise<{ operation: string; reason: string | null; actorName: string }[]> =>
  (await must(api.url, await city.login(unit, ['UNIT_ADMIN']), '{ auditEntries(first: 5) { nodes { operation reason actorName changes { field after } } } }')).auditEntries.nodes;

describe('committee staff going into a unit', () => {
  it('see that unit, and what the banner needs: which one, why, since when, read-only', async () => {
    const who = await officer();
    const { viewer } = (await enter(who)).enterUnit;
    expect(viewer).toMatchObject({ unit: { id: city.a.id }, homeUnit: { id: city.committee }, entered: { unit: { name: '甲单位' }, reason: '核对党员名册', readOnly: true } });
    expect(Date.now() - Date.parse(viewer.entered.since)).toBeLessThan(60_000);
    expect(await must(api.url, who, '{ members { totalCount } viewer { entered { readOnly } } }')).toEqual({ members: { totalCount: 4 }, viewer: { entered: { readOnly: true } } });
  });

  it('read only, whatever they may do at home', async () => {
    const who = await officer(['unit.enter-write']);
    const { viewer } = (await enter(who)).enterUnit;
    expect(viewer.permissions).toEqual(['approval.read', 'dashboard.read', 'election.read', 'member.read', 'notice.read', 'organisation.read', 'transfer.read', 'unit.read']);
    expect(await refusal(api.url, who, RENAME, { input: { id: city.a.members[0], version: 1, jobTitle: '科长' } })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.url, who, 'mutation ($id: ID!) { revealMemberField(input: { id: $id, field: PHONE }) { value } }', { id: city.a.members[0] })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('write only where writing was granted and asked for, and the unit sees what was changed, by whom and why', async () => {
    const who = await officer(['unit.enter-write']);
    const { viewer } = (await enter(who, { readOnly: false, reason: '代为更正姓名' })).enterUnit;
    expect(viewer.entered.readOnly).toBe(false);
    await must(api.url, who, RENAME, { input: { id: city.a.members[3], version: 1, jobTitle: '科员' } });
    const [changed, entered] = await trail();
    expect(changed).toMatchObject({ operation: 'updateMember', reason: '代为更正姓名', changes: [{ field: 'jobTitle', after: '科员' }] });
    expect(entered).toMatchObject({ operation: 'enterUnit', reason: '代为更正姓名', actorName: changed!.actorName, changes: [{ field: 'readOnly', after: 'false' }] });
  });

  it('are seen by the unit in its own trail, coming and going', async () => {
    const who = await officer();
    await enter(who, { reason: '年度检查' });
    await must(api.url, who, LEAVE);
    expect((await trail()).slice(0, 2)).toMatchObject([{ operation: 'leaveUnit', reason: '年度检查' }, { operation: 'enterUnit', reason: '年度检查' }]);
  });

  it('leave for their own scope', async () => {
    const who = await officer();
    await enter(who);
    expect(await must(api.url, who, LEAVE)).toEqual({ leaveUnit: { viewer: { unit: { id: city.committee }, entered: null } } });
    expect(await must(api.url, who, '{ members { totalCount } }')).toEqual({ members: { totalCount: 12 } });
    expect(await must(api.url, who, LEAVE)).toEqual({ leaveUnit: { viewer: { unit: { id: city.committee }, entered: null } } });
  });

  it('go into one unit at a time', async () => {
    const who = await officer();
    await enter(who);
    expect(await refused(who, { unitId: city.c.id })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are out again when the unit is suspended, and stay out when it is resumed', async () => {
    const unit = await city.unit('ENTERED', '进');
    const [who, admin] = [await officer(), await city.login(city.committee, ['SYSTEM_ADMIN'])];
    await enter(who, { unitId: unit.id });
    for (const [version, operation] of ['suspendUnit', 'resumeUnit'].entries()) {
      await must(api.url, admin, `mutation ($input: ChangeUnitStatusInput!) { ${operation}(input: $input) { unit { status } } }`, { input: { id: unit.id, version: version + 1, reason: '机构调整' } });
      expect(await must(api.url, who, '{ viewer { unit { id } entered { reason } } }')).toEqual({ viewer: { unit: { id: city.committee }, entered: null } });
    }
  });
});

describe('going into a unit is refused', () => {
  it.each([
    ['without a reason', { reason: '  ' }, 'VALIDATION_FAILED', ['reason length']],
    ['with a reason of one character', { reason: '看' }, 'VALIDATION_FAILED', ['reason length']],
    ['with a reason as long as a report', { reason: '查'.repeat(201) }, 'VALIDATION_FAILED', ['reason length']],
    ['for writing, when that was not granted', { readOnly: false }, 'FORBIDDEN', []],
  ])('%s', async (_, input, code, fields) => expect(await refused(await officer(), input)).toMatchObject({ code, fields }));

  it('for a unit of another city, one\'s own committee and an id that is none, alike', async () => {
    const who = await officer();
    const answers = await Promise.all([city.z.id, city.committee, 'no-id', '00000000-0000-7000-8000-000000000000'].map((unitId) => refused(who, { unitId })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ code: 'NOT_FOUND', message: '记录不存在或不在您的权限范围内', fields: [] })]));
  });

  it('for a unit that is suspended', async () => {
    const unit = await city.unit('CLOSED', '关');
    await api.owner.query(`update tenant set status = 'SUSPENDED' where tenant_id = $1`, [unit.id]);
    expect(await refused(await officer(), { unitId: unit.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR', 'LEADER', 'ASSESSOR'])('to the %s', async (role) => expect(await refused(await city.login(city.committee, [role]))).toMatchObject({ code: 'FORBIDDEN' }));

  it('to a unit\'s administrator', async () => expect(await refused(await city.login(city.a.id, ['UNIT_ADMIN']), { unitId: city.b.id })).toMatchObject({ code: 'FORBIDDEN' }));
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
