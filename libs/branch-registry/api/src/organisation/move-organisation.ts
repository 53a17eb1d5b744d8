import { conflict, today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { checkPlacement, validateAdjustment } from '@gongwei/branch-registry-domain';
import { findOrganisation } from './find-organisation';
import { findParent } from './find-parent';
import { moveSubtrees } from './move-subtrees';
import type { MoveOrganisationInput } from './organisation.inputs';
import { recordAdjustment } from './record-adjustment';
import { takesEffectOn } from './takes-effect-on';

/** Puts an organisation, with all beneath it, under another one of the unit or at its top. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function moveOrganisation(platform: Platform, context: RequestContext, input: MoveOrganisationInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const organisation = await findOrganisation(tx, context, input.id, input.version);
    if (!['ACTIVE', 'SUSPENDED'].includes(organisation.status)) throw conflict('organisation.closed');
    const parent = await findParent(tx, context, input.parentId);
    if (parent?.path.startsWith(organisation.path)) throw validationFailed([{ path: 'parentId', rule: 'cycle', messageKey: 'organisation.parent.cycle' }]);
    const violations = [...checkPlacement((parent?.kind ?? null) as never, organisation.kind as never), ...validateAdjustment(input, { today: today(), establishedOn: organisation.establishedOn })];
    if (violations.length) throw validationFailed(violations);
    if ((parent?.id ?? null) === organisation.parentId) return organisation.id;
    await takesEffectOn(tx, input.effectiveOn);
    await moveSubtrees(tx, tenantOf(context), [organisation], parent);
    const changes = [{ field: 'parentId', before: organisation.parentId, after: parent?.id ?? null }];
    await recordAdjustment(tx, context, { organisationId: organisation.id, kind: 'REPARENT', effectiveOn: input.effectiveOn, documentNo: input.documentNo, reason: input.reason, changes });
    await recordAudit(tx, context, { operation: 'moveOrganisation', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name, changes, reason: input.reason });
    return organisation.id;
  });
}
