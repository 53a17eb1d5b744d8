import { builtInRole, grantablePermissions, PERMISSIONS, type Permission } from '@gongwei/kernel';

/** What an account's roles let it do, and hand on. @param own permissions of the tenant's own roles it holds. */
export function permissionsOf(roleKeys: readonly string[], own: readonly string[]): { permissions: Set<Permission>; grantable: Set<string> } {
  const permissions = new Set<Permission>();
  const known = new Set<string>(PERMISSIONS);
  for (const permission of own) if (known.has(permission)) permissions.add(permission as Permission);
  for (const key of roleKeys) for (const permission of builtInRole(key)?.permissions ?? []) permissions.add(permission);
  return { permissions, grantable: grantablePermissions(permissions, roleKeys) };
}
