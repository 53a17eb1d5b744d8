import { checkRoleAssignment, checkRolePermissions, checkRoleSet, type AssignableRole } from '@gongwei/administration-domain';
import { builtInRole, type RuleViolation } from '@gongwei/kernel';
import type { Reason } from '../viewer/use-labels';

/** A role as the API answers it. */
export interface OfferedRole {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
  readonly exclusive: boolean;
  readonly organisationBound: boolean;
  readonly permissions: readonly string[];
}

export interface RoleChoice {
  readonly role: OfferedRole;
  readonly chosen: boolean;
  /** Why its tick cannot be changed, or null. */
  readonly locked: Reason | null;
}

export interface RoleSituation {
  readonly roles: readonly OfferedRole[];
  /** Ids ticked now. */
  readonly chosen: readonly string[];
  /** Roles the account holds before the change; none for a new one. */
  readonly held: readonly OfferedRole[];
  readonly unitKind: string;
  readonly self: boolean;
  readonly mayAssign: boolean;
  readonly grantable: ReadonlySet<string>;
  /** Whether an organisation is chosen, or one could be: a role that needs one is no use otherwise. */
  readonly canBind: boolean;
}

/** The role as the shared rules take it: what a tenant made itself is for no kind of tenant in particular. */
export const assignable = (role: OfferedRole): AssignableRole => ({
  id: role.id, permissions: role.permissions, audience: builtInRole(role.id)?.audience ?? null, organisationBound: role.organisationBound,
});

/**
 * Every role with whether its tick may be changed. The API's own rules are asked about the set with and without it, so that a form never
 * offers what would be refused, and gives the same reason.
 */
export function roleChoices(situation: RoleSituation): RoleChoice[] {
  return situation.roles.map((role) => {
    const chosen = situation.chosen.includes(role.id);
    return { role, chosen, locked: lockOf(role, chosen, situation) };
  });
}

function lockOf(role: OfferedRole, chosen: boolean, situation: RoleSituation): Reason | null {
  const { roles, held, unitKind, self, mayAssign, grantable, canBind } = situation;
  const ids = chosen ? situation.chosen.filter((id) => id !== role.id) : [...situation.chosen, role.id];
  const after = roles.filter((one) => ids.includes(one.id)).map(assignable);
  const before = held.map(assignable);
  // Only this role's own part in the change counts: what else is ticked was allowed when it was ticked.
  const others = (list: readonly AssignableRole[]): AssignableRole[] => list.filter((one) => one.id === role.id);
  const isHeld = held.some((one) => one.id === role.id);
  const [refused] = isHeld === chosen ? checkRoleAssignment({ self, mayAssign, grantable, before: others(before), after: others(after), organisationChanges: false }) : [];
  if (refused?.rule === 'grantable') return checkRolePermissions([], role.permissions, grantable)[0] ?? refused;
  if (refused) return refused;
  if (chosen) return null;
  const [clash] = roleClashes(unitKind, after);
  if (clash) return clash;
  return role.organisationBound && !canBind ? { messageKey: 'account.organisation.required', params: { roles: `@role.${role.id}` } } : null;
}

/** What speaks against holding these roles together, the binding aside. */
export const roleClashes = (unitKind: string, roles: readonly AssignableRole[]): RuleViolation[] =>
  checkRoleSet({ unitKind, roles, organisationId: null }).filter(({ path }) => path === 'roleIds');
