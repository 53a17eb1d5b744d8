import { translate } from '@gongwei/kernel';
import type { Locale } from '@gongwei/platform-database';
import { unitFields, yesNo, type ExportField, type ExportKind } from '@gongwei/platform-exchange';
import type { Row } from '@gongwei/platform-graphql';
import { organisationModel } from '../organisation/organisation.read-model';

const column = (key: string, zh: string, en: string, width: number, more: Partial<ExportField> = {}): ExportField => ({ key, header: { 'zh-CN': zh, en }, width, ...more });
const named = (prefix: string) => (value: string | null, _row: Row, locale: Locale): string | null => (value ? translate(locale, `${prefix}.${value}`) : null);

/** Organisations as their list shows them, with the one above by name. */
export const organisationExport: ExportKind = {
  path: 'organisations',
  operation: 'exportOrganisations',
  permission: 'organisation.read',
  title: { 'zh-CN': '党组织', en: 'Organisations' },
  model: organisationModel,
  fields: [
    ...unitFields('o.tenant_id'),
    column('code', '编码', 'Code', 16),
    column('name', '全称', 'Name', 36),
    column('shortName', '简称', 'Short name', 20),
    column('kind', '类别', 'Kind', 14, { show: named('organisation.kind') }),
    column('status', '状态', 'Status', 12, { show: named('organisation.status') }),
    column('parent', '上级党组织', 'Organisation above', 36, { sql: '(select p.name from organisation p where p.tenant_id = o.tenant_id and p.id = o.parent_id)' }),
    column('establishedOn', '成立日期', 'Established on', 14, { format: 'date' }),
    column('approvalDocumentNo', '批复文号', 'Approval document', 22),
    column('termYears', '任期（年）', 'Term in years', 12, { format: 'number' }),
    column('termStartedOn', '本届起始日期', 'Term began on', 14, { format: 'date' }),
    column('electionDueOn', '应换届日期', 'Election due on', 14, { format: 'date' }),
    column('electionOverdue', '换届逾期', 'Election overdue', 12, { show: yesNo as ExportField['show'] }),
    column('memberCount', '本级党员数', 'Members of this node', 12, { format: 'number' }),
    column('fullMemberCount', '其中正式党员', 'Of them full', 14, { format: 'number' }),
    column('probationaryCount', '其中预备党员', 'Of them probationary', 14, { format: 'number' }),
    column('subtreeMemberCount', '含下级党员数', 'Members with all beneath', 14, { format: 'number' }),
    column('address', '地址', 'Address', 30),
    column('phone', '联系电话', 'Telephone', 16),
    column('overrideReason', '特殊设置事由', 'Reason for a special form', 24),
    column('overrideDocumentNo', '特殊设置批准文号', 'Document of that approval', 22),
    column('updatedAt', '更新时间', 'Changed at', 20, { format: 'dateTime' }),
  ],
};
