import { organisationTransition, ORGANISATION_KIND, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { findOrganisation } from '../../organisation/find-organisation';
import { OrganisationEntity } from '../../organisation/organisation.entity';
import { recordAdjustment } from '../../organisation/record-adjustment';
import { takesEffectOn } from '../../organisation/takes-effect-on';
import type { ApprovalEffect, ApprovalFact, ApprovalRecord } from '../approval-effects';

/** What a proposed organisation would be, line by line. */
export async function factsOfProposal(tx: WriteTransaction, context: RequestContext, organisationId: string): Promise<ApprovalFact[]> {
  const [row] = await tx.query<{ name: string; kind: OrganisationKind; parent: string | null; termYears: number | null; address: string | null }>(
    `select o.name, o.kind, p.name as parent, o.term_years as "termYears", o.address from organisation o left join organisation p on p.tenant_id = o.tenant_id and p.id = o.parent_id
     where o.tenant_id = $1 and o.id = $2`, [tenantOf(context), organisationId],
  );
  if (!row) return [];
  return [
    { label: { 'zh-CN': '党组织名称', en: 'Name' }, value: row.name },
    { label: { 'zh-CN': '类别', en: 'Kind' }, value: ORGANISATION_KIND[row.kind].label },
    ...(row.parent ? [{ label: { 'zh-CN': '隶属', en: 'Placed below' }, value: row.parent }] : []),
    ...(row.termYears ? [{ label: { 'zh-CN': '每届任期', en: 'Term' }, value: { 'zh-CN': `${row.termYears}年`, en: `${row.termYears} years` } }] : []),
    ...(row.address ? [{ label: { 'zh-CN': '地址', en: 'Address' }, value: row.address }] : []),
  ];
}

/** 设立: the proposed organisation works from the day of the reply on, and the reply's number is its approval document. */
export const establishOrganisation: ApprovalEffect = {
  facts: (tx, context, approval) => factsOfProposal(tx, context, approval.subjectId),

  async submitting(_platform, tx, context, approval) {
    const organisation = await findOrganisation(tx, context, approval.subjectId);
    if (organisation.status !== 'PROPOSED') throw conflict('approval.establish.status');
    await parentStands(tx, organisation);
  },

  async approved(_platform, tx, context, approval) {
    const organisation = await findOrganisation(tx, context, approval.subjectId);
    const next = organisationTransition(organisation.status as never, 'approve');
    if (!next) throw conflict('approval.establish.status');
    await parentStands(tx, organisation);
    await takesEffectOn(tx, approval.repliedOn!);
    const changed = { status: next, establishedOn: approval.repliedOn, approvalDocumentNo: approval.replyNo };
    await tx.manager.update(OrganisationEntity, { tenantId: organisation.tenantId, id: organisation.id }, { ...changed, version: organisation.version + 1, updatedAt: new Date() });
    await recordAdjustment(tx, context, {
      organisationId: organisation.id, kind: 'ESTABLISH', effectiveOn: approval.repliedOn!, documentNo: approval.replyNo, changes: [{ field: 'name', before: null, after: organisation.name }],
    });
    await recordAudit(tx, context, {
      operation: 'establishOrganisation', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name,
      changes: [{ field: 'status', before: organisation.status, after: next }, { field: 'approvalDocumentNo', before: null, after: approval.replyNo }],
    });
  },

  rejected: abandon,
  withdrawn: abandon,
};

/** A proposal nobody pursues any more is closed; it never was an organisation, so no adjustment is recorded. */
async function abandon(_platform: unknown, tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<void> {
  const organisation = await findOrganisation(tx, context, approval.subjectId);
  const next = organisationTransition(organisation.status as never, 'abandon');
  if (!next) return;
  await tx.manager.update(OrganisationEntity, { tenantId: organisation.tenantId, id: organisation.id }, { status: next, version: organisation.version + 1, updatedAt: new Date() });
  await recordAudit(tx, context, {
    operation: 'abandonOrganisation', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name, changes: [{ field: 'status', before: organisation.status, after: next }],
  });
}

async function parentStands(tx: WriteTransaction, organisation: OrganisationEntity): Promise<void> {
  if (!organisation.parentId) return;
  const [parent] = await tx.query(`select 1 from organisation where tenant_id = $1 and id = $2 and status in ('ACTIVE', 'SUSPENDED')`, [organisation.tenantId, organisation.parentId]);
  if (!parent) throw conflict('approval.parent.closed');
}
