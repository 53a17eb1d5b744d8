import { exclusiveClash, type RoleAudience, type RuleViolation } from '@gongwei/kernel';

// Letters and digits of the keyboard, Chinese characters, and the three marks that need no escaping in "unit/account".
const LOGIN_NAME = /^[\p{Script=Han}A-Za-z0-9._-]{2,32}$/u;
const CONTROL = /\p{Cc}/u;
export const DISPLAY_NAME_LENGTH = { min: 1, max: 50 } as const;

/** A role as the rules see it, built in or a tenant's own. */
export interface AssignableRole {
  /** Key of a built-in role, or the id of a tenant's own. */
  readonly id: string;
  readonly permissions: readonly string[];
  /** Which kind of tenant it is for; null for a tenant's own role, which exists in one tenant only. */
  readonly audience: RoleAudience | null;
  readonly organisationBound: boolean;
}

/** The three duties 三员 that stay in separate hands in a committee, by the permissions that make each one. */
export const SEPARATE_DUTIES: Readonly<Record<'SYSTEM_ADMIN' | 'SECURITY_ADMIN' | 'AUDITOR', readonly string[]>> = {
  SYSTEM_ADMIN: ['unit.manage', 'account.manage'],
  SECURITY_ADMIN: ['account.assign', 'role.manage', 'client.manage'],
  AUDITOR: ['audit.read', 'audit.export'],
};

/** Which of the three duties a set of permissions touches; more than one is a clash, by whatever roles it came about. */
export function dutiesOf(permissions: Iterable<string>): string[] {
  const held = new Set(permissions);
  return Object.entries(SEPARATE_DUTIES).filter(([, marks]) => marks.some((mark) => held.has(mark))).map(([duty]) => duty);
}

export const audienceOf = (unitKind: string): RoleAudience => (unitKind === 'UNIT' ? 'unit' : 'committee');

/** @param path name of the input field the login name came in. */
export function checkLoginName(loginName: string, path = 'loginName'): RuleViolation[] {
  if (!loginName.trim()) return [{ path, rule: 'required', messageKey: 'error.required' }];
  return LOGIN_NAME.test(loginName.trim()) ? [] : [{ path, rule: 'format', messageKey: 'account.loginName.format' }];
}

/** @param path name of the input field the name came in. */
export function checkDisplayName(displayName: string, path = 'displayName'): RuleViolation[] {
  const name = displayName.trim();
  if (!name) return [{ path, rule: 'required', messageKey: 'error.required' }];
  if ([...name].length > DISPLAY_NAME_LENGTH.max) return [{ path, rule: 'length', messageKey: 'error.length', params: { ...DISPLAY_NAME_LENGTH } }];
  return CONTROL.test(name) ? [{ path, rule: 'format', messageKey: 'account.displayName.format' }] : [];
}

/** What a form says about an account's own data; fields left out are not judged. */
export function validateAccountFields(input: { loginName?: string | null; displayName?: string | null }): RuleViolation[] {
  return [...(input.loginName == null ? [] : checkLoginName(input.loginName)), ...(input.displayName == null ? [] : checkDisplayName(input.displayName))];
}

export interface RoleSet {
  readonly unitKind: string;
  readonly roles: readonly AssignableRole[];
  /** The organisation the account is bound to, or null. */
  readonly organisationId: string | null;
}

