import type { WriteTransaction } from '@gongwei/platform-database';

/** Which posts end: those of members, of whole organisations, those that some members hold in them, or these appointments. */
export interface PostsOf {
  readonly tenantId: string;
  readonly organisationIds?: readonly string[];
  readonly memberIds?: readonly string[];
  readonly appointmentIds?: readonly string[];
}

/** Ends posts that are held. None ends before it began. @returns how many there were. */
export async function endPosts(tx: WriteTransaction, { tenantId, organisationIds, memberIds, appointmentIds }: PostsOf, day: string): Promise<number> {
  if (!organisationIds && !memberIds && !appointmentIds) throw new Error('Of whom the posts end must be said.');
  const ended = await tx.query<{ id: string }>(
    `update post_appointment set to_on = greatest($4::date, from_on), version = version + 1, updated_at = now()
     where tenant_id = $1 and ($2::uuid[] is null or organisation_id = any ($2)) and ($3::uuid[] is null or member_id = any ($3)) and ($5::uuid[] is null or id = any ($5)) and to_on is null returning id`,
    [tenantId, organisationIds ?? null, memberIds ?? null, day, appointmentIds ?? null],
  );
  return ended.length;
}
