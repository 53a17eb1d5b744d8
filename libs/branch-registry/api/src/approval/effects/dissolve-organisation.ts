import { organisationTransition, ORGANISATION_KIND, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { conflict } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { dissolve, whoTakesOver } from '../../organisation/close-organisation';
import { findOrganisation } from '../../organisation/find-organisation';
import type { OrganisationEntity } from '../../organisation/organisation.entity';
import type { ApprovalEffect, ApprovalFact } from '../approval-effects';

/** Where a thread says the members and what stands beneath go. */
const successorOf = (proposal: Readonly<Record<string, unknown>>): string | null => (typeof proposal['successorId'] === 'string' ? proposal['successorId'] : null);

/** What the approver reads: what ends, since when it was, and who takes over. */
export async function factsOfDissolution(tx: WriteTransaction, context: RequestContext, organisation: OrganisationEntity, successorId: string | null): Promise<ApprovalFact[]> {
  const [successor] = successorId ? await tx.query<{ name: string }>('select name from organisation where tenant_id = $1 and id::text = $2', [tenantOf(context), successorId.toLowerCase()]) : [];
  return [
    { label: { 'zh-CN': '党组织名称', en: 'Name' }, value: organisation.name },
    { label: { 'zh-CN': '类别', en: 'Kind' }, value: ORGANISATION_KIND[organisation.kind as OrganisationKind].label },
    ...(organisation.establishedOn ? [{ label: { 'zh-CN': '成立日期', en: 'Established on' }, value: organisation.establishedOn }] : []),
    { label: { 'zh-CN': '党员和下级党组织安排', en: 'Members and what stands beneath' }, value: successor ? { 'zh-CN': `转入${successor.name}`, en: `Go over to ${successor.name}` } : { 'zh-CN': '已全部转出', en: 'All have been moved' } },
  ];
}

/** 撤销: the organisation ends on the day of the reply, and so do the posts held in it; who the thread names takes over its members. */
export const dissolveOrganisation: ApprovalEffect = {
  async facts(tx, context, approval) {
    return factsOfDissolution(tx, context, await findOrganisation(tx, context, approval.subjectId), successorOf(approval.proposal));
  },

  async submitting(_platform, tx, context, approval) {
    await whoTakesOver(tx, await standing(tx, context, approval.subjectId), successorOf(approval.proposal));
  },

  async approved(_platform, tx, context, approval) {
    const organisation = await standing(tx, context, approval.subjectId);
    await dissolve(tx, context, organisation, { effectiveOn: approval.repliedOn!, documentNo: approval.replyNo!, reason: approval.title, successorId: successorOf(approval.proposal) });
  },
};

/** @throws CONFLICT for an organisation that has ended already. */
async function standing(tx: WriteTransaction, context: RequestContext, id: string): Promise<OrganisationEntity> {
  const organisation = await findOrganisation(tx, context, id);
  if (!organisationTransition(organisation.status as never, 'dissolve')) throw conflict('organisation.closed');
  return organisation;
}
