import { addDays, today, uuidv7 } from '@gongwei/kernel';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture, type UnitFixture } from './city';
import { ask, must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let unit: UnitFixture;
let admin: Credentials;
let taken: string;
let top: { id: string; path: string };
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  unit = await city.unit('CHG', '变');
  admin = await city.login(unit.id, ['UNIT_ADMIN']);
  taken = (await api.owner.query<{ code: string }>('select code from organisation where id = $1', [unit.organisations.first])).rows[0]!.code;
  top = { id: unit.organisations.top, path: `${unit.organisations.top.replaceAll('-', '')}/` };
});
afterAll(() => api.stop());

const ADJUSTMENTS = 'adjustments { kind effectiveOn changes { field before after } movements { organisationId direction memberCount memberIds } }';
const MERGE = `mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { organisation { id name status version establishedOn approvalDocumentNo memberCount ${ADJUSTMENTS} } sources { id status memberCount } } }`;
const SPLIT = `mutation ($input: SplitOrganisationInput!) { splitOrganisation(input: $input) { organisation { id status memberCount version ${ADJUSTMENTS} } created { id name parentId memberCount childCount ${ADJUSTMENTS} } } }`;
const CLOSE = `mutation ($input: CloseOrganisationInput!) { closeOrganisation(input: $input) { organisation { id status memberCount ${ADJUSTMENTS} } } }`;
const AS_OF = 'query ($date: Date!, $filter: OrganisationAsOfFilter) { organisationsAsOf(date: $date, filter: $filter, first: 200) { nodes { id code name shortName kind parentId status validFrom validTo secretaries } } }';
const RECORD = { effectiveOn: '2026-06-01', documentNo: '直工〔2026〕9号', reason: '机构改革' };
const NEW = { code: 'NEW', name: '新设党支部', shortName: '新设', kind: 'BRANCH' };

interface Branch { id: string; path: string; members: string[] }
let serial = 0;
/** A branch with members of its own; the first is its secretary. */
async function branch(size = 3): Promise<Branch> {
  const made = await city.write.organisation(unit.id, `支部${(serial += 1)}`, 'BRANCH', top, '2030-01-01');
  const members: string[] = [];
  for (let index = 0; index < size; index += 1) members.push(await city.addMember(unit.id, made.id, `支部${serial}员${index}`));
  if (size) await city.write.insert('post_appointment', { tenant_id: unit.id, id: uuidv7(), organisation_id: made.id, member_id: members[0], post: 'SECRETARY', from_on: '2022-01-01' });
  return { ...made, members };
}
const group = (beneath: Branch): Promise<{ id: string; path: string }> => city.write.organisation(unit.id, `小组${(serial += 1)}`, 'PARTY_GROUP', beneath, null);
const seen = (...branches: Branch[]): object => ({ sources: branches.map(({ id }) => ({ id, version: 1 })) });
const dayOf = async (date: string, ...ids: string[]): Promise<any[]> => (await must(api.url, admin, AS_OF, { date, filter: { id: { in: ids } } })).organisationsAsOf.nodes;
const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> => (await api.owner.query<Row>(sql, values)).rows;

