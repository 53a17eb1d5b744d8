import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { RequestContext, WriteTransaction } from '@gongwei/platform-database';
import { findOrganisation } from '../organisation/find-organisation';
import { OrganisationEntity } from '../organisation/organisation.entity';
import { recordAdjustment } from '../organisation/record-adjustment';

export interface Extension {
  readonly tenantId: string;
  readonly id: string;
  readonly organisationId: string;
  readonly dueOn: string;
  readonly until: string;
  readonly reason: string;
}

/** Makes an approved extension take effect: the day moves, and the adjustment says by which reply. @throws CONFLICT where the day has moved since it was asked for. */
export async function extendTerm(tx: WriteTransaction, context: RequestContext, extension: Extension, reply: { readonly replyNo: string | null; readonly repliedOn: string | null; readonly onPaper: boolean; readonly note: string | null }): Promise<void> {
  const { tenantId, organisationId, until, reason, dueOn } = extension;
  const organisation = await findOrganisation(tx, context, organisationId);
  if (organisation.electionDueOn !== dueOn) throw conflict('extension.applied');
  const changes = [{ field: 'electionDueOn', before: dueOn, after: until }];
  await tx.query(
    `update term_extension set status = 'APPROVED', reply_no = $3, replied_on = $4, on_paper = $5, decision_note = $6, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2`,
    [tenantId, extension.id, reply.replyNo, reply.repliedOn, reply.onPaper, reply.note],
  );
  await tx.manager.update(OrganisationEntity, { tenantId, id: organisationId }, { electionDueOn: until, version: organisation.version + 1, updatedAt: new Date() });
  await recordAdjustment(tx, context, { organisationId, kind: 'EXTEND_TERM', effectiveOn: reply.repliedOn!, documentNo: reply.replyNo, reason, changes });
  await recordAudit(tx, context, { operation: 'extendTerm', targetType: 'Organisation', targetId: organisationId, targetLabel: organisation.name, reason: reply.replyNo, changes });
}
