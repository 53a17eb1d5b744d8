import { escapeCellText } from '../format/escapes';
import { neutralise } from '../format/neutralise';
import { columnLetters } from '../format/references';
import { cut, MAIN, STYLE, XML_HEAD } from './workbook-parts';

/** Longest text a cell may have; Excel calls a file with more damaged. */
export const CELL_CHARACTERS = 32_767;

/** A text cell. The text is neutralised, so that it stays text when the sheet is saved as CSV, and cut where Excel's limit is. */
export function textCell(column: number, row: number, text: string, style: number = STYLE.text): string {
  const safe = neutralise(text);
  const content = escapeCellText(safe.length > CELL_CHARACTERS ? `${cut(safe, CELL_CHARACTERS - 1)}…` : safe);
  return `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

/** A number cell; the number must be finite. */
export const numberCell = (column: number, row: number, value: number, style: number = STYLE.general): string =>
  `<c r="${columnLetters(column)}${row}" s="${style}"><v>${value}</v></c>`;

/** A cell with TRUE or FALSE. */
export const booleanCell = (column: number, row: number, value: boolean): string => `<c r="${columnLetters(column)}${row}" t="b"><v>${value ? 1 : 0}</v></c>`;

/** A row of cells already written. */
export const rowXml = (row: number, cells: string, height?: number): string =>
  `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells}</row>`;

/** Width and preset style of a column, from A on. */
export interface ColumnLayout {
  readonly width: number;
  /** Style of cells nobody has written to yet. */
  readonly style?: number;
}

/** Everything before the first row. `frozen` keeps the first row in sight; printing fits the width of an A4 page on its side. */
export function sheetHead(columns: readonly ColumnLayout[], frozen: boolean): string {
  const view = frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>' : '';
  const cols = columns
    .map(({ width, style }, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.min(Math.max(width, 1), 255)}" customWidth="1"${style === undefined ? '' : ` style="${style}"`}/>`)
    .join('');
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${frozen ? ' tabSelected="1"' : ''}>${view}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${cols ? `<cols>${cols}</cols>` : ''}<sheetData>`
  );
}

/** Everything after the last row; `extras` in the order the format wants: autoFilter, then dataValidations. */
export const sheetTail = (extras = ''): string =>
  `</sheetData>${extras}<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;

/** A width in which a header of Chinese or Latin text stands comfortably. */
export const widthFor = (text: string): number => Math.min(Math.max([...text].reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e80 ? 2 : 1), 4), 10), 40);
