import { translate } from '@gongwei/kernel';
import type { Locale } from '@gongwei/platform-database';
import type { ExportField, ExportKind } from '@gongwei/platform-exchange';
import type { Row } from '@gongwei/platform-graphql';
import { unitModel } from '@gongwei/platform-tenancy';

const column = (key: string, zh: string, en: string, width: number, more: Partial<ExportField> = {}): ExportField => ({ key, header: { 'zh-CN': zh, en }, width, ...more });
const named = (prefix: string) => (value: string, _row: Row, locale: Locale): string => translate(locale, `${prefix}.${value}`);

/** Units as their list shows them. */
export const unitExport: ExportKind = {
  path: 'units',
  operation: 'exportUnits',
  permission: 'unit.read',
  title: { 'zh-CN': '单位', en: 'Units' },
  model: unitModel,
  fields: [
    column('code', '单位编码', 'Code', 14),
    column('name', '单位全称', 'Name', 36),
    column('shortName', '单位简称', 'Short name', 20),
    column('kind', '类别', 'Kind', 18, { show: named('unit.kind') }),
    column('status', '状态', 'Status', 12, { show: named('unit.status') }),
    column('creditCode', '统一社会信用代码', 'Credit code', 24),
    column('group', '考核分组', 'Group', 18, { sql: '(select g.name from unit_group g where g.tenant_id = u.group_tenant_id and g.id = u.group_id)' }),
    column('parentCode', '上级工委编码', 'Parent code', 16, { sql: '(select p.code from tenant p where p.tenant_id = u.parent_id)' }),
    column('parentName', '上级工委', 'Committee above', 28, { sql: '(select p.name from tenant p where p.tenant_id = u.parent_id)' }),
    column('createdAt', '建立时间', 'Created at', 20, { format: 'dateTime' }),
    column('updatedAt', '更新时间', 'Changed at', 20, { format: 'dateTime' }),
  ],
};
