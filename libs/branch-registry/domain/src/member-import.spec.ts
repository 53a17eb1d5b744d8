import type { CellValue } from '@gongwei/kernel';
import { IMPORTABLE_STATUSES, importStatuses, MEMBER_IMPORT_COLUMNS, parseMemberRow, type MemberImportContext, type MemberImportKey } from './member-import';

type Row = Partial<Record<MemberImportKey, CellValue>>;
const ROW: Row = { organisation: '机关第一党支部', name: '张 小明', idNumber: '330501199003070014', ethnicity: '汉', status: '正式党员', joinedOn: '2012年6月28日', becameFullOn: '20130628' };

function context(claimed: Record<string, number> = {}): MemberImportContext {
  const organisations: Record<string, string | 'ambiguous'> = { 机关第一党支部: 'o1', 'ZB-1': 'o1', 第一支部: 'ambiguous' };
  return { today: '2026-11-23', findOrganisation: (text) => organisations[text] ?? null, claimIdNumber: (idNumber) => claimed[idNumber] ?? null };
}
const read = (change: Row = {}, at = context()): ReturnType<typeof parseMemberRow> => parseMemberRow({ ...ROW, ...change }, at);
const errors = (change: Row, at = context()): string[] => read(change, at).errors.map(({ column, rule }) => `${column}:${rule}`);

describe('a row of the members\' template', () => {
  it('fills gender and birth date from the ID number and puts everything in one notation', () =>
    expect(read({ phone: '138 1234 1027', education: '本科', isLeader: '是', jobTitle: ' 主任 ' })).toEqual({
      errors: [],
      value: {
        organisationId: 'o1', name: '张小明', gender: 'MALE', ethnicity: '01', birthDate: '1990-03-07', idNumber: '330501199003070014', phone: '13812341027', education: '21', jobTitle: '主任', rank: null, status: 'FULL', joinedOn: '2012-06-28', becameFullOn: '2013-06-28',
        isLeader: true, isFloating: false, isRetired: false,
      },
    }));

  it.each<[string, Row, Record<string, unknown>]>([
    ['a birth month that agrees', { birthDate: '1990.03' }, { birthDate: '1990-03-07' }],
    ['a birth month as Excel keeps it', { birthDate: 1990.03 }, { birthDate: '1990-03-07' }],
    ['a birth date as Excel keeps it', { birthDate: 32_939 }, { birthDate: '1990-03-07' }],
    ['a gender by its number', { gender: 1 }, { gender: 'MALE' }],
    ['a status by its short form', { status: '党员' }, { status: 'FULL' }],
    ['a status by its national code', { status: 2, becameFullOn: null }, { status: 'PROBATIONARY' }],
    ['an organisation by its code', { organisation: ' ZB-1 ' }, { organisationId: 'o1' }],
    ['an ID number with a small x', { idNumber: '11010519491231002x', joinedOn: '1970-01-01', becameFullOn: '1970-01-01' }, { idNumber: '11010519491231002X', gender: 'FEMALE' }],
    ['an activist', { status: '积极分子', joinedOn: '', becameFullOn: null }, { status: 'ACTIVIST', joinedOn: null }],
  ])('takes %s', (_, change, expected) => expect(read(change)).toMatchObject({ errors: [], value: expected }));

  it.each<[string, Row, string[]]>([
    ['an empty row', Object.fromEntries(Object.keys(ROW).map((key) => [key, ''])), ['organisation:required', 'name:required', 'idNumber:required', 'ethnicity:required', 'status:required']],
    ['an organisation nobody has', { organisation: '第九支部' }, ['organisation:unknown']],
    ['an organisation several have', { organisation: '第一支部' }, ['organisation:ambiguous']],
    ['an ID number that Excel has rounded', { idNumber: 330_501_199_003_070_014 }, ['idNumber:number']],
    ['a slip in the ID number, and nothing about gender and birth date left empty', { idNumber: '330501199003070015' }, ['idNumber:checksum']],
    ['a slip in the ID number beside a wrong gender', { idNumber: '330501199003070015', gender: '雄' }, ['idNumber:checksum', 'gender:choice']],
    ['a birth month that disagrees', { birthDate: '1990.04' }, ['birthDate:idNumber']],
    ['a month that may be October', { birthDate: 1990.1 }, ['birthDate:ambiguous']],
    ['a birth year', { birthDate: 1990 }, ['birthDate:date']],
    ['another gender', { gender: '女' }, ['gender:idNumber']],
    ['no such people', { ethnicity: '火星族' }, ['ethnicity:choice']],
    ['no such schooling', { education: '自学成才' }, ['education:choice']],
    ['who has left', { status: '已去世' }, ['status:choice']],
    ['a member without days', { joinedOn: null, becameFullOn: '' }, ['joinedOn:required', 'becameFullOn:required']],
    ['a flag that is neither', { isLeader: '也许' }, ['isLeader:flag']],
    ['a phone that is none', { phone: '12' }, ['phone:phone']],
    ['days that do not exist', { joinedOn: '2012-06-31' }, ['joinedOn:date']],
  ])('refuses %s', (_, change, expected) => {
    expect(errors(change)).toEqual(expected);
    expect(read(change).value).toBeNull();
  });

  it('points from a double to the row that came first', () => expect(read({}, context({ '330501199003070014': 7 })).errors).toEqual([{ column: 'idNumber', rule: 'duplicate', messageKey: 'import.duplicate', params: { row: 7 } }]));
  it('does not claim a number that is wrong', () => {
    const claimed: string[] = [];
    read({ idNumber: '330501199003070015' }, { ...context(), claimIdNumber: (idNumber) => (claimed.push(idNumber), null) });
    expect(claimed).toEqual([]);
  });
  it('names the allowed statuses', () => expect(read({ status: '群众' }).errors[0]!.params).toEqual({ allowed: importStatuses.items.map(({ zh }) => zh).join('、') }));
});

describe('the template', () => {
  it('has each column and each header once', () => {
    const headers = MEMBER_IMPORT_COLUMNS.flatMap(({ header, aliases }) => [header['zh-CN'], header.en, ...(aliases ?? [])]);
    expect(new Set(headers).size).toBe(headers.length);
    expect(new Set(MEMBER_IMPORT_COLUMNS.map(({ key }) => key)).size).toBe(MEMBER_IMPORT_COLUMNS.length);
  });
  it('shows an example that is itself in order', () => {
    const example = Object.fromEntries(MEMBER_IMPORT_COLUMNS.map(({ key, example }) => [key, example])) as Row;
    expect(errors(example)).toEqual([]);
  });
  it('offers every status that can be imported, first members', () => expect(IMPORTABLE_STATUSES).toEqual(['FULL', 'PROBATIONARY', 'CANDIDATE', 'ACTIVIST', 'APPLICANT']));
});
