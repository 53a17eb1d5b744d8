import type { WriteTransaction } from '@gongwei/platform-database';

/** Ends the posts a member holds, or all those held in an organisation. None ends before it began. */
export async function endPosts(tx: WriteTransaction, of: { tenantId: string } & ({ memberId: string } | { organisationId: string }), day: string): Promise<void> {
  const [column, id] = 'memberId' in of ? ['member_id', of.memberId] : ['organisation_id', of.organisationId];
  await tx.query(`update post_appointment set to_on = greatest($3::date, from_on), version = version + 1, updated_at = now() where tenant_id = $1 and ${column} = $2 and to_on is null`, [of.tenantId, id, day]);
}
