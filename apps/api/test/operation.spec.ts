import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { errorLines, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { ask, type Credentials } from './client';
import { download, idNumber } from './workbooks';

// Each part starts a server of its own.
jest.setTimeout(60_000);

const started: ApiServer[] = [];
async function start(environment: Record<string, string> = {}): Promise<{ api: ApiServer; city: CityFixture; admin: Credentials }> {
  const api = await startApi(environment);
  started.push(api);
  const city = await buildCity(api);
  return { api, city, admin: await city.login(city.a.id, ['UNIT_ADMIN']) };
}
afterAll(async () => {
  for (const api of started) await api.stop();
});

const VIEWER = '{ viewer { __typename } }';

describe('request limits', () => {
  let api: ApiServer;
  let city: CityFixture;
  let admin: Credentials;
  beforeAll(async () => {
    ({ api, city, admin } = await start({ GONGWEI_RATE_LIMITS: 'graphql=5,token=2,exports=1,address=60' }));
  });

  it('announce themselves and end in RATE_LIMITED, for one session only', async () => {
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await ask(api.url, admin, VIEWER));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.map((answer) => answer.headers.get('ratelimit-remaining'))).toEqual(['4', '3', '2', '1', '0', '0']);
    expect(answers[0]!.headers.get('ratelimit-limit')).toBe('5');
    expect(answers[0]!.headers.get('ratelimit-policy')).toBe('5;w=60');
    const refused = answers[5]!;
    const { code, retryAfter, requestId } = refused.errors![0]!.extensions;
    expect([code, requestId]).toEqual(['RATE_LIMITED', refused.headers.get('x-request-id')]);
    expect(retryAfter).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBe(retryAfter);
    expect(refused.errors![0]!.message).toContain(`${retryAfter} 秒`);
    expect((await ask(api.url, await city.login(city.a.id, ['VIEWER']), VIEWER)).status).toBe(200);
    expect((await fetch(`${api.url}/health/live`)).headers.get('ratelimit-limit')).toBeNull();
  });

  it('hold for tokens, in OAuth’s words too, and for exports', async () => {
    const token = () => fetch(`${api.url}/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'x', client_secret: 'y' }) });
    expect([(await token()).status, (await token()).status]).toEqual([401, 401]);
    const refused = await token();
    expect([refused.status, await refused.json()]).toEqual([429, expect.objectContaining({ error: 'temporarily_unavailable' })]);
    expect((await download(`${api.url}/exports/members.xlsx`, admin)).status).toBe(200);
    expect((await download(`${api.url}/exports/members.xlsx`, admin)).json.errors[0]!.extensions.code).toBe('RATE_LIMITED');
  });

  it('are not escaped by making sessions up', async () => {
    const statuses = new Set<number>();
    for (let time = 0; time < 70; time += 1) statuses.add((await ask(api.url, { cookie: `gw_session=made-up-${time}` }, VIEWER)).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});

/** A server as the other specs have it. */
let plain: ReturnType<typeof start>;
beforeAll(async () => {
  await (plain = start());
});

describe('the log', () => {
  it('has the request’s id, and nobody’s data, when something breaks inside', async () => {
    const { api, city, admin } = await plain;
    await api.superuser(`alter table member add constraint odd check (name <> '泄密人')`);
    const input = { organisationId: city.a.organisations.first, name: '泄密人', gender: 'MALE', ethnicity: '01', birthDate: '1985-03-10', idNumber: idNumber(9), phone: '13900009999', status: 'APPLICANT' };
    const answer = await ask(api.url, admin, 'mutation ($i: CreateMemberInput!) { createMember(input: $i) { member { id } } }', { i: input });
    expect(answer.errors![0]!.extensions.code).toBe('INTERNAL');
    expect(answer.errors![0]!.message).not.toMatch(/odd|member|constraint/);
    const lines = await errorLines(api);
    expect(lines).toMatchObject([{ msg: 'operation failed', requestId: answer.errors![0]!.extensions.requestId, err: { code: '23514', constraint: 'odd', table: 'member' } }]);
    expect(JSON.stringify(api.log)).not.toMatch(/泄密人|1390000|330501/);
  });
});

describe('the explorer', () => {
  const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('is there in development, with everything from this server', async () => {
    const { api } = await plain;
    const page = await download(`${api.url}/graphql`, {}, asBrowser);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' ('sha256-[\w+/=]+' ?)+;/);
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(page.body.toString('utf8')).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    const script = await download(`${api.url}/graphql-explorer/ruru.js`, {});
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it('is not there in production', async () => {
    const { api } = await start({ NODE_ENV: 'production' });
    expect((await download(`${api.url}/graphql`, {}, asBrowser)).headers.get('content-type')).not.toContain('html');
    expect((await download(`${api.url}/graphql-explorer/ruru.js`, {})).status).toBe(404);
  });
});

describe('the end', () => {
  const RENAME = 'mutation ($id: ID!, $name: String!) { updateMember(input: { id: $id, version: 1, name: $name }) { member { name } } }';

  /** Holds a member's row, so that a change of it waits. @returns a function that lets go. */
  async function hold(api: ApiServer, member: string): Promise<() => Promise<void>> {
    await api.owner.query('begin');
    await api.owner.query('select 1 from member where id = $1 for update', [member]);
    return async () => void (await api.owner.query('commit'));
  }

  it('finishes what is in flight, says it is not ready, and exits with 0', async () => {
    const { api, city, admin } = await start({ GONGWEI_DRAIN_SECONDS: '1.5' });
    const letGo = await hold(api, city.a.members[0]!);
    const inFlight = ask(api.url, admin, RENAME, { id: city.a.members[0], name: '张一三' });
    await sleep(300);
    api.process.kill('SIGTERM');
    await sleep(300);
    const ready = await fetch(`${api.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
    setTimeout(() => void letGo(), 2_000);
    const exited = once(api.process, 'exit');
    expect((await inFlight).data).toEqual({ updateMember: { member: { name: '张一三' } } });
    expect(await exited).toEqual([0, null]);
    await expect(fetch(`${api.url}/health/live`)).rejects.toThrow();
  });

  it('does not wait for ever', async () => {
    const { api, city, admin } = await start();
    const letGo = await hold(api, city.a.members[0]!);
    const stuck = ask(api.url, admin, RENAME, { id: city.a.members[0], name: '张二三' }).then(() => 'answered', () => 'cut off');
    await sleep(300);
    const began = Date.now();
    api.process.kill('SIGTERM');
    expect(await once(api.process, 'exit')).toEqual([0, null]);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await stuck).toBe('cut off');
    await letGo();
  });
});
