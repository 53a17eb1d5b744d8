import { conflict, validationFailed } from '@gongwei/kernel';
import { explainConstraints, type Platform, type RequestContext } from '@gongwei/platform-database';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { normaliseUnit, validateUnitChange } from '@gongwei/administration-domain';
import { UNIT_CONSTRAINTS } from './create-unit';
import { findUnit } from './find-unit';
import { UnitEntity, UnitGroupEntity } from '@gongwei/platform-tenancy';
import type { UpdateUnitInput } from './unit.inputs';

/** Changes a unit's master data. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function updateUnit(platform: Platform, context: RequestContext, input: UpdateUnitInput): Promise<string> {
  const { id, version, groupId, ...fields } = input;
  const violations = validateUnitChange(fields);
  if (violations.length) throw validationFailed(violations);
  return explainConstraints(UNIT_CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const unit = await findUnit(tx, id, version);
      if (unit.status === 'ARCHIVED') throw conflict('unit.archived');
      const group = groupId ? await tx.manager.createQueryBuilder(UnitGroupEntity, 'g').where('g.id::text = :id', { id: groupId.toLowerCase() }).getOne() : null;
      if (groupId && !group) throw validationFailed([{ path: 'groupId', rule: 'exists', messageKey: 'unit.group.unknown' }]);
      const grouped = groupId === undefined ? {} : { groupId: group?.id ?? null, groupTenantId: group?.tenantId ?? null };
      const changes = { ...(normaliseUnit(fields) as Partial<UnitEntity>), ...grouped };
      const { groupTenantId: _, ...audited } = { groupTenantId: null, ...changes };
      const changed = changesBetween({ ...unit }, audited);
      if (!changed.length) return unit.tenantId;
      await tx.manager.update(UnitEntity, { tenantId: unit.tenantId }, { ...changes, version: unit.version + 1, updatedAt: new Date() });
      await recordAudit(tx, context, { operation: 'updateUnit', tenantId: unit.tenantId, targetType: 'Unit', targetId: unit.tenantId, targetLabel: unit.name, changes: changed });
      return unit.tenantId;
    }),
  );
}
