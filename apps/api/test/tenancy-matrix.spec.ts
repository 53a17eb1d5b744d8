import { uuidv7 } from '@gongwei/kernel';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, enter, tokenOf, type CityFixture, type UnitFixture } from './city';
import { ask, must, type Credentials } from './client';
import { comparable, ownIdsIn, walkForeignIds, type Caller } from './foreign-walk';
import { sampleOperations, type SampleOperation } from './sample-operations';

/**
 * Walks every query and mutation of the built schema, as every role, with ids of a unit that is not the caller's in every place that takes
 * one. An id of that unit must answer exactly as an id that does not exist (text, code, path and number of statements); nothing of that
 * unit may appear in any answer; not one of its rows may have changed at the end. The list comes from the schema: a new operation is
 * covered the day it is written, and fails here until `sample-values.ts` gets it past the checks of its input.
 *
 * Two tests keep this one honest: each place must answer otherwise for an id of one's own than for an unknown one, so that the walk is
 * known to get there; and with a policy loosened the walk must find something.
 */
let api: ApiServer;
let city: CityFixture;
let operations: SampleOperation[];
const callers: Caller[] = [];
const caller = (name: string): Caller => callers.find((one) => one.name === name)!;

/** Not walked: they end or move the session the walk runs in, or wait on purpose; `identity.spec.ts` has them. */
const APART = new Set(['login', 'logout', 'leaveUnit']);
const EVERYTHING = ['administration:read', 'branch-registry:read', 'branch-registry:write', 'notices:read', 'personal-data:read'];

beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  const { a, b, z } = city;
  const add = async (name: string, login: Promise<Credentials>, foreign: UnitFixture): Promise<void> => {
    const foreignIds = { ...foreign.idsOf, unit: [foreign.id, city.elsewhere] };
    callers.push({ name, who: await login, foreign, foreignIds, ownIds: a.idsOf, committee: city.committee });
  };
  const machine = async (tenant: string, subtree = false): Promise<Credentials> => tokenOf(api, await city.machine(tenant, EVERYTHING, { subtree }));
  const entered = async (options: { permissions?: string[] }, readOnly: boolean): Promise<Credentials> => enter(api, city, await city.login(city.committee, ['OFFICER'], options), a.id, readOnly);
  await add('administrator of A', city.login(a.id, ['UNIT_ADMIN']), b);
  await add('branch secretary of A', city.login(a.id, ['BRANCH_SECRETARY'], { organisationId: a.organisations.first }), b);
  await add('administrator of A bound to a branch', city.login(a.id, ['UNIT_ADMIN'], { organisationId: a.organisations.first }), b);
  await add('viewer of A', city.login(a.id, ['VIEWER']), b);
  await add('district committee', city.login(city.district, ['SYSTEM_ADMIN', 'OFFICER']), b);
  await add('committee staff inside A', entered({}, true), b);
  await add('committee staff writing inside A', entered({ permissions: ['unit.enter-write'] }, false), b);
  await add('machine client of A', machine(a.id), b);
  await add('machine client of the committee alone', machine(city.committee), b);
  await add('nobody', Promise.resolve({}), b);
  await add('committee officer', city.login(city.committee, ['OFFICER']), z);
  await add('committee system administrator', city.login(city.committee, ['SYSTEM_ADMIN']), z);
  await add('committee security administrator', city.login(city.committee, ['SECURITY_ADMIN']), z);
  await add('auditor', city.login(city.committee, ['AUDITOR']), z);
  await add('machine client of the committee', machine(city.committee, true), z);
  const schema = buildClientSchema(await must<IntrospectionQuery>(api.url, {}, getIntrospectionQuery()));
  operations = sampleOperations(schema).filter((operation) => !APART.has(operation.name));
});
afterAll(() => api.stop());

