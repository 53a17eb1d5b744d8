import { recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { findReceived, noteReading } from './find-received';

/** The post that answers for the unit has opened the notice. Again changes nothing. @returns its id. @throws NOT_FOUND. */
export async function markNoticeRead(platform: Platform, context: RequestContext, input: { noticeId: string }): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const notice = await findReceived(tx, context, input.noticeId);
    if (await noteReading(tx, context, notice.id)) {
      await recordAudit(tx, context, { operation: 'markNoticeRead', targetType: 'Notice', targetId: notice.id, targetLabel: notice.title });
    }
    return notice.id;
  });
}
