import { setTimeout as sleep } from 'node:timers/promises';
import { once } from 'node:events';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { must, type Credentials } from './client';
import { idNumber, memberRecord, memberWorkbook, upload } from './workbooks';

const ROWS = 5_000;
const RUN = 'query ($id: ID!) { importRun(id: $id) { status createdCount validCount errorCount progressedAt errors { row rule } } }';
const COMMIT = 'mutation ($id: ID!, $skip: Boolean) { commitImport(input: { id: $id, skipErrors: $skip }) { createdCount importRun { status } } }';

let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
let home: string;

beforeAll(async () => {
  api = await startApi({ GONGWEI_JOBS: 'on' });
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  home = (await must(api.url, admin, '{ organisations(orderBy: [{ field: depth }, { field: code }]) { nodes { name } } }')).organisations.nodes[1].name;
}, 60_000);
afterAll(() => api.stop(), 30_000);

const people = async (): Promise<{ n: number; people: number }> =>
  (await api.owner.query(`select count(*)::int as n, count(distinct id_number_index)::int as people from member where tenant_id = $1 and name like '测试%'`, [city.a.id])).rows[0];
const runOf = async (id: string): Promise<{ status: string; createdCount: number; validCount: number; errors: unknown[] }> => (await must(api.url, admin, RUN, { id })).importRun;
const sendRows = async (from: number, count: number): Promise<string> => {
  const { json } = await upload(`${api.url}/imports/members`, admin, await memberWorkbook(Array.from({ length: count }, (_, index) => memberRecord(from + index, home))));
  return json.id;
};
async function until<Found>(look: () => Promise<Found | null | false>, what: string): Promise<Found> {
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(20)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`Waited in vain: ${what}`);
}

it('goes on after the server was killed in the middle, and nobody is there twice', async () => {
  const run = await sendRows(0, ROWS);
  expect((await must(api.url, admin, COMMIT, { id: run })).commitImport.importRun.status).toBe('COMMITTING');
  const written = await until(async () => {
    const { n } = await people();
    return n > 0 && n;
  }, 'the first piece');
  api.process.kill('SIGKILL');
  await once(api.process, 'exit');
  const left = await people();
  expect(left.n).toBeGreaterThanOrEqual(written);
  expect(left.n).toBeLessThan(ROWS);
  expect(left.n % 1_000).toBe(0);

  Object.assign(api, { url: (await api.another()).url });
  const done = await until(async () => {
    const found = await runOf(run);
    return found.status !== 'COMMITTING' && found;
  }, 'another server to go on');
  expect(done).toMatchObject({ status: 'COMMITTED', createdCount: ROWS, validCount: ROWS, errors: [] });
  expect(await people()).toEqual({ n: ROWS, people: ROWS });
  expect((await api.owner.query(`select 1 from audit_entry where operation = 'commitImport' and target_id = $1`, [run])).rowCount).toBe(1);
  expect((await api.owner.query('select 1 from import_chunk where run_id = $1 and payload is not null', [run])).rowCount).toBe(0);
}, 120_000);

it('goes on with a run that failed, and leaves out and marks who was registered meanwhile', async () => {
  const before = (await people()).n;
  const run = await sendRows(ROWS, 2_500);
  // What a worker leaves behind whose last try failed.
  await api.owner.query(`update import_run set status = 'FAILED' where id = $1`, [run]);
  await city.addMember(city.a.id, city.a.organisations.first, '捷足先登', { idNumber: idNumber(ROWS + 2_400) });
  expect((await must(api.url, admin, COMMIT, { id: run })).commitImport.importRun.status).toBe('COMMITTING');
  const after = await until(async () => {
    const found = await runOf(run);
    return found.status === 'COMMITTED' && found;
  }, 'the failed run to end');
  expect(after).toMatchObject({ createdCount: 2_499, validCount: 2_499, errorCount: 1, errors: [{ row: 2_402, rule: 'unique' }] });
  expect((await people()).n).toBe(before + 2_499);
}, 120_000);
