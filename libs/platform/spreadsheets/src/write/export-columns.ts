import { dateToSerial } from '../format/serial-dates';

/** A value a cell can be made of. Empty text, null and undefined leave the cell empty. */
export type ExportValue = string | number | boolean | Date | null | undefined;

/** One column of an export. */
export interface ExportColumn<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  /** Width in characters; without it, as the header needs. */
  readonly width?: number;
  /**
   * `text` (the default for texts) keeps what it is given, so that ID and phone numbers stay whole. `date`: a day, from '2026-11-23' or from
   * the UTC fields of a Date. `dateTime`: a moment, from a Date or an RFC 3339 text, shown in the export's time zone. `number`: a number, also
   * when it comes as text (decimals of the API).
   */
  readonly format?: 'text' | 'date' | 'dateTime' | 'number';
}

/** A record with the columns' keys. */
export type ExportRecord<Key extends string = string> = Readonly<Partial<Record<Key, ExportValue>>>;

/** A value made ready: what kind of cell, and its content. Serial numbers beside the text CSV shows. */
export type PreparedValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date' | 'dateTime'; readonly serial: number; readonly text: string };

const EMPTY: PreparedValue = { kind: 'empty' };
const text = (value: string): PreparedValue => (value === '' ? EMPTY : { kind: 'text', text: value });

/** Turns values into cells by their column's format; made once per export, because a time zone is costly to set up. */
export function preparer(timeZone: string): (value: ExportValue, format: ExportColumn['format']) => PreparedValue {
  const clock = wallClock(timeZone);
  return (value, format) => {
    if (value === null || value === undefined) return EMPTY;
    if (typeof value === 'boolean') return { kind: 'boolean', value };
    // What is no number cannot be one in a cell; an empty cell would hide it.
    if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', value } : text(String(value));
    if (format === 'date') return day(value);
    if (format === 'dateTime' || value instanceof Date) return moment(value, clock);
    if (format === 'number' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value) && value.replace(/\D/g, '').length <= 15) return { kind: 'number', value: Number(value) };
    return text(value);
  };
}

function day(value: string | Date): PreparedValue {
  if (value instanceof Date && Number.isNaN(value.getTime())) return EMPTY;
  const written = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : Number.NaN;
  const serial = Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? null : dateToSerial(time);
  return serial === null ? text(written) : { kind: 'date', serial, text: written };
}

function moment(value: string | Date, clock: (time: number) => number): PreparedValue {
  const time = value instanceof Date ? value.getTime() : /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) return value instanceof Date ? EMPTY : text(value);
  const shown = clock(time);
  const serial = dateToSerial(shown);
  const written = new Date(shown).toISOString().slice(0, 19).replace('T', ' ');
  return serial === null ? text(written) : { kind: 'dateTime', serial, text: written };
}

/** The time whose UTC fields are what a clock in the zone shows at a moment, to the second. */
function wallClock(timeZone: string): (time: number) => number {
  const numeric = '2-digit' as const;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric,
  });
  return (time) => {
    const found: Record<string, number> = {};
    for (const part of format.formatToParts(time)) if (part.type !== 'literal') found[part.type] = Number(part.value);
    return Date.UTC(found['year']!, found['month']! - 1, found['day'], found['hour'], found['minute'], found['second']);
  };
}
