import { validateAnswer } from '@gongwei/notices-domain';
import { conflict, today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { attachTo } from '@gongwei/platform-files';
import type { AnswerNoticeInput } from '../notice/notice.inputs';
import { findReceived, noteReading } from './find-received';

/**
 * The unit's answer. After the day it is still taken, and marked late; an answer that was given can be changed until the day.
 * @returns the id of the notice. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT (not asked, withdrawn, closed, stale).
 */
export async function answerNotice(platform: Platform, context: RequestContext, input: AnswerNoticeInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const notice = await findReceived(tx, context, input.noticeId);
    const violations = validateAnswer(input);
    if (violations.length) throw validationFailed(violations);
    if (notice.status === 'WITHDRAWN') throw conflict('notice.withdrawn');
    if (!notice.asksAnswer) throw conflict('notice.answer.notAsked');
    const tenantId = tenantOf(context);
    const [given] = await tx.query<{ id: string; version: number }>('select id, version from notice_answer where tenant_id = $1 and notice_id = $2 for update', [tenantId, notice.id]);
    const late = notice.dueOn !== null && today() > notice.dueOn;
    if (given && late) throw conflict('notice.answer.closed');
    if ((given?.version ?? null) !== (input.version ?? null)) throw conflict('error.stale');
    const id = given?.id ?? uuidv7();
    await tx.query(
      `insert into notice_answer (tenant_id, id, notice_id, body, late, answered_by, answered_by_name) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (tenant_id, notice_id) do update set body = excluded.body, answered_at = now(), answered_by = excluded.answered_by, answered_by_name = excluded.answered_by_name, version = notice_answer.version + 1, updated_at = now()`,
      [tenantId, id, notice.id, input.text?.trim() || null, late, context.actor.id, context.actor.name],
    );
    await attachTo(tx, context, { type: 'NoticeAnswer', id }, input.attachmentIds);
    await noteReading(tx, context, notice.id);
    await recordAudit(tx, context, { operation: 'answerNotice', targetType: 'Notice', targetId: notice.id, targetLabel: notice.title, changes: [{ field: 'answer', before: given ? String(given.version) : null, after: String((given?.version ?? 0) + 1) }] });
    return notice.id;
  });
}
