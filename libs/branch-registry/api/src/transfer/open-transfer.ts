import type { WriteTransaction } from '@gongwei/platform-database';

/** States of a transfer that is still on its way, as SQL. */
export const OPEN_TRANSFER = "('REQUESTED', 'ISSUED', 'RETURNED', 'EXPIRED')";

/** Whether a member is about to leave for another organisation. */
export async function hasOpenTransfer(tx: Pick<WriteTransaction, 'query'>, tenantId: string, memberId: string): Promise<boolean> {
  const [open] = await tx.query(`select 1 from membership_transfer where tenant_id = $1 and member_id = $2 and status in ${OPEN_TRANSFER}`, [tenantId, memberId]);
  return open !== undefined;
}
