import { foldApproval } from '@gongwei/branch-registry-domain';
import { today } from '@gongwei/kernel';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { ask, must, type Credentials } from './client';

/** The approval desk across tenants: two stages, one thread, one transaction for the decision and what it changes. */
let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
let officer: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  officer = await city.login(city.committee, ['OFFICER']);
}, 60_000);
afterAll(() => api.stop());

interface Thread { id: string; version: number; status: string; route: string; organisationId: string; mayDecide: boolean; nextReplyNo: string | null; steps: { event: string }[]; facts: { label: string; value: string }[]; approverName: string; issuer: string; title: string }
const FIELDS = 'approval { id version status route organisationId mayDecide nextReplyNo approverName issuer title facts { label value } steps { event } }';
const TYPES: Record<string, string> = { returnApproval: 'ApprovalReasonInput', rejectApproval: 'ApprovalReasonInput', withdrawApproval: 'ApprovalReasonInput' };
const send = (who: Credentials, operation: string, input: object) =>
  ask(api.url, who, `mutation($input: ${TYPES[operation] ?? `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`}!) { ${operation}(input: $input) { ${FIELDS} } }`, { input });
const wrong = (answer: Awaited<ReturnType<typeof ask>>): string[] => answer.errors?.flatMap((error) => (error.extensions.fields.length ? error.extensions.fields.map(({ path, rule }) => `${path}:${rule}`) : [error.extensions.code])) ?? [];
const done = async (who: Credentials, operation: string, input: object): Promise<Thread> => {
  const answer = await send(who, operation, input);
  expect(answer.errors).toBeUndefined();
  return answer.data[operation].approval as Thread;
};
const thread = async (who: Credentials, id: string): Promise<Thread | null> => (await must(api.url, who, `query($id: ID!) { ${FIELDS.replace('approval', 'approval(id: $id)')} }`, { id })).approval as Thread | null;
const organisation = async (id: string): Promise<{ status: string; approvalDocumentNo: string | null; establishedOn: string | null; adjustments: { kind: string; documentNo: string }[]; posts: { post: string; memberId: string; fromOn: string; toOn: string | null }[] }> =>
  (await must(api.url, admin, 'query($id: ID!) { organisation(id: $id) { status approvalDocumentNo establishedOn adjustments { kind documentNo } posts { post memberId fromOn toOn } } }', { id })).organisation;

let serial = 0;
const proposal = (more: object = {}): object => ({ code: `P-${(serial += 1)}`, name: `甲单位机关第${serial}委员会`, shortName: `第${serial}委员会`, kind: 'PRIMARY_COMMITTEE', body: '工作需要。', ...more });
const MINUTE = { heldOn: '2026-03-01', meeting: '党组会议', conclusion: '同意报请批准' };
const REQUEST = { requestNo: '甲党组〔2026〕7号', requestedOn: '2026-03-02' };
const REPLY = { repliedOn: '2026-03-05' };

/** A thread for the work committee, as far as wanted. */
async function submitted(who = admin): Promise<Thread> {
  const draft = await done(who, 'proposeOrganisation', proposal());
  const discussed = await done(who, 'discussApproval', { id: draft.id, version: draft.version, ...MINUTE });
  return done(who, 'submitApproval', { id: draft.id, version: discussed.version, ...REQUEST });
}

