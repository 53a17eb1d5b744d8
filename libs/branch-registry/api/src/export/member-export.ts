import { educations, ethnicities, genders, translate, type CodeList } from '@gongwei/kernel';
import type { Locale } from '@gongwei/platform-database';
import { unitFields, yesNo, type ExportField, type ExportKind } from '@gongwei/platform-exchange';
import type { Row } from '@gongwei/platform-graphql';
import { MEMBER_IMPORT_COLUMNS, type MemberImportKey } from '@gongwei/branch-registry-domain';
import { memberModel } from '../member/member.read-model';

const label = (list: CodeList) => (code: string | null, _row: Row, locale: Locale): string | null => (code ? list.label(code, locale) : null);

/** A column under the heading the import knows it by. */
function like(key: MemberImportKey, more: Omit<ExportField, 'key' | 'header'> = {}): ExportField {
  const column = MEMBER_IMPORT_COLUMNS.find((one) => one.key === key)!;
  return { key, header: column.header, width: column.width, ...(column.type === 'date' ? { format: 'date' as const } : {}), ...(column.type === 'flag' ? { show: yesNo as ExportField['show'] } : {}), ...more };
}

/** Members as their list shows them: numbers masked. */
export const memberExport: ExportKind = {
  path: 'members',
  operation: 'exportMembers',
  permission: 'member.read',
  title: { 'zh-CN': '党员', en: 'Members' },
  model: memberModel,
  fields: [
    ...unitFields('m.tenant_id'),
    like('organisation', { sql: '(select o.name from organisation o where o.tenant_id = m.tenant_id and o.id = m.organisation_id)' }),
    like('name'),
    like('idNumber', { field: 'idNumberMasked' }),
    like('gender', { show: label(genders) }),
    like('birthDate'),
    { key: 'age', header: { 'zh-CN': '年龄', en: 'Age' }, width: 8, format: 'number' },
    like('ethnicity', { show: label(ethnicities) }),
    like('education', { show: label(educations) }),
    like('phone', { field: 'phoneMasked' }),
    like('jobTitle'),
    like('rank'),
    like('status', { show: (status: string, _row, locale) => translate(locale, `member.status.${status}`) }),
    like('joinedOn'),
    like('becameFullOn'),
    like('isLeader'),
    like('isFloating'),
    like('isRetired'),
    { key: 'leftOn', header: { 'zh-CN': '离开日期', en: 'Left on' }, width: 14, format: 'date' },
    { key: 'leaveReason', header: { 'zh-CN': '离开事由', en: 'Reason for leaving' }, width: 24 },
    { key: 'updatedAt', header: { 'zh-CN': '更新时间', en: 'Changed at' }, width: 20, format: 'dateTime' },
  ],
};
