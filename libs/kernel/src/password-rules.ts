import { isCommonPassword } from './common-passwords';
import type { RuleViolation } from './errors';

/** What a deployment may tighten. Lengths count characters as a person sees them, not bytes. */
export interface PasswordSettings {
  readonly minLength: number;
  readonly maxLength: number;
}

export const DEFAULT_PASSWORD_SETTINGS: PasswordSettings = { minLength: 10, maxLength: 128 };

/** What a password must not contain, and under which field name the violations are reported (`password` unless told). */
export interface PasswordOwner {
  readonly loginName?: string | null;
  readonly unitCode?: string | null;
  readonly path?: string;
}

/** Shorter names than this would refuse too many good passwords by accident. */
const SHORTEST_PERSONAL = 3;

/**
 * Checks a new password by length, against the passwords that are guessed first, and for the owner's own name. There are no rules of
 * composition: they make passwords worse. @returns every rule broken, an empty list when it is good.
 */
export function checkPassword(password: string, owner: PasswordOwner = {}, settings: PasswordSettings = DEFAULT_PASSWORD_SETTINGS): RuleViolation[] {
  const path = owner.path ?? 'password';
  const length = [...password].length;
  // A long text is not examined further: the checks below must stay cheap for whatever is sent.
  if (length > settings.maxLength) return [{ path, rule: 'maxLength', messageKey: 'password.long', params: { max: settings.maxLength } }];
  const violations: RuleViolation[] = [];
  if (length < settings.minLength) violations.push({ path, rule: 'minLength', messageKey: 'password.short', params: { min: settings.minLength } });
  else if (isCommonPassword(password)) violations.push({ path, rule: 'common', messageKey: 'password.common' });
  if (containsOwner(password, owner)) violations.push({ path, rule: 'personal', messageKey: 'password.personal' });
  return violations;
}

function containsOwner(password: string, owner: PasswordOwner): boolean {
  const text = bare(password);
  return [owner.loginName, owner.unitCode].some((name) => {
    const part = bare(name ?? '');
    return [...part].length >= SHORTEST_PERSONAL && text.includes(part);
  });
}

/** Letters and digits only, so that SZ-017 is found in sz017! too. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
