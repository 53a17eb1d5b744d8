import { checkPassword, DEFAULT_PASSWORD_SETTINGS } from '@gongwei/kernel';

export const PASSWORD_LENGTH = { min: DEFAULT_PASSWORD_SETTINGS.minLength, max: DEFAULT_PASSWORD_SETTINGS.maxLength };

export type CheckState = 'open' | 'met' | 'unmet';
export type CheckKey = 'length' | 'common' | 'personal' | 'different' | 'repeat';

export interface PasswordDraft {
  readonly current: string;
  readonly next: string;
  readonly repeat: string;
  readonly loginName: string;
  readonly unitCode: string;
}

/**
 * The demands on a new password, each with whether it is met. A demand is open while there is too little to judge it by: nothing is held
 * against somebody who has not typed yet.
 */
export function passwordChecks({ current, next, repeat, loginName, unitCode }: PasswordDraft): { key: CheckKey; state: CheckState }[] {
  const broken = new Set(checkPassword(next, { loginName, unitCode }).map(({ rule }) => rule));
  const tooLong = broken.has('maxLength');
  const judge = (known: boolean, met: boolean): CheckState => (known ? (met ? 'met' : 'unmet') : 'open');
  const typed = next !== '' && !tooLong;
  return [
    { key: 'length', state: judge(next !== '', !broken.has('minLength') && !tooLong) },
    // The list of common passwords is asked only once the length is right.
    { key: 'common', state: judge(typed && !broken.has('minLength'), !broken.has('common')) },
    { key: 'personal', state: judge(typed, !broken.has('personal')) },
    { key: 'different', state: judge(typed && current !== '', next !== current) },
    { key: 'repeat', state: judge(typed && repeat !== '', repeat === next) },
  ];
}

/** Whether the text is longer than what is accepted: said at the field, for no demand of the list covers it. */
export const isTooLong = (password: string): boolean => [...password].length > PASSWORD_LENGTH.max;
