import { cellText, translate, type MessageLocale } from '@gongwei/kernel';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import '../messages';
import { findHeader, isErrorHeader, type HeaderReport, type TableColumn } from '../read/header';
import { openSheet, type OpenedSheet, type ReadOptions } from '../read/read-rows';
import { firstRows } from '../read/read-table';
import type { SheetRow } from '../read/sheet-rows';
import type { Source } from '../read/source';
import { DEFLATED, zipStream, type PackedPart, type PlainPart } from '../write/zip-stream';
import { markSheet, type RowMark, type SheetMarks } from './mark-sheet';
import { MarkStyles } from './mark-styles';

/** One thing wrong with one row, in the reader's language. */
export interface SheetErrorMessage {
  /** Row number as `readTable` gave it. */
  readonly row: number;
  /** Column the fault lies in: its cell is coloured and its header stands before the message. Null for the row as a whole. */
  readonly columnKey?: string | null;
  readonly message: string;
}

export interface ErrorSheetOptions extends ReadOptions {
  /** Language of the column's heading; Chinese by default. */
  readonly locale?: MessageLocale;
}

/**
 * Writes the uploaded workbook again with one more column 错误 into a stream and ends it: all messages of a row in its cell, faulty cells on
 * a light red ground, everything else (formats, drop-downs, other sheets) as uploaded. A file that already has such a column, because a
 * corrected error sheet was uploaded, gets it anew. `readTable` passes over the column, so the corrected sheet can be uploaded as it is.
 * @param original the file as uploaded; a stream is read once, so keep the bytes or a path
 * @throws SpreadsheetError as `readTable`
 */
export async function writeErrorSheet(
  original: Source,
  errors: Iterable<SheetErrorMessage>,
  columns: readonly TableColumn[],
  output: Writable,
  options: ErrorSheetOptions = {},
): Promise<void> {
  await pipeline(errorSheetStream(original, errors, columns, options), output);
}

/** The same as a stream to be read, for an HTTP answer. */
export const errorSheetStream = (original: Source, errors: Iterable<SheetErrorMessage>, columns: readonly TableColumn[], options: ErrorSheetOptions = {}): Readable =>
  Readable.from(errorSheetBytes(original, errors, columns, options), { objectMode: false });

async function* errorSheetBytes(
  original: Source,
  errors: Iterable<SheetErrorMessage>,
  columns: readonly TableColumn[],
  options: ErrorSheetOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const opened = await openSheet(original, options);
  try {
    const { header, errorColumn } = await survey(opened, columns);
    const { fonts, fills, dates } = opened.styles;
    const styles = fonts > 0 && fills > 0 && dates.length > 0 ? new MarkStyles(opened.styles) : null;
    const rows = gather(errors, header, options.locale ?? 'zh-CN');
    yield* zipStream(parts(opened, { headerRow: header?.row ?? 1, errorColumn, rows, styles }));
  } finally {
    await opened.file.close();
  }
}

/** Where the header is, and which column the messages go to: the one of an earlier error sheet, or the first behind everything. */
async function survey(opened: OpenedSheet, columns: readonly TableColumn[]): Promise<{ header: HeaderReport | null; errorColumn: number }> {
  const rows = opened.rows();
  const early: SheetRow[] = await firstRows(rows);
  let last = Math.max(0, ...early.map((row) => row.cells.length));
  for await (const row of rows) last = Math.max(last, row.cells.length);
  const header = findHeader(early, columns);
  const cells = early.find((row) => row.row === header?.row)?.cells ?? [];
  const existing = cells.findIndex((cell) => isErrorHeader(cellText(cell)));
  return { header, errorColumn: existing >= 0 ? existing + 1 : last + 1 };
}

function gather(errors: Iterable<SheetErrorMessage>, header: HeaderReport | null, locale: MessageLocale): Map<number, RowMark> {
  const found = new Map(header?.found.map((column) => [column.key, column]));
  const rows = new Map<number, { messages: Set<string>; columns: Set<number> }>();
  for (const { row, columnKey, message } of errors) {
    const mark = rows.get(row) ?? { messages: new Set<string>(), columns: new Set<number>() };
    rows.set(row, mark);
    const column = columnKey == null ? undefined : found.get(columnKey);
    const name = column?.header.replace(/[*＊\s]+$|^[*＊\s]+/gu, '');
    mark.messages.add(name && !message.startsWith(name) ? `${name}${locale === 'zh-CN' ? '：' : ': '}${message}` : message);
    if (column) mark.columns.add(column.column);
  }
  const marks = new Map<number, RowMark>();
  for (const [row, { messages, columns }] of rows) marks.set(row, { message: [...messages].join('\n'), columns: [...columns].sort((left, right) => left - right) });
  const headerRow = header?.row ?? 1;
  const onHeader = marks.get(headerRow);
  const heading = translate(locale, 'spreadsheet.label.errors');
  // The colon keeps the heading recognisable for `isErrorHeader`.
  marks.set(headerRow, { message: onHeader ? `${heading}：${onHeader.message}` : heading, columns: onHeader?.columns ?? [] });
  return marks;
}

/** The parts in their old order, packed as they are; only the sheet is written anew, and last the styles, when all are known. */
function* parts(opened: OpenedSheet, marks: SheetMarks): Generator<PlainPart | PackedPart> {
  const { file, sheet, workbook } = opened;
  const stylesPart = marks.styles ? workbook.stylesPart!.toLowerCase() : null;
  for (const entry of file.entries) {
    const name = entry.fileName;
    if (name.toLowerCase() === sheet.part.toLowerCase()) yield { name, content: markSheet(file.content(sheet.part), sheet.part, marks) };
    else if (name.toLowerCase() === stylesPart) continue;
    else if (entry.compressionMethod === DEFLATED) yield { name, deflated: file.packed(entry), crc32: entry.crc32, size: entry.uncompressedSize };
    else yield { name, content: file.content(name) };
  }
  if (stylesPart) yield { name: workbook.stylesPart!, content: marks.styles!.patched(file.content(workbook.stylesPart!), workbook.stylesPart!) };
}
