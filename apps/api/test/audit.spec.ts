import { CHAIN_QUERY, verifyChain, type ChainRow } from '@gongwei/platform-audit';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import pg from 'pg';
import { idNumber } from '../src/cli/demo/personal-numbers';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { auditedOperations, type AuditedOperation } from './audited-operations';
import { buildCity, enter, type CityFixture, type UnitFixture } from './city';
import { must, refusal } from './client';

/** Mutations that leave no entry here, each for a reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  startSecondFactorEnrolment: 'answers with a secret that counts for nothing before confirmSecondFactorEnrolment, which leaves the entry',
  commitImport: 'imports.spec.ts',
  saveListSettings: 'keeps how one person likes to see a list: no record of the unit',
};

interface Entry {
  tenant_id: string;
  operation: string;
  target_type: string;
  target_id: string | null;
  changes: { field: string; before: string | null; after: string | null }[];
  reason: string | null;
}

let api: ApiServer;
let city: CityFixture;
let unit: UnitFixture;
let operations: AuditedOperation[];
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  unit = await city.unit('AUDIT', '审');
  operations = auditedOperations(api, city, unit);
});
afterAll(() => api.stop());

/** The newest entry of the whole database. */
const newest = async (): Promise<Entry> => (await api.owner.query<Entry>('select * from audit_entry order by at desc, id desc limit 1')).rows[0]!;
const count = async (): Promise<number> => Number((await api.owner.query('select count(*) as n from audit_entry')).rows[0].n);

