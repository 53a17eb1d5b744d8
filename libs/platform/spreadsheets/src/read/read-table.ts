import type { MessageParams } from '@gongwei/kernel';
import { SpreadsheetError } from '../errors';
import { restore } from '../format/neutralise';
import { findHeader, HEADER_ROWS, type HeaderReport, type TableColumn } from './header';
import { openSheet, type ReadOptions } from './read-rows';
import type { CellProblemCode, CellValue, SheetRow } from './sheet-rows';
import type { Source } from './source';

/** Something wrong with one cell of a table; path is the column's key, so it can stand beside the rules of the domain. */
export interface TableProblem<Key extends string = string> {
  readonly path: Key;
  readonly rule: CellProblemCode;
  readonly messageKey: string;
  readonly params: MessageParams;
}

/** One row beneath the header. */
export interface TableRow<Key extends string = string> {
  /** Row number as the spreadsheet program shows it. */
  readonly row: number;
  /** A value for every column asked for; null where the cell is empty or the file has no such column. Text is trimmed. */
  readonly cells: Record<Key, CellValue>;
  /** Cells whose value cannot be trusted: failed or uncalculated formulas, digits lost. */
  readonly problems: readonly TableProblem<Key>[];
}

/** A sheet read as a table: first the report about its header, then, once, its rows. Iterate to the end, leave the loop, or `close`. */
export interface Table<Key extends string = string> extends AsyncIterable<TableRow<Key>> {
  readonly sheet: string;
  readonly header: HeaderReport<Key>;
  /** Whether serial numbers of this file count from 1904. Date cells are read right either way; a bare number without date format is not. */
  readonly date1904: boolean;
  close(): Promise<void>;
}

/**
 * Opens a sheet, finds its header among the first ten rows and maps columns by header text, whatever their order.
 * Missing and duplicate columns are reported, not thrown: the caller decides, and may show the whole list at once.
 * @throws SpreadsheetError HEADER_NOT_FOUND, or any fault of the file, here and while iterating
 */
export async function readTable<Key extends string>(source: Source, columns: readonly TableColumn<Key>[], options: ReadOptions = {}): Promise<Table<Key>> {
  const opened = await openSheet(source, options);
  try {
    const rows = opened.rows();
    const early = await firstRows(rows);
    const header = findHeader(early, columns);
    if (!header) throw new SpreadsheetError('HEADER_NOT_FOUND', { rows: HEADER_ROWS, headers: headerNames(columns) });
    const keys = columns.map((column) => column.key);
    const body = tableRows(early, rows, header, keys, () => opened.file.close());
    const close = async (): Promise<void> => {
      await body.return();
      await rows.return();
      await opened.file.close();
    };
    return { sheet: opened.sheet.name, header, date1904: opened.workbook.date1904, close, [Symbol.asyncIterator]: () => body };
  } catch (error) {
    await opened.file.close();
    throw error;
  }
}

/** The rows up to the tenth of the sheet, and the first one beyond, which reading could not leave out. */
export async function firstRows(rows: AsyncGenerator<SheetRow, void, undefined>): Promise<SheetRow[]> {
  const early: SheetRow[] = [];
  for (;;) {
    const next = await rows.next();
    if (next.done) return early;
    early.push(next.value);
    if (next.value.row >= HEADER_ROWS) return early;
  }
}

const headerNames = (columns: readonly TableColumn[]): string =>
  columns
    .filter((column) => !column.optional)
    .map((column) => column.headers[0] ?? column.key)
    .join('、');

async function* tableRows<Key extends string>(
  early: readonly SheetRow[],
  rest: AsyncGenerator<SheetRow, void, undefined>,
  header: HeaderReport<Key>,
  keys: readonly Key[],
  close: () => Promise<void>,
): AsyncGenerator<TableRow<Key>, void, undefined> {
  try {
    for (const row of early) {
      const mapped = row.row > header.row ? mapRow(row, header, keys) : null;
      if (mapped) yield mapped;
    }
    for await (const row of rest) {
      const mapped = mapRow(row, header, keys);
      if (mapped) yield mapped;
    }
  } finally {
    await rest.return();
    await close();
  }
}

/** Null for a row whose content lies in other columns only, or is nothing but blanks. */
function mapRow<Key extends string>(row: SheetRow, header: HeaderReport<Key>, keys: readonly Key[]): TableRow<Key> | null {
  const cells = Object.fromEntries(keys.map((key) => [key, null])) as Record<Key, CellValue>;
  const problems: TableProblem<Key>[] = [];
  for (const { key, column } of header.found) {
    cells[key] = tidy(row.cells[column - 1] ?? null);
    for (const problem of row.problems) {
      if (problem.column === column) problems.push({ path: key, rule: problem.code, messageKey: `spreadsheet.cell.${problem.code}`, params: problem.params });
    }
  }
  return problems.length > 0 || keys.some((key) => cells[key] !== null) ? { row: row.row, cells, problems } : null;
}

function tidy(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  const text = trimBlanks(restore(value));
  return text === '' ? null : text;
}

const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;

/** Trims white space and invisible marks; by hand, because a pattern for trailing blanks takes quadratic time on a long run inside. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text[start]!)) start += 1;
  while (end > start && BLANK.test(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}
