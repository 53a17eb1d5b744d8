import { uuidv7, validationFailed, type RuleViolation } from '@gongwei/kernel';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { recordAudit } from '@gongwei/platform-audit';
import { hashPassword, oneTimePassword } from '@gongwei/platform-identity';
import { normaliseUnit, validateUnit } from '@gongwei/administration-domain';
import { insertAccount } from '../account/insert-account';
import { findCommittee } from './find-unit';
import { UnitEntity, UnitGroupEntity } from '@gongwei/platform-tenancy';
import type { CreateUnitInput } from './unit.inputs';

export const UNIT_CONSTRAINTS = {
  tenant_code_key: { path: 'code', rule: 'unique', messageKey: 'unit.code.taken' },
  tenant_no_cycle: { path: 'parentId', rule: 'cycle', messageKey: 'unit.parent.cycle' },
} as const;

/**
 * Creates a unit beneath the committee and its first administrator.
 * @returns ids of both, and the one-time password: it exists nowhere else and is not given again on a repeat with the same idempotency key.
 * @throws VALIDATION_FAILED (fields of the input).
 */
export async function createUnit(platform: Platform, context: RequestContext, input: CreateUnitInput): Promise<{ unitId: string; adminId: string; oneTimePassword: string }> {
  const violations = validateUnit(input);
  if (violations.length) throw validationFailed(violations);
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return explainConstraints(UNIT_CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      let adminId = '';
      const unitId = await once(tx, context, 'createUnit', input.idempotencyKey, input, async () => {
        const made = await insertUnit(tx, context, input, passwordHash);
        adminId = made.adminId;
        return made.unitId;
      });
      if (!adminId) {
        const [admin] = await tx.query<{ id: string }>(`select id from account where tenant_id = $1 order by created_at, id limit 1`, [unitId]);
        return { unitId, adminId: admin?.id ?? '', oneTimePassword: '' };
      }
      return { unitId, adminId, oneTimePassword: password };
    }),
  );
}

/** One unit with its administrator, inside a transaction that may hold many. */
export async function insertUnit(tx: WriteTransaction, context: RequestContext, input: CreateUnitInput, passwordHash: string): Promise<{ unitId: string; adminId: string }> {
  const parent = await findCommittee(tx, input.parentId ?? tenantOf(context));
  const group = input.groupId ? await tx.manager.createQueryBuilder(UnitGroupEntity, 'g').where('g.id::text = :id', { id: input.groupId.toLowerCase() }).getOne() : null;
  const unknown: RuleViolation[] = [
    ...(parent ? [] : [{ path: 'parentId', rule: 'exists', messageKey: 'unit.parent.unknown' }]),
    ...(input.groupId && !group ? [{ path: 'groupId', rule: 'exists', messageKey: 'unit.group.unknown' }] : []),
  ];
  if (unknown.length) throw validationFailed(unknown);
  const unitId = uuidv7();
  const { code, name, shortName, creditCode } = normaliseUnit(input);
  await tx.manager.insert(UnitEntity, {
    tenantId: unitId, parentId: parent!.tenantId, code, name, shortName, kind: input.kind, status: 'ACTIVE',
    creditCode: creditCode ?? null, groupId: group?.id ?? null, groupTenantId: group?.tenantId ?? null, version: 1, updatedAt: new Date(),
  });
  const adminId = await insertAccount(tx, {
    tenantId: unitId, loginName: input.adminLoginName, displayName: input.adminDisplayName, passwordHash,
    // A district committee runs its accounts and units by one person until its own security administrator is named.
    roleKeys: input.kind === 'UNIT' ? ['UNIT_ADMIN'] : ['SYSTEM_ADMIN', 'OFFICER'],
  });
  await recordAudit(tx, context, {
    operation: 'createUnit', tenantId: unitId, targetType: 'Unit', targetId: unitId, targetLabel: name,
    changes: [{ field: 'code', before: null, after: code }, { field: 'admin', before: null, after: input.adminLoginName }],
  });
  return { unitId, adminId };
}
