import { OPEN_APPROVAL_STATUSES, type ApprovalSubject } from '@gongwei/branch-registry-domain';
import type { WriteTransaction } from '@gongwei/platform-database';

/** States of a thread that is still on its way, as SQL. */
export const OPEN_APPROVAL = `('${OPEN_APPROVAL_STATUSES.join("', '")}')`;

/** Whether a thread about a record is still on its way; of one subject, or of any. */
export async function hasOpenThread(tx: Pick<WriteTransaction, 'query'>, tenantId: string, subjectId: string, subject: ApprovalSubject | null = null): Promise<boolean> {
  const [open] = await tx.query(`select 1 from approval where tenant_id = $1 and subject_id = $2 and ($3::text is null or subject = $3) and status in ${OPEN_APPROVAL} limit 1`, [tenantId, subjectId, subject]);
  return open !== undefined;
}
