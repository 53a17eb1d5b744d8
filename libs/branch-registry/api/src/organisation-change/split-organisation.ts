import { today, validationFailed } from '@gongwei/kernel';
import { recordAudits, type AuditChange, type AuditInput } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { establishedBy, validateSplit, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { endPosts } from '../member/end-posts';
import { findParent } from '../organisation/find-parent';
import { insertOrganisation } from '../organisation/insert-organisation';
import { OrganisationEntity } from '../organisation/organisation.entity';
import { recordAdjustments, type Adjustment, type Movement } from '../organisation/record-adjustment';
import { takesEffectOn } from '../organisation/takes-effect-on';
import { cameFrom, carryOver, wentTo, type Act } from './carry-over';
import type { SplitOrganisationInput } from './organisation-change.inputs';
import { changing, lockChildren, lockMembers, lockOrganisations, takenCodes } from './read-changing';

const CONSTRAINTS = { organisation_code: { path: 'targets', rule: 'unique', messageKey: 'organisation.code.taken' } } as const;

/**
 * Makes one organisation several, all at once or not at all. The new ones stand beside it; members and what stands beneath go where they are
 * told to, and stay where nothing is told and the organisation remains. Posts end in one that ends, and of those who leave one that remains.
 * @returns the id of the organisation that was split. @throws VALIDATION_FAILED (fields of the input), NOT_FOUND, CONFLICT (stale).
 */
export async function splitOrganisation(platform: Platform, context: RequestContext, input: SplitOrganisationInput): Promise<string> {
  return explainConstraints(CONSTRAINTS, () => platform.database.write(context, (tx) => once(tx, context, 'splitOrganisation', input.idempotencyKey, input, () => split(tx, context, input))));
}

async function split(tx: WriteTransaction, context: RequestContext, input: SplitOrganisationInput): Promise<string> {
  const tenantId = tenantOf(context);
  const [source] = await lockOrganisations(tx, context, [input]);
  const children = await lockChildren(tx, tenantId, [source!.id]);
  const members = await lockMembers(tx, tenantId, [source!.id]);
  const parent = source!.parentId ? await findParent(tx, context, source!.parentId, 'id') : null;
  const targets = input.targets.map((target) => ({ ...target, memberIds: target.memberIds.map((id) => id.toLowerCase()), childIds: target.childIds.map((id) => id.toLowerCase()) }));
  const violations = [
    ...validateSplit({ ...input, targets }, {
      today: today(), source: changing(source!), parentKind: parent ? (parent.kind as OrganisationKind) : null, children, memberIds: members.map(({ id }) => id),
      elsewhere: await namesElsewhere(tx, source!, targets.flatMap(({ memberIds, childIds }) => [...memberIds, ...childIds])),
    }),
    ...(await takenCodes(tx, tenantId, new Map(targets.map(({ organisation }, index) => [`targets.${index}.organisation.code`, organisation.code])))),
  ];
  if (violations.length) throw validationFailed(violations);

  const act: Act = { operation: 'splitOrganisation', tenantId, effectiveOn: input.effectiveOn, documentNo: input.documentNo.trim(), reason: input.reason.trim() };
  const recorded = { effectiveOn: act.effectiveOn, documentNo: act.documentNo, reason: act.reason };
  await takesEffectOn(tx, act.effectiveOn);
  const adjustments: Adjustment[] = [];
  const entries: AuditInput[] = [];
  const changes: AuditChange[] = input.remains ? [] : [{ field: 'status', before: source!.status, after: 'SPLIT' }];
  const movements: Movement[] = [];
  const leaving: string[] = [];
  for (const { organisation, memberIds, childIds } of targets) {
    const target = await insertOrganisation(tx, tenantId, establishedBy(organisation, input), parent);
    const moved = members.filter(({ id }) => memberIds.includes(id));
    const carried = await carryOver(tx, act, moved, children.filter(({ id }) => childIds.includes(id)), target);
    const own = [{ field: 'name', before: null, after: target.name }, { field: 'splitFrom', before: null, after: source!.id }];
    adjustments.push({ organisationId: target.id, kind: 'ESTABLISH', ...recorded, changes: own, movements: cameFrom(moved) }, ...carried.adjustments);
    entries.push({ operation: act.operation, targetType: 'Organisation', targetId: target.id, targetLabel: target.name, changes: own, reason: act.reason }, ...carried.entries);
    changes.push({ field: 'splitInto', before: null, after: target.id });
    movements.push(wentTo(target.id, moved));
    leaving.push(...memberIds);
  }
  await endPosts(tx, { tenantId, organisationIds: [source!.id], ...(input.remains ? { memberIds: leaving } : {}) }, act.effectiveOn);
  await tx.manager.update(OrganisationEntity, { tenantId, id: source!.id }, { ...(input.remains ? {} : { status: 'SPLIT' }), version: source!.version + 1, updatedAt: new Date() });
  await recordAdjustments(tx, context, [{ organisationId: source!.id, kind: 'SPLIT', ...recorded, changes, movements }, ...adjustments]);
  await recordAudits(tx, context, [...entries, { operation: act.operation, targetType: 'Organisation', targetId: source!.id, targetLabel: source!.name, changes, reason: act.reason }]);
  return source!.id;
}

/** Names of those members and organisations of the unit that belong elsewhere in it, so that a refusal can say who is meant. */
async function namesElsewhere(tx: WriteTransaction, { tenantId, id }: OrganisationEntity, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `select id, name from member where tenant_id = $1 and id::text = any ($3::text[]) and organisation_id <> $2
     union all select id, short_name from organisation where tenant_id = $1 and id::text = any ($3::text[]) and parent_id is distinct from $2`,
    [tenantId, id, ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
