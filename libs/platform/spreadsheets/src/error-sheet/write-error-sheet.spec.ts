import ExcelJS from 'exceljs';
import { readRows } from '../read/read-rows';
import { readTable } from '../read/read-table';
import { all, bytes, row, workbookFile } from '../testing/workbook-fixture';
import { writeTemplate } from '../write/write-template';
import { errorSheetStream, type SheetErrorMessage } from './write-error-sheet';

const COLUMNS = [{ key: 'name', headers: ['姓名'] }, { key: 'number', headers: ['身份证号'] }];
const mark = (file: Buffer, errors: SheetErrorMessage[], locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Buffer> => bytes(errorSheetStream(file, errors, COLUMNS, { locale }));
const cells = async (file: Buffer): Promise<unknown[][]> => (await all(readRows(file))).map((each) => each.cells);

const ERRORS: SheetErrorMessage[] = [
  { row: 3, columnKey: 'number', message: '校验位不正确' }, { row: 3, columnKey: 'name', message: '此项必填' }, { row: 4, columnKey: null, message: '整行重复' }, { row: 9, columnKey: 'name', message: '此项必填' },
];

async function filled(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('党员');
  sheet.addRow(['姓名*', '身份证号', '备注']);
  for (const values of [['张三', '110101199003070014', '=旧'], [null, '123', 'b'], ['李四', '1', 'c']]) sheet.addRow(values);
  sheet.getCell('B3').numFmt = '@';
  workbook.addWorksheet('别的').addRow(['不动']);
  return Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

it('adds one column of messages, colours the faulty cells and leaves the rest alone', async () => {
  const marked = await mark(await filled(), ERRORS);
  expect(await cells(marked)).toEqual([
    ['姓名*', '身份证号', '备注', '错误'], ['张三', '110101199003070014', '=旧'], [null, '123', 'b', '身份证号：校验位不正确\n姓名：此项必填'], ['李四', '1', 'c', '整行重复'], [null, null, null, '姓名：此项必填'],
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(marked as never);
  const sheet = workbook.worksheets[0]!;
  const ground = (address: string): string | undefined => (sheet.getCell(address).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;
  expect([ground('A3'), ground('B3'), ground('A2'), ground('C3')]).toEqual(['FFFEE4E2', 'FFFEE4E2', undefined, undefined]);
  expect(sheet.getCell('B3').numFmt).toBe('@');
  expect(workbook.worksheets[1]!.getCell('A1').value).toBe('不动');
});

it('is passed over by the import, and written anew when a marked sheet comes back', async () => {
  const again = await mark(await mark(await filled(), ERRORS), [{ row: 4, columnKey: 'number', message: 'too short' }], 'en');
  expect((await cells(again)).map((each) => each[3])).toEqual(['Errors', undefined, undefined, '身份证号: too short', undefined].slice(0, 4));
  const table = await readTable(again, COLUMNS);
  expect(table.header.unknown).toEqual([{ header: '备注', column: 3 }]);
  expect(await all(table)).toHaveLength(3);
});

it('marks templates of our own, and sheets without any styles', async () => {
  const template = writeTemplate({ sheetName: '党员', columns: [{ key: 'name', header: '姓名', required: true, width: 10 }, { key: 'number', header: '身份证号', width: 20, allowed: ['1'] }] });
  expect((await cells(await mark(template, [{ row: 2, columnKey: 'name', message: '此项必填' }])))[1]).toEqual([null, null, '姓名：此项必填']);
  const bare = workbookFile({ rows: row(1, ['姓名', '身份证号']) + row(2, ['张三', '=x']) });
  expect((await cells(await mark(bare, [{ row: 2, columnKey: 'number', message: '=1' }])))[1]).toEqual(['张三', '=x', '身份证号：=1']);
});

it('lets no message become a formula', async () => {
  const bare = workbookFile({ rows: row(1, ['姓名', '身份证号']) + row(2, ['张三', 'x']) });
  expect((await cells(await mark(bare, [{ row: 2, message: '=HYPERLINK("http://x")' }])))[1]![2]).toBe(`'=HYPERLINK("http://x")`);
});
