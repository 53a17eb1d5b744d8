import fc from 'fast-check';
import { readTable, type TableRow } from './read-table';
import { findHeader, isErrorHeader, normaliseHeader, type TableColumn } from './header';
import { all, failure, row, workbookFile, type Fixture } from '../testing/workbook-fixture';

type Key = 'name' | 'number' | 'note';
const COLUMNS: readonly TableColumn<Key>[] = [
  { key: 'name', headers: ['姓名', 'Name'] }, { key: 'number', headers: ['身份证号', 'ID number', '公民身份号码'] }, { key: 'note', headers: ['备注'], optional: true },
];
const open = (fixture: Fixture, columns = COLUMNS) => readTable(workbookFile(fixture), columns);
const rowsOf = async (fixture: Fixture): Promise<TableRow<Key>[]> => all(await open(fixture));

describe('the header', () => {
  it('is found by text, in any order, under other names, with marks and spaces', async () => {
    const table = await open({ rows: row(1, [' ＩＤ Number （必填）', '姓 名*', '其他']) + row(2, ['1', '张三', 'x']) });
    expect(table.header).toMatchObject({ row: 1, missing: [], duplicates: [], unknown: [{ header: '其他', column: 3 }], problems: [] });
    expect(await all(table)).toEqual([{ row: 2, cells: { name: '张三', number: '1', note: null }, problems: [] }]);
  });

  it('may stand beneath a title, within the first ten rows', async () => {
    const found = await rowsOf({ rows: row(1, ['党员名册']) + row(2, ['姓名：某单位']) + row(4, ['姓名', '公民身份号码']) + row(5, ['李四', '2']) });
    expect(found.map((each) => [each.row, each.cells.name])).toEqual([[5, '李四']]);
    const late = await failure(open({ rows: Array.from({ length: 10 }, (_, n) => row(n + 1, ['标题'])).join('') + row(11, ['姓名', '身份证号']) }) as Promise<unknown>);
    expect(late.code).toBe('HEADER_NOT_FOUND');
  });

  it('tells what is missing and what is there twice, all at once', async () => {
    const table = await open({ rows: row(1, ['姓名', 'Name', '备注']) });
    await table.close();
    expect(table.header.problems).toEqual([
      { path: 'number', rule: 'missingColumn', messageKey: 'spreadsheet.header.missing', params: { header: '身份证号' } },
      { path: 'name', rule: 'duplicateColumn', messageKey: 'spreadsheet.header.duplicate', params: { header: '姓名', columns: 'A, B' } },
    ]);
  });

  it('is recognised however it is spaced and cased', () => {
    const noise = fc.constantFrom('', ' ', '\u3000', '*', '：', '\u200b', '（必填）', '-');
    fc.assert(fc.property(noise, noise, noise, (before, between, after) => {
      const header = findHeader([{ row: 1, cells: [`${before}姓${between === '（必填）' ? '' : between}名${after}`, 'iD NUMBER'], problems: [] }], COLUMNS);
      return header?.found.length === 2;
    }));
    expect(normaliseHeader('（必填）ＩＤ - Number:')).toBe('idnumber');
    expect([isErrorHeader('错误'), isErrorHeader('Errors: missing'), isErrorHeader('错误码')]).toEqual([true, true, false]);
  });
});

describe('rows', () => {
  const header = row(1, ['姓名', '身份证号']);

  it('are trimmed, restored from what neutralising added, and left out when blank', async () => {
    const found = await rowsOf({ rows: header + row(2, ['\u3000 王五\u200b ', "'=1+1"]) + row(3, ['  ', '\u200b']) + row(4, [null, null, '别处']) + row(5, ["'文", 5]) });
    expect(found.map(({ row: number, cells }) => [number, cells.name, cells.number])).toEqual([[2, '王五', '=1+1'], [5, "'文", 5]]);
  });

  it('say which cells cannot be trusted, and never what a formula would give', async () => {
    const [first] = await rowsOf({ rows: `${header}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","y")</f><v>旧值</v></c><c r="B2"><v>330501199003070014</v></c></row>` });
    expect(first).toEqual({ row: 2, cells: { name: '旧值', number: 330501199003070014, note: null }, problems: [{ path: 'number', rule: 'DIGITS_LOST', messageKey: 'spreadsheet.cell.DIGITS_LOST', params: {} }] });
    const [second] = await rowsOf({ rows: `${header}<row r="2"><c r="A2"><f>1+1</f></c><c r="B2" t="e"><v>#REF!</v></c></row>` });
    expect(second!.cells).toEqual({ name: null, number: null, note: null });
    expect(second!.problems.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['name FORMULA_NOT_CALCULATED', 'number FORMULA_ERROR']);
  });
});
