import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, TODAY, type Platform, type RequestContext } from '@gongwei/platform-database';
import { OUTSTANDING, RECEIVED } from '../sql';
import { findNotice } from './find-notice';

/**
 * Reminds the units that owe a look or an answer, each at most once a day. It shows in the inbox of whoever answers for the unit, and of
 * nobody else. @returns how many. @throws NOT_FOUND, CONFLICT (nobody owes anything, all were reminded today).
 */
export async function remindNotice(platform: Platform, context: RequestContext, input: { id: string }): Promise<{ id: string; remindedCount: number }> {
  return platform.database.write(context, async (tx) => {
    const notice = await findNotice(tx, context, 'remind', input.id);
    const owing = await tx.query<{ id: string; today: boolean }>(
      `select r.id, coalesce((r.reminded_at at time zone 'Asia/Shanghai')::date = ${TODAY}, false) as today from ${RECEIVED} where r.tenant_id = $1 and r.notice_id = $2 and ${OUTSTANDING}`,
      [tenantOf(context), notice.id],
    );
    if (!owing.length) throw conflict('notice.remind.none');
    const ids = owing.filter(({ today }) => !today).map(({ id }) => id);
    if (!ids.length) throw conflict('notice.remind.today');
    await tx.query('update notice_receiver set reminded_at = now(), reminder_count = reminder_count + 1, updated_at = now() where tenant_id = $1 and id = any($2::uuid[])', [tenantOf(context), ids]);
    await recordAudit(tx, context, { operation: 'remindNotice', targetType: 'Notice', targetId: notice.id, targetLabel: notice.title, changes: [{ field: 'receivers', before: null, after: String(ids.length) }] });
    return { id: notice.id, remindedCount: ids.length };
  });
}
