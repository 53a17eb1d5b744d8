import { conflict, today, validationFailed } from '@gongwei/kernel';
import { recordAudits } from '@gongwei/platform-audit';
import { explainConstraints, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { CHANGE_LIMITS, checkPlaces, checkTarget, organisationTransition, validateAdjustment, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { endPosts } from '../member/end-posts';
import { carryOver, wentTo, type Act } from '../organisation-change/carry-over';
import { lockChildren, lockMembers, type Child } from '../organisation-change/read-changing';
import { OrganisationEntity } from './organisation.entity';
import { findOrganisation } from './find-organisation';
import type { CloseOrganisationInput } from './organisation.inputs';
import { recordAdjustments } from './record-adjustment';
import { takesEffectOn } from './takes-effect-on';

/**
 * Dissolves an organisation. Whoever is on its books, and what stands beneath it, goes over to another organisation in the same act; where none
 * is named it has to be empty. Posts held in it end the same day.
 * @throws CONFLICT naming what is still in it, VALIDATION_FAILED, NOT_FOUND.
 */
export async function closeOrganisation(platform: Platform, context: RequestContext, input: CloseOrganisationInput): Promise<string> {
  // Two that name each other at once would wait for ever: the database ends one, and that is worth another try.
  return explainConstraints({}, () => platform.database.write(context, async (tx) => {
    const organisation = await findOrganisation(tx, context, input.id, input.version);
    if (!organisationTransition(organisation.status as never, 'dissolve')) throw conflict('organisation.closed');
    const violations = validateAdjustment(input, { today: today(), establishedOn: organisation.establishedOn, documented: true });
    if (violations.length) throw validationFailed(violations);
    await dissolve(tx, context, organisation, { ...input, documentNo: input.documentNo.trim(), reason: input.reason.trim() });
    return organisation.id;
  }));
}

export interface Dissolution {
  readonly effectiveOn: string;
  readonly documentNo: string;
  readonly reason: string;
  readonly successorId?: string | null;
}

/** Ends an organisation that is locked, whether its document was on paper or came as a reply. @throws as {@link closeOrganisation}. */
export async function dissolve(tx: WriteTransaction, context: RequestContext, organisation: OrganisationEntity, { effectiveOn, documentNo, reason, successorId }: Dissolution): Promise<void> {
  const { tenantId, id } = organisation;
  const next = organisationTransition(organisation.status as never, 'dissolve');
  if (!next) throw conflict('organisation.closed');
  const { members, children, successor } = await whoTakesOver(tx, organisation, successorId);

  const act: Act = { operation: 'closeOrganisation', tenantId, effectiveOn, documentNo, reason };
  await takesEffectOn(tx, act.effectiveOn);
  const carried = successor ? await carryOver(tx, act, members, children, successor) : { adjustments: [], entries: [] };
  await endPosts(tx, { tenantId, organisationIds: [id] }, act.effectiveOn);
  await tx.manager.update(OrganisationEntity, { tenantId, id }, { status: next, version: organisation.version + 1, updatedAt: new Date() });
  const changes = [{ field: 'status', before: organisation.status, after: next }, ...(successor ? [{ field: 'successor', before: null, after: successor.id }] : [])];
  const recorded = { effectiveOn: act.effectiveOn, documentNo: act.documentNo, reason: act.reason };
  await recordAdjustments(tx, context, [
    { organisationId: id, kind: 'DISSOLVE', ...recorded, changes, movements: successor ? [wentTo(successor.id, members)] : [] },
    ...carried.adjustments,
  ]);
  await recordAudits(tx, context, [...carried.entries, { operation: act.operation, targetType: 'Organisation', targetId: id, targetLabel: organisation.name, changes, reason: act.reason }]);
}

/** What is still in an organisation, locked, and who takes it over; nobody where it is empty. @throws CONFLICT where somebody would have to. */
export async function whoTakesOver(tx: WriteTransaction, organisation: OrganisationEntity, successorId: string | null | undefined): Promise<{ members: Awaited<ReturnType<typeof lockMembers>>; children: Child[]; successor: OrganisationEntity | null }> {
  const { tenantId, id } = organisation;
  const children = await lockChildren(tx, tenantId, [id]);
  const members = await lockMembers(tx, tenantId, [id]);
  const empty = !members.length && !children.length;
  if (!empty && !successorId) throw conflict('organisation.notEmpty', { members: members.length, children: children.length });
  return { members, children, successor: empty ? null : await findSuccessor(tx, organisation, successorId!, members.length, children) };
}

/** Who takes over: another active organisation of the unit, not beneath the one that ends, which can have its members and what stands beneath. @throws VALIDATION_FAILED */
async function findSuccessor(tx: WriteTransaction, organisation: OrganisationEntity, successorId: string, members: number, children: readonly Child[]): Promise<OrganisationEntity> {
  const successor = await tx.manager.createQueryBuilder(OrganisationEntity, 'o').setLock('pessimistic_write')
    .where(`o.tenantId = :tenantId and o.id::text = :id and o.status = 'ACTIVE'`, { tenantId: organisation.tenantId, id: successorId.toLowerCase() }).getOne();
  if (!successor) throw validationFailed([{ path: 'successorId', rule: 'exists', messageKey: 'organisation.successor.unknown' }]);
  if (successor.path.startsWith(organisation.path)) throw validationFailed([{ path: 'successorId', rule: 'beneath', messageKey: 'organisation.successor.beneath' }]);
  const violations = [
    ...(members ? checkTarget('successorId', successor.kind as OrganisationKind, children) : checkPlaces('successorId', successor.kind as OrganisationKind, children)),
    ...(members > CHANGE_LIMITS.members ? [{ path: 'id', rule: 'members', messageKey: 'organisation.change.members', params: { max: CHANGE_LIMITS.members, count: members } }] : []),
  ];
  if (violations.length) throw validationFailed(violations);
  return successor;
}
