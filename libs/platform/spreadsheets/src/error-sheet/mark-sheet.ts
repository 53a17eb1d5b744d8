import { escapeAttribute } from '../format/escapes';
import { columnLetters, columnOf, LAST_COLUMN } from '../format/references';
import { readXml, type Attributes, type XmlVisitor } from '../read/xml';
import { textCell } from '../write/sheet-xml';
import { XML_HEAD } from '../write/workbook-parts';
import type { MarkStyles } from './mark-styles';
import { XmlWriter } from './xml-writer';

/** What to write into one row. */
export interface RowMark {
  readonly message: string;
  /** Faulty columns, ascending. */
  readonly columns: readonly number[];
}

/** Where and what to mark. Rows by number; the header row is among them with the heading as its message. */
export interface SheetMarks {
  readonly headerRow: number;
  readonly errorColumn: number;
  readonly rows: ReadonlyMap<number, RowMark>;
  /** Null for a file without styles, which stays without colour. */
  readonly styles: MarkStyles | null;
}

/** Width of the error column in characters. */
const ERROR_WIDTH = 60;

/** The worksheet with its marks; everything else in it stays as it is. The error column is emptied first: a second upload has the old messages. */
export async function* markSheet(chunks: AsyncIterable<Uint8Array>, part: string, marks: SheetMarks): AsyncGenerator<string, void, undefined> {
  const marker = new SheetMarker(marks);
  yield XML_HEAD;
  const steps = readXml(chunks, part, marker);
  while (!(await steps.next()).done) yield marker.take();
}

class SheetMarker implements XmlVisitor {
  private readonly writer = new XmlWriter();
  private readonly unwritten: number[];
  private prefix = '';
  private skipping = 0;
  private cols: Attributes[] | null = null;
  private colsWritten = false;
  private columnStyles: { first: number; last: number; style: number }[] = [];
  private row = 0;
  private rowStyle: number | null = null;
  private column = 0;
  private pending: number[] = [];

  constructor(private readonly marks: SheetMarks) {
    this.unwritten = [...marks.rows.keys()].sort((left, right) => left - right);
  }

  take(): string {
    return this.writer.take();
  }

  open(name: string, attributes: Attributes, path: readonly string[], qualified: string): void {
    if (path.length === 1) this.prefix = qualified.slice(0, qualified.length - name.length);
    // The dimension is only a hint, and would no longer be true.
    if (this.skipping > 0 || (path.length === 2 && name === 'dimension') || (isCell(path) && this.columnAt(attributes) === this.marks.errorColumn)) {
      if (isCell(path) && this.skipping === 0) this.column = this.marks.errorColumn;
      this.skipping += 1;
      return;
    }
    if (path.length === 2 && name === 'cols') this.cols = [];
    else if (this.cols) this.cols.push(attributes);
    else if (path.length === 2 && name === 'sheetData') {
      if (!this.colsWritten) this.writeCols([]);
      this.writer.open(qualified, attributes);
    } else if (isRow(path)) this.openRow(attributes, qualified);
    else if (isCell(path)) this.openCell(attributes, qualified);
    else this.writer.open(qualified, attributes);
  }

  text(text: string): void {
    if (this.skipping === 0 && !this.cols) this.writer.text(text);
  }

  close(name: string, path: readonly string[], qualified: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (path.length === 2 && name === 'cols') {
      this.writeCols(this.cols!);
      this.cols = null;
      return;
    }
    if (this.cols) return;
    if (isRow(path)) this.writePending(LAST_COLUMN + 1);
    else if (path.length === 2 && name === 'sheetData') this.writeMissingRows(Number.POSITIVE_INFINITY);
    this.writer.close(qualified);
  }

  private openRow(attributes: Attributes, qualified: string): void {
    const row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    this.writeMissingRows(row);
    this.startRow(row);
    this.rowStyle = attributes['s'] !== undefined && ['1', 'true'].includes(attributes['customFormat'] ?? '') ? Number(attributes['s']) : null;
    const { spans: _, ...kept } = attributes;
    // A filter may hide the row; with an error it has to be seen.
    if (this.marks.rows.has(row)) delete kept['hidden'];
    this.writer.open(qualified, { ...kept, r: String(row) });
  }

