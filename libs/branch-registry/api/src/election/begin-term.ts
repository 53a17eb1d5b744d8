import { conflict, uuidv7 } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { RequestContext, WriteTransaction } from '@gongwei/platform-database';
import { defaultTermYears, newTerm, postsGiven, type HeldPost, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { endPosts } from '../member/end-posts';
import { findOrganisation } from '../organisation/find-organisation';
import { OrganisationEntity } from '../organisation/organisation.entity';
import { recordAdjustment } from '../organisation/record-adjustment';
import { standings, type ElectionRecord } from './find-election';

/**
 * Writes an approved result into the registry: old posts end and new ones begin on the day of the election, the term runs from that day, and
 * the change is recorded with the reply. All in the decision's transaction, in the unit's scope.
 * @throws CONFLICT where somebody elected is no full member any more.
 */
export async function beginTerm(tx: WriteTransaction, context: RequestContext, election: ElectionRecord, replyNo: string | null): Promise<void> {
  const { tenantId, organisationId, kind } = election;
  const heldOn = election.heldOn!;
  const organisation = await findOrganisation(tx, context, organisationId);
  const given = postsGiven(standings(election), election.candidates.filter(({ body }) => body === 'COMMITTEE'));
  await requireFullMembers(tx, tenantId, given.map(({ memberId }) => memberId));
  const held = await tx.query<HeldPost>('select id, member_id as "memberId", post from post_appointment where tenant_id = $1 and organisation_id = $2 and to_on is null for update', [tenantId, organisationId]);
  const { ending, beginning, term } = newTerm(kind, heldOn, organisation.termYears ?? defaultTermYears(organisation.kind as OrganisationKind)!, held, given);
  await endPosts(tx, { tenantId, appointmentIds: ending.map(({ id }) => id) }, heldOn);
  await tx.query(
    'insert into post_appointment (tenant_id, id, organisation_id, member_id, post, from_on) select $1, p.id, $2, p.member_id, p.post, $3 from unnest($4::uuid[], $5::uuid[], $6::text[]) as p (id, member_id, post)',
    [tenantId, organisationId, heldOn, beginning.map(() => uuidv7()), beginning.map(({ memberId }) => memberId), beginning.map(({ post }) => post)],
  );
  const changes = term
    ? [{ field: 'termStartedOn', before: organisation.termStartedOn, after: term.startedOn }, { field: 'electionDueOn', before: organisation.electionDueOn, after: term.dueOn }]
    : [];
  await tx.manager.update(OrganisationEntity, { tenantId, id: organisationId }, { ...(term ? { termStartedOn: term.startedOn, electionDueOn: term.dueOn } : {}), version: organisation.version + 1, updatedAt: new Date() });
  if (term) await recordAdjustment(tx, context, { organisationId, kind: 'NEW_TERM', effectiveOn: heldOn, documentNo: replyNo, changes });
  await recordAudit(tx, context, {
    operation: 'beginTerm', targetType: 'Organisation', targetId: organisationId, targetLabel: organisation.name, reason: replyNo,
    changes: [...changes, ...beginning.map(({ memberId, post }) => ({ field: 'post', before: null, after: `${election.candidates.find((one) => one.memberId === memberId)!.memberName}: ${post}` }))],
  });
}

async function requireFullMembers(tx: WriteTransaction, tenantId: string, ids: readonly string[]): Promise<void> {
  const [gone] = await tx.query<{ name: string }>(`select name from member where tenant_id = $1 and id = any($2::uuid[]) and status <> 'FULL' limit 1`, [tenantId, ids]);
  if (gone) throw conflict('election.elected.left', { name: gone.name });
}
