import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { login, PASSWORD, writeAccount } from './accounts';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { ask, Browser, must } from './client';
import { comparable } from './foreign-walk';
import { sampleOperations } from './sample-operations';

let api: ApiServer;
let city: CityFixture;
let addresses = 0;
/** A browser from a network of its own, so that one test's failures do not slow down another. */
const browser = (): Browser => new Browser(api.url, `10.${Math.floor(addresses / 250)}.${(addresses += 1) % 250}.7`);
const account = (loginName: string, roles: string[] = ['UNIT_ADMIN'], columns: Record<string, unknown> = {}, tenant = city.a.id): Promise<string> => writeAccount(city.write, tenant, loginName, roles, columns);
const VIEWER = '{ viewer { account { loginName } mustChangePassword } }';
const loggedInAs = async (who: Browser): Promise<string | null> => (await who.must(VIEWER)).viewer?.account.loginName ?? null;

beforeAll(async () => {
  api = await startApi({ GONGWEI_TRUST_PROXY: 'true' });
  city = await buildCity(api);
});
afterAll(() => api.stop());

describe('logging in', () => {
  beforeAll(async () => {
    await account('wang.li');
    await account('twice');
    await account('twice', ['UNIT_ADMIN'], {}, city.b.id);
    const solo = await city.write.tenant('UNIT', 'SOLO', '独一单位', city.committee);
    await account('only', ['UNIT_ADMIN'], {}, solo);
    // An account that is called as another unit's code.
    const other = await city.write.tenant('UNIT', 'NAMED', '另一单位', city.committee);
    await account('someone', ['UNIT_ADMIN'], {}, other);
    await account('named', ['VIEWER']);
  });

  it.each([
    ['A/wang.li', 'wang.li'],
    ['a/WANG.LI', 'wang.li'],
    [' A / wang.li ', 'wang.li'],
    ['甲单位/wang.li', 'wang.li'],
    ['wang.li', 'wang.li'],
    ['B-SECRET/twice', 'twice'],
    ['SOLO', 'only'],
    ['独一单位', 'only'],
    ['named', 'named'],
  ])('%j finds the account %s', async (name, expected) => {
    const who = browser();
    expect((await login(who, name)).data).toMatchObject({ login: { secondFactorRequired: false, viewer: { account: { loginName: expected } } } });
    expect(await loggedInAs(who)).toBe(expected);
  });

  it('sets cookies no script can read and no other site can send', async () => {
    const answer = await login(browser(), 'A/wang.li');
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((line) => line.split('=')[0]).sort()).toEqual(['gw_device', 'gw_session']);
    for (const line of cookies) expect(line).toMatch(/Path=\/; HttpOnly; SameSite=Strict/);
    expect(cookies.find((line) => line.startsWith('gw_session='))).toMatch(/Max-Age=43200/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps only a hash of the session token', async () => {
    const who = browser();
    await login(who, 'A/wang.li');
    const { rows } = await api.owner.query(`select encode(token_hash, 'escape') as hash, s::text as row from session s`);
    expect(rows.some((row) => row.row.includes(who.cookies.get('gw_session')!))).toBe(false);
  });

  it('leaves an entry in the trail of the account\'s unit, for success and failure', async () => {
    const id = await account('trail');
    await login(browser(), 'A/trail', 'wrong-password-1');
    await login(browser(), 'A/trail');
    const { rows } = await api.owner.query('select operation, actor_id, address from audit_entry where target_id = $1 order by sequence', [id]);
    expect(rows).toEqual([{ operation: 'loginFailed', actor_id: id, address: expect.stringMatching(/^10\./) }, { operation: 'login', actor_id: id, address: expect.stringMatching(/^10\./) }]);
  });
});

