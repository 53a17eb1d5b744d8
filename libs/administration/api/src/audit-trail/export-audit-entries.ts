import { recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { Keyset, Parameters, requirePermission, whereOf } from '@gongwei/platform-graphql';
import { auditEntryModel } from './audit-entry.read-model';
import type { AuditChange } from './audit-entry.types';

const PAGE = 500;

/** Columns of an exported trail in their order; the rows of {@link exportAuditEntries} have these keys. */
export const AUDIT_EXPORT_COLUMNS = [
  { key: 'at', 'zh-CN': '时间', en: 'Time' },
  { key: 'unitCode', 'zh-CN': '单位编码', en: 'Unit code' },
  { key: 'unitName', 'zh-CN': '单位', en: 'Unit' },
  { key: 'sequence', 'zh-CN': '序号', en: 'Number' },
  { key: 'actorKind', 'zh-CN': '操作者类别', en: 'Kind of actor' },
  { key: 'actorName', 'zh-CN': '操作者', en: 'Actor' },
  { key: 'address', 'zh-CN': '网络地址', en: 'Address' },
  { key: 'operation', 'zh-CN': '操作', en: 'Operation' },
  { key: 'targetType', 'zh-CN': '对象类别', en: 'Kind of target' },
  { key: 'targetId', 'zh-CN': '对象标识', en: 'Id of target' },
  { key: 'targetLabel', 'zh-CN': '对象', en: 'Target' },
  { key: 'changes', 'zh-CN': '变更', en: 'Changes' },
  { key: 'reason', 'zh-CN': '事由', en: 'Reason' },
  { key: 'requestId', 'zh-CN': '请求编号', en: 'Request' },
  { key: 'hash', 'zh-CN': '校验值', en: 'Hash' },
] as const;

type ExportRow = Record<string, string | null> & { __key: string; changes: AuditChange[] | string | null };

// The instant with its microseconds and zone, so that a row can be found again whatever zone it is read in.
const SELECT = `select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, u.code as "unitCode", u.name as "unitName", e.sequence::text as sequence,
  e.actor_kind as "actorKind", e.actor_name as "actorName", e.address, e.operation, e.target_type as "targetType", e.target_id::text as "targetId", e.target_label as "targetLabel",
  e.changes, e.reason, e.request_id as "requestId", encode(e.hash, 'hex') as hash`;

/**
 * The trail that matches a filter, the newest first, read in keyset pages of 500 through the context's read transaction: an export of any
 * length holds one page in memory. Absent values are empty texts. The context's reader is the caller's to close.
 * @param filter an `AuditEntryFilter` as the GraphQL API takes it (instants as RFC 3339 texts or Dates).
 * @throws FORBIDDEN without audit.export, at the first step.
 */
export async function* exportAuditEntries(context: RequestContext, filter?: object | null): AsyncIterable<Record<string, string>> {
  requirePermission(context, 'audit.export');
  const keyset = new Keyset(auditEntryModel, null, false);
  let cursor: string | null = null;
  for (;;) {
    const parameters = new Parameters();
    const where = [whereOf(auditEntryModel, filter, parameters, context)];
    if (cursor !== null) where.push(keyset.beyond(cursor, 'after', parameters));
    const rows: ExportRow[] = await context.reader.query<ExportRow>(
      `${SELECT}, ${keyset.selectSql} from audit_entry e join tenant u on u.tenant_id = e.tenant_id where ${where.join(' and ')} order by ${keyset.orderSql} limit ${parameters.add(PAGE, 'int')}`,
      parameters.values,
    );
    for (const row of rows) yield texts(row);
    if (rows.length < PAGE) return;
    cursor = keyset.cursorOf(rows.at(-1)!.__key);
  }
}

/** Leaves an entry in the exporter's own trail that it took a copy. Call it before the first row is sent. @throws FORBIDDEN without audit.export. */
export async function recordAuditExport(platform: Platform, context: RequestContext, filter?: object | null): Promise<void> {
  requirePermission(context, 'audit.export');
  await platform.database.write(context, (tx) =>
    recordAudit(tx, context, { operation: 'exportAuditEntries', targetType: 'AuditEntry', changes: [{ field: 'filter', before: null, after: JSON.stringify(filter ?? {}) }] }),
  );
}

function texts(row: ExportRow): Record<string, string> {
  const changes = Array.isArray(row.changes) ? row.changes.map(({ field, before, after }) => `${field}: ${before ?? ''} → ${after ?? ''}`).join('\n') : '';
  return Object.fromEntries(AUDIT_EXPORT_COLUMNS.map(({ key }) => [key, key === 'changes' ? changes : ((row[key] as string | null) ?? '')]));
}
