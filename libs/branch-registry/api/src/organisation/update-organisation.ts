import { today, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit, type AuditChange } from '@gongwei/platform-audit';
import { explainConstraints, type Platform, type RequestContext } from '@gongwei/platform-database';
import { electionDueOn, validateOrganisationChange } from '@gongwei/branch-registry-domain';
import type { AdjustmentKind } from './organisation.enums';
import { OrganisationEntity } from './organisation.entity';
import { findOrganisation, ORGANISATION_CONSTRAINTS } from './find-organisation';
import type { UpdateOrganisationInput } from './organisation.inputs';
import { recordAdjustment } from './record-adjustment';

/** Which adjustment a changed field is recorded as; the others are corrections of the record and only audited. */
const ADJUSTMENT_OF: Readonly<Record<string, `${AdjustmentKind}`>> = { name: 'RENAME', kind: 'CHANGE_KIND', electionDueOn: 'EXTEND_TERM', termStartedOn: 'EXTEND_TERM', termYears: 'EXTEND_TERM' };

/** Changes an organisation's facts. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function updateOrganisation(platform: Platform, context: RequestContext, input: UpdateOrganisationInput): Promise<string> {
  const { id, version, effectiveOn, documentNo, reason, ...given } = input;
  return explainConstraints(ORGANISATION_CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const organisation = await findOrganisation(tx, context, id, version);
      const fields: Partial<OrganisationEntity> = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined).map(([name, value]) => [name, typeof value === 'string' ? value.trim() || null : value]));
      const after = { ...organisation, ...fields };
      const violations = validateOrganisationChange(after, { today: today() });
      if (violations.length) throw validationFailed(violations);
      const termMoved = ('termStartedOn' in fields || 'termYears' in fields) && !('electionDueOn' in fields);
      if (termMoved) fields.electionDueOn = after.termStartedOn && after.termYears ? electionDueOn(after.termStartedOn, after.termYears) : null;
      const changes = changesBetween({ ...organisation }, fields as Record<string, unknown>);
      if (!changes.length) return organisation.id;
      await tx.manager.update(OrganisationEntity, { tenantId: organisation.tenantId, id: organisation.id }, { ...fields, version: organisation.version + 1, updatedAt: new Date() });
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
  for (const change of changes) {
    const kind = ADJUSTMENT_OF[change.field];
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), change]);
  }
  return byKind;
}
