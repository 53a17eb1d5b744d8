import fc from 'fast-check';
import type { RouteMeta } from 'vue-router';
import type { Viewer } from '../session/session-store';
import { decide, mayOpen, missingStep, safeNext } from './decide';

const viewer = (state: Partial<Viewer> = {}): Viewer => ({ mustChangePassword: false, secondFactorRequired: false, secondFactorEnrolled: false, ...state }) as Viewer;
const page = (fullPath: string, meta: RouteMeta = {}, name?: string) => {
  const url = new URL(fullPath, 'http://portal.test');
  return { name, fullPath, query: Object.fromEntries(url.searchParams), meta };
};
const login = (next?: string) => page(next ? `/login?next=${encodeURIComponent(next)}` : '/login', { public: true }, 'login');
const gate = (name: 'password' | 'second-factor', next?: string) => page(next ? `/${name}?next=${encodeURIComponent(next)}` : `/${name}`, { pending: true }, name);

describe('where a navigation may go', () => {
  it('asks a visitor to log in and remembers where they wanted to go', () => {
    expect(decide(page('/members?search=zs'), null)).toEqual({ name: 'login', query: { next: '/members?search=zs' } });
    expect(decide(page('/'), null)).toEqual({ name: 'login', query: {} });
    expect(decide(login('/members'), null)).toBe(true);
  });

  it('lets somebody who is logged in go on, and past the login page to where they were going', () => {
    expect(decide(page('/members'), viewer())).toBe(true);
    expect(decide(login('/members'), viewer())).toBe('/members');
    expect(decide(login(), viewer())).toBe('/');
    expect(decide(gate('password'), viewer())).toBe(true);
  });

  it('leads to what is still missing, the password before the second factor', () => {
    const both = viewer({ mustChangePassword: true, secondFactorRequired: true });
    expect(decide(page('/members'), both)).toEqual({ name: 'password', query: { next: '/members' } });
    expect(decide(gate('password', '/members'), both)).toBe(true);
    expect(decide(gate('second-factor', '/members'), both)).toEqual({ name: 'password', query: { next: '/members' } });
    const second = viewer({ secondFactorRequired: true });
    expect(decide(login('/members'), second)).toEqual({ name: 'second-factor', query: { next: '/members' } });
    expect(missingStep(viewer({ secondFactorRequired: true, secondFactorEnrolled: true }))).toBeNull();
  });

  it('shows a page by its permissions and its audience', () => {
    const can = (permission: unknown): boolean => [permission].flat().includes('member.read');
    expect(mayOpen({}, can, 'unit')).toBe(true);
    expect(mayOpen({ permission: 'member.read' }, can, 'unit')).toBe(true);
    expect(mayOpen({ permission: ['audit.read', 'member.read'] }, can, 'unit')).toBe(true);
    expect(mayOpen({ permission: 'audit.read' }, can, 'unit')).toBe(false);
    expect(mayOpen({ audience: 'committee' }, can, 'unit')).toBe(false);
    expect(mayOpen({ audience: 'both' }, can, 'unit')).toBe(true);
  });
});

describe('the address one comes back to', () => {
  it('is a page of this portal', () => {
    expect(safeNext('/members?status=FULL#top')).toBe('/members?status=FULL#top');
    for (const bad of ['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', '/\t/evil.test', '/\r\n/evil.test', '/a\\b', '', null, undefined, ['/members'], 7]) expect(safeNext(bad)).toBe('/');
  });

  it('never leads back to the gate', () => {
    for (const gatePath of ['/login', '/login?next=/login', '/password#x', '/second-factor/', '/login/']) expect(safeNext(gatePath)).toBe('/');
    expect(safeNext('/loginhistory')).toBe('/loginhistory');
  });

  it('whatever is written there, a browser stays on this origin', () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string({ unit: fc.constantFrom('/', '\\', '.', '@', ':', '?', '#', '%', '\t', '\n', '\r', ' ', 'a', '2', 'f', '5', 'c') }),
      fc.string().map((text) => `/${text}`),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const next = safeNext(text);
        expect(next.startsWith('/')).toBe(true);
        expect(new URL(next, 'https://portal.test').origin).toBe('https://portal.test');
      }),
      { numRuns: 2_000 },
    );
  });
});
