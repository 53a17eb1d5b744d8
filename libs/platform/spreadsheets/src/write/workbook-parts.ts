import { escapeAttribute, escapeXml } from '../format/escapes';

/** Declaration every part begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Namespace of worksheets, workbooks and styles. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Positions in the style list below. */
export const STYLE = { general: 0, text: 1, date: 2, dateTime: 3, header: 4, headerRequired: 5, title: 6, prose: 7 } as const;

/** A sheet to be named in the workbook; its part is `xl/worksheets/sheet<n>.xml`, counted from 1. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden?: boolean;
  /** Rows repeated on every printed page, such as `$1:$1`. */
  readonly printTitle?: string;
}

/** All parts but the sheets themselves, by name. */
export function workbookParts(sheets: readonly SheetEntry[]): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelationships(sheets.length),
    'xl/styles.xml': STYLES,
  };
}

/** Part name of the sheet at a position counted from 0. */
export const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/**
 * A name a sheet may have: without []:*?/\ and control characters, no apostrophe at the ends, at most 31 characters, not among `taken`
 * (compared without case, as Excel does).
 */
export function sheetName(wanted: string, taken: readonly string[] = []): string {
  const plain = wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').replace(/^[\s']+|[\s']+$/g, '');
  const base = plain || 'Sheet1';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : ` (${attempt})`;
    const name = cut(base, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** At most `length` UTF-16 units of a text, no character torn apart. */
export const cut = (text: string, length: number): string => (text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, ''));

/** A range on a sheet as a formula writes it. */
export const rangeOn = (sheet: string, range: string): string => `'${sheet.replaceAll("'", "''")}'!${range}`;

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from({ length: sheets }, (_, index) => `<Override PartName="/${sheetPart(index)}" ContentType="${type}.worksheet+xml"/>`).join('');
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides}</Types>`
  );
}

function workbook(sheets: readonly SheetEntry[]): string {
  const list = sheets
    .map(({ name, hidden }, index) => `<sheet name="${escapeAttribute(escapeName(name))}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`)
    .join('');
  const titles = sheets
    .flatMap(({ name, printTitle }, index) =>
      printTitle ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rangeOn(name, printTitle))}</definedName>`] : [],
    )
    .join('');
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${list}</sheets>${titles ? `<definedNames>${titles}</definedNames>` : ''}</workbook>`
  );
}

// A sheet name may look like an escape itself; only the underscore part of the cell escaping is of use, control characters are gone already.
const escapeName = (name: string): string => name.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function workbookRelationships(sheets: number): string {
  const list = Array.from({ length: sheets }, (_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('');
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}<Relationship Id="rId${sheets + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`;
}

const font = (size: number, bold: boolean, colour = ''): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colour ? `<color rgb="${colour}"/>` : ''}<name val="等线"/><family val="2"/></font>`;

const STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>` +
  `<fonts count="4">${font(11, false)}${font(11, true)}${font(11, true, 'FFB42318')}${font(14, true)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F4F7"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFD0D5DD"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
