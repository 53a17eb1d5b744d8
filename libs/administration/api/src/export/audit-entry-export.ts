import { unitFields, type ExportField, type ExportKind } from '@gongwei/platform-exchange';
import { auditEntryModel } from '../audit-trail/audit-entry.read-model';
import type { AuditChange } from '../audit-trail/audit-entry.types';

const column = (key: string, zh: string, en: string, width: number, more: Partial<ExportField> = {}): ExportField => ({ key, header: { 'zh-CN': zh, en }, width, ...more });

/** One line per changed field. */
const changesText = (changes: AuditChange[] | null): string => (changes ?? []).map(({ field, before, after }) => `${field}: ${before ?? ''} → ${after ?? ''}`).join('\n');

/** The audit trail; hash and exact time let a row be found again in the chain. */
export const auditEntryExport: ExportKind = {
  path: 'audit-entries',
  operation: 'exportAuditEntries',
  permission: 'audit.export',
  title: { 'zh-CN': '审计日志', en: 'Audit trail' },
  model: auditEntryModel,
  fields: [
    column('at', '时间', 'Time', 20, { format: 'dateTime' }),
    ...unitFields('e.tenant_id'),
    column('sequence', '序号', 'Number', 10, { format: 'number' }),
    column('actorKind', '操作者类别', 'Kind of actor', 12),
    column('actorName', '操作者', 'Actor', 16),
    column('address', '网络地址', 'Address', 18),
    column('operation', '操作', 'Operation', 24),
    column('targetType', '对象类别', 'Kind of target', 16),
    column('targetLabel', '对象', 'Target', 24),
    column('targetId', '对象标识', 'Id of target', 38),
    column('changes', '变更', 'Changes', 50, { sql: 'e.changes', show: changesText as ExportField['show'] }),
    column('reason', '事由', 'Reason', 24),
    column('requestId', '请求编号', 'Request', 38),
    column('exactAt', '精确时间（UTC）', 'Exact time (UTC)', 30, { sql: `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` }),
    column('hash', '校验值', 'Hash', 66, { sql: `encode(e.hash, 'hex')` }),
  ],
};
