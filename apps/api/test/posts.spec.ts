import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { ask, must, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
}, 60_000);
afterAll(() => api.stop());

interface Post { id: string; post: string; memberId: string; memberName: string; fromOn: string; toOn: string | null; version: number }
const POSTS = 'organisation { id posts { id post memberId memberName fromOn toOn version } }';
const appoint = (who: Credentials, input: object) => ask(api.url, who, `mutation($input: AppointPostInput!) { appointPost(input: $input) { ${POSTS} } }`, { input });
const end = (who: Credentials, input: object) => ask(api.url, who, `mutation($input: EndPostInput!) { endPost(input: $input) { ${POSTS} } }`, { input });
const postsOf = async (organisation: string): Promise<Post[]> => (await must<{ organisation: { posts: Post[] } }>(api.url, admin, `query($id: ID!) { organisation(id: $id) { posts { id post memberId memberName fromOn toOn version } } }`, { id: organisation })).organisation.posts;
const wrong = (answer: Awaited<ReturnType<typeof ask>>): string[] => answer.errors?.flatMap((error) => (error.extensions.fields.length ? error.extensions.fields.map(({ path, rule }) => `${path}:${rule}`) : [error.extensions.code])) ?? [];

describe('posts', () => {
  it('pass from one secretary to the next, and both stay on record', async () => {
    const { first } = city.a.organisations;
    const [before, after] = city.a.members;
    const input = { organisationId: first, memberId: after, post: 'SECRETARY', fromOn: '2026-02-01' };
    expect(wrong(await appoint(admin, input))).toEqual(['post:held']);
    const [held] = await postsOf(first);
    expect(wrong(await end(admin, { id: held!.id, version: held!.version, toOn: '2026-01-31', reason: '调离' }))).toEqual([]);
    expect(wrong(await appoint(admin, input))).toEqual([]);
    expect((await postsOf(first)).map(({ post, memberId, fromOn, toOn }) => [post, memberId, fromOn, toOn])).toEqual([['SECRETARY', after, '2026-02-01', null], ['SECRETARY', before, '2022-01-01', '2026-01-31']]);
  });

  it('mends the structure problem of a missing secretary', async () => {
    const { second } = city.a.organisations;
    const rules = async (): Promise<string[]> => (await must(api.url, admin, `query($id: ID!) { organisation(id: $id) { findings { rule } } }`, { id: second })).organisation.findings.map((one: { rule: string }) => one.rule);
    const before = await rules();
    expect(wrong(await appoint(admin, { organisationId: second, memberId: city.a.members[2], post: 'SECRETARY', fromOn: '2026-01-01' }))).toEqual([]);
    expect(before.length - (await rules()).length).toBe(1);
  });

  it.each<[string, () => object, string]>([
    ['somebody of another unit', () => ({ memberId: city.b.members[0] }), 'memberId:exists'],
    ['nobody', () => ({ memberId: '00000000-0000-7000-8000-000000000000' }), 'memberId:exists'],
    ['an applicant', () => ({ memberId: city.a.members[3] }), 'memberId:status'],
    ['a day to come', () => ({ fromOn: '2999-01-01' }), 'fromOn:future'],
    ['an organisation of another unit', () => ({ organisationId: city.b.organisations.first }), 'NOT_FOUND'],
  ])('refuses %s', async (_, changes, expected) => {
    expect(wrong(await appoint(admin, { organisationId: city.a.organisations.top, memberId: city.a.members[0], post: 'DEPUTY_SECRETARY', fromOn: '2026-01-01', ...changes() }))).toEqual([expected]);
  });

  it('are recorded once however often the request is repeated', async () => {
    const input = { organisationId: city.a.organisations.top, memberId: city.a.members[0], post: 'ORGANISATION_MEMBER', fromOn: '2026-01-01', idempotencyKey: 'once' };
    for (let turn = 0; turn < 3; turn += 1) expect(wrong(await appoint(admin, input))).toEqual([]);
    expect((await postsOf(city.a.organisations.top)).filter(({ post }) => post === 'ORGANISATION_MEMBER')).toHaveLength(1);
  });

  it('end once, not before they began, and not by who saw an older state', async () => {
    const [post] = (await postsOf(city.a.organisations.top)).filter(({ toOn }) => toOn === null);
    expect(wrong(await end(admin, { id: post!.id, version: post!.version, toOn: '2025-12-31' }))).toEqual(['toOn:early']);
    expect(wrong(await end(admin, { id: post!.id, version: post!.version + 1, toOn: '2026-03-01' }))).toEqual(['CONFLICT']);
    expect(wrong(await end(admin, { id: post!.id, version: post!.version, toOn: '2026-03-01' }))).toEqual([]);
    expect(wrong(await end(admin, { id: post!.id, version: post!.version + 1, toOn: '2026-03-02' }))).toEqual(['CONFLICT']);
  });

  it('are not for a branch secretary, a viewer or the committee to give', async () => {
    const input = { organisationId: city.a.organisations.first, memberId: city.a.members[1], post: 'DEPUTY_SECRETARY', fromOn: '2026-01-01' };
    for (const who of [city.login(city.a.id, ['BRANCH_SECRETARY'], { organisationId: city.a.organisations.first }), city.login(city.a.id, ['VIEWER'])]) expect(wrong(await appoint(await who, input))).toEqual(['FORBIDDEN']);
    expect(wrong(await appoint(await city.login(city.committee, ['OFFICER']), input))).toEqual(['NOT_FOUND']);
  });
});
