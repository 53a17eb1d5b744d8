import { validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { validateTransferReason } from '@gongwei/branch-registry-domain';
import { advance, findTransfer, requireUnitScope } from './find-transfer';
import { answerAsk } from './issue-transfer';
import { recordOnBothSides } from './record-event';
import { closeLetter } from './return-transfer';
import type { WithdrawTransferInput } from './transfer.inputs';

/** Takes a transfer back, or refuses one that another unit asked for. A unit that has seen the letter learns that it is void; one that has not learns nothing. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function withdrawTransfer(platform: Platform, context: RequestContext, input: WithdrawTransferInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const transfer = await findTransfer(tx, tenantOf(context), input.id, input.version);
    if (transfer.issuedOn) requireUnitScope(context);
    const status = advance(transfer, 'withdraw', 'SOURCE');
    const violations = validateTransferReason(input.reason);
    if (violations.length) throw validationFailed(violations);
    const reason = input.reason.trim();
    await closeLetter(tx, transfer, status, reason);
    await recordOnBothSides(tx, context, transfer.issuedOn ? transfer.targetTenantId : null, transfer.sourceUnitName, { transferId: transfer.id, step: 'WITHDRAW', note: reason });
    if (transfer.askId && !transfer.issuedOn) await answerAsk(tx, transfer, 'REFUSED', reason);
    await recordAudit(tx, context, { operation: 'withdrawTransfer', targetType: 'MembershipTransfer', targetId: transfer.id, targetLabel: transfer.memberName, reason, changes: [{ field: 'transferStatus', before: transfer.status, after: status }] });
    return transfer.id;
  });
}
