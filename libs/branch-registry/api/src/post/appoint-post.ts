import { conflict, today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { once, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { isOrganisationOpen, validatePost, type MemberStatus, type OrganisationKind, type PostCode } from '@gongwei/branch-registry-domain';
import { findOrganisation } from '../organisation/find-organisation';
import type { AppointPostInput } from './post.inputs';

/**
 * Records that a member holds a post from a day on. The organisation is locked, so that two appointments at once see each other.
 * @returns the id of the organisation, as it is read again.
 * @throws VALIDATION_FAILED (fields of the input), NOT_FOUND (organisation), CONFLICT (closed).
 */
export async function appointPost(platform: Platform, context: RequestContext, input: AppointPostInput): Promise<string> {
  return platform.database.write(context, (tx) =>
    once(tx, context, 'appointPost', input.idempotencyKey, input, async () => {
      const organisation = await findOrganisation(tx, context, input.organisationId);
      if (!isOrganisationOpen(organisation.status as never)) throw conflict('organisation.closed');
      const member = await memberOf(tx, context, input.memberId);
      const held = await tx.query<{ post: PostCode; memberId: string }>('select post, member_id as "memberId" from post_appointment where tenant_id = $1 and organisation_id = $2 and to_on is null', [organisation.tenantId, organisation.id]);
      const violations = validatePost(
        { ...input, memberId: member.id },
        { today: today(), organisation: { kind: organisation.kind as OrganisationKind, establishedOn: organisation.establishedOn }, member, held },
      );
      if (violations.length) throw validationFailed(violations);
      await tx.query(
        'insert into post_appointment (tenant_id, id, organisation_id, member_id, post, from_on, full_time) values ($1, $2, $3, $4, $5, $6, $7)',
        [organisation.tenantId, uuidv7(), organisation.id, member.id, input.post, input.fromOn, input.fullTime],
      );
      await recordAudit(tx, context, {
        operation: 'appointPost', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name, reason: input.documentNo?.trim() || null,
        changes: [{ field: 'post', before: null, after: input.post }, { field: 'member', before: null, after: member.name }, { field: 'fromOn', before: null, after: input.fromOn }],
      });
      return organisation.id;
    }),
  );
}

/** The member to be appointed, of the caller's own unit. @throws VALIDATION_FAILED alike for a foreign and an unknown id. */
async function memberOf(tx: WriteTransaction, context: RequestContext, memberId: string): Promise<{ id: string; name: string; status: MemberStatus }> {
  const [member] = await tx.query<{ id: string; name: string; status: MemberStatus }>('select id, name, status from member where tenant_id = $1 and id::text = $2 for share', [tenantOf(context), memberId.toLowerCase()]);
  if (!member) throw validationFailed([{ path: 'memberId', rule: 'exists', messageKey: 'post.member.unknown' }]);
  return member;
}
