import { checkStructureNightly, checkStructureOnChange } from '@gongwei/branch-registry-api';
import { addDays, today, type Permission } from '@gongwei/kernel';
import { Database, Platform, type RequestContext, type Scope } from '@gongwei/platform-database';
import type { Schedule } from '@gongwei/platform-jobs';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { must, type Credentials } from './client';

const FINDINGS = 'query ($unit: ID) { structureFindings(unitId: $unit, first: 200) { rule severity message article mend since organisationId } }';
interface Finding { rule: string; since: string; organisationId: string }

let api: ApiServer;
let city: CityFixture;
let officer: Credentials;
let database: Database;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  officer = await city.login(city.committee, ['OFFICER']);
  database = await Database.connect({ url: api.loginUrl, entities: [], poolSize: 4 });
}, 60_000);
afterAll(async () => {
  await database.close();
  await api.stop();
}, 30_000);

const findings = async (unit: string | null = null): Promise<Finding[]> => (await must(api.url, officer, FINDINGS, { unit })).structureFindings;
const changed = async (): Promise<string[]> => (await api.owner.query('select distinct tenant_id from structure_change')).rows.map((row) => row.tenant_id);

/** Runs a schedule as a node would. */
async function run({ run: work }: Schedule): Promise<void> {
  const contextOf = (scope: Scope, permissions: readonly Permission[] = []): RequestContext => ({
    requestId: 'test', locale: 'zh-CN', actor: { kind: 'SYSTEM', id: null, name: 'test', tenantId: null }, scope, permissions: new Set(permissions), grantable: new Set(), address: null, userAgent: null, sessionId: null,
    purpose: null, reader: database.reader(scope), cipher: api.cipher, loaders: new Map(),
  });
  await work(new Platform(database, api.cipher), contextOf, new AbortController().signal);
}

it('answers the same from what is kept as from the records, and two nodes at once keep it once', async () => {
  await api.owner.query('delete from structure_finding');
  const live = await findings();
  expect(live.length).toBeGreaterThan(5);
  await Promise.all([run(checkStructureNightly), run(checkStructureNightly)]);
  expect(await changed()).toEqual([]);
  const { rows } = await api.owner.query(`select count(*)::int as n from structure_finding f join tenant_closure c on c.tenant_id = f.tenant_id and c.ancestor_id = $1`, [city.committee]);
  expect(rows[0].n).toBe(live.length);
  expect(await findings()).toEqual(live);
});

it('is read from what is kept', async () => {
  await run(checkStructureNightly);
  await api.owner.query('delete from structure_finding where tenant_id = $1', [city.a.id]);
  expect(await findings(city.a.id)).toEqual([]);
  await run(checkStructureNightly);
  expect(await findings(city.a.id)).not.toEqual([]);
});

it('shows a change at once, checks the changed unit alone, and remembers since when the rest stands', async () => {
  await run(checkStructureNightly);
  const long = addDays(today(), -40);
  await api.owner.query('update structure_finding set since = $2 where tenant_id = $1', [city.a.id, long]);
  const before = await findings(city.a.id);
  expect(new Set(before.map((one) => one.since))).toEqual(new Set([long]));

  const due = addDays(today(), -3);
  await api.owner.query(`update organisation set election_due_on = $3 where tenant_id = $1 and id = $2`, [city.a.id, city.a.organisations.first, due]);
  expect(await changed()).toEqual([city.a.id]);
  const overdue = { rule: 'R09', organisationId: city.a.organisations.first };
  const isOverdue = (one: Finding): boolean => one.rule === overdue.rule && one.organisationId === overdue.organisationId;
  expect((await findings(city.a.id)).filter(isOverdue)).toMatchObject([overdue]);
  await run(checkStructureOnChange);
  expect(await changed()).toEqual([]);
  const kept = await findings(city.a.id);
  expect(kept.filter((one) => !isOverdue(one)).every((one) => one.since === long || one.since === today())).toBe(true);
  expect(kept.filter(isOverdue)).toMatchObject([{ since: before.some(isOverdue) ? long : addDays(due, 1) }]);

  await api.owner.query(`update organisation set election_due_on = $3 where tenant_id = $1 and id = $2`, [city.a.id, city.a.organisations.first, addDays(today(), 400)]);
  await run(checkStructureOnChange);
  expect((await findings(city.a.id)).filter(isOverdue)).toEqual([]);
});

it('asks again when a day has passed', async () => {
  await run(checkStructureNightly);
  await api.owner.query('update structure_check set checked_on = checked_on - 1');
  await api.owner.query('delete from structure_finding where tenant_id = $1', [city.a.id]);
  expect(await findings(city.a.id)).not.toEqual([]);
});
