import { Readable } from 'node:stream';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows, type ReadOptions } from './read-rows';
import type { CellValue } from './sheet-rows';
import { all, failure, fixtureParts, row, workbookFile, type Fixture } from '../testing/workbook-fixture';

const rowsOf = (fixture: Fixture, options?: ReadOptions) => all(readRows(workbookFile(fixture), options));
const cellsOf = async (fixture: Fixture): Promise<CellValue[][]> => (await rowsOf(fixture)).map((each) => each.cells);
const DATES = '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="31"/><xf numFmtId="165"/></cellXfs>';
const utc = (text: string) => new Date(`${text}Z`);

describe('cell values', () => {
  it('reads shared texts, also formatted in parts, without reading aids', async () => {
    const strings = '<si><t>姓名</t></si><si><r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si><si><t>a_x000D_b _x005F_x000D_</t></si><si/>';
    expect(await cellsOf({ strings, rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' })).toEqual([
      ['姓名', '张 三', 'a\rb _x000D_'],
    ]);
  });

  it('reads inline texts, numbers, truth values and formula texts', async () => {
    const rows = '<row><c t="inlineStr"><is><t>甲 &amp; 乙</t></is></c><c><v>1.5E3</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><f>A1</f><v>文</v></c><c><v>-0.25</v></c><c t="inlineStr"><is><t><![CDATA[<x>]]></t></is></c></row>';
    expect(await cellsOf({ rows })).toEqual([['甲 & 乙', 1500, true, false, '文', -0.25, '<x>']]);
  });

  it('keeps the numbering over gaps and leaves empty rows out', async () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row><row r="9"><c r="AA9"><v>2</v></c></row>';
    const found = await rowsOf({ rows });
    expect(found.map((each) => each.row)).toEqual([2, 9]);
    expect(found[0]!.cells).toEqual([null, 1]);
    expect(found[1]!.cells).toHaveLength(27);
  });

  it('tells dates by their number format, in both day counts', async () => {
    const rows = '<row><c s="1"><v>46349</v></c><c s="2"><v>46349.5</v></c><c s="3"><v>1</v></c><c s="4"><v>1.5</v></c><c><v>46349</v></c><c t="d"><v>2026-11-23T08:30:00</v></c><c s="1"><v>-5</v></c></row>';
    expect(await cellsOf({ styles: DATES, rows })).toEqual([[utc('2026-11-23T00:00'), utc('2026-11-23T12:00'), utc('1900-01-01T00:00'), 1.5, 46349, utc('2026-11-23T08:30'), -5]]);
    const [old] = await cellsOf({ styles: DATES, workbookPr: '<workbookPr date1904="1"/>', rows });
    expect(old!.slice(0, 3)).toEqual([utc('2030-11-24T00:00'), utc('2030-11-24T12:00'), utc('1904-01-02T00:00')]);
  });

  it('never evaluates formulas: the stored value counts, failures and missing values are told', async () => {
    const rows = '<row r="4"><c><f>1+1</f><v>7</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c><c><v>110101199003070000</v></c></row>';
    expect(await rowsOf({ rows })).toEqual([
      {
        row: 4,
        cells: [7, null, null, 110101199003070000],
        problems: [
          { column: 2, code: 'FORMULA_ERROR', params: { value: '#DIV/0!' } },
          { column: 3, code: 'FORMULA_NOT_CALCULATED', params: {} },
          { column: 4, code: 'DIGITS_LOST', params: {} },
        ],
      },
    ]);
  });

  it('understands prefixed elements and UTF-16', async () => {
    const sheet = '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>党</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await cellsOf({ sheet })).toEqual([['党']]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sheet, 'utf16le')]);
    expect(await cellsOf({ parts: { 'xl/worksheets/sheet1.xml': wide } })).toEqual([['党']]);
  });
});

describe('sheets', () => {
  const sheets = '<sheets><sheet name="隐藏" sheetId="1" state="hidden" r:id="s1"/><sheet name="数据" sheetId="2" r:id="s2"/></sheets>';
  const parts = { 'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${row(1, ['二'])}</sheetData></worksheet>` };

  it('takes the first visible one, or the one named', async () => {
    expect(await cellsOf({ sheets, parts, rows: row(1, ['一']) })).toEqual([['二']]);
    expect((await rowsOf({ sheets, parts, rows: row(1, ['一']) }, { sheet: ' 隐藏' }))[0]!.cells).toEqual(['一']);
  });

  it('names the sheets there are when the wanted one is missing', async () => {
    expect(await failure(rowsOf({ sheets, parts }, { sheet: '名单' }))).toEqual({ code: 'SHEET_NOT_FOUND', params: { sheet: '名单', available: '隐藏, 数据' } });
    expect((await failure(rowsOf({ sheets: '<sheets/>' }))).code).toBe('NO_SHEET');
  });
});

describe('sources', () => {
  const file = workbookFile({ rows: row(1, ['甲', 2]), parts: { 'xl/media/picture.bin': randomBytes(5 * 1024 * 1024) } });

  it('reads bytes, a path, and a stream with or without a temporary file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sheet-test-'));
    await writeFile(join(folder, 'a.xlsx'), file);
    const small = workbookFile({ rows: row(1, ['甲', 2]) });
    for (const source of [file, new Uint8Array(file), join(folder, 'a.xlsx'), Readable.from(pieces(file)), Readable.from(pieces(small))]) {
      expect((await all(readRows(source))).map((each) => each.cells)).toEqual([['甲', 2]]);
    }
    await rm(folder, { recursive: true });
  });

  it('leaves no temporary file behind, also when the reader stops or the file is bad', async () => {
    const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('gongwei-sheet-'));
    const before = await leftovers();
    for await (const _ of readRows(Readable.from(pieces(file)))) break;
    await failure(readRows(Readable.from(pieces(Buffer.concat([file.subarray(0, -100), Buffer.alloc(200)])))));
    await failure(readRows(Readable.from(pieces(randomBytes(6 * 1024 * 1024)))));
    await failure(readRows(Readable.from(pieces(file)), { limits: { fileBytes: 4.5 * 1024 * 1024 } }));
    expect(await leftovers()).toEqual(before);
  });

  it('stops at a signal', async () => {
    const controller = new AbortController();
    controller.abort(new Error('gone'));
    expect((await failure(readRows(file, { signal: controller.signal }))).code).toBe('Error: gone');
  });

  it('lets an error of the system be one', async () => {
    expect((await failure(readRows('/nowhere/at/all.xlsx'))).code).toBe('ENOENT');
  });
});

it('reads the least there can be: no styles, no texts, no rows', async () => {
  expect(Object.keys(fixtureParts({}))).toHaveLength(5);
  expect(await cellsOf({})).toEqual([]);
});

function* pieces(file: Buffer): Generator<Buffer> {
  for (let at = 0; at < file.length; at += 100_000) yield file.subarray(at, at + 100_000);
}

/** Bytes that do not compress, the same every time. */
function randomBytes(length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let state = 1;
  for (let index = 0; index < length; index += 1) buffer[index] = (state = (state * 48_271) % 2_147_483_647) & 0xff;
  return buffer;
}
