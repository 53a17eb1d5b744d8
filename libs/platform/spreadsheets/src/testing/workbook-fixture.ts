import { strToU8, zipSync, type Zippable } from 'fflate';

/** Pieces of a workbook written by hand, for tests: whatever is not given is the least a workbook needs. */
export interface Fixture {
  /** Content of sheetData of the first sheet. */
  readonly rows?: string;
  /** Whole sheet part instead of `rows`. */
  readonly sheet?: string;
  /** Content of sst. */
  readonly strings?: string;
  /** Content of styleSheet. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Sheets element of the workbook. */
  readonly sheets?: string;
  /** Parts added, or replacing others. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly without?: readonly string[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a fixture by name. */
export function fixtureParts(fixture: Fixture): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${fixture.workbookPr ?? ''}${fixture.sheets ?? '<sheets><sheet name="数据" sheetId="1" r:id="s1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="s3" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="s4" Type="${OFFICE}/sharedStrings" Target="../xl/sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': fixture.sheet ?? `<worksheet ${MAIN}><sheetData>${fixture.rows ?? ''}</sheetData></worksheet>`,
  };
  if (fixture.strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst ${MAIN}>${fixture.strings}</sst>`;
  if (fixture.styles !== undefined) parts['xl/styles.xml'] = `<styleSheet ${MAIN}>${fixture.styles}</styleSheet>`;
  Object.assign(parts, fixture.parts);
  for (const name of fixture.without ?? []) delete parts[name];
  return parts;
}

/** The fixture as an .xlsx file. */
export function workbookFile(fixture: Fixture): Buffer {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(fixtureParts(fixture))) zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  return Buffer.from(zipSync(zippable));
}

/** Everything an async iterable gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** All bytes of a stream. */
export const bytes = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => Buffer.concat(await all(stream));

/** A row of inline texts, numbers or nothing, from column A on. */
export function row(number: number, cells: readonly (string | number | null)[]): string {
  const inner = cells.map((cell) => (cell === null ? '<c/>' : typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('');
  return `<row r="${number}">${inner}</row>`;
}

/** The code of the SpreadsheetError a reading ends with, or what else came of it. */
export async function failure(reading: Promise<unknown> | AsyncIterable<unknown>): Promise<{ code: string; params?: unknown }> {
  try {
    await (reading instanceof Promise || 'then' in reading ? reading : all(reading));
    return { code: 'none' };
  } catch (error) {
    const { code, params } = error as { code?: string; params?: unknown };
    return { code: code ?? String(error), params };
  }
}
