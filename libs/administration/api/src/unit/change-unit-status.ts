import { conflict, validationFailed } from '@gongwei/kernel';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { recordAudit } from '@gongwei/platform-audit';
import { endSessionsOfTenant } from '@gongwei/platform-identity';
import { unitTransition, type UnitEvent } from '@gongwei/administration-domain';
import { findUnit } from './find-unit';
import { UnitEntity } from '@gongwei/platform-tenancy';
import type { ChangeUnitStatusInput } from './unit.inputs';

const OPERATION: Record<UnitEvent, string> = { suspend: 'suspendUnit', resume: 'resumeUnit', archive: 'archiveUnit' };

/** Suspends, resumes or archives a unit. Its sessions end for good, whether or not it is resumed later. @throws CONFLICT for an illegal transition or one's own tenant. */
export async function changeUnitStatus(platform: Platform, context: RequestContext, event: UnitEvent, input: ChangeUnitStatusInput): Promise<string> {
  if (!input.reason.trim()) throw validationFailed([{ path: 'reason', rule: 'required', messageKey: 'error.required' }]);
  return platform.database.write(context, async (tx) => {
    const unit = await findUnit(tx, input.id, input.version);
    if (unit.tenantId === tenantOf(context)) throw conflict('unit.status.self');
    const next = unitTransition(unit.status as never, event);
    if (!next) throw conflict('unit.status.transition', { from: `@unit.status.${unit.status}`, event: `@unit.event.${event}` });
    await tx.manager.update(UnitEntity, { tenantId: unit.tenantId }, { status: next, version: unit.version + 1, updatedAt: new Date() });
    if (next !== 'ACTIVE') await endSessionsOfTenant(tx, unit.tenantId);
    await recordAudit(tx, context, {
      operation: OPERATION[event], tenantId: unit.tenantId, targetType: 'Unit', targetId: unit.tenantId, targetLabel: unit.name, reason: input.reason,
      changes: [{ field: 'status', before: unit.status, after: next }],
    });
    return unit.tenantId;
  });
}
