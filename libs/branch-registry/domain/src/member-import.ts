import {
  CellErrors,
  cellText,
  checkIdNumber,
  educations,
  ethnicities,
  genders,
  readChoice,
  readDate,
  readFlag,
  CodeList,
  type CellValue,
  type DateString,
  type ImportColumn,
  type ParsedRow,
  type ReadDate,
} from '@gongwei/kernel';
import { COUNTED_STATUSES, DEVELOPMENT_STATUSES, MEMBER_STATUS_LABEL, type MemberStatus } from './member-status';
import { normaliseMember, validateMember, type MemberInput } from './validate-member';

export type MemberImportKey =
  | 'organisation'
  | 'name'
  | 'idNumber'
  | 'gender'
  | 'birthDate'
  | 'ethnicity'
  | 'education'
  | 'phone'
  | 'jobTitle'
  | 'rank'
  | 'status'
  | 'joinedOn'
  | 'becameFullOn'
  | 'isLeader'
  | 'isFloating'
  | 'isRetired';

const YES_NO = ['是', '否'];
/** Who may be imported: people on the way and members; those who left are recorded one by one. */
export const IMPORTABLE_STATUSES: readonly MemberStatus[] = [...COUNTED_STATUSES.toReversed(), ...DEVELOPMENT_STATUSES.toReversed()];

/** The labels and usual short forms of a status in lists. */
const STATUS_ALIASES: Partial<Record<MemberStatus, readonly string[]>> = {
  FULL: ['正式', '中共党员', '党员', '1'],
  PROBATIONARY: ['预备', '中共预备党员', '2'],
  APPLICANT: ['申请人'],
  ACTIVIST: ['积极分子'],
  CANDIDATE: ['对象'],
};

export const importStatuses = new CodeList(
  '人员类别',
  IMPORTABLE_STATUSES.map((code) => ({ code, zh: MEMBER_STATUS_LABEL[code]['zh-CN'], en: MEMBER_STATUS_LABEL[code].en, aliases: STATUS_ALIASES[code] ?? [] })),
);

const labels = (list: CodeList): string[] => list.items.map((item) => item.zh);

/** The Excel template of the members' import, in the order of its columns. What the ID number tells may be left empty. */
export const MEMBER_IMPORT_COLUMNS: readonly ImportColumn<MemberImportKey>[] = [
  {
    key: 'organisation', header: { 'zh-CN': '所在党组织', en: 'Organisation' }, aliases: ['所在党支部', '党支部', '支部', '党组织编码'], required: true, type: 'text', example: '机关第一党支部', width: 28,
    note: { 'zh-CN': '填写本单位党组织的编码、全称或简称', en: 'Code, full name or short name of an organisation of this unit' },
  },
  { key: 'name', header: { 'zh-CN': '姓名', en: 'Name' }, required: true, type: 'text', example: '张小明', width: 12, note: { 'zh-CN': '少数民族姓名中的“·”请保留', en: 'Keep the “·” in names of minorities' } },
  {
    key: 'idNumber', header: { 'zh-CN': '身份证号', en: 'ID number' }, aliases: ['公民身份号码', '居民身份证号', '身份证号码', '身份证'], required: true, type: 'text', example: '330501199003070014', width: 22,
    note: { 'zh-CN': '18 位；单元格须为文本格式', en: '18 characters; the cell must be formatted as text' },
  },
  { key: 'gender', header: { 'zh-CN': '性别', en: 'Gender' }, required: false, type: 'choice', example: '男', allowed: ['男', '女'], width: 8, note: { 'zh-CN': '可不填，按身份证号取得', en: 'May be left empty; read from the ID number' } },
  { key: 'birthDate', header: { 'zh-CN': '出生日期', en: 'Birth date' }, aliases: ['出生年月'], required: false, type: 'date', example: '1990-03-07', width: 14, note: { 'zh-CN': '可不填，按身份证号取得', en: 'May be left empty; read from the ID number' } },
  { key: 'ethnicity', header: { 'zh-CN': '民族', en: 'Ethnicity' }, required: true, type: 'choice', example: '汉族', allowed: labels(ethnicities), width: 12 },
  { key: 'education', header: { 'zh-CN': '学历', en: 'Education' }, aliases: ['文化程度'], required: false, type: 'choice', example: '大学本科毕业', allowed: labels(educations), width: 18 },
  { key: 'phone', header: { 'zh-CN': '联系电话', en: 'Phone' }, aliases: ['手机号', '手机号码', '手机', '电话'], required: false, type: 'text', example: '13800000000', width: 16, note: { 'zh-CN': '手机号，或带区号的固定电话', en: 'Mobile number, or landline with area code' } },
  { key: 'jobTitle', header: { 'zh-CN': '职务', en: 'Post' }, aliases: ['工作岗位', '行政职务'], required: false, type: 'text', example: '办公室副主任', width: 18 },
  { key: 'rank', header: { 'zh-CN': '职级', en: 'Rank' }, required: false, type: 'text', example: '一级主任科员', width: 16 },
  { key: 'status', header: { 'zh-CN': '人员类别', en: 'Status' }, aliases: ['党员类别', '人员类型'], required: true, type: 'choice', example: '正式党员', allowed: labels(importStatuses), width: 14 },
  { key: 'joinedOn', header: { 'zh-CN': '入党日期', en: 'Joined on' }, aliases: ['入党时间', '加入中共组织日期'], required: false, type: 'date', example: '2012-06-28', width: 14, note: { 'zh-CN': '党员必填：支部大会接收为预备党员之日', en: 'Required for members: the day the assembly accepted them' } },
  { key: 'becameFullOn', header: { 'zh-CN': '转正日期', en: 'Full member since' }, aliases: ['转为正式党员日期', '转正时间'], required: false, type: 'date', example: '2013-06-28', width: 14, note: { 'zh-CN': '正式党员必填', en: 'Required for full members' } },
  { key: 'isLeader', header: { 'zh-CN': '是否党员领导干部', en: 'Leading cadre' }, aliases: ['党员领导干部'], required: false, type: 'flag', example: '否', allowed: YES_NO, width: 16 },
  { key: 'isFloating', header: { 'zh-CN': '是否流动党员', en: 'Floating' }, aliases: ['流动党员'], required: false, type: 'flag', example: '否', allowed: YES_NO, width: 14 },
  { key: 'isRetired', header: { 'zh-CN': '是否离退休', en: 'Retired' }, aliases: ['离退休'], required: false, type: 'flag', example: '否', allowed: YES_NO, width: 12 },
];

