import { BUILT_IN_ROLES, PERMISSIONS, type RuleViolation } from '@gongwei/kernel';
import { audienceOf, dutiesOf } from './account-rules';

export const ROLE_NAME_LENGTH = { min: 1, max: 30 } as const;
/** Own roles of one tenant at most: a list people read, not a table. */
export const MOST_OWN_ROLES = 100;

/** Names that would pass for a built-in role, in either language. */
const BUILT_IN_NAMES = new Set(BUILT_IN_ROLES.flatMap((role) => Object.values(role.label).map((label) => label.toLowerCase())));
const KNOWN = new Set<string>(PERMISSIONS);

/** What a form says about a tenant's own role; fields left out are not judged. @param unitKind kind of the tenant it belongs to. */
export function validateRole(input: { name?: string | null; permissions?: readonly string[] | null }, unitKind: string): RuleViolation[] {
  const violations: RuleViolation[] = [];
  if (input.name != null) {
    const name = input.name.trim();
    if (!name) violations.push({ path: 'name', rule: 'required', messageKey: 'error.required' });
    else if ([...name].length > ROLE_NAME_LENGTH.max) violations.push({ path: 'name', rule: 'length', messageKey: 'error.length', params: { ...ROLE_NAME_LENGTH } });
    else if (BUILT_IN_NAMES.has(name.toLowerCase())) violations.push({ path: 'name', rule: 'unique', messageKey: 'role.name.builtIn' });
  }
  if (input.permissions != null) {
    const unknown = input.permissions.filter((permission) => !KNOWN.has(permission));
    if (!input.permissions.length) violations.push({ path: 'permissions', rule: 'required', messageKey: 'role.permissions.required' });
    else if (unknown.length) violations.push({ path: 'permissions', rule: 'exists', messageKey: 'role.permissions.unknown', params: { permissions: unknown.slice(0, 5).join(', ') } });
    else if (audienceOf(unitKind) === 'committee' && dutiesOf(input.permissions).length > 1) {
      violations.push({ path: 'permissions', rule: 'exclusive', messageKey: 'role.permissions.duties', params: { duties: `@${dutiesOf(input.permissions).map((duty) => `role.${duty}`).join('|')}` } });
    }
  }
  return violations;
}

/**
 * Whether the actor may make or change a role like this: everything in it, before and after, must be the actor's to give.
 * Each violation is a refusal (FORBIDDEN) naming the field.
 */
export function checkRolePermissions(before: readonly string[], after: readonly string[], grantable: ReadonlySet<string>): RuleViolation[] {
  const beyond = [...new Set([...before, ...after])].filter((permission) => !grantable.has(permission)).sort();
  if (!beyond.length) return [];
  const names = `@${beyond.map((permission) => `permission.${permission}`).join('|')}`;
  return [{ path: 'permissions', rule: 'grantable', messageKey: 'role.permissions.beyond', params: { permissions: names } }];
}
