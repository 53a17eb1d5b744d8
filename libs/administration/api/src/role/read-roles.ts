import { audienceOf, type AssignableRole } from '@gongwei/administration-domain';
import { BUILT_IN_ROLES, builtInRole, notFound, PERMISSION_GROUPS, translate, type BuiltInRole } from '@gongwei/kernel';
import { tenantOf, type Locale, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import { findHome } from '../refuse';
import type { PermissionInfo, Role } from './role.types';

type Viewpoint = Pick<RequestContext, 'locale' | 'grantable'>;
type OwnRow = { id: string; name: string; permissions: string[]; version: number };

const mayGive = (viewer: Viewpoint, permissions: readonly string[]): boolean => permissions.length > 0 && permissions.every((permission) => viewer.grantable.has(permission));

function ofBuiltIn(viewer: Viewpoint, tenantId: string, role: BuiltInRole): Role {
  return {
    id: role.key, key: role.key, name: role.label[viewer.locale], builtIn: true, permissions: [...role.permissions], exclusive: role.exclusive ?? false,
    organisationBound: role.organisationBound ?? false, assignable: mayGive(viewer, role.permissions), version: 0, tenantId,
  };
}

function ofOwn(viewer: Viewpoint, tenantId: string, role: OwnRow): Role {
  return {
    id: role.id, key: role.id, name: role.name, builtIn: false, permissions: role.permissions, exclusive: false, organisationBound: false,
    assignable: mayGive(viewer, role.permissions), version: role.version, tenantId,
  };
}

/** Roles the accounts of a unit can hold: the built-in ones of its kind, then its own by name. @throws NOT_FOUND alike for a foreign and an unknown unit. */
export async function readRoles(context: RequestContext, unitId: string | null | undefined): Promise<Role[]> {
  const home = await findHome(context.reader, unitId ?? tenantOf(context));
  if (!home) throw notFound();
  const audience = audienceOf(home.kind);
  const own = await context.reader.query<OwnRow>('select id, name, permissions, version from role where tenant_id = $1 order by name, id limit 200', [home.tenantId]);
  return [...BUILT_IN_ROLES.filter((role) => role.audience === audience).map((role) => ofBuiltIn(context, home.tenantId, role)), ...own.map((role) => ofOwn(context, home.tenantId, role))];
}

/** One of the caller's own roles as it is now. */
export async function readRole(context: RequestContext, id: string): Promise<Role> {
  const [role] = await context.reader.query<OwnRow>('select id, name, permissions, version from role where tenant_id = $1 and id = $2', [tenantOf(context), id]);
  if (!role) throw notFound();
  return ofOwn(context, tenantOf(context), role);
}

export function readPermissions(viewer: Viewpoint): PermissionInfo[] {
  const label = (locale: Locale, key: string): string => translate(locale, key);
  return Object.entries(PERMISSION_GROUPS).flatMap(([group, names]) =>
    names.map((name) => ({ name, label: label(viewer.locale, `permission.${name}`), group, groupLabel: label(viewer.locale, `permissionGroup.${group}`), grantable: viewer.grantable.has(name) })),
  );
}

interface AccountKey {
  unitId: string;
  id: string;
}

export const ROLES_OF_ACCOUNTS = `select p.n::int as n, ar.role_key as key, r.name, r.permissions, coalesce(r.version, 0) as version
  from unnest($1::uuid[], $2::uuid[]) with ordinality as p (tenant_id, id, n)
  join account_role ar on ar.tenant_id = p.tenant_id and ar.account_id = p.id
  left join role r on r.tenant_id = ar.tenant_id and r.id::text = ar.role_key
  order by p.n, r.name nulls first, ar.role_key`;

/** Roles of many accounts in one statement, built-in ones first in the order of the table of roles. */
export async function readRolesOf(viewer: Viewpoint, reader: Pick<RequestContext['reader'], 'query'>, accounts: readonly AccountKey[]): Promise<Role[][]> {
  const rows = await reader.query<{ n: number; key: string; name: string | null; permissions: string[] | null; version: number }>(ROLES_OF_ACCOUNTS, [accounts.map((one) => one.unitId), accounts.map((one) => one.id)]);
  const lists: Role[][] = accounts.map(() => []);
  for (const row of rows) {
    const tenantId = accounts[row.n - 1]!.unitId;
    const built = builtInRole(row.key);
    if (built) lists[row.n - 1]!.push(ofBuiltIn(viewer, tenantId, built));
    else if (row.name !== null) lists[row.n - 1]!.push(ofOwn(viewer, tenantId, { id: row.key, name: row.name, permissions: row.permissions ?? [], version: row.version }));
  }
  const place = (role: Role): number => (role.builtIn ? BUILT_IN_ROLES.findIndex((one) => one.key === role.key) : BUILT_IN_ROLES.length);
  return lists.map((list) => list.sort((a, b) => place(a) - place(b)));
}

export function rolesOfAccount(context: RequestContext, account: AccountKey): Promise<Role[]> {
  return loaderOf<AccountKey, Role[]>(context, 'account-roles', (keys) => readRolesOf(context, context.reader, keys), (key) => `${key.unitId}/${key.id}`).load(account);
}

/** How many accounts hold a role, counted for all roles asked about in one statement. */
export function holderCountOf(context: RequestContext, role: Role): Promise<number> {
  const count = async (keys: readonly Role[]): Promise<number[]> => {
    const rows = await context.reader.query<{ n: number; total: number }>(
      `select p.n::int as n, (select count(*)::int from account_role ar where ar.tenant_id = p.tenant_id and ar.role_key = p.key) as total
       from unnest($1::uuid[], $2::text[]) with ordinality as p (tenant_id, key, n)`,
      [keys.map((key) => key.tenantId), keys.map((key) => key.key)],
    );
    const totals = new Map(rows.map((row) => [row.n, row.total]));
    return keys.map((_, index) => totals.get(index + 1) ?? 0);
  };
  return loaderOf<Role, number>(context, 'role-holders', count, (key) => `${key.tenantId}/${key.key}`).load(role);
}

function loaderOf<Key, Value>(context: RequestContext, name: string, batch: (keys: readonly Key[]) => Promise<Value[]>, cacheKeyFn: (key: Key) => string): DataLoader<Key, Value, string> {
  let loader = context.loaders.get(name) as DataLoader<Key, Value, string> | undefined;
  if (!loader) context.loaders.set(name, (loader = new DataLoader<Key, Value, string>(batch, { cacheKeyFn })));
  return loader;
}

/** After a write: what this operation read of roles before no longer holds. */
export function forgetRoles(context: RequestContext): void {
  context.loaders.delete('account-roles');
  context.loaders.delete('role-holders');
}

/**
 * The roles behind these ids for accounts of one tenant, for the rules to judge; null where an id is none of them. Own roles are locked
 * against deletion until the transaction ends.
 */
export async function loadAssignable(tx: Pick<WriteTransaction, 'query'>, tenantId: string, ids: readonly string[]): Promise<(AssignableRole | null)[]> {
  const own = ids.filter((id) => !builtInRole(id)).map((id) => id.toLowerCase());
  const rows = own.length ? await tx.query<OwnRow>('select id, name, permissions, version from role where tenant_id = $1 and id::text = any($2::text[]) order by id for share', [tenantId, own]) : [];
  return ids.map((id) => {
    const built = builtInRole(id);
    if (built) return { id, permissions: built.permissions, audience: built.audience, organisationBound: built.organisationBound ?? false };
    const row = rows.find((one) => one.id === id.toLowerCase());
    return row ? { id: row.id, permissions: row.permissions, audience: null, organisationBound: false } : null;
  });
}

/** The roles an account holds, for the rules to judge. */
export async function loadHeld(tx: Pick<WriteTransaction, 'query'>, account: { tenantId: string; id: string }): Promise<AssignableRole[]> {
  const held = await tx.query<{ role_key: string }>('select role_key from account_role where tenant_id = $1 and account_id = $2 order by role_key', [account.tenantId, account.id]);
  return (await loadAssignable(tx, account.tenantId, held.map((row) => row.role_key))).filter((role) => role !== null);
}
