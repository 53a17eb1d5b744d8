import { codeOf, login, writeAccount } from './accounts';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { Browser } from './client';

let api: ApiServer;
let city: CityFixture;
beforeAll(async () => {
  api = await startApi({ NODE_ENV: 'production', GONGWEI_RATE_LIMITS: 'off' });
  city = await buildCity(api);
});
afterAll(() => api.stop());

it('sends its cookies over HTTPS only, and tells browsers to stay there', async () => {
  await writeAccount(city.write, city.a.id, 'secure', ['UNIT_ADMIN']);
  const answer = await login(new Browser(api.url), 'A/secure');
  expect(answer.headers.getSetCookie().filter((line) => !/; Secure/.test(line))).toEqual([]);
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
});

describe('the three administrators of a committee', () => {
  it.each(['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'])('work with a second factor only: %s', async (role) => {
    const name = role.toLowerCase();
    await writeAccount(city.write, city.committee, name, [role]);
    const who = new Browser(api.url);
    await login(who, `CITY/${name}`);
    expect(await who.must('{ viewer { secondFactorRequired } }')).toEqual({ viewer: { secondFactorRequired: true } });
    const refused = await who.ask('{ units { totalCount } }');
    expect(refused.errors?.[0]).toMatchObject({ message: '请先启用两步验证', extensions: { code: 'FORBIDDEN' } });
    const { secret } = (await who.must('mutation { startSecondFactorEnrolment { secret } }')).startSecondFactorEnrolment;
    await who.must('mutation ($code: String!) { confirmSecondFactorEnrolment(input: { code: $code }) { viewer { secondFactorRequired } } }', { code: codeOf(secret) });
    expect(await who.must('{ viewer { secondFactorRequired } units { totalCount } }')).toEqual({ viewer: { secondFactorRequired: false }, units: { totalCount: 5 } });
  });

  it.each<[string, () => string, string[]]>([
    ['an officer', () => city.committee, ['OFFICER']],
    ['a unit\'s administrator', () => city.a.id, ['UNIT_ADMIN']],
  ])('are alone in this: %s needs none', async (_, tenant, roles) => {
    const name = `plain-${roles[0]}`;
    await writeAccount(city.write, tenant(), name, roles);
    const who = new Browser(api.url);
    await login(who, name);
    expect(await who.must('{ viewer { secondFactorRequired } units { totalCount } }')).toMatchObject({ viewer: { secondFactorRequired: false } });
  });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