describe('refusing a login', () => {
  it('says the same, at the same time, whatever the reason', async () => {
    const suspended = await city.write.tenant('UNIT', 'SUSP', '停用单位', city.committee);
    await api.owner.query(`update tenant set status = 'SUSPENDED' where tenant_id = $1`, [suspended]);
    await account('inside', ['UNIT_ADMIN'], {}, suspended);
    await account('wrong');
    await account('disabled', ['UNIT_ADMIN'], { status: 'DISABLED' });
    await account('expired', ['UNIT_ADMIN'], { password_expires_at: new Date(Date.now() - 1000), must_change_password: true });
    const tries: [string, string][] = [['A/wrong', 'wrong-password-1'], ['A/nobody', PASSWORD], ['NOWHERE/nobody', PASSWORD], ['twice', PASSWORD], ['A/disabled', PASSWORD], ['A/expired', PASSWORD], ['SUSP/inside', PASSWORD], ['', PASSWORD]];
    const answers = await Promise.all(
      tries.map(async ([name, password]) => {
        const who = browser();
        const started = performance.now();
        const answer = await login(who, name, password);
        return { text: comparable(answer), cookies: who.cookies.size, time: performance.now() - started };
      }),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(JSON.parse(answers[0]!.text).errors[0]).toMatchObject({ message: '账号或密码不正确', path: ['login'], extensions: { code: 'UNAUTHENTICATED', fields: [] } });
    expect(answers.map(({ cookies }) => cookies)).toEqual(tries.map(() => 0));
    // Each answer waits for 100 ms at least; that the password is compared in every case is proven in passwords.spec.ts.
    expect(Math.min(...answers.map(({ time }) => time))).toBeGreaterThan(100);
  });

  /** Fails `times` times at once: each one counts, and the longest wait is 1.6 s. */
  const fail = (name: string, times: number, who = browser()): Promise<unknown> => Promise.all(Array.from({ length: times }, () => login(who, name, 'wrong-password-1')));
  const expectLocked = async (who: Browser, name: string): Promise<number> => {
    const error = (await login(who, name)).errors?.[0];
    expect(error?.extensions.code).toBe('RATE_LIMITED');
    return error!.extensions.retryAfter!;
  };

  it('locks after five failures from one network, for longer each time, and even against the right password', async () => {
    await account('locked');
    const who = browser();
    await fail('A/locked', 5, who);
    const first = await expectLocked(who, 'A/locked');
    expect(first).toBeGreaterThan(50);
    expect(first).toBeLessThanOrEqual(60);
    await api.owner.query('update login_attempt set locked_until = now() where locked_until > now()');
    await fail('A/locked', 1, who);
    const second = await expectLocked(who, 'A/locked');
    expect(second).toBeGreaterThan(100);
    expect(second).toBeLessThanOrEqual(120);
    // Another network is not locked, and a login that succeeds forgets its failures.
    expect((await login(browser(), 'A/locked')).errors).toBeUndefined();
  });

  it('locks an account that does not exist just the same', async () => {
    const who = browser();
    await fail('A/no-such-account', 5, who);
    expect(await expectLocked(who, 'A/no-such-account')).toBeGreaterThan(50);
  });

  it('leaves a device in peace that the account has used before, while strangers fill their buckets', async () => {
    await account('owner');
    const own = browser();
    await login(own, 'A/owner');
    own.cookies.delete('gw_session');
    const before = (await api.owner.query<{ key: Buffer }>('select key from login_attempt')).rows.map((row) => row.key);
    await fail('A/owner', 1);
    // Nineteen failures from elsewhere, without the waiting.
    await api.owner.query('update login_attempt set failures = 19 where not key = any($1)', [before]);
    await fail('A/owner', 1);
    await expectLocked(browser(), 'A/owner');
    expect((await login(own, 'A/owner')).errors).toBeUndefined();
    expect(await loggedInAs(own)).toBe('owner');
  });

  it('does not take a device cookie of one account for another', async () => {
    await account('neighbour');
    const who = browser();
    await login(who, 'A/owner');
    await fail('A/neighbour', 5, who);
    await expectLocked(new Browser(api.url, (who as unknown as { address: string }).address), 'A/neighbour');
  });
});

describe('the first login', () => {
  it('is for changing the password: everything else is refused until that is done', async () => {
    await account('fresh', ['UNIT_ADMIN'], { must_change_password: true });
    const who = browser();
    expect((await login(who, 'A/fresh')).data).toMatchObject({ login: { viewer: { mustChangePassword: true } } });
    const schema = buildClientSchema(await must<IntrospectionQuery>(api.url, {}, getIntrospectionQuery()));
    const open = new Set(['viewer', 'login', 'verifySecondFactor', 'logout', 'mySessions', 'changePassword', 'startSecondFactorEnrolment', 'confirmSecondFactorEnrolment', 'revokeSession']);
    const answered: string[] = [];
    for (const operation of sampleOperations(schema).filter(({ name }) => !open.has(name.split(' ')[0]!))) {
      const variables = operation.variables((place) => place.kinds.flatMap((kind) => city.a.idsOf[kind]), 1);
      const error = (await who.ask(operation.text, variables)).errors?.[0];
      if (error?.extensions.code !== 'FORBIDDEN' || error.message !== '请先修改密码') answered.push(`${operation.name}: ${error?.message}`);
    }
    expect(answered).toEqual([]);
    await who.must('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { mustChangePassword } } }', { input: { currentPassword: PASSWORD, newPassword: '雨后-梧桐-二十四-夜' } });
    expect(await who.must('{ members { totalCount } viewer { mustChangePassword } }')).toEqual({ members: { totalCount: 4 }, viewer: { mustChangePassword: false } });
  });

  it('is too late when the one-time password has expired', async () => {
    await account('late', ['UNIT_ADMIN'], { must_change_password: true, password_expires_at: new Date(Date.now() - 60_000) });
    expect((await login(browser(), 'A/late')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('changing the password', () => {
  const CHANGE = 'mutation ($currentPassword: String!, $newPassword: String!) { changePassword(input: { currentPassword: $currentPassword, newPassword: $newPassword }) { viewer { account { loginName } } } }';

  it.each([
    ['too short', PASSWORD, '短密码-9', ['newPassword minLength']],
    ['too common', PASSWORD, 'password123', ['newPassword common']],
    ['with the login name', PASSWORD, 'x-rules.one-2026', ['newPassword personal']],
    ['the one it has', PASSWORD, PASSWORD, ['newPassword different']],
    ['too long', PASSWORD, 'z'.repeat(129), ['newPassword maxLength']],
    ['without the current one', 'wrong-password-1', '雨后-梧桐-二十四-夜', ['currentPassword match']],
  ])('refuses one that is %s', async (_, currentPassword, newPassword, fields) => {
    await account('rules.one').catch(() => undefined);
    const who = browser();
    await login(who, 'A/rules.one');
    const answer = await who.ask(CHANGE, { currentPassword, newPassword });
    expect(answer.errors?.[0]?.extensions.fields.map(({ path, rule }) => `${path} ${rule}`)).toEqual(fields);
  });

  it('ends every other session, and goes on in a new one', async () => {
    await account('changer');
    const [here, there] = [browser(), browser()];
    await login(here, 'A/changer');
    await login(there, 'A/changer');
    const old = here.cookies.get('gw_session')!;
    await here.must(CHANGE, { currentPassword: PASSWORD, newPassword: '雨后-梧桐-二十四-夜' });
    expect([await loggedInAs(here), await loggedInAs(there)]).toEqual(['changer', null]);
    expect((await ask(api.url, { cookie: `gw_session=${old}` }, VIEWER)).data).toEqual({ viewer: null });
    expect((await login(browser(), 'A/changer')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await login(browser(), 'A/changer', '雨后-梧桐-二十四-夜')).errors).toBeUndefined();
  });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