export interface MemberImportContext {
  readonly today: DateString;
  /** The organisation of the unit with this code or name: its id, `ambiguous` when several have it, null when none has. */
  findOrganisation(text: string): string | 'ambiguous' | null;
  /** Notes that this row has the ID number. @returns the number of the earlier row that has it, or null. */
  claimIdNumber(idNumber: string): number | null;
}

export type ImportedMember = MemberInput & { readonly organisationId: string; readonly idNumber: string };

const COLUMN_OF_PATH: Readonly<Record<string, MemberImportKey>> = { organisationId: 'organisation' };

/**
 * Reads one row of the members' template. @returns the member to create when nothing is wrong, and every cell that is, once each.
 * Gender and birth date come from the ID number when their cells are empty; a birth month is enough when it agrees.
 */
export function parseMemberRow(cells: Partial<Record<MemberImportKey, CellValue>>, context: MemberImportContext): ParsedRow<ImportedMember, MemberImportKey> {
  const errors = new CellErrors<MemberImportKey>();
  for (const column of MEMBER_IMPORT_COLUMNS) {
    if (column.required && cellText(cells[column.key]) === '') errors.add({ column: column.key, rule: 'required', messageKey: 'error.required' });
  }
  const idNumber = readIdNumber(cells.idNumber, context, errors);
  const id = checkIdNumber(idNumber);
  const born = errors.take('birthDate', readDate(cells.birthDate));
  const input: ImportedMember = normaliseMember({
    organisationId: readOrganisation(cells.organisation, context, errors),
    name: cellText(cells.name),
    gender: errors.take('gender', readChoice(cells.gender, genders, ['男', '女'])) ?? (id.ok ? id.gender : ''),
    ethnicity: errors.take('ethnicity', readChoice(cells.ethnicity, ethnicities)) ?? '',
    birthDate: birthDateOf(born, id.ok ? id.birthDate : ''),
    idNumber,
    phone: cellText(cells.phone),
    education: errors.take('education', readChoice(cells.education, educations)),
    jobTitle: cellText(cells.jobTitle),
    rank: cellText(cells.rank),
    status: (errors.take('status', readChoice(cells.status, importStatuses, labels(importStatuses))) ?? '') as MemberStatus,
    joinedOn: errors.take('joinedOn', readDate(cells.joinedOn))?.date ?? null,
    becameFullOn: errors.take('becameFullOn', readDate(cells.becameFullOn))?.date ?? null,
    isLeader: errors.take('isLeader', readFlag(cells.isLeader)) ?? false,
    isFloating: errors.take('isFloating', readFlag(cells.isFloating)) ?? false,
    isRetired: errors.take('isRetired', readFlag(cells.isRetired)) ?? false,
  });
  const violations = validateMember(input, context).filter(({ path }) => !followsFromIdNumber(path, cells, id.ok));
  errors.addViolations(violations, (path) => COLUMN_OF_PATH[path] ?? (path as MemberImportKey));
  const list = errors.list(MEMBER_IMPORT_COLUMNS);
  return { value: list.length ? null : input, errors: list };
}

/** A cell left empty because the ID number should fill it is not wrong itself when the number is. */
const followsFromIdNumber = (path: string, cells: Partial<Record<MemberImportKey, CellValue>>, idIsGood: boolean): boolean =>
  !idIsGood && (path === 'gender' || path === 'birthDate') && cellText(cells[path]) === '';

function readIdNumber(cell: CellValue, context: MemberImportContext, errors: CellErrors<MemberImportKey>): string {
  if (typeof cell === 'number') {
    errors.add({ column: 'idNumber', rule: 'number', messageKey: 'import.number' });
    return '';
  }
  const checked = checkIdNumber(cellText(cell));
  if (!checked.ok) return cellText(cell);
  const earlier = context.claimIdNumber(checked.value);
  if (earlier !== null) errors.add({ column: 'idNumber', rule: 'duplicate', messageKey: 'import.duplicate', params: { row: earlier } });
  return checked.value;
}

function readOrganisation(cell: CellValue, context: MemberImportContext, errors: CellErrors<MemberImportKey>): string {
  const text = cellText(cell);
  const found = text ? context.findOrganisation(text) : null;
  if (!text || (found !== null && found !== 'ambiguous')) return found ?? '';
  const rule = found === null ? 'unknown' : 'ambiguous';
  errors.add({ column: 'organisation', rule, messageKey: `member.import.organisation.${rule}`, params: { value: text } });
  return '';
}

/** A month without a day is completed from the ID number when it is the same month; otherwise the disagreement is reported. */
const birthDateOf = (read: ReadDate | null, fromId: DateString | ''): DateString =>
  read === null || (read.precision === 'month' && fromId.slice(0, 7) === read.date.slice(0, 7)) ? fromId : read.date;
