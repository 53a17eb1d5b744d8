import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, enter, tokenOf, type CityFixture, type UnitFixture } from './city';
import { must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let unit: UnitFixture;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  unit = await city.unit('VIEW', '视');
  await api.owner.query('delete from list_setting where tenant_id = $1', [unit.id]);
  await api.owner.query('delete from saved_view where tenant_id = $1', [unit.id]);
});
afterAll(() => api.stop());

const COLUMNS = 'columns { order shown hidden widths { column width } density }';
const SETTINGS = `settings { list defaultViewId ${COLUMNS} views { id name shared mine version query { key value } ${COLUMNS} } }`;
const READ = `query ($list: String!) { listSettings(list: $list) { list defaultViewId ${COLUMNS} views { id name shared mine version query { key value } ${COLUMNS} } } }`;
const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { ${SETTINGS} } }`;
const DELETE = `mutation ($input: DeleteViewInput!) { deleteView(input: $input) { ${SETTINGS} } }`;
const KEEP = `mutation ($input: SaveListSettingsInput!) { saveListSettings(input: $input) { ${SETTINGS} } }`;
const columns = { order: ['name', 'status'], shown: ['rank'], hidden: ['joinedOn'], widths: [{ column: 'name', width: 180 }], density: 'COMPACT' };
const view = (more: object = {}): object => ({ input: { list: 'members', name: '预备党员', shared: false, query: [{ key: 'status', value: 'PROBATIONARY' }, { key: 'sort', value: '-joinedOn' }], columns, ...more } });
const read = async (who: Credentials, list = 'members'): Promise<any> => (await must(api.url, who, READ, { list })).listSettings;
const save = async (who: Credentials, more: object = {}): Promise<any> => (await must(api.url, who, SAVE, view(more))).saveView.settings;
const person = (...roles: string[]): ReturnType<CityFixture['login']> => city.login(unit.id, roles);

it('a view is its maker\'s own, with filters, order and columns, on whatever device', async () => {
  const [one, other] = [await person('UNIT_ADMIN'), await person('UNIT_ADMIN')];
  const { views } = await save(one);
  expect(views).toEqual([{ id: expect.any(String), name: '预备党员', shared: false, mine: true, version: 1, query: [{ key: 'sort', value: '-joinedOn' }, { key: 'status', value: 'PROBATIONARY' }], columns }]);
  const elsewhere = await city.write.session(unit.id, one.accountId);
  expect((await read(elsewhere)).views).toEqual(views);
  expect((await read(one, 'organisations')).views).toEqual([]);
  expect((await read(other)).views).toEqual([]);
  // What others keep for themselves does not exist for anybody else.
  const { id } = views[0];
  for (const [text, input] of [[SAVE, view({ id, version: 1 })], [DELETE, { input: { id, version: 1 } }]] as const) expect(await refusal(api.url, other, text, input)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusal(api.url, other, KEEP, { input: { list: 'members', defaultViewId: id } })).toMatchObject({ fields: ['defaultViewId exists'] });
});

it('is renamed and deleted, by whoever saw it as it is; two of one name there are not', async () => {
  const one = await person('VIEWER');
  const { id } = (await save(one)).views[0];
  expect((await save(one, { id, version: 1, name: '改名' })).views).toMatchObject([{ id, name: '改名', version: 2 }]);
  expect(await refusal(api.url, one, SAVE, view({ id, version: 1 }))).toMatchObject({ code: 'CONFLICT' });
  expect(await refusal(api.url, one, SAVE, view({ name: '改名' }))).toMatchObject({ fields: ['name unique'] });
  await must(api.url, one, KEEP, { input: { list: 'members', defaultViewId: id } });
  expect((await read(one)).defaultViewId).toBe(id);
  const { settings } = (await must(api.url, one, DELETE, { input: { id, version: 2 } })).deleteView;
  expect(settings).toMatchObject({ views: [], defaultViewId: null });
});

it('is shared by those who may, seen by everybody of the tenant, and by nobody else', async () => {
  const [admin, viewer, colleague] = [await person('UNIT_ADMIN'), await person('VIEWER'), await person('PARTY_AFFAIRS_WORKER')];
  expect(await refusal(api.url, viewer, SAVE, view({ shared: true }))).toMatchObject({ code: 'FORBIDDEN' });
  const { id } = (await save(admin, { shared: true, name: '全单位' })).views.find(({ shared }: any) => shared);
  const seenBy = async (who: Credentials): Promise<string[]> => (await read(who)).views.filter(({ shared }: any) => shared).map(({ name }: any) => name);
  const secretary = await city.login(unit.id, ['BRANCH_SECRETARY'], { organisationId: unit.organisations.first });
  for (const who of [viewer, colleague, secretary]) expect(await seenBy(who)).toEqual(['全单位']);
  for (const who of [await city.login(city.committee, ['OFFICER']), await city.login(city.a.id, ['UNIT_ADMIN'])]) expect(await seenBy(who)).not.toContain('全单位');
  expect(await refusal(api.url, viewer, DELETE, { input: { id, version: 1 } })).toMatchObject({ code: 'FORBIDDEN' });
  await must(api.url, viewer, KEEP, { input: { list: 'members', defaultViewId: id } });
  expect((await read(viewer)).defaultViewId).toBe(id);
  await must(api.url, colleague, DELETE, { input: { id, version: 1 } });
  expect(await read(viewer)).toMatchObject({ defaultViewId: null, views: [] });
});

it('columns are kept for one person and list, each part for itself', async () => {
  const [one, other] = [await person('VIEWER'), await person('VIEWER')];
  const { id } = (await save(one)).views[0];
  await must(api.url, one, KEEP, { input: { list: 'members', columns } });
  await must(api.url, one, KEEP, { input: { list: 'members', defaultViewId: id } });
  expect(await read(one)).toMatchObject({ columns, defaultViewId: id });
  expect(await read(other)).toMatchObject({ columns: null, defaultViewId: null });
  await must(api.url, one, KEEP, { input: { list: 'members', columns: null } });
  expect(await read(one)).toMatchObject({ columns: null, defaultViewId: id });
});

it.each<[string, object, string]>([
  ['a list that is none', { list: 'Members; drop' }, 'list pattern'],
  ['no name', { name: '  ' }, 'name required'],
  ['too long a name', { name: '长'.repeat(31) }, 'name length'],
  ['a word twice', { query: [{ key: 'a', value: '1' }, { key: 'a', value: '2' }] }, 'query range'],
  ['too long a value', { query: [{ key: 'a', value: 'x'.repeat(501) }] }, 'query range'],
  ['too many columns', { columns: { ...columns, order: Array.from({ length: 101 }, (_, index) => `c${index}`) } }, 'columns range'],
])('%s is refused at its field', async (_, more, field) => expect(await refusal(api.url, await person('VIEWER'), SAVE, view(more))).toMatchObject({ code: 'VALIDATION_FAILED', fields: [field] }));

it('at most thirty for one list', async () => {
  const one = await person('VIEWER');
  for (let index = 0; index < 30; index += 1) await city.write.insert('saved_view', { tenant_id: unit.id, id: crypto.randomUUID(), account_id: one.accountId, list: 'members', name: `视图${index}` });
  expect(await refusal(api.url, one, SAVE, view({ name: '第三十一' }))).toMatchObject({ code: 'CONFLICT' });
});

it('inside another unit, and for machines, nothing is kept', async () => {
  const officer = await city.login(city.committee, ['OFFICER']);
  expect(await refusal(api.url, await enter(api, city, officer, unit.id), SAVE, view())).toMatchObject({ code: 'FORBIDDEN' });
  const machine = await tokenOf(api, await city.machine(unit.id, ['branch-registry:write']));
  expect(await refusal(api.url, machine, SAVE, view())).toMatchObject({ code: 'FORBIDDEN' });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
