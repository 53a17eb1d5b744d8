import { recordAudit } from '@gongwei/platform-audit';
import { unitScope, type Platform, type RequestContext } from '@gongwei/platform-database';
import { tenantsInUse, type Schedule } from '@gongwei/platform-jobs';
import { SLIP_DAYS } from '@gongwei/branch-registry-domain';
import { TODAY } from '../sql';
import { findTransfer, statusToday } from './find-transfer';
import { recordStep } from './record-event';
import { closeLetter } from './return-transfer';

/** Who a timeline says did it. */
const CLOCK = '系统';

/**
 * Writes down, once a night, what reading has reckoned all along: letters whose last day has passed are expired, their packages destroyed.
 * The member is where they were. Each unit's letters are seen to in the unit's own scope.
 */
export const expireTransfers: Schedule = {
  cron: '10 0 * * *',
  run: async (platform, contextOf, signal) => {
    for (const tenantId of await tenantsInUse(contextOf)) {
      signal.throwIfAborted();
      const context = contextOf(unitScope(tenantId));
      try {
        const due = await context.reader.query<{ id: string }>(
          `select id from membership_transfer where tenant_id = $1 and status = 'ISSUED' and valid_until + case when kind = 'OUTWARD' then ${SLIP_DAYS} else 0 end < ${TODAY} order by valid_until, id limit 1000`, [tenantId],
        );
        for (const { id } of due) await expire(platform, context, tenantId, id);
      } finally {
        context.reader.close();
      }
    }
  },
};

async function expire(platform: Platform, context: RequestContext, tenantId: string, id: string): Promise<void> {
  await platform.database.write(context, async (tx) => {
    const transfer = await findTransfer(tx, tenantId, id);
    // Somebody may have received or reissued it since it was found.
    if (transfer.status !== 'ISSUED' || statusToday(transfer) !== 'EXPIRED') return;
    await closeLetter(tx, transfer, 'EXPIRED', null);
    const step = { transferId: id, step: 'EXPIRE', note: transfer.letterNo } as const;
    await recordStep(tx, tenantId, CLOCK, step);
    const there = transfer.targetTenantId;
    if (there) await tx.inScope(unitScope(there), () => recordStep(tx, there, CLOCK, step));
    await recordAudit(tx, context, { operation: 'expireTransfer', targetType: 'MembershipTransfer', targetId: id, targetLabel: transfer.memberName, changes: [{ field: 'transferStatus', before: 'ISSUED', after: 'EXPIRED' }] });
  });
}
