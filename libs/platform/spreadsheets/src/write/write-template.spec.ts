import ExcelJS from 'exceljs';
import { unzipSync, strFromU8 } from 'fflate';
import { readTable } from '../read/read-table';
import { all } from '../testing/workbook-fixture';
import { writeTemplate, type Template } from './write-template';

const TEMPLATE: Template = {
  sheetName: '党员', rows: 100, notes: ['第一句'],
  columns: [
    { key: 'name', header: '姓名', required: true, width: 12, example: '张小明', format: 'text' },
    { key: 'kind', header: '类别', width: 14, allowed: ['正式党员', '预备党员'], note: '选一个' },
    { key: 'on', header: '日期', width: 14, format: 'date' },
  ],
};

it('has the header and nothing else on its first sheet, and comes back through the import', async () => {
  const table = await readTable(writeTemplate(TEMPLATE), [{ key: 'name', headers: ['姓名'] }, { key: 'kind', headers: ['类别'] }, { key: 'on', headers: ['日期'] }]);
  expect(table.sheet).toBe('党员');
  expect(table.header).toMatchObject({ row: 1, missing: [], unknown: [], problems: [] });
  expect(await all(table)).toEqual([]);
});

it('offers drop-downs and hints down to the last row that is of use, as another program sees them', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(writeTemplate(TEMPLATE) as never);
  const [data, notes, lists] = workbook.worksheets;
  expect(workbook.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([['党员', 'visible'], ['填写说明', 'visible'], ['选项', 'hidden']]);
  expect(data!.getCell('A1').value).toBe('姓名*');
  expect(data!.getCell('B101').dataValidation).toMatchObject({ type: 'list', formulae: ["'选项'!$A$1:$A$2"], showErrorMessage: true });
  expect(data!.getCell('B102').dataValidation).toBeUndefined();
  expect(data!.getCell('C5').dataValidation).toMatchObject({ type: 'date', errorStyle: 'warning' });
  expect(lists!.getColumn(1).values.filter(Boolean)).toEqual(['正式党员', '预备党员']);
  expect(notes!.getCell('A2').value).toBe('第一句');
  expect(notes!.getRow(5).values).toEqual([undefined, '姓名', '必填', undefined, undefined, '张小明']);
});

it('keeps examples off the sheet that is imported, and speaks English', () => {
  const parts = unzipSync(writeTemplate({ ...TEMPLATE, locale: 'en' }));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).not.toContain('张小明');
  expect(strFromU8(parts['xl/workbook.xml']!)).toContain('name="How to fill in"');
});
