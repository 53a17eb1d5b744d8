import { educations, genders } from './code-lists';
import { CellErrors, cellText, headersOf, readChoice, readDate, readFlag, type CellValue, type ImportColumn } from './tabular-import';

const shown = (read: ReturnType<typeof readDate>): string => (read.ok ? (read.value ? `${read.value.date} ${read.value.precision}` : 'empty') : read.rule);

describe('cells as text', () => {
  it.each<[CellValue, string]>([[null, ''], [undefined, ''], [' 张\u200b三\ufeff ', '张三'], ['a \n b', 'a b'], [12, '12'], [true, 'true'], [new Date(Date.UTC(1990, 2, 7)), '1990-03-07'], [new Date(Number.NaN), '']])('%j gives %j', (cell, text) =>
    expect(cellText(cell)).toBe(text));
});

describe('days in the spellings people use', () => {
  it.each<[CellValue, string]>([
    ['1990-03-07', '1990-03-07 day'],
    ['1990-3-7', '1990-03-07 day'],
    ['1990/3/7', '1990-03-07 day'],
    ['1990.3.7', '1990-03-07 day'],
    ['1990. 3. 7', '1990-03-07 day'],
    ['1990年3月7日', '1990-03-07 day'],
    ['1990年03月07号', '1990-03-07 day'],
    ['１９９０年３月７日', '1990-03-07 day'],
    ['19900307', '1990-03-07 day'],
    [19_900_307, '1990-03-07 day'],
    ['1990-03-07 00:00:00', '1990-03-07 day'],
    ['1990/3/7 0:00', '1990-03-07 day'],
    ['1990/3/7 0:00:00', '1990-03-07 day'],
    [new Date(Date.UTC(1990, 2, 7)), '1990-03-07 day'],
    [32_939, '1990-03-07 day'],
    [32_939.5, '1990-03-07 day'],
    [61, '1900-03-01 day'],
    ['1990.03', '1990-03-01 month'],
    ['1990-3', '1990-03-01 month'],
    ['1990年3月', '1990-03-01 month'],
    ['199003', '1990-03-01 month'],
    [199_003, '1990-03-01 month'],
    [1990.03, '1990-03-01 month'],
    [1990.12, '1990-12-01 month'],
    [1990.1, 'ambiguous'],
    [2012.1, 'ambiguous'],
    ['1990.1', '1990-01-01 month'],
    ['', 'empty'],
    [null, 'empty'],
    ['  ', 'empty'],
    ['1990-02-30', 'date'],
    ['1990-13', 'date'],
    [199_013, 'date'],
    [19_901_332, 'date'],
    ['1990', 'date'],
    // A year alone: read as one of Excel's day numbers it would become a day of 1905.
    [1990, 'date'],
    [2012, 'date'],
    [1900, 'date'],
    [2099, 'date'],
    [1899, '1905-03-13 day'],
    [2100, '1905-09-30 day'],
    [190_001, '1900-01-01 month'],
    [210_012, '2100-12-01 month'],
    [190_000, 'date'],
    ['199011', '1990-11-01 month'],
    ['1990-003-07', 'date'],
    ['03/07/1990', 'date'],
    ['去年三月', 'date'],
    [0, 'date'],
    [-5, 'date'],
    [100_000, 'date'],
    [Number.NaN, 'date'],
    [true, 'date'],
    [new Date(Number.NaN), 'date'],
  ])('%j is %s', (cell, expected) => expect(shown(readDate(cell))).toBe(expected));
});

describe('choices and flags', () => {
  it.each<[CellValue, string | null]>([['男', 'MALE'], [2, 'FEMALE'], [' 女性 ', 'FEMALE'], ['', null], [null, null]])('%j is %j', (cell, code) => expect(readChoice(cell, genders)).toEqual({ ok: true, value: code }));
  it('names what is allowed, or the value that is not known', () => {
    expect(readChoice('x', genders, ['男', '女'])).toEqual({ ok: false, rule: 'choice', messageKey: 'import.choice', params: { allowed: '男、女' } });
    expect(readChoice('自学', educations)).toEqual({ ok: false, rule: 'choice', messageKey: 'import.choice.unknown', params: { value: '自学' } });
  });
  it.each<[CellValue, boolean]>([['是', true], ['Yes', true], [1, true], [true, true], ['√', true], ['否', false], ['', false], [null, false], [false, false], [0, false], ['无', false]])('%j is the flag %s', (cell, flag) => expect(readFlag(cell)).toEqual({ ok: true, value: flag }));
  it.each(['maybe', '2', '也许'])('%j is no flag', (cell) => expect(readFlag(cell)).toMatchObject({ ok: false, rule: 'flag' }));
});

describe('errors of a row', () => {
  const column = (key: string): ImportColumn => ({ key, header: { 'zh-CN': `${key}列`, en: key }, aliases: [`${key}*`], required: false, type: 'text', example: '', width: 10 });
  it('come once for each cell, in the order of the template, by the column a path belongs to', () => {
    const errors = new CellErrors();
    expect(errors.take('c', { ok: false, rule: 'date', messageKey: 'import.date' })).toBeNull();
    expect(errors.take('c', { ok: true, value: 7 })).toBe(7);
    errors.add({ column: 'c', rule: 'late', messageKey: 'x' });
    errors.addViolations([{ path: 'aId', rule: 'required', messageKey: 'error.required', params: { n: 1 } }], (path) => path.replace('Id', ''));
    expect(errors.list([column('a'), column('b'), column('c')])).toEqual([
      { column: 'a', rule: 'required', messageKey: 'error.required', params: { n: 1 } },
      { column: 'c', rule: 'date', messageKey: 'import.date' },
    ]);
  });
  it('knows the headers of a column', () => expect(headersOf(column('a'))).toEqual(['a列', 'a', 'a*']));
});
