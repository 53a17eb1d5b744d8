import { keyFor } from '@gongwei/platform-identity';
import { SignJWT, UnsecuredJWT } from 'jose';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, tokenOf, type CityFixture } from './city';
import { ask, must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
});
afterAll(() => api.stop());

interface Issued {
  status: number;
  headers: Headers;
  body: { access_token?: string; token_type?: string; expires_in?: number; scope?: string; error?: string };
}

async function token(body: Record<string, string> | string, headers: Record<string, string> = {}): Promise<Issued> {
  const response = await fetch(`${api.url}/oauth/token`, { method: 'POST', headers, body: typeof body === 'string' ? body : new URLSearchParams(body) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Issued['body'] };
}
const grant = (client: { clientId: string; secret: string }, scope?: string): Promise<Issued> =>
  token({ grant_type: 'client_credentials', client_id: client.clientId, client_secret: client.secret, ...(scope === undefined ? {} : { scope }) });
const bearer = (issued: Issued): Credentials => ({ bearer: issued.body.access_token! });
const COUNT = '{ members { totalCount } }';
const works = async (who: Credentials): Promise<boolean> => !(await ask(api.url, who, '{ units { totalCount } }')).errors;
const CLIENT = 'machineClient { id clientId version status scopes secrets { hint expiresAt } }';
const create = async (input: object, who = admin): Promise<{ secret: string; machineClient: { id: string; clientId: string; version: number; secrets: { hint: string; expiresAt: string | null }[] } }> =>
  (await must(api.url, who, `mutation ($input: CreateMachineClientInput!) { createMachineClient(input: $input) { secret ${CLIENT} } }`, { input })).createMachineClient;
let names = 0;
const made = async (scopes: string[], who = admin, more: object = {}): Promise<{ id: string; clientId: string; secret: string; version: number }> => {
  const { secret, machineClient } = await create({ name: `系统${(names += 1)}`, scopes, ...more }, who);
  return { ...machineClient, secret };
};

describe('the token endpoint', () => {
  let client: { clientId: string; secret: string };
  beforeAll(async () => {
    client = await made(['administration:read', 'branch-registry:read']);
  });
  const basic = (id: string, secret: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` });

  it('trades credentials in the body for a token of 15 minutes', async () => {
    const { status, headers, body } = await grant(client);
    expect([status, body]).toEqual([200, { access_token: expect.any(String), token_type: 'Bearer', expires_in: 900, scope: 'administration:read branch-registry:read' }]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await must(api.url, { bearer: body.access_token! }, COUNT)).toEqual({ members: { totalCount: 4 } });
  });

  it('takes them by HTTP Basic too', async () => {
    const issued = await token({ grant_type: 'client_credentials' }, basic(client.clientId, client.secret));
    expect(issued.status).toBe(200);
    expect(await works(bearer(issued))).toBe(true);
  });

  it('gives as little as is asked for', async () => {
    const issued = await grant(client, 'administration:read');
    expect(issued.body.scope).toBe('administration:read');
    expect(await works(bearer(issued))).toBe(true);
    expect(await refusal(api.url, bearer(issued), COUNT)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each<[string, () => Promise<Issued>, number, string]>([
    ['a wrong secret', () => grant({ ...client, secret: `${client.secret.slice(0, -1)}${client.secret.endsWith('x') ? 'y' : 'x'}` }), 401, 'invalid_client'],
    ['another client\'s secret', async () => grant({ ...client, secret: (await made(['administration:read'])).secret }), 401, 'invalid_client'],
    ['an unknown client', () => grant({ ...client, clientId: `${client.clientId.slice(0, -4)}AAAA` }), 401, 'invalid_client'],
    ['no client id at all', () => grant({ ...client, clientId: 'somebody' }), 401, 'invalid_client'],
    ['a wrong secret by HTTP Basic', () => token({ grant_type: 'client_credentials' }, basic(client.clientId, 'wrong')), 401, 'invalid_client'],
    ['HTTP Basic that cannot be read', () => token({ grant_type: 'client_credentials' }, basic('100%', '100%')), 400, 'invalid_request'],
    ['no credentials', () => token({ grant_type: 'client_credentials' }), 400, 'invalid_request'],
    ['a scope the client does not have', () => grant(client, 'administration:read personal-data:read'), 400, 'invalid_scope'],
    ['a scope that does not exist', () => grant(client, 'everything'), 400, 'invalid_scope'],
    ['another grant', () => token({ grant_type: 'password', username: 'admin', password: 'x' }), 400, 'unsupported_grant_type'],
    ['JSON', () => token('{"grant_type":"client_credentials"}', { 'content-type': 'application/json' }), 400, 'invalid_request'],
  ])('refuses %s', async (_, send, status, error) => {
    const answer = await send();
    expect([answer.status, answer.body.error]).toEqual([status, error]);
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Basic realm="gongwei"' : null);
  });
});

describe('a token', () => {
  const claims = (subject: string): SignJWT => new SignJWT({ scope: 'administration:read' }).setProtectedHeader({ alg: 'HS256' }).setIssuer('gongwei').setSubject(subject).setIssuedAt();
  const key = (): Uint8Array => keyFor(api.secret, 'machine-token');

  it.each<[string, (clientId: string) => Promise<string>]>([
    ['that has run out', (id) => claims(id).setExpirationTime(new Date(Date.now() - 1_000)).sign(key())],
    ['signed with another key', (id) => claims(id).setExpirationTime('5m').sign(Buffer.alloc(32, 1))],
    ['not signed', async (id) => new UnsecuredJWT({ scope: 'administration:read' }).setIssuer('gongwei').setSubject(id).setExpirationTime('5m').encode()],
    ['of another issuer', (id) => claims(id).setIssuer('elsewhere').setExpirationTime('5m').sign(key())],
    ['of nobody', () => claims('somebody').setExpirationTime('5m').sign(key())],
    ['that is none', async () => 'token'],
  ])('%s is nobody\'s', async (_, make) => {
    const { clientId } = await made(['administration:read']);
    expect(await works({ bearer: await claims(clientId).setExpirationTime('5m').sign(key()) })).toBe(true);
    expect(await refusal(api.url, { bearer: await make(clientId) }, '{ units { totalCount } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('cannot reach further than its client, whatever it says', async () => {
    const { clientId } = await made(['administration:read']);
    const forged = await new SignJWT({ scope: 'administration:read branch-registry:read' }).setProtectedHeader({ alg: 'HS256' }).setIssuer('gongwei').setSubject(clientId).setExpirationTime('5m').sign(key());
    expect(await refusal(api.url, { bearer: forged }, COUNT)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('wins over a cookie: a machine never borrows a person\'s session', async () => {
    const who = bearer(await grant(await made(['administration:read'])));
    expect(await refusal(api.url, { ...admin, ...who }, COUNT)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await must(api.url, { ...admin, ...who }, '{ viewer { account { id } } }')).toEqual({ viewer: null });
  });

  it('is refused from the request after its client was disabled, and none is issued', async () => {
    const client = await made(['administration:read']);
    const who = bearer(await grant(client));
    await must(api.url, admin, 'mutation ($input: MachineClientVersionInput!) { disableMachineClient(input: $input) { machineClient { status } } }', { input: { id: client.id, version: 1 } });
    expect(await works(who)).toBe(false);
    expect((await grant(client)).body.error).toBe('invalid_client');
  });

  it('is refused while its unit is suspended', async () => {
    const unit = await city.unit('M-SUSP', '停');
    const client = await city.machine(unit.id, ['administration:read']);
    const who = await tokenOf(api, client);
    expect(await works(who)).toBe(true);
    await api.owner.query(`update tenant set status = 'SUSPENDED' where tenant_id = $1`, [unit.id]);
    expect([await works(who), (await grant(client)).body.error]).toEqual([false, 'invalid_client']);
  });
});

describe('a client\'s secret', () => {
  const ROTATE = `mutation ($input: RotateMachineClientSecretInput!) { rotateMachineClientSecret(input: $input) { secret ${CLIENT} } }`;
  const rotate = async (id: string, version: number, overlapHours?: number): Promise<{ secret: string; machineClient: { secrets: { hint: string; expiresAt: string | null }[] } }> =>
    (await must(api.url, admin, ROTATE, { input: { id, version, ...(overlapHours === undefined ? {} : { overlapHours }) } })).rotateMachineClientSecret;
  const good = async (clientId: string, ...secrets: string[]): Promise<boolean[]> => Promise.all(secrets.map(async (secret) => (await grant({ clientId, secret })).status === 200));

  it('is told once and kept as a hash', async () => {
    const input = { name: '一次', scopes: ['administration:read'], idempotencyKey: 'once' };
    const first = await create(input);
    const repeat = await create(input);
    expect([first.secret.length > 40, repeat.secret, repeat.machineClient.id]).toEqual([true, '', first.machineClient.id]);
    expect(first.machineClient.secrets).toEqual([{ hint: first.secret.slice(-4), expiresAt: null }]);
    const { rows } = await api.owner.query('select s::text as row from machine_client_secret s where client_id = $1', [first.machineClient.id]);
    expect(rows.map(({ row }) => row.includes(first.secret))).toEqual([false]);
  });

  it('is replaced without a gap: the old one stays good for a day', async () => {
    const { id, clientId, secret: old } = await made(['administration:read']);
    const { secret, machineClient } = await rotate(id, 1);
    expect(await good(clientId, old, secret)).toEqual([true, true]);
    expect(machineClient.secrets.map(({ hint }) => hint)).toEqual([secret.slice(-4), old.slice(-4)]);
    const left = Date.parse(machineClient.secrets[1]!.expiresAt!) - Date.now();
    expect(left / 3_600_000).toBeCloseTo(24, 1);
    await api.owner.query('update machine_client_secret set expires_at = now() where client_id = $1 and expires_at is not null', [id]);
    expect(await good(clientId, old, secret)).toEqual([false, true]);
  });

  it('ends at once when its successor is replaced in turn: never more than two are good', async () => {
    const { id, clientId, secret: first } = await made(['administration:read']);
    const { secret: second } = await rotate(id, 1);
    const { secret: third } = await rotate(id, 2);
    expect(await good(clientId, first, second, third)).toEqual([false, true, true]);
  });

  it('ends at once when told so', async () => {
    const { id, clientId, secret: old } = await made(['administration:read']);
    const { secret } = await rotate(id, 1, 0);
    expect(await good(clientId, old, secret)).toEqual([false, true]);
  });

  it.each([[-1], [169]])('does not overlap for %d hours', async (overlapHours) => {
    const { id } = await made(['administration:read']);
    expect(await refusal(api.url, admin, ROTATE, { input: { id, version: 1, overlapHours } })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['overlapHours range'] });
  });

  it('is not replaced from a stale page, nor for a disabled client', async () => {
    const { id } = await made(['administration:read']);
    expect(await refusal(api.url, admin, ROTATE, { input: { id, version: 2 } })).toMatchObject({ code: 'CONFLICT' });
    await api.owner.query(`update machine_client set status = 'DISABLED' where id = $1`, [id]);
    expect(await refusal(api.url, admin, ROTATE, { input: { id, version: 1 } })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('making a client', () => {
  const CREATE = 'mutation ($input: CreateMachineClientInput!) { createMachineClient(input: $input) { secret } }';
  it.each([
    ['no name', { name: ' ' }, ['name required']],
    ['a name of one character', { name: '系' }, ['name length']],
    ['no scope', { scopes: [] }, ['scopes required']],
    ['an unknown scope', { scopes: ['everything'] }, ['scopes exists']],
    ['a unit\'s subtree', { coversSubtree: true }, ['coversSubtree audience']],
    ['a name that is taken', { name: '甲客户端' }, ['name unique']],
  ])('is refused with %s', async (_, input, fields) =>
    expect(await refusal(api.url, admin, CREATE, { input: { name: '数据平台', scopes: ['administration:read'], ...input } })).toMatchObject({ code: 'VALIDATION_FAILED', fields }));

  it('is refused with scopes beyond what its maker may do', async () => {
    const who = await city.login(city.a.id, [], { permissions: ['client.read', 'client.manage', 'unit.read'] });
    expect(await create({ name: '只看单位', scopes: ['administration:read'] }, who)).toMatchObject({ secret: expect.any(String) });
    expect(await refusal(api.url, who, CREATE, { input: { name: '越权', scopes: ['personal-data:read'] } })).toMatchObject({ code: 'FORBIDDEN', fields: ['scopes grantable'] });
  });

  it('is the security administrator\'s in a committee, and nobody else\'s', async () => {
    const input = { name: '大屏', scopes: ['branch-registry:read'], coversSubtree: true };
    for (const role of ['SYSTEM_ADMIN', 'AUDITOR', 'OFFICER', 'LEADER']) expect(await refusal(api.url, await city.login(city.committee, [role]), CREATE, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await create(input, await city.login(city.committee, ['SECURITY_ADMIN']))).toMatchObject({ secret: expect.any(String) });
  });
});

describe('personal data', () => {
  const ONE = '($id: ID!) { member(id: $id) { name birthDate idNumberMasked phoneMasked } }';
  const REVEAL = 'mutation ($id: ID!, $field: SensitiveField!) { revealMemberField(input: { id: $id, field: $field, reason: "核对" }) { value } }';
  let without: Credentials;
  let allowed: Credentials;
  beforeAll(async () => {
    without = await tokenOf(api, await city.machine(city.a.id, ['branch-registry:read']));
    allowed = await tokenOf(api, await city.machine(city.a.id, ['branch-registry:read', 'personal-data:read']));
  });

  it('is masked without a scope of its own, and cannot be had one by one either', async () => {
    expect(await must(api.url, without, `query ${ONE}`, { id: city.a.members[0] })).toEqual({ member: { name: '甲**', birthDate: '1985-01-01', idNumberMasked: expect.stringMatching(/^339900\*{8}\d{3}[\dX]$/), phoneMasked: '138****1027' } });
    expect(await refusal(api.url, without, REVEAL, { id: city.a.members[0], field: 'ID_NUMBER' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await must(api.url, without, '{ organisations(filter: { name: { eq: "甲第一支部" } }) { nodes { posts { memberName } members { nodes { name } } } } }')).organisations.nodes[0]).toEqual({ posts: [{ memberName: '甲**' }], members: { nodes: [{ name: '甲**' }, { name: '甲**' }] } });
  });

  it('is not found out by asking for it', async () => {
    expect(await must(api.url, without, '{ members(filter: { name: { startsWith: "甲张" } }) { totalCount } search(text: "甲张三") { id } }')).toEqual({ members: { totalCount: 0 }, search: [] });
    for (const filter of [{ search: 'cs' }, { idNumber: { eq: '339900198503070016' } }, { phone: { eq: '13800001027' } }]) {
      expect(await refusal(api.url, without, 'query ($filter: MemberFilter) { members(filter: $filter) { totalCount } }', { filter })).toMatchObject({ code: 'FORBIDDEN' });
    }
    const { members } = await must(api.url, without, '{ members { edges { cursor } } }');
    expect(members.edges.map(({ cursor }: { cursor: string }) => Buffer.from(cursor, 'base64url').toString()).join()).not.toMatch(/张三|李四|王五|赵六/);
  });

  it('is read with that scope, number by number, each leaving an entry', async () => {
    expect((await must(api.url, allowed, `query ${ONE}`, { id: city.a.members[0] })).member).toMatchObject({ name: '甲张三', birthDate: '1985-03-07', phoneMasked: '138****1027' });
    expect(await must(api.url, allowed, REVEAL, { id: city.a.members[0], field: 'PHONE' })).toEqual({ revealMemberField: { value: '13800001027' } });
    const { rows } = await api.owner.query(`select actor_kind, reason, changes from audit_entry where tenant_id = $1 order by sequence desc limit 1`, [city.a.id]);
    expect(rows).toEqual([{ actor_kind: 'CLIENT', reason: '核对', changes: [{ field: 'phone', before: null, after: null }] }]);
  });
});

describe('writing', () => {
  const RETITLE = 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { jobTitle version } } }';

  it('needs a scope of its own, and stands in the trail as the client\'s', async () => {
    const input = { id: city.a.members[1], version: 1, jobTitle: '科长' };
    expect(await refusal(api.url, await tokenOf(api, await city.machine(city.a.id, ['branch-registry:read'])), RETITLE, { input })).toMatchObject({ code: 'FORBIDDEN' });
    const client = await city.machine(city.a.id, ['branch-registry:read', 'branch-registry:write']);
    expect(await must(api.url, await tokenOf(api, client), RETITLE, { input })).toEqual({ updateMember: { member: { jobTitle: '科长', version: 2 } } });
    const { auditEntries } = await must(api.url, admin, '{ auditEntries(first: 1) { nodes { operation actorKind actorId } } }');
    expect(auditEntries.nodes).toEqual([{ operation: 'updateMember', actorKind: 'CLIENT', actorId: client.id }]);
  });

  it('stays in the client\'s own unit, however far it reads', async () => {
    const who = await tokenOf(api, await city.machine(city.committee, ['branch-registry:read', 'branch-registry:write'], { subtree: true }));
    expect(await refusal(api.url, who, RETITLE, { input: { id: city.a.members[1], version: 2, jobTitle: '处长' } })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the reach of a committee\'s client', () => {
  it.each([
    ['its whole subtree when told so', true, { units: 5, members: 12 }],
    ['itself alone otherwise', false, { units: 1, members: 0 }],
  ])('is %s', async (_, subtree, expected) => {
    const who = await tokenOf(api, await city.machine(city.committee, ['administration:read', 'branch-registry:read'], { subtree }));
    const { units, members } = await must(api.url, who, '{ units { totalCount nodes { id } } members { totalCount } }');
    // Units of other tests may stand there too; what counts is that these are all there, and no other city's.
    const ids = units.nodes.map(({ id }: { id: string }) => id) as string[];
    expect([city.committee, city.district, city.a.id, city.b.id, city.c.id].filter((id) => ids.includes(id))).toHaveLength(expected.units);
    expect(ids).not.toContain(city.z.id);
    expect(members.totalCount).toBe(expected.members + 4 * (units.totalCount - expected.units));
  });
});

describe('reading what has changed', () => {
  const CHANGES = `query ($since: DateTime, $after: String) { members(filter: { updatedAt: { gte: $since } }, orderBy: [{ field: updatedAt }], first: 3, after: $after) { nodes { id updatedAt } pageInfo { hasNextPage endCursor } } }`;
  it('goes page by page from a moment on, and misses nothing', async () => {
    const unit = await city.unit('INCR', '增');
    const who = await tokenOf(api, await city.machine(unit.id, ['branch-registry:read']));
    const readAll = async (since: string | null): Promise<{ id: string; updatedAt: string }[]> => {
      const nodes: { id: string; updatedAt: string }[] = [];
      for (let after: string | null = null; ; ) {
        const page: { nodes: typeof nodes; pageInfo: { hasNextPage: boolean; endCursor: string } } = (await must(api.url, who, CHANGES, { since, after })).members;
        nodes.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) return nodes;
        after = page.pageInfo.endCursor;
      }
    };
    const all = await readAll(null);
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(unit.members));
    const since = all.at(-1)!.updatedAt;
    await must(api.url, await city.login(unit.id, ['UNIT_ADMIN']), 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }', { input: { id: unit.members[0], version: 1, jobTitle: '科员' } });
    const changed = await readAll(since);
    expect(changed.at(-1)!.id).toBe(unit.members[0]);
    expect(changed.length).toBeLessThan(4);
  });

  it.each(['units', 'organisations', 'members'])('is offered by the list of %s', async (list) => {
    const who = await tokenOf(api, await city.machine(city.committee, ['administration:read', 'branch-registry:read'], { subtree: true }));
    const query = `query ($since: DateTime!) { ${list}(filter: { updatedAt: { gt: $since } }, orderBy: [{ field: updatedAt, direction: DESC }]) { totalCount } }`;
    expect((await must(api.url, who, query, { since: '2000-01-01T00:00:00+08:00' }))[list].totalCount).toBeGreaterThan(0);
    expect((await must(api.url, who, query, { since: '2999-01-01T00:00:00+08:00' }))[list].totalCount).toBe(0);
  });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
