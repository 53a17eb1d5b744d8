import pg from 'pg';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';

/** Tables that belong to no tenant, each for a reason. */
const WITHOUT_TENANT = new Set(['schema_migration', 'login_attempt']);
/** Roles an operation can run as: each has a policy of its own on every tenant table. */
const SCOPES = ['gw_unit', 'gw_branch', 'gw_committee', 'gw_client'];
/** All roles the login role may become. */
const REACHABLE = [...SCOPES, 'gw_identity', 'gw_jobs'];
/** Tables that login reads before there is a tenant; everything else is shut to it. */
const OF_IDENTITY = new Set(['tenant', 'account', 'account_role', 'role', 'session', 'machine_client', 'machine_client_secret', 'organisation']);

let api: ApiServer;
let city: CityFixture;
let tables: string[];
let login: pg.Client;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  const { rows } = await api.owner.query<{ table: string }>(`select c.relname as table from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`);
  tables = rows.map((row) => row.table).filter((table) => !WITHOUT_TENANT.has(table));
  login = new pg.Client({ connectionString: api.loginUrl });
  await login.connect();
});
afterAll(async () => {
  await login.end();
  await api.stop();
});

describe('the catalogue', () => {
  it('has row-level security, forced, on every tenant table, with a policy for each role', async () => {
    const { rows } = await api.owner.query<{ table: string; enabled: boolean; forced: boolean; roles: string[] }>(
      `select c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         array(select distinct unnest(p.polroles)::regrole::text from pg_policy p where p.polrelid = c.oid) as roles
       from pg_class c where c.relname = any($1) and c.relnamespace = 'public'::regnamespace`,
      [tables],
    );
    const problems = rows.flatMap((row) => [
      ...(row.enabled && row.forced ? [] : [`${row.table}: row-level security is not enabled and forced`]),
      ...[...SCOPES, 'gw_maintenance'].filter((role) => !row.roles.includes(role)).map((role) => `${row.table}: no policy for ${role}`),
      ...row.roles.filter((role) => role === '-').map(() => `${row.table}: a policy for everybody`),
    ]);
    expect(rows.length).toBeGreaterThan(15);
    expect(problems).toEqual([]);
  });

  it('begins every key of a tenant table with the tenant', async () => {
    const { rows } = await api.owner.query<{ constraint: string; table: string; first: string; target: string | null }>(
      `select k.conname as constraint, c.relname as table, a.attname as first, f.relname as target
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] left join pg_class f on f.oid = k.confrelid
       where k.contype in ('p', 'u', 'f') and c.relnamespace = 'public'::regnamespace
       union all
       select i.relname, c.relname, a.attname, null from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
         join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0] where x.indisunique and c.relnamespace = 'public'::regnamespace`,
    );
    // The registry of tenants points at itself and at a group's owner; its codes are unique in the whole deployment on purpose.
    const registry = new Set(['tenant', 'tenant_closure', 'session']);
    const wrong = rows.filter((row) => !WITHOUT_TENANT.has(row.table) && row.first !== 'tenant_id' && !(registry.has(row.table) && (row.target === 'tenant' || row.target === 'unit_group' || row.constraint === 'tenant_code_key')));
    expect(wrong.map((row) => `${row.table}.${row.constraint}`)).toEqual([]);
  });

  it('gives the login role no right of its own, no way around the policies and no way into other databases', async () => {
    const loginRole = new URL(api.loginUrl).username;
    const { rows } = await api.owner.query(`select rolsuper, rolinherit, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1`, [loginRole]);
    expect(rows).toEqual([{ rolsuper: false, rolinherit: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    const { rows: grants } = await api.owner.query(`select table_name from information_schema.role_table_grants where grantee = $1`, [loginRole]);
    expect(grants).toEqual([]);
    const { rows: member } = await api.owner.query<{ role: string }>(`select m.roleid::regrole::text as role from pg_auth_members m where m.member = $1::regrole order by 1`, [loginRole]);
    expect(member.map(({ role }) => role)).toEqual([...REACHABLE].sort());
    const { rows: owned } = await api.owner.query(`select relname from pg_class where relowner = $1::regrole or relowner = any($2::regrole[])`, [loginRole, SCOPES]);
    expect(owned).toEqual([]);
    // The scope roles are shared by all databases of a cluster; who may connect is what keeps them apart.
    const { rows: entries } = await api.owner.query<{ who: string }>(
      `select a.grantee::regrole::text as who from pg_database d, aclexplode(d.datacl) a where d.datname = current_database() and a.privilege_type = 'CONNECT' and a.grantee <> d.datdba`,
    );
    expect(entries).toEqual([{ who: loginRole }]);
  });
});

/** One transaction of the login role in a scope, rolled back; answers each statement by itself, its error as a text. */
async function attempt(role: string | null, settings: Readonly<Record<string, string>>, statements: readonly string[]): Promise<(pg.QueryResult | string)[]> {
  const results: (pg.QueryResult | string)[] = [];
  await login.query(['begin', ...(role ? [`set local role ${role}`] : []), ...Object.entries(settings).map(([name, value]) => `set local ${name} = '${value}'`)].join('; '));
  for (const statement of statements) {
    await login.query('savepoint here');
    results.push(await login.query(statement).catch((error: Error) => error.message));
    await login.query('rollback to savepoint here');
  }
  await login.query('rollback');
  return results;
}

describe('the fixtures', () => {
  it('put a row of unit B into every tenant table, so that the tests below have something to find', async () => {
    const empty: string[] = [];
    for (const table of tables.filter((name) => name !== 'unit_group')) {
      const { rowCount } = await api.owner.query(`select 1 from ${table} where tenant_id = $1 limit 1`, [city.b.id]);
      if (!rowCount) empty.push(`${table}: add a row in furnish-unit.ts`);
    }
    expect(empty).toEqual([]);
  });
});

describe('raw SQL as the login role', () => {
  it('sees nothing without a scope', async () => {
    for (const result of await attempt(null, {}, tables.map((table) => `select 1 from ${table}`))) expect(result).toMatch(/permission denied/);
  });

  it.each(SCOPES)('sees no row as %s without a tenant', async (role) => {
    const results = await attempt(role, {}, tables.map((table) => `select 1 from ${table}`));
    expect(results.filter((result) => typeof result !== 'string' && result.rowCount)).toEqual([]);
  });

  it('cannot become the owner or maintenance', async () => {
    for (const result of await attempt(null, {}, ['set role gw_maintenance', 'set role postgres'])) expect(result).toMatch(/permission denied/);
  });

  const scopes = (): [string, Record<string, string>, string[]][] => [
    ['gw_unit', { 'app.tenant': city.a.id }, [city.a.id]],
    ['gw_branch', { 'app.tenant': city.a.id, 'app.organisation_path': `${city.a.organisations.top.replaceAll('-', '')}/${city.a.organisations.first.replaceAll('-', '')}/` }, [city.a.id]],
    ['gw_committee', { 'app.tenant': city.district }, [city.district, city.c.id]],
    ['gw_committee', { 'app.tenant': city.committee }, [city.committee, city.district, city.a.id, city.b.id, city.c.id]],
    ['gw_client', { 'app.tenant': city.a.id, 'app.depth': '99' }, [city.a.id]],
    ['gw_client', { 'app.tenant': city.committee, 'app.depth': '1' }, [city.committee, city.district, city.a.id, city.b.id]],
  ];

  it('sees in every table its own tenant only, a committee its subtree, a client as deep as its credentials reach', async () => {
    const problems: string[] = [];
    for (const [role, settings, allowed] of scopes()) {
      // A group is its committee's, and the units in it may read its name.
      const results = await attempt(role, settings, tables.map((table) => `select distinct tenant_id from ${table}`));
      tables.forEach((table, index) => {
        const result = results[index]!;
        if (typeof result === 'string') return;
        const seen = result.rows.map((row) => row.tenant_id as string);
        const beyond = seen.filter((tenant) => !allowed.includes(tenant) && !(table === 'unit_group' && tenant === city.committee));
        if (beyond.length) problems.push(`${role} ${JSON.stringify(settings)} sees ${beyond.length} tenants too many in ${table}`);
      });
      const seenOf = (table: string): string[] => (results[tables.indexOf(table)] as pg.QueryResult).rows.map((row) => row.tenant_id as string);
      expect(seenOf('member').sort()).toEqual(allowed.filter((tenant) => tenant !== city.committee && tenant !== city.district).sort());
    }
    expect(problems).toEqual([]);
  });

  it('shows a branch only what lies in its subtree, and nothing of accounts', async () => {
    const [, branch] = scopes()[1]!;
    const results = await attempt('gw_branch', branch, ['select name from organisation', 'select name from member order by name', 'select 1 from account', 'select 1 from audit_entry', 'select 1 from machine_client', 'select 1 from import_run']);
    expect(results.map((result) => (typeof result === 'string' ? result : result.rows.map((row) => row.name as string)))).toEqual([['甲第一支部'], ['甲李四', '甲张三'], [], [], [], []]);
  });

  it('changes, moves and deletes in no table a row of another tenant', async () => {
    const problems: string[] = [];
    for (const [role, settings, allowed] of scopes()) {
      const foreign = [city.a, city.b, city.c, city.z].filter((unit) => !allowed.includes(unit.id)).map((unit) => `'${unit.id}'`).join();
      const statements = tables.flatMap((table) => [
        `update ${table} set tenant_id = tenant_id where tenant_id in (${foreign})`, `delete from ${table} where tenant_id in (${foreign})`, `update ${table} set tenant_id = '${city.z.id}'`,
      ]);
      for (const [index, result] of (await attempt(role, settings, statements)).entries()) if (typeof result !== 'string' && result.rowCount) problems.push(`${role} changes ${result.rowCount} foreign rows: ${statements[index]}`);
    }
    expect(problems).toEqual([]);
  });

  it('inserts in no table a row for another tenant', async () => {
    const copy = async (table: string): Promise<string> => {
      const { rows } = await api.owner.query<{ columns: string; values: string }>(
        `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns,
           string_agg(case column_name when 'id' then 'gen_random_uuid()' else quote_ident(column_name) end, ', ' order by ordinal_position) as values
         from information_schema.columns where table_schema = 'public' and table_name = $1`,
        [table],
      );
      // The row itself cannot be read in the scope, so its values are written out.
      const { rows: values } = await api.owner.query<{ row: string }>(`select 'select ' || ${'$1'} || ' from jsonb_populate_record(null::${table}, ' || quote_literal(to_jsonb(t)) || '::jsonb)' as row from ${table} t where tenant_id = $2 limit 1`, [rows[0]!.values, city.b.id]);
      return `insert into ${table} (${rows[0]!.columns}) ${values[0]!.row}`;
    };
    const inserts = await Promise.all(tables.filter((table) => table !== 'unit_group').map(copy));
    for (const [role, settings, allowed] of scopes().filter(([, , tenants]) => !tenants.includes(city.b.id))) {
      const results = await attempt(role, settings, inserts);
      const accepted = results.filter((result) => typeof result !== 'string' || !/row-level security|permission denied/.test(result));
      expect([role, allowed.length, accepted]).toEqual([role, allowed.length, []]);
    }
  });

  it('as a committee writes no facts of its units', async () => {
    const facts = ['member', 'organisation', 'organisation_adjustment', 'post_appointment', 'import_run', 'machine_client', 'machine_client_secret', 'idempotency_key'];
    const results = await attempt('gw_committee', { 'app.tenant': city.committee }, facts.map((table) => `update ${table} set tenant_id = tenant_id where tenant_id = '${city.b.id}'`));
    expect(results.filter((result) => typeof result !== 'string' && result.rowCount)).toEqual([]);
  });

  it('as identity, before there is a tenant, sees what login needs and nothing else', async () => {
    const results = await attempt('gw_identity', {}, tables.map((table) => `select 1 from ${table} limit 1`));
    expect(tables.filter((_, index) => typeof results[index] !== 'string').filter((table) => !OF_IDENTITY.has(table))).toEqual([]);
  });

  it('cannot change, delete or truncate the audit trail in any role', async () => {
    for (const role of REACHABLE) {
      for (const result of await attempt(role, { 'app.tenant': city.a.id }, ['update audit_entry set reason = \'x\'', 'delete from audit_entry', 'truncate audit_entry', 'update audit_head set sequence = 0'])) expect(result).toMatch(/permission denied/);
    }
  });

  it('sees the queue of jobs in no role of a scope', async () => {
    for (const role of [...SCOPES, 'gw_identity']) expect((await attempt(role, { 'app.tenant': city.a.id }, ['select * from gw_jobs.job']))[0]).toMatch(/permission denied|does not exist/);
  });
});
