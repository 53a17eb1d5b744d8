import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readRows } from '../read/read-rows';
import { readTable } from '../read/read-table';
import { all, bytes } from '../testing/workbook-fixture';
import { rowsStream, writeRows } from './write-rows';
import type { ExportColumn } from './export-columns';

const COLUMNS: readonly ExportColumn[] = [
  { key: 'name', header: '姓名' }, { key: 'number', header: '身份证号' }, { key: 'born', header: '出生日期', format: 'date' }, { key: 'at', header: '时间', format: 'dateTime' }, { key: 'score', header: '得分', format: 'number' }, { key: 'yes', header: '是否' },
];
const RECORD = { name: '欧阳·小明', number: '330501199003070014', born: '1990-03-07', at: '2026-11-23T09:30:00+08:00', score: '98.5', yes: true };

async function withExcelJs(file: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as never);
  return workbook.worksheets[0]!;
}

it('writes what another program reads as the same values', async () => {
  const sheet = await withExcelJs(await bytes(rowsStream(COLUMNS, [RECORD, { name: '=1+1' }], { sheetName: '党员[1]' })));
  expect(sheet.name).toBe('党员 1');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.autoFilter).toBe('A1:F3');
  const [name, number, born, at, score, yes] = [1, 2, 3, 4, 5, 6].map((column) => sheet.getRow(2).getCell(column));
  expect([name!.value, number!.value, score!.value, yes!.value]).toEqual(['欧阳·小明', '330501199003070014', 98.5, true]);
  expect(number!.numFmt).toBe('@');
  expect((born!.value as Date).toISOString()).toBe('1990-03-07T00:00:00.000Z');
  // The clock of the reader's zone, which is what the cell shows.
  expect((at!.value as Date).toISOString()).toBe('2026-11-23T09:30:00.000Z');
  expect(sheet.getRow(3).getCell(1)).toMatchObject({ value: "'=1+1", type: ExcelJS.ValueType.String });
});

it('reads back exactly the texts it was given, whatever they are', async () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\n', '\r', '<', '&', '"', '_x000D_', '\u0000', '\ud83d', '中', 'a', ' '), minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }), fc.boolean()), { maxLength: 6 }), async (records) => {
      const file = await bytes(rowsStream([{ key: '0', header: '文' }, { key: '1', header: '数' }, { key: '2', header: '真' }], records.map((record) => ({ ...record }))));
      const [, ...rows] = await all(readRows(file));
      expect(rows.map(({ cells }) => [unguarded(cells[0] as string), cells[1], cells[2]])).toEqual(records.map(([word, number, flag]) => [word, number === 0 ? 0 : number, flag]));
    }),
    { numRuns: 150 },
  );
}, 60_000);

/** The apostrophe `neutralise` may have put there; readTable takes it off, but also trims. */
const unguarded = (text: string): string => (/^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(text) ? text.slice(1) : text);

it('is read by the import as it was written', async () => {
  const table = await readTable(await bytes(rowsStream(COLUMNS, [{ ...RECORD, name: '-某' }])), COLUMNS.map(({ key, header }) => ({ key, headers: [header] })));
  expect((await all(table))[0]!.cells).toEqual({ name: '-某', number: '330501199003070014', born: new Date('1990-03-07T00:00:00Z'), at: new Date('2026-11-23T09:30:00Z'), score: 98.5, yes: true });
});

it('shows what cannot be a date or a number as text, and nothing as nothing', async () => {
  const file = await bytes(rowsStream(COLUMNS, [{ born: '1890-01-01', at: '昨天', score: 'NaN', name: '' }, { born: '2026-02-30', score: '12345678901234567890', at: new Date(Number.NaN) }]));
  const rows = (await all(readRows(file))).map(({ cells }) => cells);
  expect(rows[1]).toEqual([null, null, '1890-01-01', '昨天', 'NaN']);
  expect(rows[2]).toEqual([null, null, '2026-02-30', null, '12345678901234567890']);
});

it('takes rows no faster than they are read, and cuts what a cell cannot hold', async () => {
  let given = 0;
  const endless = async function* (): AsyncGenerator<{ name: string }> {
    for (;;) {
      given += 1;
      yield { name: `${'很长'.repeat(500)}${Math.random()}` };
    }
  };
  const stream = rowsStream([{ key: 'name', header: '姓名' }], endless());
  await new Promise((resolve) => stream.once('readable', resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const soFar = given;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(given).toBe(soFar);
  stream.destroy();
  const [, row] = await all(readRows(await bytes(rowsStream([{ key: 'name', header: '姓名' }], [{ name: '字'.repeat(40_000) }]))));
  expect((row!.cells[0] as string).length).toBe(32_767);
});

it('counts rows, and says when writing fails', async () => {
  const sink = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  expect(await writeRows([{ key: 'name', header: '姓名' }], [{ name: 'a' }, { name: 'b' }], sink())).toBe(2);
  const failing = async function* (): AsyncGenerator<{ name: string }> {
    yield { name: 'a' };
    throw new Error('the source broke');
  };
  await expect(writeRows([{ key: 'name', header: '姓名' }], failing(), sink())).rejects.toThrow('the source broke');
});
