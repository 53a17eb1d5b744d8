import { today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { validateOrganisation, type OrganisationKind } from '@gongwei/branch-registry-domain';
import type { CreateOrganisationInput } from './organisation.inputs';
import { ORGANISATION_CONSTRAINTS } from './find-organisation';
import { findParent } from './find-parent';
import { insertOrganisation } from './insert-organisation';
import { recordAdjustment } from './record-adjustment';

/**
 * Sets up an organisation in the caller's unit and records it as an adjustment. Sizes that break a rule do not block: the structure check
 * shows them, because a true record is never refused.
 * @throws VALIDATION_FAILED (fields of the input)
 */
export async function createOrganisation(platform: Platform, context: RequestContext, input: CreateOrganisationInput): Promise<string> {
  return explainConstraints(ORGANISATION_CONSTRAINTS, () =>
    platform.database.write(context, (tx) =>
      once(tx, context, 'createOrganisation', input.idempotencyKey, input, async () => {
        const parent = await findParent(tx, context, input.parentId);
        const violations = validateOrganisation(input, { today: today(), parentKind: parent ? (parent.kind as OrganisationKind) : null });
        if (violations.length) throw validationFailed(violations);
        const { id } = await insertOrganisation(tx, tenantOf(context), input, parent);
        await recordAdjustment(tx, context, {
          organisationId: id, kind: 'ESTABLISH', effectiveOn: input.establishedOn, documentNo: input.approvalDocumentNo, changes: [{ field: 'name', before: null, after: input.name.trim() }],
        });
        await recordAudit(tx, context, {
          operation: 'createOrganisation', targetType: 'Organisation', targetId: id, targetLabel: input.name,
          changes: [{ field: 'kind', before: null, after: input.kind }, { field: 'parentId', before: null, after: parent?.id ?? null }],
        });
        return id;
      }),
    ),
  );
}
