import { SpreadsheetError } from '../errors';
import { unescapeCellText } from '../format/escapes';
import { localName, visitXml, type Attributes } from './xml';
import type { XlsxPackage } from './xlsx-package';

/** One worksheet of a workbook. */
export interface SheetInfo {
  readonly name: string;
  /** Name of its part in the zip. */
  readonly part: string;
  readonly hidden: boolean;
}

/** What the workbook says about its parts. */
export interface WorkbookInfo {
  /** Worksheets in the order of their tabs; charts and macro sheets left out. */
  readonly sheets: readonly SheetInfo[];
  /** Whether serial numbers count from 1904, as files from old Macs do. */
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
}

interface Relationship {
  readonly id: string;
  /** Last segment of the type's address, which the two dialects of the format share. */
  readonly type: string;
  readonly part: string;
}

/** Parts that only describe others never need more; the sheets have the limit of the whole file. */
const DESCRIPTION_BYTES = 16 * 1024 * 1024;
const MAXIMUM_SHEETS = 1000;

/** Reads content types, relationships and the workbook part. @throws SpreadsheetError when the zip is no plain workbook */
export async function readWorkbook(file: XlsxPackage): Promise<WorkbookInfo> {
  if (!file.has('[Content_Types].xml') || !file.has('_rels/.rels')) throw foreignZip(file);
  const workbookPart = (await readRelationships(file, '')).find((relationship) => relationship.type === 'officeDocument')?.part;
  if (!workbookPart || !file.has(workbookPart)) throw new SpreadsheetError('CORRUPT', { part: '_rels/.rels' });
  await assertPlainWorkbook(file, workbookPart);

  const relationships = await readRelationships(file, workbookPart);
  const partOf = (type: string): string | null => {
    const part = relationships.find((relationship) => relationship.type === type)?.part;
    return part !== undefined && file.has(part) ? part : null;
  };
  const sheets: SheetInfo[] = [];
  let date1904 = false;
  await describe(file, workbookPart, (name, attributes, path) => {
    if (path.length === 2 && name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
    if (path.length !== 3 || name !== 'sheet' || path[1] !== 'sheets' || sheets.length >= MAXIMUM_SHEETS) return;
    const id = Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id')?.[1];
    const target = relationships.find((relationship) => relationship.id === id);
    if (target?.type === 'worksheet') sheets.push({ name: unescapeCellText(attributes['name'] ?? ''), part: target.part, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
  });
  return { sheets, date1904, stylesPart: partOf('styles'), stringsPart: partOf('sharedStrings') };
}

/** The sheet of that name, or without a name the first visible one (the first of all if none is). @throws SpreadsheetError */
export function chooseSheet(workbook: WorkbookInfo, name: string | undefined): SheetInfo {
  const { sheets } = workbook;
  if (name === undefined) {
    const sheet = sheets.find((candidate) => !candidate.hidden) ?? sheets[0];
    if (!sheet) throw new SpreadsheetError('NO_SHEET');
    return sheet;
  }
  const wanted = name.trim().toLowerCase();
  const sheet = sheets.find((candidate) => candidate.name.trim().toLowerCase() === wanted);
  if (!sheet) throw new SpreadsheetError('SHEET_NOT_FOUND', { sheet: name, available: sheets.map((candidate) => candidate.name).join(', ') });
  return sheet;
}

async function readRelationships(file: XlsxPackage, of: string): Promise<Relationship[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const part = `${folder}_rels/${of.slice(folder.length)}.rels`;
  if (!file.has(part)) return [];
  const found: Relationship[] = [];
  await describe(file, part, (name, attributes) => {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    const type = attributes['Type'] ?? '';
    found.push({ id: attributes['Id'] ?? '', type: type.slice(type.lastIndexOf('/') + 1), part: resolvePart(folder, attributes['Target'] ?? '') });
  });
  return found;
}

/** Name of the part a relationship points to, which may be relative, absolute or use `..`. */
function resolvePart(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

async function assertPlainWorkbook(file: XlsxPackage, workbookPart: string): Promise<void> {
  let type = '';
  const wanted = `/${workbookPart}`.toLowerCase();
  await describe(file, '[Content_Types].xml', (name, attributes) => {
    if (name === 'Override' && attributes['PartName']?.toLowerCase() === wanted) type = attributes['ContentType'] ?? '';
  });
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/macroEnabled/i, '.xlsm'],
    [/sheet\.binary/i, '.xlsb'],
    [/wordprocessingml|msword/i, 'Word'],
    [/presentationml|powerpoint/i, 'PowerPoint'],
  ];
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1];
  if (kind) throw new SpreadsheetError('OTHER_DOCUMENT', { kind });
}

const foreignZip = (file: XlsxPackage): SpreadsheetError =>
  file.has('content.xml') && file.has('mimetype') ? new SpreadsheetError('OTHER_DOCUMENT', { kind: 'OpenDocument' }) : new SpreadsheetError('NOT_SPREADSHEET');

async function describe(file: XlsxPackage, part: string, open: (name: string, attributes: Attributes, path: readonly string[]) => void): Promise<void> {
  if (file.sizeOf(part) > DESCRIPTION_BYTES) throw new SpreadsheetError('CORRUPT', { part });
  await visitXml(file.content(part), part, { open });
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
