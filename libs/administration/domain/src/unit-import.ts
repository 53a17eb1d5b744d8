import { CellErrors, cellText, CodeList, readChoice, type CellValue, type ImportColumn, type ParsedRow } from '@gongwei/kernel';
import { normaliseUnit, validateUnit, type UnitInput } from './validate-unit';

export type UnitImportKey = 'code' | 'name' | 'shortName' | 'kind' | 'creditCode' | 'group' | 'parent' | 'adminLoginName' | 'adminDisplayName';

/** Kinds as they are written in the template. */
export const importUnitKinds = new CodeList('单位类别', [
  { code: 'UNIT', zh: '单位', en: 'Unit', aliases: ['机关单位', '市直单位', '直属单位'] },
  { code: 'DISTRICT_COMMITTEE', zh: '区县直属机关工委', en: 'District committee', aliases: ['区县工委', '区县机关工委', '工委'] },
]);

/** The Excel template of the units' import, in the order of its columns. */
export const UNIT_IMPORT_COLUMNS: readonly ImportColumn<UnitImportKey>[] = [
  { key: 'code', header: { 'zh-CN': '单位编码', en: 'Code' }, aliases: ['编码'], required: true, type: 'text', example: 'SZ-017', width: 14, note: { 'zh-CN': '全市唯一，用于登录；字母、数字和连字符', en: 'Unique in the deployment, used to log in; letters, digits, hyphens' } },
  { key: 'name', header: { 'zh-CN': '单位全称', en: 'Name' }, aliases: ['全称', '单位名称', '名称'], required: true, type: 'text', example: '市示范事务管理局', width: 32 },
  { key: 'shortName', header: { 'zh-CN': '单位简称', en: 'Short name' }, aliases: ['简称'], required: true, type: 'text', example: '市示范局', width: 18 },
  { key: 'kind', header: { 'zh-CN': '类别', en: 'Kind' }, aliases: ['单位类别'], required: false, type: 'choice', example: '单位', allowed: importUnitKinds.items.map((item) => item.zh), width: 18, note: { 'zh-CN': '不填为“单位”', en: 'Empty means 单位 (unit)' } },
  { key: 'creditCode', header: { 'zh-CN': '统一社会信用代码', en: 'Credit code' }, aliases: ['信用代码'], required: false, type: 'text', example: '1133050000256001XQ', width: 24 },
  { key: 'group', header: { 'zh-CN': '考核分组', en: 'Group' }, aliases: ['分组'], required: false, type: 'choice', example: '综合经济', width: 16, note: { 'zh-CN': '填写已有分组的名称', en: 'Name of an existing group' } },
  { key: 'parent', header: { 'zh-CN': '上级工委编码', en: 'Parent code' }, aliases: ['上级编码', '上级单位编码'], required: false, type: 'text', example: '', width: 16, note: { 'zh-CN': '不填为本工委', en: 'Empty means your own committee' } },
  { key: 'adminLoginName', header: { 'zh-CN': '管理员登录名', en: 'Administrator login name' }, aliases: ['登录名'], required: true, type: 'text', example: 'admin', width: 18, note: { 'zh-CN': '2 至 32 位', en: '2 to 32 characters' } },
  { key: 'adminDisplayName', header: { 'zh-CN': '管理员姓名', en: 'Administrator name' }, aliases: ['管理员'], required: true, type: 'text', example: '李明', width: 14 },
];

export interface UnitImportContext {
  /** The id of the group with this name, or null. */
  findGroup(name: string): string | null;
  /** The id of the committee with this code in one's scope, or null. */
  findParent(code: string): string | null;
  /** Notes that this row has the code. @returns the number of the earlier row that has it, or null. */
  claimCode(code: string): number | null;
}

const COLUMN_OF_PATH: Readonly<Record<string, UnitImportKey>> = { groupId: 'group', parentId: 'parent' };

/** Reads one row of the units' template. @returns the unit to create when nothing is wrong, and every cell that is, once each. */
export function parseUnitRow(cells: Partial<Record<UnitImportKey, CellValue>>, context: UnitImportContext): ParsedRow<UnitInput, UnitImportKey> {
  const errors = new CellErrors<UnitImportKey>();
  const kinds = importUnitKinds.items.map((item) => item.zh);
  const input: UnitInput = normaliseUnit({
    code: cellText(cells.code),
    name: cellText(cells.name),
    shortName: cellText(cells.shortName),
    kind: errors.take('kind', readChoice(cells.kind, importUnitKinds, kinds)) ?? 'UNIT',
    creditCode: readCreditCode(cells.creditCode, errors),
    groupId: lookUp('group', cells.group, (text) => context.findGroup(text), errors),
    parentId: lookUp('parent', cells.parent, (text) => context.findParent(text), errors),
    adminLoginName: cellText(cells.adminLoginName),
    adminDisplayName: cellText(cells.adminDisplayName),
  });
  errors.addViolations(validateUnit(input), (path) => COLUMN_OF_PATH[path] ?? (path as UnitImportKey));
  if (input.code) {
    const earlier = context.claimCode(input.code.toLowerCase());
    if (earlier !== null) errors.add({ column: 'code', rule: 'duplicate', messageKey: 'import.duplicate', params: { row: earlier } });
  }
  const list = errors.list(UNIT_IMPORT_COLUMNS);
  return { value: list.length ? null : input, errors: list };
}

function readCreditCode(cell: CellValue, errors: CellErrors<UnitImportKey>): string | null {
  if (typeof cell === 'number') {
    errors.add({ column: 'creditCode', rule: 'number', messageKey: 'import.number' });
    return null;
  }
  return cellText(cell) || null;
}

function lookUp(column: 'group' | 'parent', cell: CellValue, find: (text: string) => string | null, errors: CellErrors<UnitImportKey>): string | null {
  const text = cellText(cell);
  const id = text ? find(text) : null;
  if (text && id === null) errors.add({ column, rule: 'unknown', messageKey: `unit.import.${column}.unknown`, params: { value: text } });
  return id;
}
