import { today, validationFailed } from '@gongwei/kernel';
import { recordAudits } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { establishedBy, validateMerge, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { endPosts } from '../member/end-posts';
import { findParent } from '../organisation/find-parent';
import { insertOrganisation } from '../organisation/insert-organisation';
import { OrganisationEntity } from '../organisation/organisation.entity';
import { recordAdjustments } from '../organisation/record-adjustment';
import { takesEffectOn } from '../organisation/takes-effect-on';
import { cameFrom, carryOver, wentTo, type Act } from './carry-over';
import type { MergeOrganisationsInput } from './organisation-change.inputs';
import { changing, lockChildren, lockMembers, lockOrganisations, takenCodes } from './read-changing';

const CONSTRAINTS = { organisation_code: { path: 'target.code', rule: 'unique', messageKey: 'organisation.code.taken' } } as const;

/**
 * Makes several organisations one, all at once or not at all: members and what stands beneath go over to one of them or to a new one, posts
 * in those that end are ended, each organisation keeps an adjustment that says where its members went.
 * @returns the id of the organisation they became. @throws VALIDATION_FAILED (fields of the input), NOT_FOUND, CONFLICT (stale).
 */
export async function mergeOrganisations(platform: Platform, context: RequestContext, input: MergeOrganisationsInput): Promise<string> {
  return explainConstraints(CONSTRAINTS, () => platform.database.write(context, (tx) => once(tx, context, 'mergeOrganisations', input.idempotencyKey, input, () => merge(tx, context, input))));
}

async function merge(tx: WriteTransaction, context: RequestContext, input: MergeOrganisationsInput): Promise<string> {
  const tenantId = tenantOf(context);
  const sources = await lockOrganisations(tx, context, input.sources);
  const ids = sources.map(({ id }) => id);
  const targetId = input.targetId?.toLowerCase() ?? null;
  const children = await lockChildren(tx, tenantId, ids);
  const members = await lockMembers(tx, tenantId, ids);
  const parent = input.target ? await findParent(tx, context, input.target.parentId, 'target.parentId') : null;
  const violations = [
    ...validateMerge({ ...input, sources: ids.map((id) => ({ id })), targetId }, {
      today: today(), sources: sources.map(changing), children, members: members.length, newParent: parent && { kind: parent.kind as OrganisationKind, path: parent.path },
    }),
    ...(await takenCodes(tx, tenantId, new Map(input.target ? [['target.code', input.target.code]] : []))),
  ];
  if (violations.length) throw validationFailed(violations);

  const act: Act = { operation: 'mergeOrganisations', tenantId, effectiveOn: input.effectiveOn, documentNo: input.documentNo.trim(), reason: input.reason.trim() };
  await takesEffectOn(tx, act.effectiveOn);
  const kept = sources.find(({ id }) => id === targetId);
  const target = kept ?? (await insertOrganisation(tx, tenantId, establishedBy(input.target!, input), parent));
  const ended = sources.filter(({ id }) => id !== target.id);
  const moved = members.filter(({ organisationId }) => organisationId !== target.id);
  const carried = await carryOver(tx, act, moved, children.filter(({ parentId }) => parentId !== target.id), target);
  await endPosts(tx, { tenantId, organisationIds: ended.map(({ id }) => id) }, act.effectiveOn);
  await tx.manager.createQueryBuilder().update(OrganisationEntity).set({ status: 'MERGED', version: () => 'version + 1', updatedAt: new Date() })
    .where('tenant_id = :tenantId and id = any (:ids)', { tenantId, ids: ended.map(({ id }) => id) }).execute();
  if (kept) await tx.manager.update(OrganisationEntity, { tenantId, id: kept.id }, { version: kept.version + 1, updatedAt: new Date() });

  const outcome = ended.map((source) => ({ source, changes: [{ field: 'status', before: source.status, after: 'MERGED' }, { field: 'mergedInto', before: null, after: target.id }] }));
  const taken = [
    ...(kept ? [] : [{ field: 'name', before: null, after: target.name }]),
    ...ended.map(({ id }) => ({ field: 'mergedFrom', before: null, after: id })),
  ];
  const recorded = { effectiveOn: act.effectiveOn, documentNo: act.documentNo, reason: act.reason };
  await recordAdjustments(tx, context, [
    { organisationId: target.id, kind: kept ? 'MERGE' : 'ESTABLISH', ...recorded, changes: taken, movements: cameFrom(moved) },
    ...outcome.map(({ source, changes }) => ({ organisationId: source.id, kind: 'MERGE' as const, ...recorded, changes, movements: [wentTo(target.id, moved.filter(({ organisationId }) => organisationId === source.id))] })),
    ...carried.adjustments,
  ]);
  // What followed comes first, the act itself last: the trail is read from its end.
  await recordAudits(tx, context, [
    ...carried.entries,
    ...outcome.map(({ source, changes }) => ({ operation: act.operation, targetType: 'Organisation', targetId: source.id, targetLabel: source.name, changes, reason: act.reason })),
    { operation: act.operation, targetType: 'Organisation', targetId: target.id, targetLabel: target.name, changes: taken, reason: act.reason },
  ]);
  return target.id;
}
