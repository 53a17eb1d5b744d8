import { isDate } from '@gongwei/kernel';
import type { DateRange, FilterField, NumberRange } from './types';

/** A preset of a filter chosen by its key: resolved only when it is used, so that “90 天内” means the same tomorrow. */
export class PresetValue {
  constructor(readonly key: string) {}
}

const PRESET = '@';
const SPAN = '..';

/** A filter value as the address writes it; null when there is nothing to write. Option values never hold a comma (they are enum names and ids). */
export function writeValue(field: FilterField, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof PresetValue) return PRESET + value.key;
  switch (field.kind) {
    case 'multi-select': return (value as string[]).length ? (value as string[]).join(',') : null;
    case 'boolean': return String(value);
    case 'date-range':
    case 'number-range': {
      const { from, to } = value as DateRange | NumberRange;
      return from === null && to === null ? null : `${from ?? ''}${SPAN}${to ?? ''}`;
    }
    default: return String(value) || null;
  }
}

/** The value an address names, or undefined when it names none that the filter could have: links are written by anybody. */
export function readValue(field: FilterField, text: string): unknown {
  if (text.startsWith(PRESET) && field.presets?.some((preset) => preset.key === text.slice(1))) return new PresetValue(text.slice(1));
  switch (field.kind) {
    case 'select': return known(field.options, text) ? text : undefined;
    case 'multi-select': {
      const values = [...new Set(text.split(','))].filter((one) => one && known(field.options, one));
      return values.length ? values : undefined;
    }
    case 'boolean': return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'date-range': return readRange(text, (part) => (isDate(part) ? part : null));
    case 'number-range': return readRange(text, (part) => (part !== '' && Number.isFinite(Number(part)) ? Number(part) : null));
    default: return text || undefined;
  }
}

/** The value itself: a preset's stands for its key. */
export function resolveValue(field: FilterField, value: unknown): unknown {
  return value instanceof PresetValue ? field.presets?.find((preset) => preset.key === value.key)?.value : value;
}

/** Whether two values of a filter say the same. */
export const sameValue = (field: FilterField, left: unknown, right: unknown): boolean => writeValue(field, left) === writeValue(field, right);

function known(options: readonly { value: string }[] | undefined, value: string): boolean {
  return Boolean(value) && (!options?.length || options.some((option) => option.value === value));
}

function readRange<Bound>(text: string, read: (part: string) => Bound | null): { from: Bound | null; to: Bound | null } | undefined {
  const at = text.indexOf(SPAN);
  const from = read(at < 0 ? text : text.slice(0, at));
  const to = at < 0 ? from : read(text.slice(at + SPAN.length));
  return from === null && to === null ? undefined : { from, to };
}
