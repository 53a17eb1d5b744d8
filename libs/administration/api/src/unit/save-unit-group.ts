import { conflict, notFound, uuidv7, validationFailed } from '@gongwei/kernel';
import { explainConstraints, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { UnitGroupEntity, type UnitGroup } from '@gongwei/platform-tenancy';
import type { CreateUnitGroupInput, UpdateUnitGroupInput } from './unit.inputs';

const CONSTRAINTS = { unit_group_tenant_id_name_key: { path: 'name', rule: 'unique', messageKey: 'unitGroup.name.taken' } } as const;

/** Creates a group of the caller's committee, or changes one. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function saveUnitGroup(platform: Platform, context: RequestContext, input: CreateUnitGroupInput | UpdateUnitGroupInput): Promise<UnitGroup> {
  const name = input.name?.trim();
  if (name === '' || (name !== undefined && name.length > 40)) throw validationFailed([{ path: 'name', rule: 'length', messageKey: 'error.length', params: { min: 1, max: 40 } }]);
  const tenantId = tenantOf(context);
  return explainConstraints(CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const known = 'id' in input ? await tx.manager.createQueryBuilder(UnitGroupEntity, 'g').where('g.tenantId = :tenantId and g.id::text = :id', { tenantId, id: input.id }).getOne() : null;
      if ('id' in input && !known) throw notFound();
      if ('id' in input && known!.version !== input.version) throw conflict('error.stale');
      const group = { tenantId, id: known?.id ?? uuidv7(), name: name ?? known!.name, sortNo: input.sortNo ?? known?.sortNo ?? 0, version: (known?.version ?? 0) + 1, updatedAt: new Date() };
      await tx.manager.save(UnitGroupEntity, group);
      await recordAudit(tx, context, {
        operation: known ? 'updateUnitGroup' : 'createUnitGroup', targetType: 'UnitGroup', targetId: group.id, targetLabel: group.name,
        changes: changesBetween({ name: known?.name, sortNo: known?.sortNo }, { name: group.name, sortNo: group.sortNo }),
      });
      const [count] = await tx.query<{ n: number }>('select count(*)::int as n from tenant where group_tenant_id = $1 and group_id = $2', [tenantId, group.id]);
      return { id: group.id, name: group.name, sortNo: group.sortNo, version: group.version, unitCount: count?.n ?? 0 };
    }),
  );
}