  private startRow(row: number): void {
    this.row = row;
    this.column = 0;
    this.rowStyle = null;
    const mark = this.marks.rows.get(row);
    this.pending = mark ? [...mark.columns.filter((column) => column < this.marks.errorColumn), this.marks.errorColumn, ...mark.columns.filter((column) => column > this.marks.errorColumn)] : [];
    if (this.unwritten[0] === row) this.unwritten.shift();
  }

  private openCell(attributes: Attributes, qualified: string): void {
    const column = this.columnAt(attributes);
    this.writePending(column);
    this.column = column;
    const { styles } = this.marks;
    const faulty = this.pending[0] === column;
    if (faulty) this.pending.shift();
    const marked: Attributes = faulty && styles ? { s: String(styles.faultyOf(Number(attributes['s'] ?? 0))) } : {};
    this.writer.open(qualified, { ...attributes, r: this.reference(column), ...marked });
  }

  /** Writes what has to stand before a column: the error cell, and faulty cells that are empty and have no element yet. */
  private writePending(before: number): void {
    const { errorColumn, rows, styles, headerRow } = this.marks;
    while (this.pending.length > 0 && this.pending[0]! < before) {
      const column = this.pending.shift()!;
      if (column !== errorColumn) {
        if (styles) this.writer.raw(this.own(`<c r="${this.reference(column)}" s="${styles.faultyOf(this.styleOf(column))}"/>`));
        continue;
      }
      const style = styles ? (this.row === headerRow ? styles.heading : styles.message) : 0;
      this.writer.raw(this.own(textCell(column, this.row, rows.get(this.row)!.message, style)));
    }
  }

  private writeMissingRows(before: number): void {
    while (this.unwritten.length > 0 && this.unwritten[0]! < before) {
      const row = this.unwritten[0]!;
      this.startRow(row);
      this.writer.raw(this.own(`<row r="${row}">`));
      this.writePending(LAST_COLUMN + 1);
      this.writer.raw(this.own('</row>'));
    }
  }

  /** Column settings must not overlap: a range over the error column is cut in two around it. */
  private writeCols(cols: readonly Attributes[]): void {
    const { errorColumn } = this.marks;
    this.colsWritten = true;
    const pieces = cols.flatMap((col) => {
      const first = Number(col['min']);
      const last = Number(col['max']);
      if (col['style'] !== undefined) this.columnStyles.push({ first, last, style: Number(col['style']) });
      if (errorColumn < first || errorColumn > last) return [{ first, xml: colXml(col, first, last) }];
      const left = first < errorColumn ? [{ first, xml: colXml(col, first, errorColumn - 1) }] : [];
      return last > errorColumn ? [...left, { first: errorColumn + 1, xml: colXml(col, errorColumn + 1, last) }] : left;
    });
    pieces.push({ first: errorColumn, xml: `<col min="${errorColumn}" max="${errorColumn}" width="${ERROR_WIDTH}" customWidth="1"/>` });
    pieces.sort((left, right) => left.first - right.first);
    this.writer.raw(this.own(`<cols>${pieces.map((piece) => piece.xml).join('')}</cols>`));
  }

  private styleOf(column: number): number {
    return this.rowStyle ?? this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  private columnAt(attributes: Attributes): number {
    return attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']);
  }

  private reference(column: number): string {
    return `${columnLetters(column)}${this.row}`;
  }

  /** Our elements carry the prefix the sheet uses for its own. */
  private own(xml: string): string {
    return this.prefix ? xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${this.prefix}`) : xml;
  }
}

const isRow = (path: readonly string[]): boolean => path.length === 3 && path[1] === 'sheetData' && path[2] === 'row';
const isCell = (path: readonly string[]): boolean => path.length === 4 && path[1] === 'sheetData' && path[2] === 'row' && path[3] === 'c';

const colXml = (col: Attributes, first: number, last: number): string =>
  `<col${Object.entries({ ...col, min: String(first), max: String(last) })
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')}/>`;
