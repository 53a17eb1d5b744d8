import { conflict, today, validationFailed, type RuleViolation } from '@gongwei/kernel';
import { changesBetween, recordAudit, type AuditChange } from '@gongwei/platform-audit';
import { explainConstraints, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { canContain, isOrganisationOpen, normaliseOrganisation, settleOrganisation, validateAdjustment, validateOrganisationChange, type OrganisationInput, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { organisationSound } from '../member/member-fields';
import type { AdjustmentKind } from './organisation.enums';
import { OrganisationEntity } from './organisation.entity';
import { findOrganisation, ORGANISATION_CONSTRAINTS } from './find-organisation';
import { findParent } from './find-parent';
import type { UpdateOrganisationInput } from './organisation.inputs';
import { recordAdjustment } from './record-adjustment';
import { takesEffectOn } from './takes-effect-on';

/** Which adjustment a changed field is recorded as; the others are corrections of the record and only audited. */
const ADJUSTMENT_OF: Readonly<Record<string, `${AdjustmentKind}`>> = { name: 'RENAME', kind: 'CHANGE_KIND', electionDueOn: 'EXTEND_TERM', termStartedOn: 'EXTEND_TERM', termYears: 'EXTEND_TERM' };

/** Changes an organisation's facts. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function updateOrganisation(platform: Platform, context: RequestContext, input: UpdateOrganisationInput): Promise<string> {
  const { id, version, effectiveOn, documentNo, reason, ...given } = input;
  return explainConstraints(ORGANISATION_CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const organisation = await findOrganisation(tx, context, id, version);
      if (!isOrganisationOpen(organisation.status as never)) throw conflict('organisation.closed');
      const fields = settleOrganisation(organisation as OrganisationInput, normaliseOrganisation(given as Partial<OrganisationInput>)) as Partial<OrganisationEntity>;
      const parent = organisation.parentId ? await findParent(tx, context, organisation.parentId) : null;
      const violations = [
        ...validateOrganisationChange(organisation as OrganisationInput, fields as Partial<OrganisationInput>, { today: today(), parentKind: parent ? (parent.kind as OrganisationInput['kind']) : null }),
        ...validateAdjustment({ effectiveOn, documentNo, reason }, { today: today(), establishedOn: fields.establishedOn ?? organisation.establishedOn }),
      ];
      if (fields.kind && fields.kind !== organisation.kind) violations.push(...(await misplacedChildren(tx, organisation, fields.kind as OrganisationKind)));
      if (violations.length) throw validationFailed(violations);
      const after = { ...organisation, ...fields };
      const changes = changesBetween({ ...organisation }, fields as Record<string, unknown>);
      if (!changes.length) return organisation.id;
      await takesEffectOn(tx, effectiveOn ?? today());
      await tx.manager.update(OrganisationEntity, { tenantId: organisation.tenantId, id: organisation.id }, { ...fields, version: organisation.version + 1, updatedAt: new Date() });
      await tx.manager.update(OrganisationEntity, { tenantId: organisation.tenantId, id: organisation.id }, { ...fields, ...(fields.shortName ? organisationSound(fields.shortName) : {}), version: organisation.version + 1, updatedAt: new Date() });
      for (const [kind, recorded] of adjustments(changes)) {
        await recordAdjustment(tx, context, { organisationId: organisation.id, kind, effectiveOn: effectiveOn ?? today(), documentNo, reason, changes: recorded });
      }
      await recordAudit(tx, context, { operation: 'updateOrganisation', targetType: 'Organisation', targetId: organisation.id, targetLabel: after.name, changes, reason });
      return organisation.id;
    }),
  );
}

function adjustments(changes: readonly AuditChange[]): Map<`${AdjustmentKind}`, AuditChange[]> {
  const byKind = new Map<`${AdjustmentKind}`, AuditChange[]>();
  const renamed = changes.some(({ field }) => field === 'name');
  for (const change of changes) {
    // A short name that changes with the name is a part of the renaming; alone it is a correction.
    const kind = change.field === 'shortName' && renamed ? 'RENAME' : ADJUSTMENT_OF[change.field];
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), change]);
  }
  return byKind;
}

/** What stands beneath an organisation must be able to stand there when it is of another kind. */
async function misplacedChildren(tx: WriteTransaction, organisation: OrganisationEntity, kind: OrganisationKind): Promise<RuleViolation[]> {
  const children = await tx.query<{ kind: OrganisationKind }>(
    `select distinct kind from organisation where tenant_id = $1 and parent_id = $2 and status in ('PROPOSED', 'ACTIVE', 'SUSPENDED')`, [organisation.tenantId, organisation.id],
  );
  return children
    .filter((child) => !canContain(kind, child.kind))
    .map((child) => ({ path: 'kind', rule: 'children', messageKey: 'organisation.kind.children', params: { child: `@organisation.kind.${child.kind}`, kind: `@organisation.kind.${kind}` } }));
}
