import { jest } from '@jest/globals';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, tokenOf, type CityFixture } from './city';
import type { Credentials } from './client';
import { cellsOf, download, idNumber } from './workbooks';

// Servers and workbooks take their time where many tests share few cores.
jest.setTimeout(60_000);

let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
let committee: Credentials;

beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  committee = await city.login(city.committee, ['OFFICER']);
  await city.addMember(city.a.id, city.a.organisations.second, '=HYPERLINK("http://x")', { idNumber: idNumber(1) });
});
afterAll(async () => {
  expect(await errorsOf(api)).toEqual([]);
  await api.stop();
});

const query = (filter?: object, orderBy?: object[]): string => `?${new URLSearchParams({ ...(filter ? { filter: JSON.stringify(filter) } : {}), ...(orderBy ? { orderBy: JSON.stringify(orderBy) } : {}) })}`;
const get = (list: string, who: Credentials, search = '') => download(`${api.url}/exports/${list}.xlsx${search}`, who);
/** Rows as records by heading. */
async function records(list: string, who: Credentials, search = ''): Promise<Record<string, unknown>[]> {
  const answer = await get(list, who, search);
  expect([answer.status, answer.json.errors]).toEqual([200, []]);
  const [headings, ...rows] = await cellsOf(answer.body);
  return rows.map((row) => Object.fromEntries(headings!.map((heading, index) => [heading, row[index] ?? null])));
}

it('gives a unit its own members, masked, in words', async () => {
  const rows = await records('members', admin, query(undefined, [{ field: 'birthDate', direction: 'DESC' }]));
  expect(rows).toHaveLength(5);
  expect(Object.keys(rows[0]!)).not.toContain('单位');
  const found = rows.find((row) => row['姓名'] === '甲赵六')!;
  expect(found).toMatchObject({ 所在党组织: '甲第二支部', 性别: '男', 民族: '汉族', 人员类别: '入党申请人', 是否党员领导干部: '否', 出生日期: '1985-03-07' });
  expect(found['联系电话']).toMatch(/^138\*+\d{4}$/);
  for (const row of rows) expect(String(row['身份证号'])).toContain('*');
});

it('takes the filter and order of the list, and nothing they do not know', async () => {
  expect((await records('members', admin, query({ status: { eq: 'FULL' }, underOrganisationId: city.a.organisations.first }, [{ field: 'name', direction: 'DESC' }]))).map((row) => row['姓名'])).toEqual(['甲张三', '甲李四']);
  expect(await records('members', admin, query({ idNumber: { eq: idNumber(1) } }))).toHaveLength(1);
  for (const search of [query({ status: { eq: 'NONE' } }), query({ nothing: 1 }), query(undefined, [{ field: 'phone' }]), '?filter={', '?filter=[]&orderBy=7', query({ joinedOn: { gte: '2024-02-30' } })]) {
    const answer = await get('members', admin, search);
    expect([answer.status, answer.json.errors[0]!.extensions.code, answer.json.errors[0]!.extensions.fields[0]!.rule]).toEqual([400, 'VALIDATION_FAILED', 'type']);
  }
});

it('never lets a text become a formula', async () => {
  const rows = await records('members', admin, query({ name: { contains: 'HYPERLINK' } }));
  expect(rows[0]!['姓名']).toBe(`'=HYPERLINK("http://x")`);
});

it('reads lists longer than a page in their order, each row once', async () => {
  await api.owner.query(
    `insert into organisation (tenant_id, id, code, name, short_name, kind, parent_id, path, depth)
     select $1, gen_random_uuid(), 'L' || n, '长列表' || lpad((n % 700)::text, 4, '0'), 'x', 'GROUP', $2, replace(gen_random_uuid()::text, '-', '') || '/', 1 from generate_series(1, 1203) n`,
    [city.a.id, city.a.organisations.top],
  );
  const rows = await records('organisations', admin, query({ name: { startsWith: '长列表' } }, [{ field: 'name', direction: 'DESC' }]));
  expect(rows).toHaveLength(1203);
  expect(new Set(rows.map((row) => row['编码'])).size).toBe(1203);
  const names = rows.map((row) => String(row['全称']));
  expect(names).toEqual(names.toSorted().reverse());
});

it('gives a committee its subtree with the units named, and no other city', async () => {
  const rows = await records('members', committee);
  expect(new Set(rows.map((row) => row['单位编码']))).toEqual(new Set(['A', 'B-SECRET', 'C']));
  expect(JSON.stringify(rows)).not.toContain('他市');
  const units = await records('units', committee, query(undefined, [{ field: 'code', direction: 'ASC' }]));
  expect(units.map((row) => row['单位编码'])).toEqual(['A', 'B-SECRET', 'C', 'CITY', 'DIST']);
  expect(units.find((row) => row['单位编码'] === 'C')).toMatchObject({ 类别: '单位', 上级工委编码: 'DIST' });
});

it('speaks English when asked', async () => {
  const answer = await get('members', admin, '?locale=en');
  expect((await cellsOf(answer.body))[0]!.slice(0, 3)).toEqual(['Organisation', 'Name', 'ID number']);
});

it('leaves an entry in the trail that says who took what, without the number that was looked for', async () => {
  await records('members', admin, query({ idNumber: { eq: idNumber(1) }, status: { eq: 'FULL' } }));
  const { rows } = await api.owner.query(`select changes from audit_entry where tenant_id = $1 and operation = 'exportMembers' order by sequence desc limit 1`, [city.a.id]);
  expect(rows[0].changes).toEqual([
    { field: 'filter', before: null, after: '{"idNumber":"***","status":{"eq":"FULL"}}' }, { field: 'orderBy', before: null, after: null }, { field: 'rowCount', before: null, after: '1' },
  ]);
  const auditor = await city.login(city.committee, ['AUDITOR']);
  const trail = await records('audit-entries', auditor, query({ operation: { eq: 'exportMembers' } }));
  expect(trail.length).toBeGreaterThan(3);
  expect(trail[0]).toMatchObject({ 操作: 'exportMembers', 校验值: expect.stringMatching(/^[0-9a-f]{64}$/), '精确时间（UTC）': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) });
});

it('asks the permission of the list', async () => {
  const assessor = await city.login(city.committee, ['ASSESSOR']);
  expect((await get('members', assessor)).status).toBe(403);
  expect((await get('organisations', assessor)).status).toBe(200);
  expect((await get('audit-entries', committee)).status).toBe(403);
  expect((await get('members', {})).status).toBe(401);
  const machine = await tokenOf(api, await city.machine(city.a.id, ['branch-registry:read']));
  expect((await get('members', machine)).status).toBe(200);
  const secretary = await city.login(city.a.id, ['BRANCH_SECRETARY'], { organisationId: city.a.organisations.first });
  expect(await records('members', secretary)).toHaveLength(2);
  const crossSite = await download(`${api.url}/exports/members.xlsx`, admin, { 'sec-fetch-site': 'cross-site' });
  expect(crossSite.status).toBe(403);
});
