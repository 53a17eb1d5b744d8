import { validateNoticeToPublish } from '@gongwei/notices-domain';
import { today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { findNotice, type NoticeRow } from './find-notice';

/** Sends a draft to the units it is addressed to, as they are now. @returns its id. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function publishNotice(platform: Platform, context: RequestContext, input: { id: string; version: number }): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const notice = await findNotice(tx, context, 'publish', input.id, input.version);
    const violations = validateNoticeToPublish(notice, today());
    if (violations.length) throw validationFailed(violations);
    const receivers = await receiversOf(tx, context, notice);
    if (!receivers.length) throw validationFailed([{ path: 'audience', rule: 'empty', messageKey: 'notice.audience.none' }]);
    await tx.query(
      `update notice set status = 'PUBLISHED', published_at = now(), published_by_name = $3, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2`,
      [tenantOf(context), notice.id, context.actor.name],
    );
    await tx.query(
      'insert into notice_receiver (tenant_id, id, notice_id, unit_id, unit_name) select $1, u.id, $2, u.unit_id, u.name from unnest($3::uuid[], $4::uuid[], $5::text[]) as u (id, unit_id, name)',
      [tenantOf(context), notice.id, receivers.map(() => uuidv7()), receivers.map(({ id }) => id), receivers.map(({ name }) => name)],
    );
    await recordAudit(tx, context, {
      operation: 'publishNotice', targetType: 'Notice', targetId: notice.id, targetLabel: notice.title,
      changes: [{ field: 'status', before: 'DRAFT', after: 'PUBLISHED' }, { field: 'receivers', before: null, after: String(receivers.length) }],
    });
    return notice.id;
  });
}

/** Units in use beneath the committee, by the lists of the notice. */
async function receiversOf(tx: WriteTransaction, context: RequestContext, notice: NoticeRow): Promise<{ id: string; name: string }[]> {
  return tx.query(
    `select u.tenant_id as id, u.name from tenant u where u.tenant_id <> $1 and u.status = 'ACTIVE'
       and ($2 or u.tenant_id = any($3::uuid[]) or (u.group_tenant_id = $1 and u.group_id = any($4::uuid[]))) order by u.code`,
    [tenantOf(context), notice.everyone, notice.unitIds, notice.groupIds],
  );
}
