import { checkDisplayName, checkLoginName, checkRoleSet } from '@gongwei/administration-domain';
import type { RuleViolation } from '@gongwei/kernel';
import { assignable, type OfferedRole } from './role-choices';

export interface AccountModel {
  readonly loginName?: string;
  readonly displayName: string;
  readonly roleIds: readonly string[];
  readonly organisationId: string | null;
}

/** What is wrong with an account as it stands in a form: its names, and whether its roles and binding go together. */
export function validateAccount(model: AccountModel, unitKind: string, roles: readonly OfferedRole[]): RuleViolation[] {
  const chosen = roles.filter((role) => model.roleIds.includes(role.id)).map(assignable);
  return [
    ...(model.loginName === undefined ? [] : checkLoginName(model.loginName)),
    ...checkDisplayName(model.displayName),
    ...checkRoleSet({ unitKind, roles: chosen, organisationId: model.organisationId }),
  ];
}

/** Only what was changed is sent: each field has a permission of its own. */
export function accountChanges(before: AccountModel, after: AccountModel): { displayName?: string; roleIds?: string[]; organisationId?: string | null } {
  const displayName = after.displayName.trim();
  const sameRoles = before.roleIds.length === after.roleIds.length && before.roleIds.every((id) => after.roleIds.includes(id));
  return {
    ...(displayName === before.displayName ? {} : { displayName }),
    ...(sameRoles ? {} : { roleIds: [...after.roleIds] }),
    ...(before.organisationId === after.organisationId ? {} : { organisationId: after.organisationId }),
  };
}
