import { translate, type MessageLocale } from '@gongwei/kernel';
import { strToU8, zipSync } from 'fflate';
import '../messages';
import { escapeAttribute, escapeXml } from '../format/escapes';
import { columnLetters, LAST_ROW } from '../format/references';
import { rowXml, sheetHead, sheetTail, textCell } from './sheet-xml';
import { cut, rangeOn, sheetName, sheetPart, STYLE, workbookParts } from './workbook-parts';

/** One column of a template. */
export interface TemplateColumn {
  readonly key: string;
  readonly header: string;
  /** How to fill it in: shown when a cell of the column is chosen, and on the notes sheet. */
  readonly note?: string;
  readonly required?: boolean;
  /** Width in characters. */
  readonly width: number;
  /** The only texts allowed: becomes a drop-down. */
  readonly allowed?: readonly string[];
  /** Stands on the notes sheet only, so that nobody imports an example. */
  readonly example?: string;
  /** `text` keeps numbers of 18 digits whole; `date` shows days and warns of anything else. Drop-down columns are text. */
  readonly format?: 'text' | 'date';
}

/** What a template consists of. */
export interface Template {
  readonly sheetName: string;
  readonly columns: readonly TemplateColumn[];
  /** Sentences at the top of the notes sheet. */
  readonly notes?: readonly string[];
  /** Rows there is room for; formats hold for whole columns, drop-downs and hints for these. To the end of the sheet unless told. */
  readonly rows?: number;
  /** Language of the labels this library adds; Chinese by default. */
  readonly locale?: MessageLocale;
}

/**
 * An import template as .xlsx: a sheet with nothing but the header (bold, frozen, required columns red with *), columns preset as text or
 * date down to the last row, drop-downs, a hint at every cell, and a notes sheet with the rules and examples. Small, hence made in one go.
 */
export function writeTemplate(template: Template): Buffer {
  const { columns, locale = 'zh-CN' } = template;
  const dataSheet = sheetName(template.sheetName);
  const notesSheet = sheetName(label(locale, 'notes'), [dataSheet]);
  const listsSheet = sheetName(label(locale, 'lists'), [dataSheet, notesSheet]);
  const hasLists = columns.some(hasList);
  const sheets = [{ name: dataSheet, printTitle: '$1:$1' }, { name: notesSheet }, ...(hasLists ? [{ name: listsSheet, hidden: true }] : [])];
  const parts: Record<string, string> = workbookParts(sheets);
  parts[sheetPart(0)] = dataXml(columns, listsSheet, locale, Math.min((template.rows ?? LAST_ROW) + 1, LAST_ROW));
  parts[sheetPart(1)] = notesXml(template, locale);
  if (hasLists) parts[sheetPart(2)] = listsXml(columns);
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

const label = (locale: MessageLocale, name: string): string => translate(locale, `spreadsheet.label.${name}`);
const hasList = (column: TemplateColumn): boolean => (column.allowed?.length ?? 0) > 0;

function dataXml(columns: readonly TemplateColumn[], listsSheet: string, locale: MessageLocale, lastRow: number): string {
  const layout = columns.map((column) => ({ width: column.width, style: column.format === 'date' ? STYLE.date : column.format === 'text' || hasList(column) ? STYLE.text : STYLE.general }));
  const header = columns.map((column, index) => textCell(index + 1, 1, column.header + (column.required ? '*' : ''), column.required ? STYLE.headerRequired : STYLE.header)).join('');
  const lists = columns.filter(hasList);
  const rules = columns.map((column, index) => validation(column, index + 1, hasList(column) ? lists.indexOf(column) + 1 : 0, listsSheet, locale, lastRow)).filter(Boolean);
  return sheetHead(layout, true) + rowXml(1, header, 28) + sheetTail(rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '');
}

/** Drop-down, date check and hint of a column. Excel takes 32 characters for titles and 255 for texts. */
function validation(column: TemplateColumn, index: number, listColumn: number, listsSheet: string, locale: MessageLocale, lastRow: number): string {
  const rule = listColumn > 0 ? label(locale, 'chooseFromList') : column.format === 'date' ? label(locale, 'dateHint') : '';
  const hint = [column.required ? `${label(locale, 'yes')}${locale === 'zh-CN' ? '。' : '. '}` : '', column.note ? `${column.note}${locale === 'zh-CN' ? '' : ' '}` : '', rule].join('').trim();
  if (!hint && listColumn === 0) return '';
  const letters = columnLetters(index);
  const title = escapeAttribute(cut(column.header, 32));
  const text = (value: string): string => escapeAttribute(cut(value, 255));
  const message = ` showErrorMessage="1" errorTitle="${title}" error="${text(rule)}"`;
  const check =
    listColumn > 0
      ? ` type="list"${message}`
      : // Only a warning: a date written as text is understood by the import, too.
        column.format === 'date'
        ? ` type="date" operator="between" errorStyle="warning"${message}`
        : '';
  const list = columnLetters(listColumn);
  const formulas =
    listColumn > 0
      ? `<formula1>${escapeXml(rangeOn(listsSheet, `$${list}$1:$${list}$${column.allowed!.length}`))}</formula1>`
      : column.format === 'date'
        ? '<formula1>1</formula1><formula2>2958465</formula2>'
        : '';
  return `<dataValidation allowBlank="1"${check} showInputMessage="1" promptTitle="${title}" prompt="${text(hint)}" sqref="${letters}2:${letters}${lastRow}">${formulas}</dataValidation>`;
}

function notesXml(template: Template, locale: MessageLocale): string {
  const rows: string[] = [];
  const add = (cells: readonly string[], style: number): void => {
    const row = rows.length + 1;
    rows.push(rowXml(row, cells.map((text, index) => (text ? textCell(index + 1, row, text, style) : '')).join('')));
  };
  add([`${template.sheetName} ${label(locale, 'notes')}`], STYLE.title);
  // One sentence per row in one unwrapped cell: it runs on over the empty cells beside it.
  for (const note of template.notes ?? []) add([note], STYLE.text);
  if ((template.notes?.length ?? 0) > 0) add([], STYLE.prose);
  add(['column', 'required', 'note', 'allowed', 'example'].map((name) => label(locale, name)), STYLE.header);
  for (const column of template.columns) {
    const note = [column.note ?? '', column.format === 'date' ? label(locale, 'dateHint') : ''].filter(Boolean).join(locale === 'zh-CN' ? '' : ' ');
    add([column.header, label(locale, column.required ? 'yes' : 'no'), note, (column.allowed ?? []).join(locale === 'zh-CN' ? '、' : ', '), column.example ?? ''], STYLE.prose);
  }
  return sheetHead([{ width: 20 }, { width: 10 }, { width: 50 }, { width: 50 }, { width: 28 }], false) + rows.join('') + sheetTail();
}

function listsXml(columns: readonly TemplateColumn[]): string {
  const lists = columns.filter(hasList).map((column) => column.allowed!);
  const rows = Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, row) =>
    rowXml(row + 1, lists.map((list, index) => (list[row] === undefined ? '' : textCell(index + 1, row + 1, list[row]))).join('')),
  );
  return sheetHead([], false) + rows.join('') + sheetTail();
}
