import { uuidv7 } from '@gongwei/kernel';
import type { AuditChange } from '@gongwei/platform-audit';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { AdjustmentKind } from './organisation.enums';
import { OrganisationAdjustmentEntity } from './organisation.entity';

/** Members that went from the adjusted organisation to another one, or came from there. */
export interface Movement {
  readonly organisationId: string;
  readonly direction: 'IN' | 'OUT';
  readonly memberIds: readonly string[];
}

export interface Adjustment {
  readonly organisationId: string;
  readonly kind: `${AdjustmentKind}`;
  readonly effectiveOn: string;
  readonly documentNo?: string | null;
  readonly reason?: string | null;
  readonly changes: readonly AuditChange[];
  readonly movements?: readonly Movement[];
}

/** Keeps an adjustment 设置调整: what changed, when, by which document, and where the members went. Rows are never changed again. */
export const recordAdjustment = (tx: WriteTransaction, context: RequestContext, adjustment: Adjustment): Promise<void> => recordAdjustments(tx, context, [adjustment]);

/** As {@link recordAdjustment} for what one act did to several organisations. */
export async function recordAdjustments(tx: WriteTransaction, context: RequestContext, adjustments: readonly Adjustment[]): Promise<void> {
  await tx.manager.insert(OrganisationAdjustmentEntity, adjustments.map((adjustment) => ({
    tenantId: tenantOf(context), id: uuidv7(), organisationId: adjustment.organisationId, kind: adjustment.kind, effectiveOn: adjustment.effectiveOn,
    documentNo: adjustment.documentNo || null, reason: adjustment.reason || null, changes: adjustment.changes as object,
    movements: (adjustment.movements ?? []).filter(({ memberIds }) => memberIds.length) as object, recordedBy: context.actor.id, recordedByName: context.actor.name,
  })));
}
