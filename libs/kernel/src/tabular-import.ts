import type { CodeList } from './code-lists';
import { isDate, type DateString } from './dates';
import type { MessageLocale } from './messages';
import type { MessageParams, RuleViolation } from './errors';

/** What a cell of a spreadsheet gives. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** One column of an import template, as data: the template, its notes, the match of headers and the error list are all made from it. */
export interface ImportColumn<Key extends string = string> {
  readonly key: Key;
  readonly header: Readonly<Record<MessageLocale, string>>;
  /** Other headers people use for it. */
  readonly aliases?: readonly string[];
  readonly required: boolean;
  /** How the cells are formatted: numbers of identity must be text, or Excel rounds them. */
  readonly type: 'text' | 'date' | 'choice' | 'flag';
  readonly example: string;
  /** The choices offered in the drop-down, in Chinese. */
  readonly allowed?: readonly string[];
  readonly note?: Readonly<Record<MessageLocale, string>>;
  /** Width in characters. */
  readonly width: number;
}

/** One rule that one cell breaks. */
export interface CellError<Key extends string = string> {
  readonly column: Key;
  readonly rule: string;
  readonly messageKey: string;
  readonly params?: MessageParams;
}

/** A row read: the value when it may be written, and everything that is wrong with it. */
export interface ParsedRow<Value, Key extends string = string> {
  readonly value: Value | null;
  readonly errors: readonly CellError<Key>[];
}

export type ReadCell<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rule: string; readonly messageKey: string; readonly params?: MessageParams };

const fine = <T>(value: T): ReadCell<T> => ({ ok: true, value });
const bad = (rule: string, messageKey: string, params?: MessageParams): { ok: false; rule: string; messageKey: string; params?: MessageParams } =>
  params ? { ok: false, rule, messageKey, params } : { ok: false, rule, messageKey };

/** The text of a cell without the spaces and invisible marks that copying leaves; empty when there is none. */
export function cellText(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).replace(/[\u200b-\u200d\ufeff]/g, '').replace(/\s+/g, ' ').trim();
}

/** A day read from a cell; `month` when only year and month were written and the day is the first by assumption. */
export interface ReadDate {
  readonly date: DateString;
  readonly precision: 'day' | 'month';
}

/**
 * Reads a day from what people put into cells: an Excel date, 1990-03-07, 1990/3/7, 1990.3.7, 1990年3月7日, 19900307, and by the month
 * 1990.03, 1990-3, 1990年3月, 199003. A number such as 1990.1 is refused: it may have been 1990.10. Empty gives null.
 */
export function readDate(cell: CellValue): ReadCell<ReadDate | null> {
  if (cell instanceof Date) return cellText(cell) ? day(cellText(cell)) : bad('date', 'import.date');
  if (typeof cell === 'number') return readNumberDate(cell);
  const text = cellText(cell).normalize('NFKC').replace(/ 0?0:00(:00)?$/, '');
  if (!text) return fine(null);
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?$/.exec(text);
  if (match) return day(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`);
  const month = /^(\d{4})(\d{2})$/.exec(text) ?? /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?月?$/.exec(text);
  if (month) return day(`${month[1]}-${month[2]!.padStart(2, '0')}-01`, 'month');
  return bad('date', 'import.date');
}

function readNumberDate(value: number): ReadCell<ReadDate | null> {
  if (Number.isInteger(value) && value >= 10_000_101) return readDate(String(value));
  if (Number.isInteger(value) && value >= 190_001 && value <= 210_012) return readDate(String(value));
  if (!Number.isInteger(value) && value >= 1900 && value < 2100) {
    const text = String(value);
    return /^\d{4}\.\d{2}$/.test(text) ? readDate(text) : bad('ambiguous', 'import.date.ambiguous');
  }
  // A year alone. Read as one of Excel's day numbers it would be a day of 1905, which nobody means.
  if (Number.isInteger(value) && value >= 1900 && value < 2100) return bad('date', 'import.date');
  // Excel counts days from 1899-12-30 on (its 29 February 1900 never was; the days before it are of no use here).
  if (value >= 61 && value < 73_051) return day(new Date((Math.floor(value) - 25_569) * 86_400_000).toISOString().slice(0, 10));
  return bad('date', 'import.date');
}

const day = (text: string, precision: ReadDate['precision'] = 'day'): ReadCell<ReadDate> =>
  isDate(text) ? fine({ date: text, precision }) : bad('date', 'import.date');

/** Reads one value of a code list, by label, short form or code. Empty gives null; anything else unknown names what is allowed. */
export function readChoice(cell: CellValue, list: CodeList, shown: readonly string[] = []): ReadCell<string | null> {
  const text = cellText(cell);
  if (!text) return fine(null);
  const item = list.find(text);
  if (item) return fine(item.code);
  return shown.length ? bad('choice', 'import.choice', { allowed: shown.join('、') }) : bad('choice', 'import.choice.unknown', { value: text });
}

const YES = new Set(['是', '有', 'y', 'yes', 'true', '1', '√', '✓', '对']);
const NO = new Set(['', '否', '无', '没有', '不是', 'n', 'no', 'false', '0', '×', 'x', '✗']);

/** Reads 是/否; empty is 否. */
export function readFlag(cell: CellValue): ReadCell<boolean> {
  const text = cellText(cell).toLowerCase();
  if (YES.has(text)) return fine(true);
  return NO.has(text) ? fine(false) : bad('flag', 'import.flag');
}

/** Every header text a column is recognised by; the first is the one shown. */
export const headersOf = (column: ImportColumn): readonly string[] => [column.header['zh-CN'], column.header.en, ...(column.aliases ?? [])];

/** Collects cell errors, one per column: the first thing wrong with a cell is the one to mend. */
export class CellErrors<Key extends string> {
  private readonly byColumn = new Map<Key, CellError<Key>>();

  /** The value of a cell that was read, or null after its error was noted. */
  take<T>(column: Key, read: ReadCell<T>): T | null {
    if (read.ok) return read.value;
    const { rule, messageKey, params } = read;
    this.add(params ? { column, rule, messageKey, params } : { column, rule, messageKey });
    return null;
  }

  add(error: CellError<Key>): void {
    if (!this.byColumn.has(error.column)) this.byColumn.set(error.column, error);
  }

  /** Takes violations of an input over to the columns they belong to. */
  addViolations(violations: readonly RuleViolation[], columnOf: (path: string) => Key): void {
    for (const { path, rule, messageKey, params } of violations) {
      const column = columnOf(path);
      this.add(params ? { column, rule, messageKey, params } : { column, rule, messageKey });
    }
  }

  /** In the order of the template. */
  list(columns: readonly ImportColumn<Key>[]): CellError<Key>[] {
    return columns.flatMap((column) => this.byColumn.get(column.key) ?? []);
  }
}
