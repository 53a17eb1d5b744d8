import pg from 'pg';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';

/** Tables that belong to no tenant, each for a reason. */
const WITHOUT_TENANT = new Set(['schema_migration', 'login_attempt']);
const ROLES = ['gw_unit', 'gw_branch', 'gw_committee', 'gw_client', 'gw_maintenance'];

let api: ApiServer;
let city: CityFixture;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
}, 60_000);
afterAll(() => api.stop());

describe('the catalogue', () => {
  it('has row-level security, forced, on every tenant table, with a policy for each role', async () => {
    const { rows } = await api.owner.query<{ table: string; enabled: boolean; forced: boolean; roles: string[] }>(
      `select c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         array(select distinct unnest(p.polroles)::regrole::text from pg_policy p where p.polrelid = c.oid) as roles
       from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`,
    );
    const problems = rows
      .filter((row) => !WITHOUT_TENANT.has(row.table))
      .flatMap((row) => [
        ...(row.enabled && row.forced ? [] : [`${row.table}: row-level security is not enabled and forced`]),
        ...ROLES.filter((role) => !row.roles.includes(role)).map((role) => `${row.table}: no policy for ${role}`),
      ]);
    expect(rows.length).toBeGreaterThan(10);
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

  it('gives the login role no right of its own and no way around the policies', async () => {
    const login = new URL(api.loginUrl).username;
    const { rows } = await api.owner.query(`select rolsuper, rolinherit, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1`, [login]);
    expect(rows).toEqual([{ rolsuper: false, rolinherit: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    const { rows: grants } = await api.owner.query(`select table_name from information_schema.role_table_grants where grantee = $1`, [login]);
    expect(grants).toEqual([]);
  });
});

describe('raw SQL as the login role', () => {
  const TABLES = ['tenant', 'member', 'organisation', 'account', 'session', 'audit_entry'];
  const run = async (statements: string[]): Promise<pg.QueryResult> => {
    const client = new pg.Client({ connectionString: api.loginUrl });
    await client.connect();
    try {
      let result!: pg.QueryResult;
      for (const statement of statements) result = await client.query(statement);
      return result;
    } finally {
      await client.end();
    }
  };

  it.each(TABLES)('sees nothing of %s without a context', async (table) => {
    await expect(run([`select * from ${table}`])).rejects.toThrow(/permission denied/);
  });

  it.each(['gw_unit', 'gw_branch', 'gw_committee', 'gw_client'])('sees no row as %s without a tenant', async (role) => {
    for (const table of ['tenant', 'organisation']) expect((await run(['begin', `set local role ${role}`, `select * from ${table}`])).rows).toEqual([]);
  });

  it('sees its tenant only, and its subtree as a committee', async () => {
    const seen = async (role: string, tenant: string): Promise<string[]> =>
      (await run(['begin', `set local role ${role}`, `set local app.tenant = '${tenant}'`, 'select distinct tenant_id from member order by 1'])).rows.map((row) => row.tenant_id as string);
    expect(await seen('gw_unit', city.a.id)).toEqual([city.a.id]);
    expect(await seen('gw_committee', city.district)).toEqual([city.c.id]);
    expect((await seen('gw_committee', city.committee)).sort()).toEqual([city.a.id, city.b.id, city.c.id].sort());
  });

  it('cannot write another tenant\'s row, nor as a committee a unit\'s facts', async () => {
    const write = (role: string, tenant: string): Promise<pg.QueryResult> => run(['begin', `set local role ${role}`, `set local app.tenant = '${tenant}'`, `update member set name = 'x' where tenant_id = '${city.b.id}' returning id`]);
    expect((await write('gw_unit', city.a.id)).rows).toEqual([]);
    expect((await write('gw_committee', city.committee)).rows).toEqual([]);
  });

  it('cannot change, delete or truncate the audit trail in any role', async () => {
    for (const role of ['gw_unit', 'gw_committee', 'gw_branch', 'gw_client', 'gw_identity']) {
      for (const statement of [`update audit_entry set reason = 'x'`, 'delete from audit_entry', 'truncate audit_entry']) {
        await expect(run(['begin', `set local role ${role}`, `set local app.tenant = '${city.a.id}'`, statement])).rejects.toThrow(/permission denied/);
      }
    }
  });
});
