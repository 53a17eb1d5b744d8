import { notFound } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';

export interface ReceivedRow {
  readonly id: string;
  readonly title: string;
  readonly status: 'PUBLISHED' | 'WITHDRAWN';
  readonly asksAnswer: boolean;
  readonly dueOn: string | null;
}

/** A notice addressed to one's own tenant. @throws NOT_FOUND alike for those addressed to others and those that do not exist. */
export async function findReceived(tx: WriteTransaction, context: RequestContext, id: string): Promise<ReceivedRow> {
  const [notice] = await tx.query<ReceivedRow>(
    `select n.id, n.title, n.status, n.asks_answer as "asksAnswer", to_char(n.due_on, 'YYYY-MM-DD') as "dueOn"
     from notice_receiver r join notice n on n.tenant_id = r.tenant_id and n.id = r.notice_id where r.unit_id = $1 and n.id::text = $2 and n.status in ('PUBLISHED', 'WITHDRAWN')`,
    [tenantOf(context), id.toLowerCase()],
  );
  if (!notice) throw notFound();
  return notice;
}

/** Notes that the unit has read it, the first time. @returns whether this was it. */
export async function noteReading(tx: WriteTransaction, context: RequestContext, noticeId: string): Promise<boolean> {
  const noted = await tx.query('insert into notice_receipt (tenant_id, notice_id, read_by, read_by_name) values ($1, $2, $3, $4) on conflict do nothing returning notice_id', [tenantOf(context), noticeId, context.actor.id, context.actor.name]);
  return noted.length > 0;
}
