import { conflict, forbidden, notFound, today } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { transferAfter, transferStatusOn, type TransferEvent, type TransferParty, type TransferStatus, type TransferKind } from '@gongwei/branch-registry-domain';
import { TransferEntity } from './transfer.entity';

/** A transfer kept by the scope's own tenant, locked. @throws NOT_FOUND, CONFLICT (stale). */
export async function findTransfer(tx: WriteTransaction, tenantId: string, id: string, version?: number): Promise<TransferEntity> {
  const transfer = await tx.manager
    .createQueryBuilder(TransferEntity, 't')
    .setLock('pessimistic_write')
    .where('t.tenantId = :tenantId and t.id::text = :id', { tenantId, id: id.toLowerCase() })
    .getOne();
  if (!transfer) throw notFound();
  if (version !== undefined && transfer.version !== version) throw conflict('error.stale');
  return transfer;
}

/** A transfer issued to the caller's unit, read under the policy that shows it. @throws NOT_FOUND, CONFLICT (stale). */
export async function findIncoming(tx: WriteTransaction, context: RequestContext, id: string, version: number): Promise<TransferEntity> {
  const transfer = await tx.manager
    .createQueryBuilder(TransferEntity, 't')
    .where('t.targetTenantId = :tenantId and t.id::text = :id', { tenantId: tenantOf(context), id: id.toLowerCase() })
    .getOne();
  if (!transfer) throw notFound();
  if (transfer.version !== version) throw conflict('error.stale');
  return transfer;
}

export const statusToday = (transfer: TransferEntity): TransferStatus => transferStatusOn(transfer.kind as TransferKind, transfer.status as TransferStatus, transfer.validUntil, today());

/** The state an event of a party leads to. @throws CONFLICT saying in which state the transfer is. */
export function advance(transfer: TransferEntity, event: TransferEvent, party: TransferParty): TransferStatus {
  const status = statusToday(transfer);
  const next = transferAfter(transfer.kind as TransferKind, status, event, party);
  if (next) return next;
  throw status === 'EXPIRED' && event === 'receive' ? conflict('transfer.expired', { until: transfer.validUntil ?? '' }) : conflict('transfer.status', { status: `@transfer.status.${status}` });
}

/** Letters are the unit's: a branch requests them, the unit's Party organisation issues and receives them; a committee reads along. @throws FORBIDDEN. */
export function requireUnitScope(context: RequestContext): void {
  if (context.scope.role !== 'gw_unit') throw forbidden('transfer.unitOnly');
}

export const TRANSFER_CONSTRAINTS = {
  membership_transfer_open: { path: 'memberId', rule: 'open', messageKey: 'transfer.open' },
} as const;
