import { checkRolePermissions } from '@gongwei/administration-domain';
import type { Reason } from '../viewer/use-labels';

export interface OwnRole {
  readonly id: string;
  readonly permissions: readonly string[];
  readonly holderCount: number;
}

export interface RoleViewer {
  readonly grantable: ReadonlySet<string>;
  /** Roles this person holds. */
  readonly heldIds: readonly string[];
}

/** Why this person may not change an own role, or null. The API refuses with the same words. */
export function editLock(role: OwnRole, viewer: RoleViewer): Reason | null {
  if (viewer.heldIds.includes(role.id)) return { messageKey: 'role.self' };
  return checkRolePermissions(role.permissions, role.permissions, viewer.grantable)[0] ?? null;
}

/** Why it cannot be deleted now, or null. */
export function deleteLock(role: OwnRole, viewer: RoleViewer): Reason | null {
  return editLock(role, viewer) ?? (role.holderCount > 0 ? { messageKey: 'role.inUse', params: { count: role.holderCount } } : null);
}
