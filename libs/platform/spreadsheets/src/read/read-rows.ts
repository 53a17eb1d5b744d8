import { limitsOf, type ReadLimits } from './limits';
import { readSharedStrings } from './shared-strings';
import { SheetRowCollector, type SheetRow } from './sheet-rows';
import type { Source } from './source';
import { readStyles, type StylesInfo } from './styles';
import { chooseSheet, readWorkbook, type SheetInfo, type WorkbookInfo } from './workbook';
import { XlsxPackage } from './xlsx-package';
import { readXml } from './xml';

/** How to read a sheet. */
export interface ReadOptions {
  /** Name of the sheet; without it the first visible one. */
  readonly sheet?: string;
  /** Limits other than the defaults. */
  readonly limits?: Partial<ReadLimits>;
  /** Stops reading with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** An opened workbook with one sheet chosen. Close it, whatever happens. */
export interface OpenedSheet {
  readonly file: XlsxPackage;
  readonly workbook: WorkbookInfo;
  readonly sheet: SheetInfo;
  readonly styles: StylesInfo;
  /** The rows from the first one; may be called again. */
  rows(): AsyncGenerator<SheetRow, void, undefined>;
}

/** Opens a workbook and chooses a sheet. @throws SpreadsheetError */
export async function openSheet(source: Source, options: ReadOptions = {}): Promise<OpenedSheet> {
  const limits = limitsOf(options.limits);
  const { signal } = options;
  signal?.throwIfAborted();
  const file = await XlsxPackage.open(source, limits);
  try {
    const workbook = await readWorkbook(file);
    const sheet = chooseSheet(workbook, options.sheet);
    const styles = await readStyles(file, workbook.stylesPart);
    const strings = await readSharedStrings(file, workbook.stringsPart, limits, signal);
    const context = { part: sheet.part, date1904: workbook.date1904, dates: styles.dates, strings, limits };
    const rows = async function* (): AsyncGenerator<SheetRow, void, undefined> {
      const collector = new SheetRowCollector(context);
      for await (const _ of readXml(file.content(sheet.part), sheet.part, collector)) {
        signal?.throwIfAborted();
        yield* collector.take();
      }
    };
    return { file, workbook, sheet, styles, rows };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * The rows of one sheet of an .xlsx file, as a stream: memory holds the shared texts and a chunk of rows, not the sheet.
 * Rows without content are left out, `row` keeps the sheet's numbering. Formulas are not evaluated: a cell with one gives the value the
 * program stored with it. Leaving the loop early closes the file and removes what was spooled.
 * @throws SpreadsheetError while iterating, also in the middle: rows already given are then not a complete file
 */
export async function* readRows(source: Source, options: ReadOptions = {}): AsyncGenerator<SheetRow, void, undefined> {
  const opened = await openSheet(source, options);
  try {
    yield* opened.rows();
  } finally {
    await opened.file.close();
  }
}
