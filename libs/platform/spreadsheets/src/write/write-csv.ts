import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { neutralise } from '../format/neutralise';
import { preparer, type ExportColumn, type ExportRecord, type PreparedValue } from './export-columns';
import { DEFAULT_TIME_ZONE, type WriteOptions } from './write-rows';
import { batched } from './zip-stream';

type Records<Key extends string> = AsyncIterable<ExportRecord<Key>> | Iterable<ExportRecord<Key>>;
type CsvOptions = Pick<WriteOptions, 'timeZone'>;

/**
 * Writes records as CSV (RFC 4180, comma, CRLF) into a stream and ends it. A byte order mark tells Excel that it is UTF-8; texts that could
 * run as formulas are neutralised. CSV has no text cells: Excel shows an 18-digit ID number from it rounded. Give people .xlsx; this is for
 * other programs.
 * @returns how many rows were written, the header not counted
 */
export async function writeCsv<Key extends string>(columns: readonly ExportColumn<Key>[], records: Records<Key>, output: Writable, options: CsvOptions = {}): Promise<number> {
  const counter = { rows: 0 };
  await pipeline(Readable.from(batched(csvLines(columns, records, options, counter))), output);
  return counter.rows;
}

/** The same as a stream to be read, for an HTTP answer. */
export const csvStream = <Key extends string>(columns: readonly ExportColumn<Key>[], records: Records<Key>, options: CsvOptions = {}): Readable =>
  Readable.from(batched(csvLines(columns, records, options, { rows: 0 })), { objectMode: false });

async function* csvLines<Key extends string>(
  columns: readonly ExportColumn<Key>[],
  records: Records<Key>,
  options: CsvOptions,
  counter: { rows: number },
): AsyncGenerator<string, void, undefined> {
  const prepare = preparer(options.timeZone ?? DEFAULT_TIME_ZONE);
  yield `\ufeff${columns.map((column) => field(column.header)).join(',')}\r\n`;
  for await (const record of records) {
    counter.rows += 1;
    yield `${columns.map((column) => csvValue(prepare(record[column.key], column.format))).join(',')}\r\n`;
  }
}

function csvValue(value: PreparedValue): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'number':
      return String(value.value);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    default:
      return field(value.text);
  }
}

function field(text: string): string {
  const safe = neutralise(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
