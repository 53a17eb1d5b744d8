import { organisationTransition } from '@gongwei/branch-registry-domain';
import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { endPosts } from '../../member/end-posts';
import { findOrganisation } from '../../organisation/find-organisation';
import { OrganisationEntity } from '../../organisation/organisation.entity';
import { recordAdjustment } from '../../organisation/record-adjustment';
import type { ApprovalEffect } from '../approval-effects';

/** 撤销: the organisation ends on the day of the reply, and so do the posts held in it. By then nobody may belong to it any more. */
export const dissolveOrganisation: ApprovalEffect = {
  async submitting(_platform, tx, context, approval) {
    await standingAndEmpty(tx, context, approval.subjectId);
  },

  async approved(_platform, tx, context, approval) {
    const { organisation, next } = await standingAndEmpty(tx, context, approval.subjectId);
    await tx.manager.update(OrganisationEntity, { tenantId: organisation.tenantId, id: organisation.id }, { status: next, version: organisation.version + 1, updatedAt: new Date() });
    await endPosts(tx, { tenantId: organisation.tenantId, organisationId: organisation.id }, approval.repliedOn!);
    const changes = [{ field: 'status', before: organisation.status, after: next }];
    await recordAdjustment(tx, context, { organisationId: organisation.id, kind: 'DISSOLVE', effectiveOn: approval.repliedOn!, documentNo: approval.replyNo, reason: approval.title, changes });
    await recordAudit(tx, context, { operation: 'closeOrganisation', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name, changes, reason: approval.replyNo });
  },
};

/** @throws CONFLICT naming who and what is still in it. */
async function standingAndEmpty(tx: WriteTransaction, context: RequestContext, id: string): Promise<{ organisation: OrganisationEntity; next: string }> {
  const organisation = await findOrganisation(tx, context, id);
  const next = organisationTransition(organisation.status as never, 'dissolve');
  if (!next) throw conflict('organisation.closed');
  const [open] = await tx.query<{ members: number; children: number }>(
    `select (select count(*)::int from member m where m.tenant_id = $1 and m.organisation_id = $2 and m.status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED')) as members,
            (select count(*)::int from organisation o where o.tenant_id = $1 and o.parent_id = $2 and o.status in ('PROPOSED', 'ACTIVE', 'SUSPENDED')) as children`,
    [tenantOf(context), organisation.id],
  );
  if (open && (open.members || open.children)) throw conflict('organisation.notEmpty', { members: open.members, children: open.children });
  return { organisation, next };
}
