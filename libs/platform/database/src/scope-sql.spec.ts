import type { Scope } from './request-context';
import { beginInScope } from './scope-sql';

const TENANT = '0190163d-8694-739b-aea5-966c26f8ad91';
const PATH = `${'a'.repeat(32)}/${'b'.repeat(32)}/`;
const scope = (role: string, change: Partial<Scope> = {}): Scope => ({ role: role as Scope['role'], tenantId: TENANT, ...change });

describe('opening a transaction in a scope', () => {
  it.each<[Scope, boolean, string]>([
    [scope('gw_unit'), true, `BEGIN READ ONLY; SET LOCAL ROLE gw_unit; SET LOCAL app.tenant = '${TENANT}'`],
    [scope('gw_committee'), false, `BEGIN; SET LOCAL ROLE gw_committee; SET LOCAL app.tenant = '${TENANT}'`],
    [scope('gw_branch', { organisationPath: PATH }), false, `BEGIN; SET LOCAL ROLE gw_branch; SET LOCAL app.tenant = '${TENANT}'; SET LOCAL app.organisation_path = '${PATH}'`],
    [scope('gw_client', { depth: 9 }), true, `BEGIN READ ONLY; SET LOCAL ROLE gw_client; SET LOCAL app.tenant = '${TENANT}'; SET LOCAL app.depth = '9'`],
    [scope('gw_client'), true, `BEGIN READ ONLY; SET LOCAL ROLE gw_client; SET LOCAL app.tenant = '${TENANT}'; SET LOCAL app.depth = '0'`],
    [scope('gw_identity', { tenantId: null }), false, 'BEGIN; SET LOCAL ROLE gw_identity'],
    [scope('gw_maintenance', { tenantId: null }), false, 'BEGIN; SET LOCAL ROLE gw_maintenance'],
    // A path is nothing to the other roles.
    [scope('gw_unit', { organisationPath: "'; drop table member; --" }), false, `BEGIN; SET LOCAL ROLE gw_unit; SET LOCAL app.tenant = '${TENANT}'`],
  ])('%j, read-only %s', (given, readOnly, sql) => expect(beginInScope(given, readOnly)).toBe(sql));

  it.each<[string, Scope]>([
    ['another role', scope('postgres')],
    ['a role with more in it', scope('gw_unit; reset role')],
    ['no tenant', scope('gw_unit', { tenantId: null })],
    ['no tenant for a client', scope('gw_client', { tenantId: null })],
    ['a tenant with more in it', scope('gw_unit', { tenantId: `${TENANT}'; reset role; --` })],
    ['an empty tenant', scope('gw_committee', { tenantId: '' })],
    ['a branch without a path', scope('gw_branch')],
    ['a path without its end, which would match a sibling', scope('gw_branch', { organisationPath: PATH.slice(0, -1) })],
    ['a path with a wildcard', scope('gw_branch', { organisationPath: '%/' })],
    ['a path with a line break', scope('gw_branch', { organisationPath: `${PATH}\n` })],
  ])('refuses %s', (_, given) => expect(() => beginInScope(given, true)).toThrow());

  it('writes a depth as a whole number whatever it was given', () => {
    expect(beginInScope(scope('gw_client', { depth: 1.9 }), true)).toContain("app.depth = '1'");
    expect(beginInScope(scope('gw_client', { depth: "1'; reset role; --" as unknown as number }), true)).toContain("app.depth = 'NaN'");
  });
});
