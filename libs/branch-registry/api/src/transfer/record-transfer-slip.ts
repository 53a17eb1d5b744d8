import { conflict, today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { validateReceipt } from '@gongwei/branch-registry-domain';
import { advance, findTransfer, requireUnitScope } from './find-transfer';
import { moveOut } from './move-out';
import { recordStep } from './record-event';
import { TransferEntity } from './transfer.entity';
import type { RecordTransferSlipInput } from './transfer.inputs';

/** Records the slip 回执 that came back on paper: the other side has received, so the member has moved. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT, FORBIDDEN (branch). */
export async function recordTransferSlip(platform: Platform, context: RequestContext, input: RecordTransferSlipInput): Promise<string> {
  requireUnitScope(context);
  return platform.database.write(context, async (tx) => {
    const transfer = await findTransfer(tx, tenantOf(context), input.id, input.version);
    if (transfer.kind !== 'OUTWARD') throw conflict('transfer.status', { status: `@transfer.kind.${transfer.kind}` });
    const status = advance(transfer, 'receive', 'SOURCE');
    const violations = validateReceipt(input, { issuedOn: transfer.issuedOn!, validUntil: transfer.validUntil!, today: today() });
    if (violations.length) throw validationFailed(violations);
    await moveOut(tx, transfer, input.receivedOn);
    const slipNo = input.slipNo?.trim() || null;
    await tx.manager.update(TransferEntity, { tenantId: transfer.tenantId, id: transfer.id }, { status, receivedOn: input.receivedOn, slipNo, version: transfer.version + 1, updatedAt: new Date() });
    await recordStep(tx, transfer.tenantId, context.actor.name, { transferId: transfer.id, step: 'RECEIVE', note: slipNo });
    await recordAudit(tx, context, {
      operation: 'recordTransferSlip', targetType: 'MembershipTransfer', targetId: transfer.id, targetLabel: transfer.memberName,
      changes: [{ field: 'transferStatus', before: transfer.status, after: status }, { field: 'leftOn', before: null, after: input.receivedOn }, { field: 'slipNo', before: null, after: slipNo }],
    });
    return transfer.id;
  });
}
