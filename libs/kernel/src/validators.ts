import { isDate, type DateString } from './dates';

/** The answer of a check: the value in the form to store, or the rule it breaks with the key of its message. */
export type Checked<T extends object> = ({ readonly ok: true; readonly value: string } & T) | { readonly ok: false; readonly rule: string; readonly messageKey: string };

const broken = (rule: string, messageKey: string): { ok: false; rule: string; messageKey: string } => ({ ok: false, rule, messageKey });

/** Full-width letters and digits become plain ones, spaces and the marks people put between groups go. */
const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '');

// ---------- resident identity number

export type BirthGender = 'MALE' | 'FEMALE';

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
/** First two digits: provinces of GB/T 2260, residents' permits of Hong Kong, Macao and Taiwan (81–83). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** The form to store: no spaces, plain digits, the check letter as capital X. */
export const normaliseIdNumber = (text: string): string => compact(text).toUpperCase();

/** The check character of the first 17 digits (GB 11643). */
export function idNumberCheck(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += Number(first17[i]) * ID_WEIGHTS[i]!;
  return ID_CHECKS[sum % 11]!;
}

/** Checks a resident identity number by GB 11643 and reads birth date and gender out of it. The 15-digit form lapsed in 2013 and is refused. */
export function checkIdNumber(text: string): Checked<{ readonly birthDate: DateString; readonly gender: BirthGender }> {
  const value = normaliseIdNumber(text);
  if (/^\d{15}$/.test(value)) return broken('old', 'idNumber.old');
  if (value.length !== 18) return broken('length', 'idNumber.length');
  if (!/^\d{17}[\dX]$/.test(value)) return broken('characters', 'idNumber.characters');
  if (!PROVINCES.has(value.slice(0, 2))) return broken('region', 'idNumber.region');
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isDate(birthDate) || birthDate < '1850') return broken('date', 'idNumber.date');
  if (idNumberCheck(value) !== value[17]) return broken('checksum', 'idNumber.checksum');
  return { ok: true, value, birthDate, gender: Number(value[16]) % 2 ? 'MALE' : 'FEMALE' };
}

// ---------- organisation codes

const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first 17 of a unified social credit code (GB 32100). */
export function creditCodeCheck(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += CREDIT_CHARACTERS.indexOf(first17[i]!) * CREDIT_WEIGHTS[i]!;
  return CREDIT_CHARACTERS[(31 - (sum % 31)) % 31]!;
}

/** The check character of the first 8 of an organisation code (GB 11714). */
export function organisationCodeCheck(first8: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += Number.parseInt(first8[i]!, 36) * ORGANISATION_WEIGHTS[i]!;
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Checks an organisation code by GB 11714: 8 characters and a check, with or without the hyphen, which is not stored. */
export function checkOrganisationCode(text: string): Checked<object> {
  const value = compact(text).toUpperCase().replace(/-/g, '');
  if (value.length !== 9) return broken('length', 'organisationCode.length');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(value)) return broken('characters', 'organisationCode.characters');
  if (organisationCodeCheck(value) !== value[8]) return broken('checksum', 'organisationCode.checksum');
  return { ok: true, value };
}

/** Checks a unified social credit code by GB 32100: its characters, its region digits, the organisation code inside and the last character. */
export function checkCreditCode(text: string): Checked<object> {
  const value = compact(text).toUpperCase();
  if (value.length !== 18) return broken('length', 'creditCode.length');
  if ([...value].some((character) => !CREDIT_CHARACTERS.includes(character))) return broken('characters', 'creditCode.characters');
  if (!/^..\d{6}/.test(value)) return broken('region', 'creditCode.region');
  if (creditCodeCheck(value) !== value[17]) return broken('checksum', 'creditCode.checksum');
  if (organisationCodeCheck(value.slice(8, 16)) !== value[16]) return broken('organisation', 'creditCode.organisation');
  return { ok: true, value };
}

// ---------- phones

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

/** The form to store: no spaces, a mobile without +86 and hyphens, a landline with one hyphen as typed. */
export function normalisePhone(text: string): string {
  const value = compact(text).replace(/[‐-―－]/g, '-');
  const mobile = value.replace(/-/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return MOBILE.test(mobile) ? mobile : value.replace(/^\(?(0\d{2,3})\)-?(?=\d{7,8}$)/, '$1-');
}

/** Whether a text is a mainland mobile number, in the form to store. */
export const isMobile = (text: string): boolean => MOBILE.test(text);

/** Whether a text is a landline number with area code, in the form to store. */
export const isLandline = (text: string): boolean => LANDLINE.test(text);

/** Checks a phone number: a mobile one, or a landline with area code. */
export function checkPhone(text: string): Checked<object> {
  const value = normalisePhone(text);
  return isMobile(value) || isLandline(value) ? { ok: true, value } : broken('phone', 'phone.pattern');
}