/** Every row of a unit in every table. */
async function fingerprint(unit: UnitFixture): Promise<string> {
  const { rows: tables } = await api.owner.query<{ table_name: string }>(`select table_name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`);
  const sums = await Promise.all(
    tables.map(async ({ table_name: table }) => {
      const { rows } = await api.owner.query<{ sum: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '-') as sum from ${table} t where tenant_id = $1`, [unit.id]);
      return `${table}: ${rows[0]!.sum}`;
    }),
  );
  return sums.join('\n');
}

it('shows each caller its own rows, so that an empty answer below means something', async () => {
  const counts = '{ members { totalCount } organisations { totalCount } }';
  expect(await must(api.url, caller('administrator of A').who, counts)).toEqual({ members: { totalCount: 4 }, organisations: { totalCount: 3 } });
  expect(await must(api.url, caller('branch secretary of A').who, counts)).toEqual({ members: { totalCount: 2 }, organisations: { totalCount: 1 } });
  expect(await must(api.url, caller('committee staff inside A').who, counts)).toEqual({ members: { totalCount: 4 }, organisations: { totalCount: 3 } });
  expect(await must(api.url, caller('machine client of A').who, counts)).toEqual({ members: { totalCount: 4 }, organisations: { totalCount: 3 } });
  expect(await must(api.url, caller('machine client of the committee alone').who, counts)).toEqual({ members: { totalCount: 0 }, organisations: { totalCount: 0 } });
  expect(await must(api.url, caller('district committee').who, '{ units { totalCount } members { totalCount } }')).toEqual({ units: { totalCount: 2 }, members: { totalCount: 4 } });
  for (const name of ['committee officer', 'machine client of the committee']) {
    expect(await must(api.url, caller(name).who, '{ units { totalCount } members { totalCount } }')).toEqual({ units: { totalCount: 5 }, members: { totalCount: 12 } });
  }
});

it('answers ids of a foreign unit exactly as ids that do not exist, shows nothing of it and changes nothing of it', async () => {
  const before = { b: await fingerprint(city.b), z: await fingerprint(city.z) };
  const problems = (await Promise.all(callers.map((one) => walkForeignIds(api.url, one, operations)))).flat();
  expect(problems).toEqual([]);
  expect({ b: await fingerprint(city.b), z: await fingerprint(city.z) }).toEqual(before);
  // A refusal is an answer; an error of the server is none.
  expect(await errorsOf(api)).toEqual([]);
}, 300_000);

it('gets as far as the id in each place: an id of one\'s own answers otherwise than an unknown one', async () => {
  const blind: string[] = [];
  const readers = await insiders();
  for (const operation of operations) {
    for (const place of operation.places) if (!(await tellsOwnFromUnknown(operation, place.path, readers))) blind.push(`${operation.name} ${place.path}`);
  }
  expect(blind).toEqual([]);
}, 300_000);

/** A new unit, and those who between them may do everything to it. */
async function insiders(): Promise<Caller[]> {
  const unit = await city.unit(`V${uuidv7().slice(-12)}`, '试');
  const roles: [string, string[]][] = [[unit.id, ['UNIT_ADMIN']], [city.committee, ['SYSTEM_ADMIN']], [city.committee, ['OFFICER']], [city.committee, ['AUDITOR']]];
  return Promise.all(
    roles.map(async ([tenant, keys]) => {
      const who = await city.login(tenant, keys);
      // Sessions and import runs are a person's own, not the unit's.
      const { sessionId } = await city.write.session(tenant, who.accountId);
      const importRun = await city.write.insert('import_run', { tenant_id: tenant, id: uuidv7(), kind: tenant === unit.id ? 'MEMBERS' : 'UNITS', status: 'DISCARDED', file_name: 'x.xlsx', row_count: 1, valid_count: 1, error_count: 0, created_by: who.accountId });
      // Files are their uploader's until they belong to a record, and a committee's notices are its own.
      const attachment = await city.write.insert('attachment', { tenant_id: tenant, id: uuidv7(), file_name: 'x.pdf', media_type: 'application/pdf', byte_size: 1, sha256: Buffer.alloc(32), storage_key: 'none', uploaded_by: who.accountId, uploaded_by_name: '试' });
      const notices = tenant === unit.id ? {} : { notice: [await city.notice(tenant)], publishedNotice: [await city.notice(tenant, [unit.id])] };
      return { name: keys[0]!, who, foreign: city.z, foreignIds: city.z.idsOf, ownIds: { ...unit.idsOf, session: [sessionId], importRun: [importRun], attachment: [attachment], ...notices }, committee: city.committee };
    }),
  );
}

/** Some role must tell the two apart. Each mutation is tried on a unit of its own, because it may end with it archived. */
async function tellsOwnFromUnknown(operation: SampleOperation, path: string, readers: readonly Caller[]): Promise<boolean> {
  for (const one of operation.kind === 'query' ? readers : await insiders()) {
    const answers: string[] = [];
    for (const unknown of [true, false]) {
      const asked: string[] = [];
      const variables = operation.variables((place) => {
        const ids = unknown && place.path === path ? ownIdsIn(one, place).map(() => uuidv7()) : ownIdsIn(one, place);
        if (place.path === path) asked.push(...ids);
        return ids;
      }, 1);
      answers.push(comparable(await ask(api.url, one.who, operation.text, variables), asked).replaceAll(/"statements":\d+/g, ''));
    }
    if (answers[0] !== answers[1]) return true;
  }
  return false;
}

it('keeps a committee from changing the facts of its units: their ids answer as unknown ones', async () => {
  const facts = operations.filter(({ kind, name }) => kind === 'mutation' && /Organisation|Member|Post|Import|Transfer/.test(name) && name !== 'revealMemberField');
  const before = await fingerprint(city.b);
  const officer = caller('committee officer');
  expect(facts.length).toBeGreaterThanOrEqual(7);
  expect(await walkForeignIds(api.url, { ...officer, foreign: { ...city.b, ids: [], mark: '\0' }, foreignIds: city.b.idsOf }, facts)).toEqual([]);
  expect(await fingerprint(city.b)).toBe(before);
});

it('shows nobody what a foreign unit does: not in a list, a count, a figure of the dashboard or a number of statements', async () => {
  const lists = operations.filter(({ kind, places }) => kind === 'query' && !places.length);
  const look = async (those: readonly Caller[]): Promise<string[]> =>
    (await Promise.all(those.map(async ({ name, who }) => Promise.all(lists.map(async (operation) => `${name}: ${comparable(await ask(api.url, who, operation.text, operation.variables(() => [], 1)))}`))))).flat();
  for (const unit of [city.z, city.b]) {
    const those = callers.filter((one) => unit === city.z || one.foreign === unit);
    const before = await look(those);
    await busyDay(unit);
    expect(await look(those)).toEqual(before);
  }
});

async function busyDay(unit: UnitFixture): Promise<void> {
  await city.addMember(unit.id, unit.organisations.second, `${unit.mark}新人`);
  await city.login(unit.id, ['UNIT_ADMIN']);
  await city.machine(unit.id, ['branch-registry:read']);
  await api.owner.query(`update organisation set election_due_on = '2020-01-01', updated_at = now() where tenant_id = $1`, [unit.id]);
  await api.owner.query(`update tenant set updated_at = now(), version = version + 1 where tenant_id = $1`, [unit.id]);
}

describe('with a policy loosened', () => {
  it.each([
    ['administrator of A', 'gw_unit', ['tenant', 'organisation', 'member', 'membership_transfer', 'membership_transfer_ask', 'account', 'machine_client', 'audit_entry']],
    ['branch secretary of A', 'gw_branch', ['tenant', 'organisation', 'member', 'membership_transfer']],
    ['committee officer', 'gw_committee', ['tenant', 'organisation', 'member', 'membership_transfer', 'membership_transfer_ask']],
    ['committee system administrator', 'gw_committee', ['account', 'unit_group']],
    ['auditor', 'gw_committee', ['audit_entry']],
    ['machine client of A', 'gw_client', ['tenant', 'organisation', 'member', 'membership_transfer']],
  ])('the walk as %s notices it for %s', async (name, policy, tables) => {
    const unnoticed: string[] = [];
    const queries = operations.filter(({ kind }) => kind === 'query');
    for (const table of tables) {
      const { rows } = await api.superuser(`select pg_get_expr(polqual, polrelid) as condition from pg_policy where polname = $1 and polrelid = $2::regclass`, [policy, table]);
      await api.superuser(`alter policy ${policy} on ${table} using (true)`);
      if (!(await walkForeignIds(api.url, caller(name), queries, 1)).length) unnoticed.push(table);
      await api.superuser(`alter policy ${policy} on ${table} using (${rows[0].condition})`);
    }
    expect(unnoticed).toEqual([]);
  });
});
