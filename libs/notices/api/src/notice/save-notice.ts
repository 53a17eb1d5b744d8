import { validateNoticeDraft } from '@gongwei/notices-domain';
import { uuidv7, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { once, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { attachTo } from '@gongwei/platform-files';
import { checkAudience } from './check-audience';
import { findNotice } from './find-notice';
import type { CreateNoticeInput, UpdateNoticeInput } from './notice.inputs';

/** Writes a draft; nobody but its own tenant sees it. @returns its id. @throws VALIDATION_FAILED (fields of the input). */
export async function createNotice(platform: Platform, context: RequestContext, input: CreateNoticeInput): Promise<string> {
  const violations = validateNoticeDraft(input);
  if (violations.length) throw validationFailed(violations);
  return platform.database.write(context, (tx) =>
    once(tx, context, 'createNotice', input.idempotencyKey, input, async () => {
      const id = uuidv7();
      const tenantId = tenantOf(context);
      const audience = await checkAudience(tx, context, input);
      const followsId = await followed(tx, tenantId, input.followsId);
      const text = textsOf(input);
      await tx.query(
        `insert into notice (tenant_id, id, title, kind, document_no, body, due_on, asks_answer, everyone, group_ids, unit_ids, follows_id, sender_name, created_by, created_by_name)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, t.name, $13, $14 from tenant t where t.tenant_id = $1`,
        [tenantId, id, text.title, input.kind, text.documentNo, text.body, input.dueOn ?? null, input.asksAnswer, input.everyone, audience.groupIds, audience.unitIds, followsId, context.actor.id, context.actor.name],
      );
      await attachTo(tx, context, { type: 'Notice', id }, input.attachmentIds);
      await recordAudit(tx, context, { operation: 'createNotice', targetType: 'Notice', targetId: id, targetLabel: text.title, changes: [{ field: 'kind', before: null, after: input.kind }] });
      return id;
    }),
  );
}

/** Rewrites a draft. @returns its id. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT (stale, sent already). */
export async function updateNotice(platform: Platform, context: RequestContext, input: UpdateNoticeInput): Promise<string> {
  const violations = validateNoticeDraft(input);
  if (violations.length) throw validationFailed(violations);
  return platform.database.write(context, async (tx) => {
    const before = await findNotice(tx, context, 'edit', input.id, input.version);
    const audience = await checkAudience(tx, context, input);
    const after = { ...textsOf(input), kind: input.kind, dueOn: input.dueOn ?? null, asksAnswer: input.asksAnswer, everyone: input.everyone, ...audience };
    await tx.query(
      `update notice set title = $3, kind = $4, document_no = $5, body = $6, due_on = $7, asks_answer = $8, everyone = $9, group_ids = $10, unit_ids = $11, version = version + 1, updated_at = now()
       where tenant_id = $1 and id = $2`,
      [tenantOf(context), before.id, after.title, after.kind, after.documentNo, after.body, after.dueOn, after.asksAnswer, after.everyone, after.groupIds, after.unitIds],
    );
    await attachTo(tx, context, { type: 'Notice', id: before.id }, input.attachmentIds);
    const { body, ...facts } = after;
    const changes = changesBetween(before as unknown as Record<string, unknown>, facts);
    // A text may be long: the trail says that it changed, the record says to what.
    if (body !== before.body) changes.push({ field: 'body', before: lengthOf(before.body), after: lengthOf(body) });
    await recordAudit(tx, context, { operation: 'updateNotice', targetType: 'Notice', targetId: before.id, targetLabel: after.title, changes });
    return before.id;
  });
}

/** Throws a draft away. @returns its id. @throws NOT_FOUND, CONFLICT (stale, sent already). */
export async function discardNotice(platform: Platform, context: RequestContext, input: { id: string; version: number }): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const { id, title } = await findNotice(tx, context, 'discard', input.id, input.version);
    await tx.query("update notice set status = 'DISCARDED', version = version + 1, updated_at = now() where tenant_id = $1 and id = $2", [tenantOf(context), id]);
    await attachTo(tx, context, { type: 'Notice', id }, []);
    await recordAudit(tx, context, { operation: 'discardNotice', targetType: 'Notice', targetId: id, targetLabel: title, changes: [{ field: 'status', before: 'DRAFT', after: 'DISCARDED' }] });
    return id;
  });
}

/** The published notice a new one follows. @throws VALIDATION_FAILED alike for foreign and unknown ids. */
async function followed(tx: WriteTransaction, tenantId: string, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  const [found] = await tx.query<{ id: string }>("select id from notice where tenant_id = $1 and id::text = $2 and status in ('PUBLISHED', 'WITHDRAWN')", [tenantId, id.toLowerCase()]);
  if (!found) throw validationFailed([{ path: 'followsId', rule: 'exists', messageKey: 'notice.follows.unknown' }]);
  return found.id;
}

const textsOf = (input: { title: string; documentNo?: string | null; body?: string | null }): { title: string; documentNo: string | null; body: string | null } => ({
  title: input.title.trim(), documentNo: input.documentNo?.trim() || null, body: input.body?.trim() || null,
});
const lengthOf = (text: string | null): string | null => (text === null ? null : `${[...text].length} 字`);
