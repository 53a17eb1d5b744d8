import { SpreadsheetError } from '../errors';
import { unescapeCellText } from '../format/escapes';
import { columnLetters, columnOf, LAST_ROW } from '../format/references';
import { serialToDate } from '../format/serial-dates';
import type { ReadLimits } from './limits';
import { detach, TOO_LONG, type SharedString } from './shared-strings';
import type { Attributes, XmlVisitor } from './xml';

/** What a cell can hold. Dates: the UTC fields are what the cell shows. Empty text is null. */
export type CellValue = string | number | Date | boolean | null;

export type CellProblemCode = 'FORMULA_ERROR' | 'FORMULA_NOT_CALCULATED' | 'DIGITS_LOST';

/** Something wrong with one cell that its value does not show. Message: `spreadsheet.cell.<code>` with `params`. */
export interface CellProblem {
  /** Column number, 1 is A. */
  readonly column: number;
  readonly code: CellProblemCode;
  readonly params: Record<string, string | number>;
}

/** One row with content. */
export interface SheetRow {
  /** Row number as the spreadsheet program shows it, from 1. */
  readonly row: number;
  /** Values from column A to the last one with content; index 0 is A. */
  readonly cells: CellValue[];
  /** FORMULA_ERROR and FORMULA_NOT_CALCULATED leave the cell null; with DIGITS_LOST the cell has the number as stored. */
  readonly problems: CellProblem[];
}

/** What reading cells needs to know of the workbook. */
export interface SheetContext {
  readonly part: string;
  readonly date1904: boolean;
  readonly dates: readonly boolean[];
  readonly strings: readonly SharedString[];
  readonly limits: ReadLimits;
}

/** From here on a number has more digits than Excel keeps: an 18-digit ID number typed into a number cell ends in 000. */
const FIRST_LOSSY = 1e15;

/** Gathers the rows of a worksheet while its XML streams by. Take them with `take` after every chunk. */
export class SheetRowCollector implements XmlVisitor {
  private ready: SheetRow[] = [];
  private count = 0;
  private row = 0;
  private column = 0;
  private cells: CellValue[] = [];
  private problems: CellProblem[] = [];
  private type = 'n';
  private style = 0;
  private raw = '';
  private hasFormula = false;

  constructor(private readonly context: SheetContext) {}

  /** The rows completed since the last call. */
  take(): SheetRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    if (path[1] !== 'sheetData') return;
    if (path.length === 3 && name === 'row') this.openRow(attributes);
    else if (path.length === 4 && name === 'c') this.openCell(attributes);
    else if (path.length === 5 && name === 'f') this.hasFormula = true;
  }

  text(text: string, path: readonly string[]): void {
    if (path.length < 5 || path[1] !== 'sheetData' || path[3] !== 'c') return;
    const isValue = path.length === 5 && path[4] === 'v';
    const isInline = path[4] === 'is' && path[5] !== 'rPh' && path.at(-1) === 't';
    if (!isValue && !isInline) return;
    // An escaped character takes seven: more than that cannot be within the limit.
    if (this.raw.length + text.length > this.context.limits.cellCharacters * 7 + 7) throw this.tooLong();
    this.raw += text;
  }

  close(name: string, path: readonly string[]): void {
    if (path[1] !== 'sheetData') return;
    if (path.length === 4 && name === 'c') this.closeCell();
    else if (path.length === 3 && name === 'row') this.closeRow();
  }

  private openRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    // A row told twice or backwards would make the row numbers of messages meaningless.
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) throw this.corrupt();
    this.row = row;
    this.column = 0;
    this.cells = [];
    this.problems = [];
  }

  private openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.column === 0) throw this.corrupt();
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.raw = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    const value = this.value();
    if (value === null) return;
    const { limits } = this.context;
    if (this.column > limits.columns) throw new SpreadsheetError('TOO_MANY_COLUMNS', { row: this.row, limit: limits.columns });
    while (this.cells.length < this.column - 1) this.cells.push(null);
    this.cells[this.column - 1] = value;
  }

  private closeRow(): void {
    if (this.cells.length === 0 && this.problems.length === 0) return;
    this.count += 1;
    if (this.count > this.context.limits.rows) throw new SpreadsheetError('TOO_MANY_ROWS', { limit: this.context.limits.rows });
    this.ready.push({ row: this.row, cells: this.cells, problems: this.problems });
  }

  private value(): CellValue {
    const { raw, type } = this;
    if (type === 'inlineStr' || type === 'str') return this.textValue(raw);
    if (raw === '') {
      if (this.hasFormula) this.problem('FORMULA_NOT_CALCULATED');
      return null;
    }
    switch (type) {
      case 's':
        return this.sharedValue(raw);
      case 'b':
        return raw.trim() === '1' || raw.trim() === 'true';
      case 'e':
        this.problem('FORMULA_ERROR', { value: raw.slice(0, 20) });
        return null;
      case 'd':
        return this.isoDate(raw.trim());
      case 'n':
        return this.numberValue(raw);
      default:
        throw this.corrupt();
    }
  }

  private textValue(raw: string): CellValue {
    const text = unescapeCellText(detach(raw));
    if (text.length > this.context.limits.cellCharacters) throw this.tooLong();
    return text === '' ? null : text;
  }

  private sharedValue(raw: string): CellValue {
    const text = /^\s*\d{1,9}\s*$/.test(raw) ? this.context.strings[Number(raw)] : undefined;
    if (text === undefined) throw this.corrupt();
    if (text === TOO_LONG) throw this.tooLong();
    return text === '' ? null : text;
  }

  private numberValue(raw: string): CellValue {
    const number = raw.trim() === '' ? Number.NaN : Number(raw);
    if (!Number.isFinite(number)) throw this.corrupt();
    if (this.context.dates[this.style]) return serialToDate(number, this.context.date1904) ?? number;
    if (Math.abs(number) >= FIRST_LOSSY) this.problem('DIGITS_LOST');
    return number;
  }

  /** The strict dialect writes dates as ISO 8601 without a zone. */
  private isoDate(raw: string): CellValue {
    const date = new Date(/^\d{4}-\d{2}-\d{2}(T[\d:.]+)?$/.test(raw) ? (raw.includes('T') ? `${raw}Z` : raw) : Number.NaN);
    if (Number.isNaN(date.getTime())) return this.textValue(raw);
    return date;
  }

  private problem(code: CellProblemCode, params: Record<string, string | number> = {}): void {
    if (this.column > this.context.limits.columns) return;
    this.problems.push({ column: this.column, code, params });
  }

  private tooLong(): SpreadsheetError {
    return new SpreadsheetError('CELL_TOO_LONG', { cell: `${columnLetters(this.column)}${this.row}`, limit: this.context.limits.cellCharacters });
  }

  private corrupt(): SpreadsheetError {
    return new SpreadsheetError('CORRUPT', { part: `${this.context.part} ${this.column > 0 ? columnLetters(this.column) : ''}${this.row || ''}`.trim() });
  }
}
