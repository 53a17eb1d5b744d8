import { addYears, today } from '@gongwei/kernel';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture, type UnitFixture } from './city';
import { must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let unit: UnitFixture;
let admin: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  unit = await city.unit('ORG', '组');
  admin = await city.login(unit.id, ['UNIT_ADMIN']);
});
afterAll(() => api.stop());

const FIELDS = 'id code name shortName kind functionalPurpose parentId depth status establishedOn approvalDocumentNo termYears termStartedOn electionDueOn electionOverdue phone version';
const ADJUSTMENTS = 'adjustments { kind effectiveOn documentNo reason recordedBy changes { field before after } }';
const mutation = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { organisation { ${FIELDS} ${ADJUSTMENTS} } } }`;
const CREATE = mutation('createOrganisation', 'CreateOrganisationInput');
const UPDATE = mutation('updateOrganisation', 'UpdateOrganisationInput');
const MOVE = mutation('moveOrganisation', 'MoveOrganisationInput');
const CLOSE = mutation('closeOrganisation', 'CloseOrganisationInput');
let serial = 0;
const branch = (more: object = {}): Record<string, unknown> => ({ code: `O${(serial += 1)}`, name: '第三党支部', shortName: '三支部', kind: 'BRANCH', establishedOn: '2020-01-01', parentId: unit.organisations.top, ...more });
const create = async (more: object = {}): Promise<any> => (await must(api.url, admin, CREATE, { input: branch(more) })).createOrganisation.organisation;
const change = async (id: string, version: number, more: object): Promise<any> => (await must(api.url, admin, UPDATE, { input: { id, version, ...more } })).updateOrganisation.organisation;
const nextYear = addYears(today(), 1);
beforeAll(() => create({ code: 'TAKEN' }));

describe('setting an organisation up', () => {
  it('records it, computes its next election and keeps the adjustment', async () => {
    const made = await create({ code: ' ZB-03 ', name: ' 第三党支部 ', approvalDocumentNo: '市直工委〔2020〕8号', termStartedOn: '2024-03-01', phone: '0572 2345678' });
    expect(made).toMatchObject({
      code: 'ZB-03', name: '第三党支部', kind: 'BRANCH', depth: 1, status: 'ACTIVE', termYears: 3, termStartedOn: '2024-03-01', electionDueOn: '2027-03-01', electionOverdue: false, version: 1, parentId: unit.organisations.top,
      adjustments: [{ kind: 'ESTABLISH', effectiveOn: '2020-01-01', documentNo: '市直工委〔2020〕8号', changes: [{ field: 'name', before: null, after: '第三党支部' }] }],
    });
  });

  it.each([
    ['PRIMARY_COMMITTEE', { parentId: null }, 5],
    ['GENERAL_BRANCH', {}, 3],
    ['JOINT_BRANCH', {}, 3],
    ['TEMPORARY_BRANCH', {}, null],
    ['FUNCTIONAL_BRANCH', { functionalPurpose: 'HOME' }, null],
  ])('knows how long the term of a %s is', async (kind, more, termYears) => expect(await create({ kind, ...more })).toMatchObject({ kind, termYears }));

  it.each<[string, () => object, string[]]>([
    ['nothing but spaces', () => ({ code: ' ', name: ' ', shortName: ' ' }), ['code required', 'name required', 'shortName required']],
    ['a code that cannot be printed', () => ({ code: '三支部' }), ['code pattern']],
    ['a code that is taken', () => ({ code: 'TAKEN' }), ['code unique']],
    ['too long a name', () => ({ name: '长'.repeat(101) }), ['name length']],
    ['a beginning before the Party\'s', () => ({ establishedOn: '1921-06-30' }), ['establishedOn early']],
    ['a beginning that lies ahead', () => ({ establishedOn: nextYear }), ['establishedOn future']],
    ['a term that began before it was there', () => ({ termStartedOn: '2019-12-31' }), ['termStartedOn early']],
    ['a term of six years', () => ({ termYears: 6 }), ['termYears range']],
    ['a term where there is none', () => ({ kind: 'TEMPORARY_BRANCH', termYears: 3 }), ['termYears notApplicable']],
    ['a functional branch without a purpose', () => ({ kind: 'FUNCTIONAL_BRANCH' }), ['functionalPurpose required']],
    ['a purpose that does not exist', () => ({ kind: 'FUNCTIONAL_BRANCH', functionalPurpose: 'PARTY' }), ['functionalPurpose choice']],
    ['a purpose where there is none', () => ({ functionalPurpose: 'HOME' }), ['functionalPurpose notApplicable']],
    ['a phone that is none', () => ({ phone: '12345' }), ['phone phone']],
    ['a reason for another form without its document', () => ({ overrideReason: '工作需要' }), ['overrideDocumentNo required']],
    ['a document for another form without its reason', () => ({ overrideDocumentNo: '〔2020〕1号' }), ['overrideReason required']],
    ['a group at the top', () => ({ kind: 'PARTY_GROUP', parentId: null }), ['parentId parent']],
    ['a group beneath a committee', () => ({ kind: 'PARTY_GROUP' }), ['parentId parent']],
    ['an unknown organisation above it', () => ({ parentId: '00000000-0000-7000-8000-000000000000' }), ['parentId exists']],
    ['another unit\'s organisation above it', () => ({ parentId: city.b.organisations.top }), ['parentId exists']],
  ])('is refused with %s', async (_, input, fields) => {
    expect(await refusal(api.url, admin, CREATE, { input: branch(input()) })).toMatchObject({ code: 'VALIDATION_FAILED', fields });
  });

  it('happens once, however often it is sent with one key', async () => {
    const input = branch({ idempotencyKey: 'organisation-1' });
    const answers = await Promise.all([1, 2, 3].map(() => must(api.url, admin, CREATE, { input })));
    expect(new Set(answers.map((answer) => answer.createOrganisation.organisation.id)).size).toBe(1);
    expect(await refusal(api.url, admin, CREATE, { input: { ...input, name: '别的支部' } })).toMatchObject({ code: 'CONFLICT' });
  });

  it.each(['VIEWER', 'BRANCH_SECRETARY'])('is not for the %s', async (role) =>
    expect(await refusal(api.url, await city.login(unit.id, [role], { organisationId: unit.organisations.first }), CREATE, { input: branch() })).toMatchObject({ code: 'FORBIDDEN' }));
});

describe('changing an organisation', () => {
  it('keeps a change of name, kind or term as an adjustment each, and corrects the rest', async () => {
    const { id } = await create({ termStartedOn: '2022-01-01' });
    const changed = await change(id, 1, { name: '第三联合党支部', kind: 'JOINT_BRANCH', termStartedOn: '2023-01-01', address: '人民路 1 号', effectiveOn: '2023-01-01', documentNo: '〔2023〕2号', reason: '工作需要' });
    expect(changed).toMatchObject({ name: '第三联合党支部', kind: 'JOINT_BRANCH', electionDueOn: '2026-01-01', version: 2 });
    expect(changed.adjustments.slice(0, 3).map(({ kind, documentNo, reason, changes }: any) => [kind, documentNo, reason, changes.map(({ field }: any) => field)]).sort()).toEqual([
      ['CHANGE_KIND', '〔2023〕2号', '工作需要', ['kind']],
      ['EXTEND_TERM', '〔2023〕2号', '工作需要', ['termStartedOn', 'electionDueOn']],
      ['RENAME', '〔2023〕2号', '工作需要', ['name']],
    ]);
  });

  it('writes what follows from another kind: its term and what it is for', async () => {
    const { id } = await create({ termStartedOn: '2022-01-01' });
    expect(await change(id, 1, { kind: 'FUNCTIONAL_BRANCH', functionalPurpose: 'ACTION' })).toMatchObject({ termYears: null, termStartedOn: null, electionDueOn: null, functionalPurpose: 'ACTION' });
    expect(await change(id, 2, { kind: 'BRANCH' })).toMatchObject({ termYears: 3, functionalPurpose: null });
  });

  it('extends a term by a year at most', async () => {
    const { id } = await create({ termStartedOn: '2022-01-01' });
    expect(await change(id, 1, { electionDueOn: '2026-01-01', documentNo: '〔2025〕3号' })).toMatchObject({ electionDueOn: '2026-01-01' });
    expect(await refusal(api.url, admin, UPDATE, { input: { id, version: 2, electionDueOn: '2026-01-02' } })).toMatchObject({ fields: ['electionDueOn extension'] });
  });

  it('changes nothing, not even the version, when nothing differs', async () => {
    const { id } = await create();
    expect(await change(id, 1, { name: ' 第三党支部 ', address: '' })).toMatchObject({ version: 1, adjustments: [{ kind: 'ESTABLISH' }] });
  });

  it.each<[string, () => object, string, string[]]>([
    ['a stale version', () => ({ version: 5, name: '改名' }), 'CONFLICT', []],
    ['no name', () => ({ name: null }), 'VALIDATION_FAILED', ['name required']],
    ['no kind', () => ({ kind: null }), 'VALIDATION_FAILED', ['kind choice']],
    ['a code that is taken', () => ({ code: 'TAKEN' }), 'VALIDATION_FAILED', ['code unique']],
    ['a day of effect that lies ahead', () => ({ name: '改名', effectiveOn: nextYear }), 'VALIDATION_FAILED', ['effectiveOn future']],
    ['a day of effect before it was there', () => ({ name: '改名', effectiveOn: '2019-12-31' }), 'VALIDATION_FAILED', ['effectiveOn early']],
    ['a kind that cannot stand there', () => ({ kind: 'PARTY_GROUP' }), 'VALIDATION_FAILED', ['parentId parent']],
  ])('is refused with %s', async (_, input, code, fields) => {
    const { id } = await create();
    expect(await refusal(api.url, admin, UPDATE, { input: { id, version: 1, ...input() } })).toMatchObject({ code, fields });
  });
});

it('does not become what cannot have the groups beneath it', async () => {
  const { id } = await create();
  await create({ kind: 'PARTY_GROUP', parentId: id });
  expect(await refusal(api.url, admin, UPDATE, { input: { id, version: 1, kind: 'GENERAL_BRANCH' } })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['kind children'] });
  expect(await change(id, 1, { kind: 'JOINT_BRANCH' })).toMatchObject({ kind: 'JOINT_BRANCH' });
});

describe('moving an organisation', () => {
  const move = async (id: string, version: number, parentId: string | null, more: object = {}): Promise<any> => (await must(api.url, admin, MOVE, { input: { id, version, parentId, effectiveOn: '2024-05-01', ...more } })).moveOrganisation.organisation;
  const refused = (id: string, parentId: string | null, more: object = {}): ReturnType<typeof refusal> => refusal(api.url, admin, MOVE, { input: { id, version: 1, parentId, effectiveOn: '2024-05-01', ...more } });

  it('takes everything beneath along', async () => {
    const general = await create({ kind: 'GENERAL_BRANCH' });
    const moved = await create({ parentId: general.id });
    const group = await create({ kind: 'PARTY_GROUP', parentId: moved.id });
    const member = await city.addMember(unit.id, group.id, '组钱七');
    expect(await move(moved.id, 1, unit.organisations.top, { documentNo: '〔2024〕5号', reason: '调整' })).toMatchObject({ parentId: unit.organisations.top, depth: 1, version: 2, adjustments: [{ kind: 'REPARENT', effectiveOn: '2024-05-01', documentNo: '〔2024〕5号', reason: '调整' }, { kind: 'ESTABLISH' }] });
    const { organisation, members } = await must(api.url, admin, 'query ($group: ID!, $general: ID!, $top: ID!) { organisation(id: $group) { depth parent { id } } members(filter: { underOrganisationId: $top, name: { eq: "组钱七" } }) { nodes { id } } general: members(filter: { underOrganisationId: $general }) { totalCount } }', { group: group.id, general: general.id, top: unit.organisations.top });
    expect([organisation, members.nodes]).toEqual([{ depth: 2, parent: { id: moved.id } }, [{ id: member }]]);
  });

  it('goes to the top and back', async () => {
    const { id } = await create();
    expect(await move(id, 1, null)).toMatchObject({ parentId: null, depth: 0 });
    expect(await move(id, 2, unit.organisations.top)).toMatchObject({ parentId: unit.organisations.top, depth: 1, version: 3 });
  });

  it('is nothing when it stands there already', async () => {
    const { id } = await create();
    expect(await move(id, 1, unit.organisations.top)).toMatchObject({ version: 1, adjustments: [{ kind: 'ESTABLISH' }] });
  });

  it('never goes round in a circle', async () => {
    const outer = await create({ kind: 'PRIMARY_COMMITTEE', parentId: null });
    const inner = await create({ kind: 'GENERAL_BRANCH', parentId: outer.id });
    for (const parent of [outer.id, inner.id]) expect(await refused(outer.id, parent)).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['parentId cycle'] });
  });

  it('never takes a group out of its branch', async () => {
    const group = await create({ kind: 'PARTY_GROUP', parentId: unit.organisations.second });
    for (const parent of [null, unit.organisations.top]) expect(await refused(group.id, parent)).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['parentId parent'] });
  });

  it.each<[string, () => object, string, string[]]>([
    ['from a stale page', () => ({ version: 8 }), 'CONFLICT', []],
    ['under another unit\'s organisation', () => ({ parentId: city.b.organisations.top }), 'VALIDATION_FAILED', ['parentId exists']],
    ['on a day that lies ahead', () => ({ effectiveOn: nextYear }), 'VALIDATION_FAILED', ['effectiveOn future']],
    ['with a reason as long as a report', () => ({ reason: '因'.repeat(501) }), 'VALIDATION_FAILED', ['reason length']],
  ])('is refused %s', async (_, more, code, fields) => expect(await refused((await create()).id, null, more())).toMatchObject({ code, fields }));
});

describe('dissolving an organisation', () => {
  const how = { effectiveOn: '2024-06-01', documentNo: '〔2024〕6号', reason: '机构撤并' };

  it('waits until nobody is in it and nothing beneath it', async () => {
    const { id } = await create();
    const group = await create({ kind: 'PARTY_GROUP', parentId: id });
    const member = await city.addMember(unit.id, id, '组孙八');
    expect(await refusal(api.url, admin, CLOSE, { input: { id, version: 1, ...how } })).toMatchObject({ code: 'CONFLICT', message: '仍有 1 名在册人员、1 个下级党组织，请先转移或调整' });
    await must(api.url, admin, CLOSE, { input: { id: group.id, version: 1, ...how } });
    await must(api.url, admin, 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }', { input: { id: member, version: 1, organisationId: unit.organisations.second } });
    const { organisation } = (await must(api.url, admin, CLOSE, { input: { id, version: 1, ...how } })).closeOrganisation;
    expect(organisation).toMatchObject({ status: 'DISSOLVED', version: 2, electionOverdue: false, adjustments: [{ kind: 'DISSOLVE', ...how }, { kind: 'ESTABLISH' }] });
  });

  it('ends the posts held in it', async () => {
    const { id } = await create();
    await city.write.insert('post_appointment', { tenant_id: unit.id, id: crypto.randomUUID(), organisation_id: id, member_id: unit.members[2], post: 'SECRETARY', from_on: '2022-01-01' });
    await must(api.url, admin, CLOSE, { input: { id, version: 1, ...how } });
    expect(await must(api.url, admin, 'query ($id: ID!) { organisation(id: $id) { posts { post toOn } } }', { id })).toEqual({ organisation: { posts: [{ post: 'SECRETARY', toOn: '2024-06-01' }] } });
  });

  it('is for good: it is not changed, moved, joined or dissolved again, and still to be read', async () => {
    const { id } = await create({ name: '已撤党支部' });
    await must(api.url, admin, CLOSE, { input: { id, version: 1, ...how } });
    expect(await refusal(api.url, admin, UPDATE, { input: { id, version: 2, name: '改名' } })).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal(api.url, admin, MOVE, { input: { id, version: 2, parentId: null, effectiveOn: '2024-06-02' } })).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal(api.url, admin, CLOSE, { input: { id, version: 2, ...how } })).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal(api.url, admin, CREATE, { input: branch({ kind: 'PARTY_GROUP', parentId: id }) })).toMatchObject({ fields: ['parentId exists'] });
    expect(await refusal(api.url, admin, 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }', { input: { id: unit.members[2], version: 1, organisationId: id } })).toMatchObject({ fields: ['organisationId exists'] });
    expect(await must(api.url, admin, 'query ($id: ID!) { organisation(id: $id) { status } }', { id })).toEqual({ organisation: { status: 'DISSOLVED' } });
  });

  it.each<[string, object, string[]]>([
    ['its document', { documentNo: ' ' }, ['documentNo required']],
    ['a reason', { reason: '' }, ['reason required']],
    ['a day that has come', { effectiveOn: nextYear }, ['effectiveOn future']],
  ])('needs %s', async (_, more, fields) => expect(await refusal(api.url, admin, CLOSE, { input: { id: (await create()).id, version: 1, ...how, ...more } })).toMatchObject({ code: 'VALIDATION_FAILED', fields }));
});

describe('the structure check', () => {
  const findings = async (id: string): Promise<string[]> => (await must(api.url, admin, 'query ($id: ID!) { organisation(id: $id) { findings { rule } } }', { id })).organisation.findings.map(({ rule }: { rule: string }) => rule);

  it('shows a finding as soon as a rule is broken, and no longer than it is', async () => {
    const { id } = await create({ termStartedOn: today() });
    expect(await findings(id)).toEqual(['R03', 'R08-SECRETARY']);
    for (const name of ['甲', '乙', '丙']) await city.addMember(unit.id, id, `组${name}`);
    expect(await findings(id)).toEqual(['R08-SECRETARY']);
    const { rows } = await api.owner.query<{ id: string }>('select id from member where organisation_id = $1 order by id limit 1', [id]);
    await city.write.insert('post_appointment', { tenant_id: unit.id, id: crypto.randomUUID(), organisation_id: id, member_id: rows[0]!.id, post: 'SECRETARY', from_on: '2022-01-01' });
    expect(await findings(id)).toEqual([]);
    await must(api.url, admin, 'mutation ($input: RecordMemberLeaveInput!) { recordMemberLeave(input: $input) { member { id } } }', { input: { id: rows[0]!.id, version: 1, status: 'TRANSFERRED_OUT', leftOn: '2024-01-01', reason: '工作调动' } });
    expect(await findings(id)).toEqual(['R03', 'R08-SECRETARY']);
  });

  it('says what is wrong, by which article, and how to mend it, in the reader\'s language', async () => {
    const { id } = await create({ termStartedOn: '2021-01-01' });
    const FINDING = 'query ($id: ID!) { organisation(id: $id) { findings { rule severity message article mend } } }';
    const { findings: list } = (await must(api.url, admin, FINDING, { id })).organisation;
    expect(list.find(({ rule }: { rule: string }) => rule === 'R09')).toEqual({ rule: 'R09', severity: 'BLOCK', message: expect.stringContaining('2024-01-01'), article: expect.stringContaining('《'), mend: expect.stringMatching(/换届/) });
  });

  it('lists the findings of a unit or a whole city, and of one rule', async () => {
    const officer = await city.login(city.committee, ['OFFICER']);
    const LIST = 'query ($unitId: ID, $rule: String, $first: Int) { structureFindings(unitId: $unitId, rule: $rule, first: $first) { rule organisation { name unit { id } } } }';
    const all = (await must(api.url, officer, LIST, { first: 200 })).structureFindings;
    const units = new Set(all.map(({ organisation }: any) => organisation.unit.id));
    expect([city.a.id, city.b.id, city.c.id, unit.id].every((id) => units.has(id))).toBe(true);
    expect(units.has(city.z.id)).toBe(false);
    const some = (await must(api.url, officer, LIST, { unitId: city.a.id, rule: 'R09' })).structureFindings;
    expect(some).toEqual([{ rule: 'R09', organisation: { name: '甲第一支部', unit: { id: city.a.id } } }]);
    expect((await must(api.url, officer, LIST, { first: 2 })).structureFindings).toHaveLength(2);
    expect(await refusal(api.url, officer, LIST, { first: 201 })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['first range'] });
  });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
