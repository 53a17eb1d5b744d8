import { cellText, translate, type RuleViolation } from '@gongwei/kernel';
import '../messages';
import { columnLetters } from '../format/references';
import type { SheetRow } from './sheet-rows';

/** One column a table may have. */
export interface TableColumn<Key extends string = string> {
  readonly key: Key;
  /** Header texts accepted for it; the first is the one shown in messages. White space, case, full width, brackets, * and (必填) do not matter. */
  readonly headers: readonly string[];
  /** Whether a file without it is fine. */
  readonly optional?: boolean;
}

/** A column of the file that was recognised. */
export interface FoundColumn<Key extends string = string> {
  readonly key: Key;
  /** The header as the file has it. */
  readonly header: string;
  /** Column number, 1 is A. */
  readonly column: number;
}

/** How the header of a file fits the columns wanted. */
export interface HeaderReport<Key extends string = string> {
  /** Row number of the header. */
  readonly row: number;
  readonly found: readonly FoundColumn<Key>[];
  /** Columns that are not optional and not there. */
  readonly missing: readonly Key[];
  /** Columns there more than once; the first of each is read. */
  readonly duplicates: readonly { readonly key: Key; readonly columns: readonly FoundColumn<Key>[] }[];
  /** Headers nobody asked for; their columns are not read. The column of an error sheet is not among them. */
  readonly unknown: readonly { readonly header: string; readonly column: number }[];
  /** Missing and duplicate columns as violations whose path is the column's key; empty when the table can be imported. */
  readonly problems: readonly RuleViolation[];
}

/** Rows among which the header is looked for; above it there may be a title, a unit's name, a date. */
export const HEADER_ROWS = 10;

/** A header text reduced to what identifies it. */
export const normaliseHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\((?:必填|选填|required|optional)\)/gi, '')
    .replace(/[\s\u200b-\u200d\u2060\ufeff*:_()-]/gu, '')
    .toLowerCase();

/** Whether a header is the column an error sheet adds, in either language; behind a colon it may say what is wrong with the header. */
export function isErrorHeader(text: string): boolean {
  const name = normaliseHeader(text.split(/[:：]/, 1)[0]!);
  return (['zh-CN', 'en'] as const).some((locale) => normaliseHeader(translate(locale, 'spreadsheet.label.errors')) === name);
}

/**
 * The row that fits best, the first of equals. A single matching cell counts only if a single column is wanted: a title row may well
 * consist of one word that is also a header.
 */
export function findHeader<Key extends string>(rows: readonly SheetRow[], columns: readonly TableColumn<Key>[]): HeaderReport<Key> | null {
  const keys = new Map(columns.flatMap((column) => column.headers.map((header) => [normaliseHeader(header), column.key] as const)));
  let best: { row: SheetRow; matches: number } | null = null;
  for (const row of rows) {
    const matches = new Set(headersOf(row).map(({ header }) => keys.get(normaliseHeader(header))).filter((key) => key !== undefined)).size;
    if (matches >= Math.min(2, columns.length) && matches > (best?.matches ?? 0)) best = { row, matches };
  }
  return best && report(best.row, columns, keys);
}

function report<Key extends string>(row: SheetRow, columns: readonly TableColumn<Key>[], keys: ReadonlyMap<string, Key>): HeaderReport<Key> {
  const byKey = new Map<Key, FoundColumn<Key>[]>();
  const unknown: { header: string; column: number }[] = [];
  for (const { header, column } of headersOf(row)) {
    const key = keys.get(normaliseHeader(header));
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), { key, header, column }]);
    else if (!isErrorHeader(header)) unknown.push({ header, column });
  }
  const missing = columns.filter((column) => !column.optional && !byKey.has(column.key));
  const duplicates = [...byKey].filter(([, all]) => all.length > 1).map(([key, all]) => ({ key, columns: all }));
  const problems: RuleViolation[] = [
    ...missing.map((column) => ({ path: column.key, rule: 'missingColumn', messageKey: 'spreadsheet.header.missing', params: { header: column.headers[0] ?? column.key } })),
    ...duplicates.map(({ key, columns: all }) => ({
      path: key,
      rule: 'duplicateColumn',
      messageKey: 'spreadsheet.header.duplicate',
      params: { header: all[0]!.header, columns: all.map((each) => columnLetters(each.column)).join(', ') },
    })),
  ];
  return { row: row.row, found: [...byKey.values()].map((all) => all[0]!), missing: missing.map((column) => column.key), duplicates, unknown, problems };
}

function headersOf(row: SheetRow): { header: string; column: number }[] {
  return row.cells.flatMap((cell, index) => {
    const header = cellText(cell);
    return header ? [{ header, column: index + 1 }] : [];
  });
}
