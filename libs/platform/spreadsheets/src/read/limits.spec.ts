import { crc32, deflateRawSync } from 'node:zlib';
import { readRows } from './read-rows';
import { all, failure, fixtureParts, row, workbookFile, type Fixture } from '../testing/workbook-fixture';
import type { ReadLimits } from './limits';

const code = async (file: Buffer, limits?: Partial<ReadLimits>): Promise<string> => (await failure(readRows(file, limits ? { limits } : {}))).code;
const codeOf = (fixture: Fixture, limits?: Partial<ReadLimits>): Promise<string> => code(workbookFile(fixture), limits);
const many = (count: number, make: (n: number) => string): string => Array.from({ length: count }, (_, index) => make(index + 1)).join('');

describe('a zip that unpacks to more than it may', () => {
  const bomb = workbookFile({ rows: row(1, ['甲']), parts: { 'xl/media/zeros.bin': new Uint8Array(60 * 1024 * 1024) } });

  it('is refused by its ratio before anything is unpacked', async () => {
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await code(bomb)).toBe('SUSPICIOUS_RATIO');
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('is refused by its size', async () => {
    expect(await code(bomb, { unpackedBytes: 50 * 1024 * 1024 })).toBe('UNPACKED_TOO_LARGE');
  });

  it('is stopped while unpacking when its directory lies', async () => {
    expect(await code(lyingZip())).toBe('CORRUPT');
  });
});

it('bounds parts, rows, columns, one cell and all texts', async () => {
  expect(await codeOf({ parts: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`xl/extra${n}.xml`, '<a/>'])) }, { entries: 20 })).toBe('TOO_MANY_ENTRIES');
  expect(await codeOf({ rows: many(11, (n) => row(n, ['x'])) }, { rows: 10 })).toBe('TOO_MANY_ROWS');
  expect(await codeOf({ rows: many(10, (n) => row(n, ['x'])) }, { rows: 10 })).toBe('none');
  expect(await codeOf({ rows: many(1_000, (n) => `<row r="${n}"/>`) + row(1_001, ['x']) }, { rows: 10 })).toBe('none');
  expect(await codeOf({ rows: '<row r="1"><c r="IW1"><v>1</v></c></row>' })).toBe('TOO_MANY_COLUMNS');
  expect(await codeOf({ rows: row(1, ['x'.repeat(32_768)]) })).toBe('CELL_TOO_LONG');
  expect(await codeOf({ rows: row(1, ['x'.repeat(32_767)]) })).toBe('none');
  expect(await codeOf({ strings: many(20, () => `<si><t>${'字'.repeat(100)}</t></si>`) }, { sharedCharacters: 1_000 })).toBe('TOO_MUCH_TEXT');
  expect(await code(Buffer.alloc(100), { fileBytes: 50 })).toBe('FILE_TOO_LARGE');
});

it('refuses document types, so that no entity is ever expanded', async () => {
  const laughs = '<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
  expect(await codeOf({ sheet: laughs })).toBe('FORBIDDEN_XML');
  expect(await codeOf({ parts: { 'xl/workbook.xml': `<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>` } })).toBe('FORBIDDEN_XML');
});

it('refuses nesting without end, rows told twice, unknown texts, two parts of one name', async () => {
  expect(await codeOf({ sheet: `<worksheet><sheetData>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</sheetData></worksheet>` })).toBe('CORRUPT');
  expect(await codeOf({ rows: row(2, ['a']) + row(2, ['b']) })).toBe('CORRUPT');
  expect(await codeOf({ rows: '<row r="1"><c t="s"><v>7</v></c></row>', strings: '<si><t>a</t></si>' })).toBe('CORRUPT');
  expect(await codeOf({ parts: { 'XL/worksheets/SHEET1.xml': '<worksheet/>' } })).toBe('CORRUPT');
  expect(await codeOf({ sheet: '<worksheet><sheetData><row r="1"><c><v>1</v>' })).toBe('CORRUPT');
});

it.each([
  ['a macro workbook', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'OTHER_DOCUMENT'],
  ['a binary workbook', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'OTHER_DOCUMENT'],
  ['a Word document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'OTHER_DOCUMENT'],
])('refuses %s by its content, whatever its name', async (_name, type, expected) => {
  const types = (fixtureParts({})['[Content_Types].xml'] as string).replace(/(PartName="\/xl\/workbook\.xml" ContentType=")[^"]*/, `$1${type}`);
  expect(await codeOf({ parts: { '[Content_Types].xml': types } })).toBe(expected);
});

it('refuses zips of other kinds', async () => {
  expect(await codeOf({ without: ['[Content_Types].xml'] })).toBe('NOT_SPREADSHEET');
  expect(await codeOf({ without: ['[Content_Types].xml', '_rels/.rels'], parts: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' } })).toBe('OTHER_DOCUMENT');
  expect(await all(readRows(workbookFile({ rows: row(1, ['甲']) })))).toHaveLength(1);
});

/** A stored zip by hand whose directory claims 100 bytes for a sheet that unpacks to 50 million. */
function lyingZip(): Buffer {
  const parts = fixtureParts({ rows: row(1, ['甲']) });
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const honest = Buffer.from(text as string);
    const isSheet = name.endsWith('sheet1.xml');
    const content = isSheet ? Buffer.concat([honest, Buffer.alloc(50_000_000, ' ')]) : honest;
    const packed = deflateRawSync(content);
    const claimed = isSheet ? 100 : content.length;
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(claimed, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, tail, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}
