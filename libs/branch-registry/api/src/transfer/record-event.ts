import { uuidv7 } from '@gongwei/kernel';
import { tenantOf, unitScope, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { TransferStep } from './transfer.enums';

export interface TransferNote {
  readonly transferId: string;
  readonly step: `${TransferStep}`;
  readonly note?: string | null;
}

/** Writes a step into one side's account of a transfer, in that side's scope. Steps are never changed. */
export async function recordStep(tx: WriteTransaction, tenantId: string, actorName: string, { transferId, step, note }: TransferNote): Promise<void> {
  await tx.query('insert into membership_transfer_event (tenant_id, id, transfer_id, event, actor_name, note) values ($1, $2, $3, $4, $5, $6)', [tenantId, uuidv7(), transferId, step, actorName, note?.trim() || null]);
}

/** A step of one's own, told to the other side under the name of the unit: who did it there is none of its business. */
export async function recordOnBothSides(tx: WriteTransaction, context: RequestContext, other: string | null, ownUnitName: string, step: TransferNote): Promise<void> {
  await recordStep(tx, tenantOf(context), context.actor.name, step);
  if (other) await tx.inScope(unitScope(other), () => recordStep(tx, other, ownUnitName, step));
}
