import { hasMessage } from '@gongwei/kernel';

export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DescribedChange {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where texts come from: the reader's catalogue of this library, and the texts features share with the API. */
export interface Wording {
  /** Text of this library's key, or null when it has none. */
  own(key: string): string | null;
  shared(key: string): string;
  formatDateTime(instant: string): string;
}

/** Fields that hold one code or several, and the shared texts each code is under. */
const LISTS: Readonly<Record<string, string>> = { roles: 'role', permissions: 'permission', scopes: 'clientScope', post: 'post', transferKind: 'transfer.kind', transferStatus: 'transfer.status', memberStatus: 'member.status' };
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What an entry changed, in words: names of fields, of codes and of states where any feature knows them, the value as it is elsewhere. */
export function describeChanges(targetType: string, changes: readonly Change[], wording: Wording): DescribedChange[] {
  return changes.map(({ field, before, after }) => ({
    field,
    label: wording.own(`administration.audit.field.${field}`) ?? field,
    before: describeValue(targetType, field, before, wording),
    after: describeValue(targetType, field, after, wording),
  }));
}

function describeValue(targetType: string, field: string, value: string | null, wording: Wording): string | null {
  if (value === null || value === '') return null;
  const list = LISTS[field];
  if (list) return value.split(', ').map((code) => sharedText(`${list}.${code}`, wording) ?? code).join(wording.own('administration.audit.comma') ?? ', ');
  if (value === 'true' || value === 'false') return wording.own(`administration.audit.${value}`);
  if (INSTANT.test(value)) return wording.formatDateTime(value);
  const type = targetType.charAt(0).toLowerCase() + targetType.slice(1);
  // Features keep the words for their codes under type, field and code, as in "member.status.FULL".
  return /^[A-Z_]+$/.test(value) ? (sharedText(`${type}.${field}.${value}`, wording) ?? wording.own(`administration.audit.value.${field}.${value}`) ?? value) : value;
}

const sharedText = (key: string, wording: Wording): string | null => (hasMessage(key) ? wording.shared(key) : null);
