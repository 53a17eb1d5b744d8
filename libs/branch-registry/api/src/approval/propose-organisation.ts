import { defaultTermYears, normaliseOrganisation, validateOrganisation, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { forbidden, today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { can, explainConstraints, once, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { ORGANISATION_CONSTRAINTS } from '../organisation/find-organisation';
import { findParent } from '../organisation/find-parent';
import { OrganisationEntity } from '../organisation/organisation.entity';
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
        const clean = normaliseOrganisation(given);
        const id = uuidv7();
        await tx.manager.insert(OrganisationEntity, {
          tenantId: tenantOf(context), id, code: clean.code, name: clean.name, shortName: clean.shortName, kind: clean.kind, functionalPurpose: clean.functionalPurpose ?? null,
          parentId: parent?.id ?? null, path: `${parent?.path ?? ''}${id.replaceAll('-', '')}/`, depth: parent ? parent.depth + 1 : 0, status: 'PROPOSED', establishedOn: null, approvalDocumentNo: null,
          termYears: input.termYears ?? defaultTermYears(input.kind), termStartedOn: null, electionDueOn: null, address: clean.address ?? null, phone: clean.phone ?? null,
          overrideReason: null, overrideDocumentNo: null, version: 1, updatedAt: new Date(),
        });
        await recordAudit(tx, context, {
          operation: 'proposeOrganisation', targetType: 'Organisation', targetId: id, targetLabel: clean.name,
          changes: [{ field: 'kind', before: null, after: input.kind }, { field: 'parentId', before: null, after: parent?.id ?? null }],
        });
        return openApproval(platform, tx, context, {
          subject: 'ESTABLISH', organisationId: id, subjectId: id, title: `设立${clean.name}`, facts: await factsOfProposal(tx, context, id), body: body ?? null,
        });
      }),
    ),
  );
}

