import { noticeTransition, type NoticeEvent, type NoticeState } from '@gongwei/notices-domain';
import { conflict, notFound } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';

export interface NoticeRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly documentNo: string | null;
  readonly body: string | null;
  readonly dueOn: string | null;
  readonly asksAnswer: boolean;
  readonly everyone: boolean;
  readonly groupIds: string[];
  readonly unitIds: string[];
  readonly status: NoticeState;
  readonly version: number;
}

/** A notice of one's own tenant, locked, in a state that lets `event` happen. @throws NOT_FOUND, CONFLICT (stale, state). */
export async function findNotice(tx: WriteTransaction, context: RequestContext, event: NoticeEvent, id: string, version?: number): Promise<NoticeRow> {
  const [notice] = await tx.query<NoticeRow>(
    `select id, title, kind, document_no as "documentNo", body, to_char(due_on, 'YYYY-MM-DD') as "dueOn", asks_answer as "asksAnswer", everyone, group_ids as "groupIds", unit_ids as "unitIds", status, version
     from notice where tenant_id = $1 and id::text = $2 and status <> 'DISCARDED' for update`,
    [tenantOf(context), id.toLowerCase()],
  );
  if (!notice) throw notFound();
  if (version !== undefined && notice.version !== version) throw conflict('error.stale');
  if (!noticeTransition(notice.status, event)) throw conflict('notice.transition', { from: `@notice.status.${notice.status}`, event: `@notice.event.${event}` });
  return notice;
}
