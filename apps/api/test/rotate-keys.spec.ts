import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { FieldCipher, rotateColumn } from '@gongwei/platform-database';
import { SEALED_COLUMNS } from '../src/sealed-columns';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { must } from './client';
import { idNumber } from './workbooks';

const OLD = `test:${Buffer.alloc(32, 7).toString('base64')}`;
const RING = `fresh:${Buffer.alloc(32, 8).toString('base64')},${OLD}`;
const INDEX = Buffer.alloc(32, 9).toString('base64');
const NEW_INDEX = Buffer.alloc(32, 10).toString('base64');

/** Hashes and tokens: nothing that could be opened. */
const NOT_SEALED = ['attachment.sha256', 'audit_entry.hash', 'audit_entry.previous_hash', 'audit_head.hash', 'login_attempt.key', 'machine_client_secret.secret_hash', 'member.id_number_index', 'member.phone_index', 'member.phone_tail_index', 'session.token_hash'];

let api: ApiServer;
let city: CityFixture;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  for (let n = 0; n < 30; n += 1) await city.addMember(city.a.id, city.a.organisations.first, `换钥${n}`, { idNumber: idNumber(n) });
  const run = (await api.owner.query('select tenant_id, id from import_run limit 1')).rows[0];
  await api.owner.query('update import_run set errors = $3 where tenant_id = $1 and id = $2', [run.tenant_id, run.id, api.cipher.encrypt('x', `import-run:${run.tenant_id}:${run.id}:errors`)]);
  await api.owner.query('update import_chunk set payload = $3 where tenant_id = $1 and run_id = $2', [run.tenant_id, run.id, api.cipher.encrypt('x', `import-run:${run.tenant_id}:${run.id}:payload:0`)]);
}, 60_000);
afterAll(() => api.stop(), 30_000);

const keysOf = async (column: string, table: string): Promise<Record<string, number>> =>
  Object.fromEntries((await api.owner.query(`select convert_from(substring(${column} from 2 for get_byte(${column}, 0)), 'UTF8') as key, count(*)::int as n from ${table} where ${column} is not null group by 1`)).rows.map((row) => [row.key, row.n]));
const rotate = (env: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, [resolve(import.meta.dirname, '../dist/rotate-keys.js'), ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'], DATABASE_URL: api.ownerUrl, GONGWEI_DATA_KEYS: RING, GONGWEI_INDEX_KEY: INDEX, ...env } });

it('knows every encrypted column there is', async () => {
  const { rows } = await api.owner.query(`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and data_type = 'bytea' order by 1`);
  expect(rows.map((row) => row.name)).toEqual([...NOT_SEALED, ...SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`)].sort());
});

it('seals all with the newest key, goes on where it was broken off, and what the API reads stays the same', async () => {
  const members = (await keysOf('id_number', 'member'))['test']!;
  // Broken off after the first batch.
  const stop = new Error('killed');
  const [, first] = SEALED_COLUMNS;
  await expect(rotateColumn(api.owner as never, new FieldCipher(RING, INDEX), { ...first!, batch: 10 }, false, () => { throw stop; })).rejects.toBe(stop);
  expect(await keysOf('id_number', 'member')).toEqual({ fresh: 10, test: members - 10 });

  const before = await api.owner.query('select id, updated_at, version, id_number_index from member order by id');
  const { status, stdout, stderr } = rotate({});
  expect({ status, stderr: stderr.replace(/.*…\r/g, '') }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`member.id_number: ${members - 10} sealed anew`);
  expect(await keysOf('id_number', 'member')).toEqual({ fresh: members });
  expect(await keysOf('errors', 'import_run')).toEqual({ fresh: 1 });
  expect(await keysOf('payload', 'import_chunk')).toEqual({ fresh: 1 });
  expect((await api.owner.query('select id, updated_at, version, id_number_index from member order by id')).rows).toEqual(before.rows);
  const { rows } = await api.owner.query(`select tenant_id, id, id_number from member where name = '换钥3'`);
  expect(new FieldCipher(RING, INDEX).decrypt(rows[0].id_number, `member:${rows[0].tenant_id}:${rows[0].id}:id-number`)).toBe(idNumber(3));
  expect(rotate({}).stdout).toContain('Done: 0 values');
});

it('makes the blind indexes anew, but not under a running API', async () => {
  const admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  await must(api.url, admin, '{ members(first: 1) { totalCount } }');
  const refused = rotate({ GONGWEI_INDEX_KEY: NEW_INDEX }, '--indexes');
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('stop every node first')]);
  api.process.kill('SIGTERM');
  await new Promise((resolve) => api.process.once('exit', resolve));
  const { status, stdout } = rotate({ GONGWEI_INDEX_KEY: NEW_INDEX }, '--indexes');
  expect([status, stdout]).toEqual([0, expect.stringContaining('indexed anew')]);
  const { rows } = await api.owner.query(`select id_number_index from member where name = '换钥5'`);
  expect(rows[0].id_number_index).toEqual(new FieldCipher(RING, NEW_INDEX).blindIndex(idNumber(5), 'id-number'));
});