describe('from the leading group’s minute to the committee’s reply', () => {
  it('is one thread; the reply makes the organisation', async () => {
    let one = await done(admin, 'proposeOrganisation', proposal());
    expect(one).toMatchObject({ status: 'DRAFT', route: 'WORK_COMMITTEE', approverName: '市直机关工委', issuer: '中共甲单位党组' });
    expect((await organisation(one.organisationId)).status).toBe('PROPOSED');
    // The second stage does not come before the first.
    expect(wrong(await send(admin, 'submitApproval', { id: one.id, version: one.version, ...REQUEST }))).toEqual(['CONFLICT']);
    expect(wrong(await send(admin, 'discussApproval', { id: one.id, version: one.version, ...MINUTE, heldOn: '2999-01-01', meeting: '' }))).toEqual(['heldOn:future', 'meeting:required']);
    one = await done(admin, 'discussApproval', { id: one.id, version: one.version, ...MINUTE });
    expect(wrong(await send(admin, 'submitApproval', { id: one.id, version: one.version, requestNo: '第七号', requestedOn: '2026-02-01' }))).toEqual(['requestNo:documentNo', 'requestedOn:early']);
    one = await done(admin, 'submitApproval', { id: one.id, version: one.version, ...REQUEST, requestNo: '甲党组[2026]07号' });
    expect(one).toMatchObject({ status: 'SUBMITTED', mayDecide: false });
    expect(one.facts[0]).toEqual({ label: '党组织名称', value: `甲单位机关第${serial}委员会` });

    // Neither the unit itself nor another committee decides.
    expect(wrong(await send(admin, 'grantApproval', { id: one.id, version: one.version, replyNo: '市直工〔2026〕1号', ...REPLY }))).toEqual(['FORBIDDEN']);
    expect(await thread(await city.login(city.district, ['OFFICER']), one.id)).toBeNull();
    expect(await thread(officer, one.id)).toMatchObject({ mayDecide: true, nextReplyNo: null });
    expect((await must(api.url, officer, '{ approvalTasks { awaitingDecision returned drafts } approvals(filter: { awaitsMe: true }) { totalCount } }'))).toEqual({ approvalTasks: { awaitingDecision: 1, returned: 0, drafts: 0 }, approvals: { totalCount: 1 } });

    expect(wrong(await send(officer, 'returnApproval', { id: one.id, version: one.version, note: '' }))).toEqual(['note:required']);
    one = await done(officer, 'returnApproval', { id: one.id, version: one.version, note: '请补充党员人数' });
    expect((await must(api.url, admin, '{ approvalTasks { awaitingDecision returned } }')).approvalTasks).toEqual({ awaitingDecision: 0, returned: 2 });
    one = await done(admin, 'updateApproval', { id: one.id, version: one.version, title: one.title, issuer: one.issuer, body: '党员一百二十名。' });
    one = await done(admin, 'submitApproval', { id: one.id, version: one.version, ...REQUEST });
    expect(wrong(await send(officer, 'grantApproval', { id: one.id, version: one.version - 1, replyNo: '市直工〔2026〕1号', ...REPLY }))).toEqual(['CONFLICT']);
    expect(wrong(await send(officer, 'grantApproval', { id: one.id, version: one.version, replyNo: '1号', repliedOn: '2026-03-01' }))).toEqual(['replyNo:documentNo', 'repliedOn:early']);
    one = await done(officer, 'grantApproval', { id: one.id, version: one.version, replyNo: '市直工（2026）1号', ...REPLY });
    expect(one).toMatchObject({ status: 'APPROVED', mayDecide: false });
    expect(one.steps.map(({ event }) => event)).toEqual(['OPEN', 'DISCUSS', 'SUBMIT', 'RETURN', 'SUBMIT', 'APPROVE']);
    expect(foldApproval('WORK_COMMITTEE', one.steps.slice(1).map(({ event }) => event.toLowerCase() as never))).toBe(one.status);
    expect(await organisation(one.organisationId)).toMatchObject({ status: 'ACTIVE', approvalDocumentNo: '市直工〔2026〕1号', establishedOn: '2026-03-05', adjustments: [{ kind: 'ESTABLISH', documentNo: '市直工〔2026〕1号' }] });
    expect(wrong(await send(officer, 'grantApproval', { id: one.id, version: one.version, replyNo: '市直工〔2026〕2号', ...REPLY }))).toEqual(['CONFLICT']);
  });

  it('gives each reply a number of its own, and proposes the next', async () => {
    const one = await submitted();
    expect(await thread(officer, one.id)).toMatchObject({ nextReplyNo: '市直工〔2026〕2号' });
    expect(wrong(await send(officer, 'grantApproval', { id: one.id, version: one.version, replyNo: '市直工〔2026〕1号', ...REPLY }))).toEqual(['replyNo:unique']);
  });

  it('approves what the committee has read and nothing else', async () => {
    const one = await submitted();
    await must(api.url, admin, 'mutation($id: ID!) { updateOrganisation(input: { id: $id, version: 1, name: "另一个名称" }) { organisation { id } } }', { id: one.organisationId });
    expect(wrong(await send(officer, 'grantApproval', { id: one.id, version: one.version, replyNo: '市直工〔2026〕8号', ...REPLY }))).toEqual(['CONFLICT']);
    expect((await thread(officer, one.id))!.status).toBe('SUBMITTED');
    expect((await organisation(one.organisationId)).status).toBe('PROPOSED');
  });

  it('closes the proposal when it is refused', async () => {
    const one = await submitted();
    expect(await done(officer, 'rejectApproval', { id: one.id, version: one.version, note: '不符合设置规定' })).toMatchObject({ status: 'REJECTED' });
    expect((await organisation(one.organisationId)).status).toBe('DISSOLVED');
  });

  it('is decided by the nearest committee; the city only reads its districts’ threads', async () => {
    const there = await city.login(city.c.id, ['UNIT_ADMIN']);
    const one = await submitted(there);
    expect(one.approverName).toBe('某区工委');
    expect(await thread(officer, one.id)).toMatchObject({ mayDecide: false, nextReplyNo: null });
    expect(wrong(await send(officer, 'grantApproval', { id: one.id, version: one.version, replyNo: '市直工〔2026〕9号', ...REPLY }))).toEqual(['FORBIDDEN']);
    expect(await done(await city.login(city.district, ['LEADER']), 'grantApproval', { id: one.id, version: one.version, replyNo: '区直工〔2026〕9号', ...REPLY })).toMatchObject({ status: 'APPROVED' });
  });
});