describe('merging organisations', () => {
  it('moves members and groups, ends posts, and records where everything went', async () => {
    const [a, b] = [await branch(3), await branch(2)];
    const beneath = await group(b);
    await city.addMember(unit.id, b.id, '已转出', { status: 'TRANSFERRED_OUT' });
    const { organisation, sources } = (await must(api.url, admin, MERGE, { input: { ...seen(a, b), targetId: a.id, ...RECORD } })).mergeOrganisations;
    expect(organisation).toMatchObject({ id: a.id, status: 'ACTIVE', version: 2, memberCount: 5 });
    expect(organisation.adjustments[0]).toEqual({
      kind: 'MERGE', effectiveOn: '2026-06-01', changes: [{ field: 'mergedFrom', before: null, after: b.id }], movements: [{ organisationId: b.id, direction: 'IN', memberCount: 2, memberIds: b.members }],
    });
    expect(sources).toEqual([{ id: a.id, status: 'ACTIVE', memberCount: 5 }, { id: b.id, status: 'MERGED', memberCount: 0 }]);
    // Its secretary stays in office, the other's post ended that day; who had left before stays where they left from.
    expect(await rows('select organisation_id = $1 as kept, to_char(to_on, \'YYYY-MM-DD\') as until from post_appointment where organisation_id in ($1, $2) order by to_on nulls first', a.id, b.id)).toEqual([{ kept: true, until: null }, { kept: false, until: '2026-06-01' }]);
    expect(await rows('select organisation_id as id from member where tenant_id = $1 and name = \'已转出\'', unit.id)).toEqual([{ id: b.id }]);
    const [moved] = await rows<{ path: string; parent_id: string; depth: number }>('select path, parent_id, depth from organisation where id = $1', beneath.id);
    expect(moved).toMatchObject({ parent_id: a.id, depth: 2, path: `${a.path}${beneath.id.replaceAll('-', '')}/` });
    const entries = await rows<{ target_type: string; target_id: string; changes: object }>('select target_type, target_id, changes from audit_entry where tenant_id = $1 and operation = \'mergeOrganisations\' order by sequence', unit.id);
    expect(entries.map(({ target_type, target_id }) => [target_type, target_id])).toEqual([['Organisation', beneath.id], ...b.members.map((id) => ['Member', id]), ['Organisation', b.id], ['Organisation', a.id]]);
    expect(entries.find(({ target_type }) => target_type === 'Member')!.changes).toEqual([{ field: 'organisationId', before: b.id, after: a.id }]);
  });

  it('into a new one: it is set up on that day by that document, and every past day shows what was', async () => {
    const [a, b] = [await branch(2), await branch(2)];
    const { organisation, sources } = (await must(api.url, admin, MERGE, { input: { ...seen(a, b), target: { ...NEW, code: 'M1', parentId: top.id }, ...RECORD } })).mergeOrganisations;
    expect(organisation).toMatchObject({ name: '新设党支部', status: 'ACTIVE', establishedOn: '2026-06-01', approvalDocumentNo: RECORD.documentNo, memberCount: 4 });
    expect(organisation.adjustments[0].changes.map(({ field }: any) => field)).toEqual(['name', 'mergedFrom', 'mergedFrom']);
    expect(sources.map(({ status }: any) => status)).toEqual(['MERGED', 'MERGED']);
    const ids = [a.id, b.id, organisation.id];
    const before = await dayOf('2026-05-31', ...ids);
    expect(before.map(({ id, status }) => [id, status]).sort()).toEqual([[a.id, 'ACTIVE'], [b.id, 'ACTIVE']].sort());
    expect(before.map(({ secretaries }) => secretaries)).toEqual([[expect.stringMatching(/^支部/)], [expect.stringMatching(/^支部/)]]);
    const after = new Map((await dayOf('2026-06-01', ...ids)).map((one) => [one.id, one]));
    expect([after.get(a.id).status, after.get(b.id).status, after.get(organisation.id).status]).toEqual(['MERGED', 'MERGED', 'ACTIVE']);
    expect(after.get(a.id).secretaries).toEqual([]);
  });

  it.each<[string, (a: Branch, b: Branch) => object, string[]]>([
    ['one alone', (a) => ({ ...seen(a), targetId: a.id }), ['sources count']],
    ['neither target', (a, b) => ({ ...seen(a, b) }), ['targetId choice']],
    ['a target that is none of them', (a, b) => ({ ...seen(a, b), targetId: top.id }), ['targetId source']],
    ['a code that is taken', (a, b) => ({ ...seen(a, b), target: { ...NEW, code: taken, parentId: top.id } }), ['target.code unique']],
    ['a day that lies ahead', (a, b) => ({ ...seen(a, b), targetId: a.id, effectiveOn: addDays(today(), 1) }), ['effectiveOn future']],
    ['no document', (a, b) => ({ ...seen(a, b), targetId: a.id, documentNo: ' ' }), ['documentNo required']],
    ['another unit\'s place for the new one', (a, b) => ({ ...seen(a, b), target: { ...NEW, code: 'X9', parentId: city.b.organisations.top } }), ['target.parentId exists']],
  ])('is refused with %s', async (_, input, fields) => {
    const [a, b] = [await branch(0), await branch(0)];
    expect(await refusal(api.url, admin, MERGE, { input: { ...RECORD, ...input(a, b) } })).toMatchObject({ code: 'VALIDATION_FAILED', fields });
  });

  it('answers a foreign organisation like an unknown one, and a stale version with what to do', async () => {
    const [a, b] = [await branch(0), await branch(0)];
    const against = (id: string): Promise<object> => refusal(api.url, admin, MERGE, { input: { sources: [{ id: a.id, version: 1 }, { id, version: 1 }], targetId: a.id, ...RECORD } });
    expect(await against(city.b.organisations.first)).toEqual(await against(uuidv7()));
    expect(await against(city.b.organisations.first)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(api.url, admin, MERGE, { input: { sources: [{ id: a.id, version: 1 }, { id: b.id, version: 7 }], targetId: a.id, ...RECORD } })).toMatchObject({ code: 'CONFLICT' });
  });

  it('happens once with one key, also when two arrive at once', async () => {
    const [a, b] = [await branch(1), await branch(1)];
    const input = { ...seen(a, b), target: { ...NEW, code: 'M2', parentId: top.id }, ...RECORD, idempotencyKey: uuidv7() };
    const [one, two] = await Promise.all([must(api.url, admin, MERGE, { input }), must(api.url, admin, MERGE, { input })]);
    expect(one.mergeOrganisations.organisation.id).toBe(two.mergeOrganisations.organisation.id);
  });

  it('takes as many statements for many members as for few', async () => {
    const count = async (size: number): Promise<number> => {
      const [a, b] = [await branch(1), await branch(size)];
      return (await ask(api.url, admin, MERGE, { input: { ...seen(a, b), targetId: a.id, ...RECORD } })).extensions!.statements;
    };
    expect(await count(12)).toBe(await count(2));
  });

  it.each(['VIEWER', 'BRANCH_SECRETARY'])('is not for the %s', async (role) => {
    const [a, b] = [await branch(0), await branch(0)];
    const who = await city.login(unit.id, [role], { organisationId: unit.organisations.first });
    expect(await refusal(api.url, who, MERGE, { input: { ...seen(a, b), targetId: a.id, ...RECORD } })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('splitting an organisation', () => {
  it('that remains: who is named leaves, the others stay, and only the posts of those who leave end', async () => {
    const a = await branch(4);
    const beneath = await group(a);
    await city.write.insert('post_appointment', { tenant_id: unit.id, id: uuidv7(), organisation_id: a.id, member_id: a.members[1], post: 'PUBLICITY_MEMBER', from_on: '2022-01-01' });
    const targets = [{ organisation: { ...NEW, code: 'S1' }, memberIds: a.members.slice(1, 3), childIds: [beneath.id] }];
    const { organisation, created } = (await must(api.url, admin, SPLIT, { input: { id: a.id, version: 1, remains: true, targets, ...RECORD } })).splitOrganisation;
    expect(organisation).toMatchObject({ status: 'ACTIVE', memberCount: 2, version: 2 });
    expect(created).toMatchObject([{ name: '新设党支部', parentId: top.id, memberCount: 2, childCount: 1 }]);
    expect(organisation.adjustments[0]).toMatchObject({ kind: 'SPLIT', changes: [{ field: 'splitInto', after: created[0].id }], movements: [{ organisationId: created[0].id, direction: 'OUT', memberCount: 2 }] });
    expect(created[0].adjustments[0]).toMatchObject({ kind: 'ESTABLISH', movements: [{ organisationId: a.id, direction: 'IN' }] });
    expect(await rows('select post, to_on is null as held from post_appointment where organisation_id = $1 order by post', a.id)).toEqual([{ post: 'PUBLICITY_MEMBER', held: false }, { post: 'SECRETARY', held: true }]);
  });

  it('that ends: everybody must have a place, else nothing happens at all', async () => {
    const a = await branch(3);
    const target = (code: string, ...memberIds: string[]): object => ({ organisation: { ...NEW, code, name: `${NEW.name}${code}` }, memberIds });
    const input = (...targets: object[]): object => ({ input: { id: a.id, version: 1, remains: false, targets, ...RECORD } });
    expect(await refusal(api.url, admin, SPLIT, input(target('S2', a.members[0]!), target('S3', a.members[1]!)))).toMatchObject({ fields: ['memberIds left'] });
    expect(await refusal(api.url, admin, SPLIT, input(target('S2', ...a.members), target('S2')))).toMatchObject({ fields: ['targets.1.organisation.code unique', 'targets.1.organisation.name unique'] });
    expect(await refusal(api.url, admin, SPLIT, input(target('S2', ...a.members), target('S3', city.b.members[0]!)))).toEqual(await refusal(api.url, admin, SPLIT, input(target('S2', ...a.members), target('S3', uuidv7()))));
    expect(await rows('select 1 as one from organisation where tenant_id = $1 and code in (\'S2\', \'S3\')', unit.id)).toEqual([]);
    const { organisation, created } = (await must(api.url, admin, SPLIT, input(target('S2', ...a.members.slice(0, 1)), target('S3', ...a.members.slice(1))))).splitOrganisation;
    expect(organisation).toMatchObject({ status: 'SPLIT', memberCount: 0 });
    expect(created.map(({ memberCount }: any) => memberCount)).toEqual([1, 2]);
  });
});

describe('dissolving an organisation that is not empty', () => {
  const close = (a: Branch, successorId?: string): object => ({ input: { id: a.id, version: 1, ...RECORD, ...(successorId ? { successorId } : {}) } });
  it('needs another that takes over, and moves everybody in the same act', async () => {
    const [a, b] = [await branch(2), await branch(1)];
    await group(a);
    expect(await refusal(api.url, admin, CLOSE, close(a))).toMatchObject({ code: 'CONFLICT' });
    const { organisation } = (await must(api.url, admin, CLOSE, close(a, b.id))).closeOrganisation;
    expect(organisation).toMatchObject({ status: 'DISSOLVED', memberCount: 0 });
    expect(organisation.adjustments[0]).toMatchObject({ kind: 'DISSOLVE', movements: [{ organisationId: b.id, direction: 'OUT', memberCount: 2 }] });
    expect(await rows('select (full_member)::int as n from organisation_census where organisation_id = $1', b.id)).toEqual([{ n: 3 }]);
  });

  it('refuses one that cannot take over: itself, what is beneath it, a committee, another unit\'s', async () => {
    const a = await branch(1);
    const beneath = await group(a);
    for (const id of [a.id, beneath.id]) expect(await refusal(api.url, admin, CLOSE, close(a, id))).toMatchObject({ fields: ['successorId beneath'] });
    for (const id of [city.b.organisations.first, uuidv7()]) expect(await refusal(api.url, admin, CLOSE, close(a, id))).toMatchObject({ fields: ['successorId exists'] });
    expect(await refusal(api.url, admin, CLOSE, close(a, top.id))).toMatchObject({ fields: ['successorId kind'] });
  });
});

describe('the tree of a past day', () => {
  const update = (id: string, version: number, more: object): Promise<any> => must(api.url, admin, 'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { organisation { version } } }', { input: { id, version, ...more } });
  const move = (id: string, version: number, parentId: string | null, effectiveOn: string): Promise<any> => must(api.url, admin, 'mutation ($input: MoveOrganisationInput!) { moveOrganisation(input: $input) { organisation { version } } }', { input: { id, version, parentId, effectiveOn } });

  it('shows name, kind and place of that day, by the day a change took effect, whenever it was recorded', async () => {
    const [a, b] = [await branch(0), await branch(0)];
    await update(a.id, 1, { name: '更名支部', shortName: '更名', effectiveOn: '2025-03-01' });
    await move(a.id, 2, null, '2025-06-01');
    // Recorded last, but in force before the move: the move still holds from its own day on.
    await update(a.id, 3, { kind: 'GENERAL_BRANCH', effectiveOn: '2025-04-15' });
    const on = async (date: string): Promise<unknown[]> => (await dayOf(date, a.id)).map(({ name, kind, parentId }) => [name, kind, parentId]);
    const old = `支部${serial - 1}`;
    expect(await on('2014-12-31')).toEqual([]);
    expect(await on('2015-01-01')).toEqual([[old, 'BRANCH', top.id]]);
    expect(await on('2025-02-28')).toEqual([[old, 'BRANCH', top.id]]);
    expect(await on('2025-03-01')).toEqual([['更名支部', 'BRANCH', top.id]]);
    expect(await on('2025-05-31')).toEqual([['更名支部', 'GENERAL_BRANCH', top.id]]);
    expect(await on('2025-06-01')).toEqual([['更名支部', 'GENERAL_BRANCH', null]]);
    expect((await dayOf(today(), a.id, b.id)).length).toBe(2);
    expect(await refusal(api.url, admin, AS_OF, { date: addDays(today(), 1) })).toMatchObject({ fields: ['date future'] });
  });

  it('is today the tree of today, after every kind of adjustment', async () => {
    const differing = await rows(`select o.code from organisation o where o.tenant_id = $1 and not exists (select 1 from organisation_version v where v.tenant_id = o.tenant_id and v.organisation_id = o.id and v.valid_to is null
      and (v.code, v.name, v.short_name, v.kind, v.parent_id, v.status) is not distinct from (o.code, o.name, o.short_name, o.kind, o.parent_id, o.status))`, unit.id);
    expect(differing).toEqual([]);
    // No day is told of twice, and none is left out between the first and today.
    expect(await rows(`select organisation_id from (select *, lead(valid_from) over (partition by tenant_id, organisation_id order by valid_from) as next from organisation_version) v where v.valid_to is distinct from v.next`)).toEqual([]);
  });

  it('is told alike from the recorded adjustments alone', async () => {
    const told = (): Promise<object[]> => rows('select v.organisation_id, to_char(v.valid_from, \'YYYY-MM-DD\') as day, v.name, v.kind, v.parent_id, v.status from organisation_version v where tenant_id = $1 order by 1, 2', unit.id);
    const kept = await told();
    expect(kept.length).toBeGreaterThan(20);
    await api.owner.query('call organisation_history_rebuild()');
    expect(await told()).toEqual(kept);
  });

  it('reaches a committee for its units, a branch secretary for the own branch, and nobody else', async () => {
    const names = async (who: Credentials): Promise<string[]> => (await must(api.url, who, AS_OF, { date: '2020-01-01', filter: { unitId: { in: [unit.id, city.z.id] } } })).organisationsAsOf.nodes.map(({ name }: any) => name);
    expect((await names(await city.login(city.committee, ['OFFICER']))).length).toBeGreaterThan(3);
    expect(await names(await city.login(unit.id, ['BRANCH_SECRETARY'], { organisationId: unit.organisations.first }))).toEqual(['变第一支部']);
    expect(await names(await city.login(city.a.id, ['UNIT_ADMIN']))).toEqual([]);
  });

  it('a corrected day of establishment moves the beginning', async () => {
    const a = await branch(0);
    await update(a.id, 1, { establishedOn: '2012-05-01' });
    expect((await dayOf('2013-01-01', a.id)).length).toBe(1);
    await update(a.id, 2, { establishedOn: '2016-05-01', termStartedOn: '2022-01-01' });
    expect((await dayOf('2015-06-01', a.id)).length).toBe(0);
  });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
