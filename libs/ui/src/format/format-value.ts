import { say } from '../base/app';
import { formatDate, formatDateTime, formatNumber, NOTHING } from './format';

export type ValueFormat = 'text' | 'date' | 'datetime' | 'number' | 'boolean';

/** A value as a table cell or a fact shows it. */
export function formatValue(value: unknown, format: ValueFormat = 'text'): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (format === 'date') return formatDate(String(value));
  if (format === 'datetime') return formatDateTime(String(value));
  if (format === 'number') return formatNumber(value as number);
  if (format === 'boolean' || typeof value === 'boolean') return say(value ? 'ui.boolean.yes' : 'ui.boolean.no');
  if (Array.isArray(value)) return value.length ? value.map((one) => formatValue(one)).join(say('ui.chip.join')) : NOTHING;
  return String(value);
}