describe('inside a unit', () => {
  it('the primary committee’s side decides, and a request needs no number', async () => {
    const worker = await city.login(city.a.id, ['PARTY_AFFAIRS_WORKER']);
    let one = await done(worker, 'proposeOrganisation', proposal({ kind: 'BRANCH', parentId: city.a.organisations.top }));
    expect(one).toMatchObject({ route: 'PRIMARY_COMMITTEE', approverName: '甲机关党委' });
    expect(wrong(await send(worker, 'discussApproval', { id: one.id, version: one.version, ...MINUTE }))).toEqual(['CONFLICT']);
    one = await done(worker, 'submitApproval', { id: one.id, version: one.version, requestedOn: '2026-03-02' });
    expect(wrong(await send(worker, 'grantApproval', { id: one.id, version: one.version, replyNo: '甲机党〔2026〕1号', ...REPLY }))).toEqual(['FORBIDDEN']);
    expect(wrong(await send(officer, 'grantApproval', { id: one.id, version: one.version, replyNo: '甲机党〔2026〕1号', ...REPLY }))).toEqual(['FORBIDDEN']);
    expect(await done(admin, 'grantApproval', { id: one.id, version: one.version, replyNo: '甲机党〔2026〕1号', ...REPLY })).toMatchObject({ status: 'APPROVED' });
    expect((await organisation(one.organisationId)).status).toBe('ACTIVE');
  });

  it('a branch sees its own threads', async () => {
    const secretary = await city.login(city.a.id, ['BRANCH_SECRETARY'], { organisationId: city.a.organisations.first });
    expect((await must(api.url, secretary, '{ approvals { nodes { organisationId } } }')).approvals.nodes).toEqual([{ organisationId: city.a.organisations.first }]);
  });

  it('posts begin and end with the reply', async () => {
    const { first } = city.a.organisations;
    const [now, next] = city.a.members;
    const { rows } = await api.owner.query<{ id: string }>('select id from post_appointment where tenant_id = $1 and organisation_id = $2', [city.a.id, first]);
    const input = { organisationId: first, subject: 'SECRETARY_POST', appointments: [{ memberId: next, post: 'SECRETARY' }], endings: [] as string[] };
    expect(wrong(await send(admin, 'proposePosts', input))).toEqual(['appointments.0.post:held']);
    expect(wrong(await send(admin, 'proposePosts', { ...input, appointments: [{ memberId: city.b.members[0], post: 'SECRETARY' }] }))).toEqual(['appointments.0.memberId:exists']);
    let one = await done(admin, 'proposePosts', { ...input, endings: [rows[0]!.id] });
    expect(one.facts.map(({ label, value }) => `${label} ${value}`)).toEqual(['拟任书记 甲李四', '免去书记 甲张三']);
    expect(wrong(await send(admin, 'proposePosts', { ...input, endings: [rows[0]!.id] }))).toEqual(['CONFLICT']);
    one = await done(admin, 'submitApproval', { id: one.id, version: one.version, requestedOn: '2026-03-02' });
    await done(admin, 'grantApproval', { id: one.id, version: one.version, replyNo: '甲机党〔2026〕2号', ...REPLY });
    expect((await organisation(first)).posts.map(({ memberId, fromOn, toOn }) => [memberId, fromOn, toOn])).toEqual([[next, '2026-03-05', null], [now, '2022-01-01', '2026-03-05']]);
  });

  it('an organisation is dissolved when somebody takes over who belongs to it', async () => {
    const branch = await city.write.organisation(city.a.id, '甲临时支部', 'BRANCH', null, '2030-01-01');
    const person = await city.addMember(city.a.id, branch.id, '甲临时党员');
    const ask = { organisationId: branch.id, body: '任务完成。' };
    expect(wrong(await send(admin, 'proposeDissolution', ask))).toEqual(['CONFLICT']);
    expect(wrong(await send(admin, 'proposeDissolution', { ...ask, successorId: city.b.organisations.first }))).toEqual(['successorId:exists']);
    const one = await done(admin, 'proposeDissolution', { ...ask, successorId: city.a.organisations.first });
    expect(one.facts.at(-1)).toEqual({ label: '党员和下级党组织安排', value: '转入甲第一支部' });
    const discussed = await done(admin, 'discussApproval', { id: one.id, version: one.version, ...MINUTE });
    const sent = await done(admin, 'submitApproval', { id: one.id, version: discussed.version, ...REQUEST });
    await done(officer, 'grantApproval', { id: one.id, version: sent.version, replyNo: '市直工〔2026〕20号', repliedOn: today() });
    expect((await organisation(branch.id)).status).toBe('DISSOLVED');
    expect((await must(api.url, admin, 'query($id: ID!) { member(id: $id) { organisationId } }', { id: person })).member.organisationId).toBe(city.a.organisations.first);
  });
});
