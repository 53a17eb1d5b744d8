import { validateWithdrawal } from '@gongwei/notices-domain';
import { validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { findNotice } from './find-notice';
import type { WithdrawNoticeInput } from './notice.inputs';

/** Takes a notice back: its receivers see that it was, and why, and neither its text nor its files any more. @returns its id. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function withdrawNotice(platform: Platform, context: RequestContext, input: WithdrawNoticeInput): Promise<string> {
  const violations = validateWithdrawal(input.reason);
  if (violations.length) throw validationFailed(violations);
  return platform.database.write(context, async (tx) => {
    const notice = await findNotice(tx, context, 'withdraw', input.id, input.version);
    await tx.query(
      `update notice set status = 'WITHDRAWN', withdrawn_at = now(), withdraw_reason = $3, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2`,
      [tenantOf(context), notice.id, input.reason.trim()],
    );
    await recordAudit(tx, context, { operation: 'withdrawNotice', targetType: 'Notice', targetId: notice.id, targetLabel: notice.title, reason: input.reason.trim(), changes: [{ field: 'status', before: 'PUBLISHED', after: 'WITHDRAWN' }] });
    return notice.id;
  });
}