/** Whether an account of such a unit can hold these roles together, whoever assigns them. */
export function checkRoleSet({ unitKind, roles, organisationId }: RoleSet): RuleViolation[] {
  const violations: RuleViolation[] = [];
  const audience = audienceOf(unitKind);
  const misplaced = roles.filter((role) => role.audience !== null && role.audience !== audience);
  if (misplaced.length) {
    violations.push({ path: 'roleIds', rule: 'audience', messageKey: `account.roles.audience.${audience}`, params: { roles: roleNames(misplaced.map((role) => role.id)) } });
  }
  const clash = exclusiveClash(roles.map((role) => role.id));
  const duties = audience === 'committee' ? dutiesOf(roles.flatMap((role) => role.permissions)) : [];
  if (clash.length) violations.push({ path: 'roleIds', rule: 'exclusive', messageKey: 'account.roles.exclusive', params: { roles: roleNames(clash) } });
  else if (duties.length > 1) violations.push({ path: 'roleIds', rule: 'exclusive', messageKey: 'account.roles.duties', params: { duties: roleNames(duties) } });
  const bound = roles.filter((role) => role.organisationBound);
  if (bound.length && !organisationId) {
    violations.push({ path: 'organisationId', rule: 'required', messageKey: 'account.organisation.required', params: { roles: roleNames(bound.map((role) => role.id)) } });
  }
  if (organisationId && audience === 'committee') violations.push({ path: 'organisationId', rule: 'audience', messageKey: 'account.organisation.committee' });
  return violations;
}

export interface RoleAssignment {
  readonly self: boolean;
  readonly mayAssign: boolean;
  readonly grantable: ReadonlySet<string>;
  readonly before: readonly AssignableRole[];
  readonly after: readonly AssignableRole[];
  readonly organisationChanges: boolean;
}

/**
 * Whether this actor may make this change of roles and binding: what is given and what is taken away must both be the actor's to give,
 * and nobody changes what they themselves may do. Each violation is a refusal (FORBIDDEN), not a mistake in the input.
 */
export function checkRoleAssignment({ self, mayAssign, grantable, before, after, organisationChanges }: RoleAssignment): RuleViolation[] {
  const moved = [...after.filter((role) => !before.some((held) => held.id === role.id)), ...before.filter((role) => !after.some((kept) => kept.id === role.id))];
  const refuse = (path: string, rule: string, messageKey: string): RuleViolation[] => [{ path, rule, messageKey }];
  if (!moved.length && !organisationChanges) return [];
  const path = moved.length ? 'roleIds' : 'organisationId';
  if (!mayAssign) return refuse(path, 'permission', 'account.roles.assign');
  if (self) return refuse(path, 'self', 'account.roles.self');
  // Another binding changes what every role of the account reaches.
  const beyond = [...moved, ...(organisationChanges ? after : [])].some((role) => role.permissions.some((permission) => !grantable.has(permission)));
  return beyond ? refuse(path, 'grantable', 'account.roles.beyond') : [];
}

export interface CredentialReset {
  readonly self: boolean;
  readonly resetsSecondFactor: boolean;
  readonly mayAssign: boolean;
  /** The account lies in the actor's own tenant, not in a unit beneath it. */
  readonly ownTenant: boolean;
  readonly unitKind: string;
  readonly actorPermissions: ReadonlySet<string>;
  readonly targetPermissions: readonly string[];
}

/**
 * Why this actor may not give this account a new password (message key), or null. Whoever sets a password could log in as its owner, so:
 * nobody resets their own here; within a unit nobody reaches permissions they lack that way; and in a committee the second factor of one of
 * the three administrators is taken away by the security administrator, while the system administrator sets the password, so that neither
 * can become the other alone.
 */
export function refusalOfReset(reset: CredentialReset): string | null {
  if (reset.self) return 'account.reset.self';
  if (reset.unitKind === 'UNIT') {
    return reset.ownTenant && reset.targetPermissions.some((permission) => !reset.actorPermissions.has(permission)) ? 'account.reset.beyond' : null;
  }
  return reset.resetsSecondFactor && dutiesOf(reset.targetPermissions).length && !reset.mayAssign ? 'account.reset.administrator' : null;
}

/** Built-in roles as a list of message keys (`@role.A|role.B`), which `translate` shows in the reader's language. */
const roleNames = (keys: readonly string[]): string => `@${keys.map((key) => `role.${key}`).join('|')}`;
