import { validateRole } from '@gongwei/administration-domain';
import type { Reason } from '../viewer/use-labels';

/** A permission as the API answers it. */
export interface OfferedPermission {
  readonly name: string;
  readonly group: string;
  readonly grantable: boolean;
}

export interface PermissionChoice {
  readonly permission: OfferedPermission;
  readonly chosen: boolean;
  /** Why its tick cannot be changed, or null. */
  readonly locked: Reason | null;
}

export interface PermissionGroupChoice {
  readonly group: string;
  readonly choices: readonly PermissionChoice[];
}

/** Permissions by their group, each with whether its tick may be changed: what is not one's to give, and what would join two administrators' duties, is locked with its reason. */
export function permissionChoices(permissions: readonly OfferedPermission[], chosen: readonly string[], unitKind: string): PermissionGroupChoice[] {
  const lockOf = (permission: OfferedPermission): Reason | null => {
    if (!permission.grantable) return { messageKey: 'role.permissions.beyond', params: { permissions: `@permission.${permission.name}` } };
    if (chosen.includes(permission.name)) return null;
    return validateRole({ permissions: [...chosen, permission.name] }, unitKind).find(({ rule }) => rule === 'exclusive') ?? null;
  };
  return [...Map.groupBy(permissions, ({ group }) => group)].map(([group, members]) => ({
    group,
    choices: members.map((permission) => ({ permission, chosen: chosen.includes(permission.name), locked: lockOf(permission) })),
  }));
}
