import { jest } from '@jest/globals';
import { createPinia, setActivePinia } from 'pinia';
import { loginNotice } from './notice';
import { RequestError } from './request';
import { useSession, type SessionStore, type Viewer } from './session-store';

const unit = (id: string, kind = 'UNIT') => ({ id, code: id, name: id, shortName: id, kind, parent: null });
const viewer = (state: object = {}): Viewer => ({ account: { id: 'a1', loginName: 'admin', displayName: '管理员', roles: [] }, unit: unit('u1'), homeUnit: unit('u1'), permissions: ['member.read'], mustChangePassword: false, secondFactorEnrolled: false, secondFactorRequired: false, entered: null, ...state }) as unknown as Viewer;

let answers: object[];
let asked: { query: string; variables?: Record<string, unknown> }[];
let session: SessionStore;

beforeEach(() => {
  answers = [];
  asked = [];
  loginNotice.value = null;
  setActivePinia(createPinia());
  session = useSession();
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    asked.push(JSON.parse(String(init?.body)));
    const answer = answers.shift();
    if (!answer) throw new TypeError('fetch failed');
    return { json: async () => answer } as Response;
  }) as typeof fetch;
});

describe('the session', () => {
  it('is asked for once, however many pages need it', async () => {
    answers = [{ data: { viewer: viewer() } }];
    await Promise.all([session.load(), session.load()]);
    expect(asked).toHaveLength(1);
    expect([session.viewer?.account.id, session.epoch, session.audience]).toEqual(['a1', 1, 'unit']);
  });

  it('is asked for again after a failure', async () => {
    await expect(session.load()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    answers = [{ data: { viewer: null } }];
    await session.load();
    expect([session.viewer, session.epoch]).toEqual([null, 0]);
  });

  it('forgets what was read whenever another person or scope looks, and only then', async () => {
    session.adopt(viewer());
    session.adopt(viewer({ permissions: ['audit.read'] }));
    expect([session.epoch, session.can('audit.read'), session.can(['member.read', 'audit.read']), session.can('member.read')]).toEqual([1, true, true, false]);
    answers = [{ data: { enterUnit: { viewer: viewer({ unit: unit('u2'), entered: { reason: '核对', since: '2026-11-24T01:00:00Z', readOnly: true } }) } } }, { data: { leaveUnit: { viewer: viewer() } } }];
    await session.enterUnit({ unitId: 'u2', reason: '核对', readOnly: true });
    expect([session.epoch, session.viewer?.unit.id]).toEqual([2, 'u2']);
    await session.leaveUnit();
    expect([session.epoch, session.viewer?.unit.id]).toEqual([3, 'u1']);
  });

  it('tells a login that needs a second step from one that is complete', async () => {
    answers = [{ data: { login: { viewer: null, secondFactorRequired: true, challenge: 'c' } } }, { data: { verifySecondFactor: { viewer: viewer() } } }, { data: { login: { viewer: viewer(), secondFactorRequired: false, challenge: null } } }];
    expect(await session.login('u1/admin', 'secret')).toBe('c');
    expect(session.viewer).toBeNull();
    await session.verifySecondFactor('c', '123456');
    expect(session.viewer?.account.id).toBe('a1');
    expect(await session.login('u1/admin', 'secret')).toBeNull();
    expect(asked.map(({ variables }) => variables?.['input'])).toEqual([{ unitOrAccount: 'u1/admin', password: 'secret' }, { challenge: 'c', code: '123456' }, { unitOrAccount: 'u1/admin', password: 'secret' }]);
  });

  it('hands on what the API refuses', async () => {
    answers = [{ errors: [{ message: '登录失败次数过多', extensions: { code: 'RATE_LIMITED', retryAfter: 58 } }] }];
    const error = await session.login('a', 'b').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 58, message: '登录失败次数过多' });
  });

  it('ends here even when the API cannot be told', async () => {
    session.adopt(viewer());
    await session.logout();
    expect([session.viewer, session.epoch, loginNotice.value]).toEqual([null, 2, 'loggedOut']);
  });

  it('follows what another tab did', async () => {
    session.adopt(viewer());
    answers = [{ data: { viewer: null } }];
    await session.reload();
    expect(session.viewer).toBeNull();
    await expect(session.reload()).resolves.toBeUndefined();
  });
});
