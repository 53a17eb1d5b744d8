import { codeOf, login, writeAccount } from './accounts';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { Browser, must, type GraphQLAnswer } from './client';

let api: ApiServer;
let city: CityFixture;
let addresses = 0;
const browser = (userAgent?: string): Browser => new Browser(api.url, `10.0.${(addresses += 1)}.7`, userAgent);
const account = (loginName: string, roles: string[] = ['UNIT_ADMIN'], tenant = city.a.id): Promise<string> => writeAccount(city.write, tenant, loginName, roles);
/** A browser that is logged in. */
async function at(name: string, userAgent?: string): Promise<Browser> {
  const who = browser(userAgent);
  const answer = await login(who, name);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return who;
}
const alive = async (who: Browser): Promise<boolean> => (await who.must('{ viewer { account { id } } }')).viewer !== null;
const codeIn = (answer: GraphQLAnswer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code;

beforeAll(async () => {
  api = await startApi({ GONGWEI_TRUST_PROXY: 'true' });
  city = await buildCity(api);
});
afterAll(() => api.stop());

describe('the second factor', () => {
  const START = 'mutation { startSecondFactorEnrolment { secret otpauthUri } }';
  const CONFIRM = 'mutation ($code: String!) { confirmSecondFactorEnrolment(input: { code: $code }) { viewer { secondFactorEnrolled } } }';
  const VERIFY = 'mutation ($challenge: String!, $code: String!) { verifySecondFactor(input: { challenge: $challenge, code: $code }) { viewer { account { loginName } } } }';
  let secret: string;

  beforeAll(async () => {
    await account('totp');
    const who = await at('A/totp');
    expect(codeIn(await who.ask(CONFIRM, { code: '123456' }))).toBe('CONFLICT');
    const started = (await who.must(START)).startSecondFactorEnrolment;
    secret = started.secret;
    expect(started.otpauthUri).toContain(`secret=${secret}`);
    expect((await who.ask(CONFIRM, { code: codeOf(secret, 7) })).errors?.[0]?.extensions.fields).toMatchObject([{ path: 'code', rule: 'match' }]);
    expect(await who.must(CONFIRM, { code: codeOf(secret) })).toEqual({ confirmSecondFactorEnrolment: { viewer: { secondFactorEnrolled: true } } });
    expect(codeIn(await who.ask(START))).toBe('CONFLICT');
  });
  const challenge = async (who: Browser): Promise<string> => (await login(who, 'A/totp')).data.login.challenge;

  it('is kept encrypted', async () => {
    const { rows } = await api.owner.query(`select second_factor_secret::text as stored from account where login_name = 'totp'`);
    expect(rows[0].stored).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('makes the password open nothing but a challenge', async () => {
    const who = browser();
    expect((await login(who, 'A/totp')).data.login).toEqual({ secondFactorRequired: true, challenge: expect.any(String), viewer: null });
    expect(who.cookies.size).toBe(0);
  });

  it('takes each code once: not the one it was enrolled with, and none a second time', async () => {
    const who = browser();
    const open = await challenge(who);
    expect(codeIn(await who.ask(VERIFY, { challenge: open, code: codeOf(secret) }))).toBe('UNAUTHENTICATED');
    const next = codeOf(secret, 1);
    expect(await who.must(VERIFY, { challenge: open, code: next })).toEqual({ verifySecondFactor: { viewer: { account: { loginName: 'totp' } } } });
    expect(await alive(who)).toBe(true);
    const thief = browser();
    expect(codeIn(await thief.ask(VERIFY, { challenge: open, code: next }))).toBe('UNAUTHENTICATED');
    expect(thief.cookies.size).toBe(0);
  });

  it.each([
    ['a challenge that was changed', (given: string) => `${given.slice(0, -2)}xx`],
    ['a challenge made up', () => `${Buffer.from('["x","y",99999999999999,"A/totp"]').toString('base64url')}.signature`],
    ['no challenge', () => ''],
  ])('refuses %s', async (_, change) => {
    const who = browser();
    const answer = await who.ask(VERIFY, { challenge: change(await challenge(who)), code: codeOf(secret, 1) });
    expect(answer.errors?.[0]).toMatchObject({ message: '验证已过期，请重新登录', extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('locks when codes are guessed', async () => {
    const who = browser();
    const open = await challenge(who);
    await Promise.all(Array.from({ length: 5 }, () => who.ask(VERIFY, { challenge: open, code: '000000' })));
    expect(codeIn(await who.ask(VERIFY, { challenge: open, code: codeOf(secret, 1) }))).toBe('RATE_LIMITED');
  });
});

describe('sessions', () => {
  const LIST = '{ mySessions { id current userAgent address } }';
  const REVOKE = 'mutation ($id: ID!) { revokeSession(input: { id: $id }) { sessions { userAgent } } }';
  const sessionOf = async (who: Browser): Promise<string> => (await who.must(LIST)).mySessions.find((one: { current: boolean }) => one.current).id;
  const move = async (who: Browser, column: string, minutes: number): Promise<void> => void (await api.owner.query(`update session set ${column} = now() + make_interval(mins => $2) where id = $1`, [await sessionOf(who), minutes]));

  it('are listed to their owner, and each can be ended', async () => {
    await account('devices');
    const [office, phone] = [await at('A/devices', 'office'), await at('A/devices', 'phone')];
    const listed = (await office.must(LIST)).mySessions as { id: string; current: boolean; userAgent: string; address: string }[];
    expect(listed.map(({ current, userAgent }) => [userAgent, current]).sort()).toEqual([['office', true], ['phone', false]]);
    expect(listed.every(({ address }) => address.startsWith('10.0.'))).toBe(true);
    expect(await office.must(REVOKE, { id: listed.find((one) => !one.current)!.id })).toEqual({ revokeSession: { sessions: [{ userAgent: 'office' }] } });
    expect([await alive(office), await alive(phone)]).toEqual([true, false]);
  });

  it('of others are not ended, and not told from ids that do not exist', async () => {
    await account('mine');
    await account('theirs');
    const [mine, theirs] = [await at('A/mine', 'mine'), await at('A/theirs')];
    for (const id of [await sessionOf(theirs), 'no-id', '00000000-0000-7000-8000-000000000000']) expect(await mine.must(REVOKE, { id })).toEqual({ revokeSession: { sessions: [{ userAgent: 'mine' }] } });
    expect(await alive(theirs)).toBe(true);
  });

  it('end by logging out, on the server too', async () => {
    await account('leaver');
    const who = await at('A/leaver');
    const token = who.cookies.get('gw_session')!;
    await who.must('mutation { logout { ok } }');
    expect(who.cookies.has('gw_session')).toBe(false);
    who.cookies.set('gw_session', token);
    expect(await alive(who)).toBe(false);
  });

  it.each([
    ['after two hours without use', 'last_seen_at', -121],
    ['after twelve hours, however busy', 'expires_at', -1],
  ])('end %s', async (_, column, minutes) => {
    const name = `idle-${column}`;
    await account(name);
    const [who, other] = [await at(`A/${name}`), await at(`A/${name}`)];
    expect((await other.must(LIST)).mySessions).toHaveLength(2);
    await move(who, column, minutes);
    expect(await alive(who)).toBe(false);
    expect((await other.must(LIST)).mySessions).toHaveLength(1);
  });

  it('live on while they are used', async () => {
    await account('busy');
    const who = await at('A/busy');
    await move(who, 'last_seen_at', -119);
    expect(await alive(who)).toBe(true);
    const { rows } = await api.owner.query(`select last_seen_at > now() - interval '1 minute' as fresh from session where id = $1`, [await sessionOf(who)]);
    expect(rows[0].fresh).toBe(true);
  });

  it('end at once when their account is disabled, which cannot log in until it is enabled', async () => {
    const id = await account('off');
    const who = await at('A/off');
    const admin = await city.login(city.a.id, ['UNIT_ADMIN']);
    const change = (operation: string, version: number): Promise<unknown> => must(api.url, admin, `mutation ($input: AccountVersionInput!) { ${operation}(input: $input) { account { status } } }`, { input: { id, version } });
    await change('disableAccount', 1);
    expect(await alive(who)).toBe(false);
    expect(codeIn(await login(browser(), 'A/off'))).toBe('UNAUTHENTICATED');
    await change('enableAccount', 2);
    expect(await alive(who)).toBe(false);
    expect((await login(browser(), 'A/off')).errors).toBeUndefined();
  });

  it('end at once when their unit is suspended, and do not come back with it', async () => {
    const unit = await city.unit('SUSPEND', '停');
    await account('inside', ['UNIT_ADMIN'], unit.id);
    const [who, admin] = [await at('SUSPEND/inside'), await city.login(city.committee, ['SYSTEM_ADMIN'])];
    const change = (operation: string, version: number): Promise<unknown> => must(api.url, admin, `mutation ($input: ChangeUnitStatusInput!) { ${operation}(input: $input) { unit { status } } }`, { input: { id: unit.id, version, reason: '机构调整' } });
    await change('suspendUnit', 1);
    expect(await alive(who)).toBe(false);
    expect(codeIn(await login(browser(), 'SUSPEND/inside'))).toBe('UNAUTHENTICATED');
    await change('resumeUnit', 2);
    expect(await alive(who)).toBe(false);
    expect((await login(browser(), 'SUSPEND/inside')).errors).toBeUndefined();
  });
});

describe('requests from other sites', () => {
  const VIEWER = '{ viewer { account { loginName } } }';
  let who: Browser;
  beforeAll(async () => {
    await account('csrf');
    who = await at('A/csrf');
  });
  const ask = (headers: Record<string, string>): Promise<GraphQLAnswer<unknown>> => who.ask(VIEWER, {}, headers);

  it.each([
    ['an origin elsewhere', { origin: 'https://elsewhere.example' }],
    ['an origin that hides', { origin: 'null' }],
    ['our host by another port', { origin: 'http://127.0.0.1:1' }],
    ['a fetch that says it is cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
  ])('are refused with %s', async (_, headers) => {
    const answer = await ask(headers);
    expect([answer.status, codeIn(answer), answer.data]).toEqual([403, 'FORBIDDEN', undefined]);
  });

  it.each([
    ['our own origin', () => ({ origin: api.url })],
    ['a page of our own', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['no browser at all', () => ({})],
  ])('are answered with %s', async (_, headers) => expect((await ask(headers())).data).toEqual({ viewer: { account: { loginName: 'csrf' } } }));

  it.each([
    ['a link (GET) cannot change anything', { method: 'GET' }, 405],
    ['a form cannot send text/plain', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"mutation { logout { ok } }"}' }, 415],
    ['a form cannot send its own kind', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=mutation{logout{ok}}' }, 415],
  ])('%s', async (_, options: RequestInit, status) => {
    const cookie = `gw_session=${who.cookies.get('gw_session')}`;
    const response = await fetch(`${api.url}/graphql${options.method === 'GET' ? `?query=${encodeURIComponent('mutation { logout { ok } }')}` : ''}`, { ...options, headers: { ...(options.headers as object), cookie } });
    expect(response.status).toBe(status);
    expect(await alive(who)).toBe(true);
  });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
