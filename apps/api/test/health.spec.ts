import { errorsOf, startApi, type ApiServer } from './api-server';
import { ask } from './client';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const get = async (path: string): Promise<[number, unknown]> => fetch(`${api.url}${path}`).then(async (response) => [response.status, await response.json()]);
const QUERY = '{ viewer { mustChangePassword } units { totalCount } }';

it('says that it lives and is ready', async () => {
  expect(await get('/health/live')).toEqual([200, { status: 'live' }]);
  expect(await get('/health/ready')).toEqual([200, { status: 'ready' }]);
  expect(await errorsOf(api)).toEqual([]);
});

it('lives on without its database, says so, and is ready again when it is back', async () => {
  const database = new URL(api.ownerUrl).pathname.slice(1);
  const cluster = Object.assign(new URL(api.ownerUrl), { pathname: '/postgres' }).toString();
  const allow = (yes: boolean): Promise<unknown> => api.superuser(`alter database ${database} allow_connections ${yes}`, [], cluster);
  const session = { cookie: `gw_session=${Buffer.alloc(48, 1).toString('base64url')}` };
  await allow(false);
  await api.superuser('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename like \'gw_login_%\'', [database], cluster);
  expect(await get('/health/live')).toEqual([200, { status: 'live' }]);
  expect(await get('/health/ready')).toEqual([503, { status: 'no database' }]);
  const answer = await ask(api.url, session, QUERY);
  expect([answer.status, answer.errors?.[0]?.extensions.code, answer.errors?.[0]?.message]).toEqual([503, 'UNAVAILABLE', '服务暂时不可用，请稍后重试']);
  // What is answered in general words is logged in its own.
  let logged: string[] = [];
  for (let time = 0; time < 50 && !logged.length; time += 1) logged = await errorsOf(api);
  expect(logged.join()).toMatch(/not currently accepting connections|terminating connection/);
  await allow(true);
  expect(await get('/health/ready')).toEqual([200, { status: 'ready' }]);
  expect((await ask(api.url, session, QUERY)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
