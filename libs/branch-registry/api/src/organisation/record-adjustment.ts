import { uuidv7 } from '@gongwei/kernel';
import type { AuditChange } from '@gongwei/platform-audit';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { AdjustmentKind } from './organisation.enums';
import { OrganisationAdjustmentEntity } from './organisation.entity';

export interface Adjustment {
  readonly organisationId: string;
  readonly kind: `${AdjustmentKind}`;
  readonly effectiveOn: string;
  readonly documentNo?: string | null;
  readonly reason?: string | null;
  readonly changes: readonly AuditChange[];
}

/** Keeps an adjustment 设置调整: what changed, when, by which document. Rows are never changed again. */
export async function recordAdjustment(tx: WriteTransaction, context: RequestContext, adjustment: Adjustment): Promise<void> {
  await tx.manager.insert(OrganisationAdjustmentEntity, {
    tenantId: tenantOf(context), id: uuidv7(), organisationId: adjustment.organisationId, kind: adjustment.kind, effectiveOn: adjustment.effectiveOn,
    documentNo: adjustment.documentNo || null, reason: adjustment.reason || null, changes: adjustment.changes as object, recordedBy: context.actor.id, recordedByName: context.actor.name,
  });
}