describe('every mutation leaves its entry', () => {
  it('and each is tried here', async () => {
    const schema = buildClientSchema(await must<IntrospectionQuery>(api.url, {}, getIntrospectionQuery()));
    const tried = new Set([...operations.map(({ operation }) => operation), ...Object.keys(ELSEWHERE)]);
    expect(Object.keys(schema.getMutationType()!.getFields()).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('in the trail of the unit whose record it is, naming record, fields and reason', async () => {
    const problems: string[] = [];
    for (const { operation, entry = operation, targetType, changes, reason, run } of operations) {
      const { tenant, target } = await run();
      const left = await newest();
      const found = { operation: left.operation, targetType: left.target_type, tenant: left.tenant_id, target: left.target_id, changes: left.changes.map(({ field }) => field), reason: left.reason };
      const expected = { operation: entry, targetType, tenant, target: target ?? left.target_id, changes, reason: reason ?? null };
      if (JSON.stringify(found) !== JSON.stringify(expected)) problems.push(`${operation}:\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`);
    }
    expect(problems).toEqual([]);
  });

  it('with personal data masked, and no password, secret or token anywhere', async () => {
    const { rows } = await api.owner.query<{ changes: Entry['changes'] }>(`select changes from audit_entry where operation = 'updateMember' and tenant_id = $1 order by sequence desc limit 1`, [unit.id]);
    expect(rows[0]!.changes).toEqual([
      { field: 'birthDate', before: '1985-03-07', after: '1986-05-04' },
      { field: 'idNumber', before: expect.stringMatching(/^339900\*{8}\d{3}[\dX]$/), after: expect.stringMatching(/^3399\d\d\*{8}\d{3}[\dX]$/) },
      { field: 'phone', before: '138****1027', after: '139****5678' },
    ]);
    const { rows: all } = await api.owner.query<{ text: string }>(`select concat_ws(' ', changes, target_label, reason, actor_name, address) as text from audit_entry`);
    const secret = /(?<![-\w])\w{4}(-\w{4}){3}(?![-\w])|(?<!\w)1[3-9]\d{9}(?!\w)|(?<!\w)\d{17}[\dX](?!\w)|晨光|雨后/;
    expect(['qkfr-7m2x-cvwd-9h3t', '13912345678', idNumber('1986-05-04', false, 4_001)].every((text) => secret.test(`"${text}"`))).toBe(true);
    expect(all.filter(({ text }) => secret.test(text))).toEqual([]);
  });

  it('and what is refused leaves none', async () => {
    const before = await count();
    const who = await city.login(unit.id, ['VIEWER']);
    await refusal(api.url, who, 'mutation { createRole(input: { name: "x", permissions: ["member.read"] }) { role { id } } }');
    await refusal(api.url, await city.login(unit.id, ['UNIT_ADMIN']), 'mutation { createRole(input: { name: "", permissions: [] }) { role { id } } }');
    expect(await count()).toBe(before);
  });
});

describe('reading the trail', () => {
  const LIST = 'query ($filter: AuditEntryFilter, $first: Int, $after: String) { auditEntries(filter: $filter, first: $first, after: $after) { totalCount nodes { id sequence operation actorName actorKind targetLabel unitId unit { name } address reason at changes { field before after } } pageInfo { endCursor hasNextPage } } }';
  const list = async (who: object, filter: object = {}, more: object = {}): Promise<any> => (await must(api.url, who, LIST, { filter, ...more })).auditEntries;

  it('is the auditor\'s for the whole city, and stops at its border', async () => {
    const auditor = await city.login(city.committee, ['AUDITOR']);
    const all = await list(auditor, {}, { first: 200 });
    const units = new Set(all.nodes.map(({ unitId }: { unitId: string }) => unitId));
    expect([city.a.id, city.c.id, unit.id].every((id) => units.has(id))).toBe(true);
    expect(units.has(city.z.id)).toBe(false);
    expect((await list(auditor, { unitId: { eq: city.z.id } })).totalCount).toBe(0);
  });

  it.each<[string, (u: UnitFixture) => object, (node: any) => boolean]>([
    ['an operation', () => ({ operation: { eq: 'revealMemberField' } }), (node) => node.operation === 'revealMemberField'],
    ['several operations', () => ({ operation: { in: ['suspendUnit', 'archiveUnit'] } }), (node) => ['suspendUnit', 'archiveUnit'].includes(node.operation)],
    ['a unit', (u) => ({ unitId: { eq: u.id } }), (node) => node.unit.name === '审单位'],
    ['a record', (u) => ({ targetId: { eq: u.members[0] } }), (node) => node.targetLabel === '审张三'],
    ['a kind of record', () => ({ targetType: { eq: 'Role' } }), (node) => /Role$/.test(node.operation)],
    ['part of an actor\'s name', () => ({ actorName: { contains: '审管理' } }), (node) => node.actorName === '审管理员'],
    ['a kind of actor', () => ({ actorKind: { eq: 'ACCOUNT' } }), (node) => node.actorKind === 'ACCOUNT'],
    ['a reason', () => ({ reason: { eq: '审计测试' } }), (node) => node.reason === '审计测试'],
    ['no reason', () => ({ reason: { isNull: true }, operation: { eq: 'updateRole' } }), (node) => node.reason === null],
    ['an address', () => ({ address: { startsWith: '127.' } }), (node) => node.address.startsWith('127.')],
    ['a time', () => ({ at: { gte: '2020-01-01T00:00:00+08:00', lt: '2999-01-01T00:00:00+08:00' } }), () => true],
    ['a text', () => ({ search: '审张三' }), (node) => node.targetLabel === '审张三'],
  ])('finds entries by %s', async (_, filter, fits) => {
    const { nodes } = await list(await city.login(city.committee, ['AUDITOR']), filter(unit), { first: 200 });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter((node: unknown) => !fits(node))).toEqual([]);
  });

  it('goes from the newest back, page by page, each entry once', async () => {
    const auditor = await city.login(city.committee, ['AUDITOR']);
    const seen: { id: string; at: string }[] = [];
    for (let after: string | null = null; ; ) {
      const page: { nodes: typeof seen; pageInfo: { endCursor: string; hasNextPage: boolean } } = await list(auditor, { unitId: { eq: unit.id } }, { first: 7, after });
      seen.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort().reverse());
    const { nodes } = await list(auditor, { unitId: { eq: unit.id } }, { first: 200 });
    expect(seen.map(({ id }) => id)).toEqual(nodes.map(({ id }: { id: string }) => id));
    expect(nodes.map(({ sequence }: { sequence: number }) => sequence)).toEqual(nodes.map((_: unknown, index: number) => nodes.length - index));
  });

  it('shows a unit its own trail, and in it what committee staff did inside', async () => {
    const who = await enter(api, city, await city.login(city.committee, ['OFFICER'], { permissions: ['unit.enter-write'] }), unit.id, false);
    await must(api.url, who, 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }', { input: { id: unit.members[3], version: 1, jobTitle: '科员' } });
    const { nodes } = await list(await city.login(unit.id, ['UNIT_ADMIN']), {}, { first: 200 });
    expect(nodes[0]).toMatchObject({ operation: 'updateMember', targetLabel: '审赵六', reason: '核对党员名册', changes: [{ field: 'jobTitle', before: null, after: '科员' }] });
    expect(new Set(nodes.map(({ unitId }: { unitId: string }) => unitId))).toEqual(new Set([unit.id]));
  });

  it.each<[string, () => Promise<object>]>([
    ['the system administrator', () => city.login(city.committee, ['SYSTEM_ADMIN'])],
    ['the security administrator', () => city.login(city.committee, ['SECURITY_ADMIN'])],
    ['an officer', () => city.login(city.committee, ['OFFICER'])],
    ['a viewer of a unit', () => city.login(city.a.id, ['VIEWER'])],
    ['a branch secretary', () => city.login(city.a.id, ['BRANCH_SECRETARY'], { organisationId: city.a.organisations.first })],
  ])('is refused to %s', async (_, who) => expect(await refusal(api.url, await who(), '{ auditEntries { totalCount } }')).toMatchObject({ code: 'FORBIDDEN' }));
});

describe('the chain', () => {
  const verify = async (tenant: string): Promise<unknown> => {
    const { rows } = await api.owner.query<ChainRow>(CHAIN_QUERY, [tenant]);
    const { rows: heads } = await api.owner.query<{ sequence: string; hash: Buffer }>('select sequence, hash from audit_head where tenant_id = $1', [tenant]);
    return verifyChain(rows, heads[0] ? { sequence: Number(heads[0].sequence), hash: heads[0].hash } : null);
  };
  const asSuperuser = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: api.ownerUrl });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };

  it('has no gap when many write at once', async () => {
    const crowd = await city.unit('CROWD', '众');
    const admin = await city.login(crowd.id, ['UNIT_ADMIN']);
    await Promise.all(Array.from({ length: 30 }, (_, index) => must(api.url, admin, 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { role { id } } }', { input: { name: `角色${index}号`, permissions: ['member.read'] } })));
    expect(await verify(crowd.id)).toEqual({ ok: true, entries: 31 });
  });

  it('is whole for every unit after all of this', async () => {
    const { rows } = await api.owner.query<{ tenant_id: string }>('select tenant_id from audit_head');
    const results = await Promise.all(rows.map((row) => verify(row.tenant_id)));
    expect(results.length).toBeGreaterThan(5);
    expect(results.filter((result) => !(result as { ok: boolean }).ok)).toEqual([]);
  });

  it.each(['update audit_entry set reason = \'x\'', 'delete from audit_entry', 'truncate audit_entry'])('lets not even the superuser run %j', async (statement) => {
    await expect(asSuperuser(statement)).rejects.toThrow('audit entries are append-only');
  });

  it.each(['update audit_entry set reason = \'x\'', 'delete from audit_entry', 'truncate audit_entry'])('lets maintenance run %j neither', async (statement) => {
    await expect(asSuperuser('set role gw_maintenance', statement)).rejects.toThrow(/permission denied|append-only/);
  });

  it('shows the entry that somebody changed nevertheless, by switching the triggers off', async () => {
    await asSuperuser('set session_replication_role = replica', `update audit_entry set reason = '改过的事由' where tenant_id = '${unit.id}' and sequence = 3`);
    expect(await verify(unit.id)).toMatchObject({ ok: false, sequence: 3, problem: 'CONTENT' });
  });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
