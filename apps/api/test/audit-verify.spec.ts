import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { must } from './client';

// Servers and workbooks take their time where many tests share few cores.
jest.setTimeout(60_000);

let api: ApiServer;
let city: CityFixture;
const folder = mkdtempSync(join(tmpdir(), 'gongwei-heads-'));
const heads = join(folder, 'heads');

beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  const admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  for (const name of ['一', '二', '三', '四']) {
    await must(api.url, admin, 'mutation ($n: String!) { createRole(input: { name: $n, permissions: ["member.read"] }) { __typename } }', { n: `审计${name}` });
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await api.stop();
});

const verify = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [resolve(import.meta.dirname, '../dist/audit-verify.js'), ...args], { env: { PATH: process.env['PATH'], DATABASE_URL: api.ownerUrl }, encoding: 'utf8' });

/** Changes the trail as only a superuser can who switches its triggers off, looks, and puts everything back. */
async function tampered<Result>(sql: string, look: () => Result): Promise<Result> {
  await api.superuser('create table kept_entry as select * from audit_entry; create table kept_head as select * from audit_head');
  await api.superuser(`set session_replication_role = replica; ${sql.replaceAll('$unit', `'${city.a.id}'`)}`);
  try {
    return look();
  } finally {
    await api.superuser('set session_replication_role = replica; delete from audit_entry; insert into audit_entry select * from kept_entry; delete from audit_head; insert into audit_head select * from kept_head; drop table kept_entry, kept_head');
  }
}
const sequenceOf = async (text: string): Promise<number> => Number((await api.superuser(`select sequence from audit_entry where tenant_id = $1 and target_label like $2`, [city.a.id, `%${text}%`])).rows[0].sequence);

it('finds an honest trail whole, and keeps its heads', async () => {
  const { status, stdout } = verify(`--heads=${heads}`);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+ trails with \d+ entries are whole; heads [0-9a-f]{64}\n$/)]);
  expect(readFileSync(heads, 'utf8')).toContain(city.a.id);
  expect(verify(`--against=${heads}`).status).toBe(0);
  expect(verify('--unit=a').stdout).toMatch(/^1 trails/);
  expect(verify('--unit=nobody')).toMatchObject({ status: 1, stderr: 'There is no unit with the code nobody.\n' });
});

it('names the entry whose content was changed', async () => {
  const sequence = await sequenceOf('审计二');
  const { status, stderr, stdout } = await tampered(`update audit_entry set actor_name = '别人' where tenant_id = $unit and sequence = ${sequence}`, () => verify());
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^BROKEN {2}A 甲单位: entry ${sequence} \\([0-9a-f-]{36}\\): its content is not what its hash was made from\\n$`));
  expect(stdout).toMatch(/^1 of \d+ trails are broken\.\n$/);
});

it('names the gap where an entry was removed', async () => {
  const sequence = await sequenceOf('审计三');
  const { status, stderr } = await tampered(`delete from audit_entry where tenant_id = $unit and sequence = ${sequence}`, () => verify());
  expect([status, stderr]).toEqual([1, expect.stringContaining(`entry ${sequence}: an entry is missing`)]);
});

it('names the entry that was changed together with its hash', async () => {
  const sequence = await sequenceOf('审计二');
  const { status, stderr } = await tampered(
    `update audit_entry set actor_name = '别人' where tenant_id = $unit and sequence = ${sequence}; update audit_entry e set hash = sha256(convert_to(audit_canonical(e), 'UTF8')) where tenant_id = $unit and sequence = ${sequence}`,
    () => verify(),
  );
  expect([status, stderr]).toEqual([1, expect.stringContaining(`entry ${sequence + 1} (`)]);
  expect(stderr).toContain('it does not continue the entry before');
});

it('notices a trail cut short, with its head only from the heads kept elsewhere', async () => {
  const last = await sequenceOf('审计四');
  const withHead = `delete from audit_entry where tenant_id = $unit and sequence >= ${last}`;
  expect((await tampered(withHead, () => verify())).stderr).toContain(`entry ${last}: the trail ends elsewhere than its head says`);
  const forged = `${withHead}; update audit_head h set sequence = ${last - 1}, hash = (select hash from audit_entry where tenant_id = $unit and sequence = ${last - 1}) where tenant_id = $unit`;
  const [alone, against] = await tampered(forged, () => [verify(), verify(`--against=${heads}`)]);
  expect(alone.status).toBe(0);
  expect([against.status, against.stderr]).toEqual([1, expect.stringContaining('an entry is missing')]);
});
