import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SpreadsheetError } from '../errors';
import { columnLetters, LAST_ROW } from '../format/references';
import { preparer, type ExportColumn, type ExportRecord, type PreparedValue } from './export-columns';
import { booleanCell, numberCell, rowXml, sheetHead, sheetTail, textCell, widthFor } from './sheet-xml';
import { sheetName, sheetPart, STYLE, workbookParts } from './workbook-parts';
import { zipStream, type PlainPart } from './zip-stream';

/** How to write an export. */
export interface WriteOptions {
  /** Name of the sheet; characters Excel forbids are replaced. */
  readonly sheetName?: string;
  /** Zone in which `dateTime` columns are shown; China's by default. */
  readonly timeZone?: string;
}

type Records<Key extends string> = AsyncIterable<ExportRecord<Key>> | Iterable<ExportRecord<Key>>;

/** China's, where every unit is. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/**
 * Writes records as an .xlsx into a stream and ends it: bold frozen header, filter, widths, text columns as text. Memory does not grow with
 * the number of rows, and rows are taken no faster than the output goes. Texts that could run as formulas are neutralised (see `neutralise`).
 * @returns how many rows were written, the header not counted
 * @throws SpreadsheetError TOO_MANY_ROWS beyond the 1 048 575 rows a sheet has
 */
export async function writeRows<Key extends string>(columns: readonly ExportColumn<Key>[], records: Records<Key>, output: Writable, options: WriteOptions = {}): Promise<number> {
  const counter = { rows: 0 };
  await pipeline(Readable.from(workbookBytes(columns, records, options, counter)), output);
  return counter.rows;
}

/** The same as a stream to be read, for an HTTP answer. */
export const rowsStream = <Key extends string>(columns: readonly ExportColumn<Key>[], records: Records<Key>, options: WriteOptions = {}): Readable =>
  Readable.from(workbookBytes(columns, records, options, { rows: 0 }), { objectMode: false });

async function* workbookBytes<Key extends string>(
  columns: readonly ExportColumn<Key>[],
  records: Records<Key>,
  options: WriteOptions,
  counter: { rows: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  const parts: PlainPart[] = Object.entries(workbookParts([{ name: sheetName(options.sheetName ?? 'Sheet1'), printTitle: '$1:$1' }])).map(([name, text]) => ({ name, content: [text] }));
  parts.push({ name: sheetPart(0), content: sheetXml(columns, records, options.timeZone ?? DEFAULT_TIME_ZONE, counter) });
  yield* zipStream(parts);
}

async function* sheetXml<Key extends string>(
  columns: readonly ExportColumn<Key>[],
  records: Records<Key>,
  timeZone: string,
  counter: { rows: number },
): AsyncGenerator<string, void, undefined> {
  const prepare = preparer(timeZone);
  yield sheetHead(columns.map((column) => ({ width: column.width ?? widthFor(column.header) })), true);
  yield rowXml(1, columns.map((column, index) => textCell(index + 1, 1, column.header, STYLE.header)).join(''), 24);
  let row = 1;
  for await (const record of records) {
    row += 1;
    if (row > LAST_ROW) throw new SpreadsheetError('TOO_MANY_ROWS', { limit: LAST_ROW - 1 });
    let cells = '';
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index]!;
      cells += cellXml(index + 1, row, prepare(record[column.key], column.format));
    }
    counter.rows += 1;
    yield rowXml(row, cells);
  }
  yield sheetTail(columns.length > 0 ? `<autoFilter ref="A1:${columnLetters(columns.length)}${row}"/>` : '');
}

function cellXml(column: number, row: number, value: PreparedValue): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return textCell(column, row, value.text);
    case 'number':
      return numberCell(column, row, value.value);
    case 'boolean':
      return booleanCell(column, row, value.value);
    default:
      return numberCell(column, row, value.serial, value.kind === 'date' ? STYLE.date : STYLE.dateTime);
  }
}
