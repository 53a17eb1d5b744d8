import { validateOrganisation, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { forbidden, today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { can, explainConstraints, once, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { ORGANISATION_CONSTRAINTS } from '../organisation/find-organisation';
import { findParent } from '../organisation/find-parent';
import { insertOrganisation } from '../organisation/insert-organisation';
import type { ProposeOrganisationInput } from './approval.inputs';
import { factsOfProposal } from './effects/establish-organisation';
import { openApproval } from './open-approval';

/**
 * Writes down an organisation that is to be set up and starts its approval. It is no organisation yet: no day of establishment, no document;
 * the reply brings both.
 * @returns the id of the thread. @throws VALIDATION_FAILED, FORBIDDEN.
 */
export async function proposeOrganisation(platform: Platform, context: RequestContext, input: ProposeOrganisationInput): Promise<string> {
  if (!can(context, 'organisation.write')) throw forbidden();
  return explainConstraints(ORGANISATION_CONSTRAINTS, () =>
    platform.database.write(context, (tx) =>
      once(tx, context, 'proposeOrganisation', input.idempotencyKey, input, async () => {
        const { body, idempotencyKey: _, ...given } = input;
        const parent = await findParent(tx, context, input.parentId);
        const violations = validateOrganisation({ ...given, establishedOn: today() }, { today: today(), parentKind: parent ? (parent.kind as OrganisationKind) : null });
        if (violations.length) throw validationFailed(violations);
        const { id, name } = await insertOrganisation(tx, tenantOf(context), { ...given, establishedOn: null }, parent, 'PROPOSED');
        await recordAudit(tx, context, {
          operation: 'proposeOrganisation', targetType: 'Organisation', targetId: id, targetLabel: name,
          changes: [{ field: 'kind', before: null, after: input.kind }, { field: 'parentId', before: null, after: parent?.id ?? null }],
        });
        return openApproval(tx, context, {
          subject: 'ESTABLISH', organisationId: id, subjectId: id, title: `设立${name}`, facts: await factsOfProposal(tx, context, id), body: body ?? null,
        });
      }),
    ),
  );
}

