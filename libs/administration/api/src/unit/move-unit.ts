import { conflict, validationFailed } from '@gongwei/kernel';
import { explainConstraints, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { recordAudit } from '@gongwei/platform-audit';
import { UNIT_CONSTRAINTS } from './create-unit';
import { findCommittee, findUnit } from './find-unit';
import { UnitEntity } from '@gongwei/platform-tenancy';
import type { MoveUnitInput } from './unit.inputs';

/** Puts a unit beneath another committee of the caller's scope. @throws NOT_FOUND, CONFLICT, VALIDATION_FAILED (a committee beneath itself). */
export async function moveUnit(platform: Platform, context: RequestContext, input: MoveUnitInput): Promise<string> {
  if (!input.reason.trim()) throw validationFailed([{ path: 'reason', rule: 'required', messageKey: 'error.required' }]);
  return explainConstraints(UNIT_CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const unit = await findUnit(tx, input.id, input.version);
      if (unit.tenantId === tenantOf(context)) throw conflict('unit.status.self');
      if (unit.status === 'ARCHIVED') throw conflict('unit.archived');
      const parent = await findCommittee(tx, input.parentId);
      if (!parent) throw validationFailed([{ path: 'parentId', rule: 'exists', messageKey: 'unit.parent.unknown' }]);
      await tx.manager.update(UnitEntity, { tenantId: unit.tenantId }, { parentId: parent.tenantId, version: unit.version + 1, updatedAt: new Date() });
      await recordAudit(tx, context, {
        operation: 'moveUnit', tenantId: unit.tenantId, targetType: 'Unit', targetId: unit.tenantId, targetLabel: unit.name, reason: input.reason,
        changes: [{ field: 'parentId', before: unit.parentId, after: parent.tenantId }],
      });
      return unit.tenantId;
    }),
  );
}
