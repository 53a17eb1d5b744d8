import { forbidden, notFound, validationFailed } from '@gongwei/kernel';
import { can, type Platform, type RequestContext } from '@gongwei/platform-database';
import { recordAudit } from '@gongwei/platform-audit';
import { IDENTITY_SCOPE, type SessionRow } from '@gongwei/platform-identity';
import type { EnterUnitInput } from './session.types';

/** Lets committee staff into a unit of their scope. The unit's own trail tells who, why and whether read-only. @throws FORBIDDEN, NOT_FOUND, VALIDATION_FAILED. */
export async function enterUnit(platform: Platform, context: RequestContext, session: SessionRow, input: EnterUnitInput): Promise<void> {
  const reason = input.reason.trim();
  if (reason.length < 2 || reason.length > 200) throw validationFailed([{ path: 'reason', rule: 'length', messageKey: 'error.length', params: { min: 2, max: 200 } }]);
  if (!input.readOnly && !can(context, 'unit.enter-write')) throw forbidden('unit.enter.write');
  await platform.database.write(context, async (tx) => {
    const [unit] = await tx.query<{ tenant_id: string; name: string }>(
      `select tenant_id, name from tenant where tenant_id::text = $1 and tenant_id <> $2 and status = 'ACTIVE'`, [input.unitId, session.tenant_id],
    );
    if (!unit) throw notFound();
    await tx.query('update session set entered_tenant_id = $3, entered_reason = $4, entered_read_only = $5, entered_at = now() where tenant_id = $1 and id = $2', [session.tenant_id, session.id, unit.tenant_id, reason, input.readOnly]);
    await recordAudit(tx, context, {
      operation: 'enterUnit', tenantId: unit.tenant_id, targetType: 'Unit', targetId: unit.tenant_id, targetLabel: unit.name, reason,
      changes: [{ field: 'readOnly', before: null, after: String(input.readOnly) }],
    });
  });
}

export async function leaveUnit(platform: Platform, context: RequestContext, session: SessionRow): Promise<void> {
  if (!session.entered_tenant_id) return;
  const left = session.entered_tenant_id;
  await platform.database.writeIn(IDENTITY_SCOPE, async (tx) => {
    await tx.query('update session set entered_tenant_id = null, entered_reason = null, entered_read_only = true, entered_at = null where tenant_id = $1 and id = $2', [session.tenant_id, session.id]);
    await recordAudit(tx, context, { operation: 'leaveUnit', tenantId: left, targetType: 'Unit', targetId: left, targetLabel: null, reason: session.entered_reason });
  });
}
