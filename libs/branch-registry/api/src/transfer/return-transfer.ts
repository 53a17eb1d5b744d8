import { today, validationFailed } from '@gongwei/kernel';
import { recordAudit, type AuditInput } from '@gongwei/platform-audit';
import { tenantOf, unitScope, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { validateTransferReason, type TransferStatus } from '@gongwei/branch-registry-domain';
import { advance, findIncoming, findTransfer, requireUnitScope } from './find-transfer';
import { recordStep } from './record-event';
import { ownUnitName } from './request-transfer';
import { TransferEntity } from './transfer.entity';
import type { ReturnTransferInput } from './transfer.inputs';

/** Returns a letter with a reason. The member is still the source's, as they have been all along. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT, FORBIDDEN (branch). */
export async function returnTransfer(platform: Platform, context: RequestContext, input: ReturnTransferInput): Promise<string> {
  requireUnitScope(context);
  return platform.database.write(context, async (tx) => {
    const own = await ownPaper(tx, context, input.id);
    const seen = own ?? (await findIncoming(tx, context, input.id, input.version));
    const status = advance(seen, 'return', own ? 'SOURCE' : 'TARGET');
    const violations = validateTransferReason(input.reason);
    if (violations.length) throw validationFailed(violations);
    const step = { transferId: seen.id, step: 'RETURN', note: input.reason } as const;
    const entry: AuditInput = {
      operation: 'returnTransfer', targetType: 'MembershipTransfer', targetId: seen.id, targetLabel: seen.memberName, reason: input.reason.trim(), changes: [{ field: 'transferStatus', before: seen.status, after: status }],
    };
    const close = async (version: number): Promise<void> => closeLetter(tx, await findTransfer(tx, seen.tenantId, seen.id, version), status, input.reason.trim());
    if (own) await close(input.version);
    else {
      const unit = await ownUnitName(tx, context);
      await tx.inScope(unitScope(seen.tenantId), async () => {
        await close(seen.version);
        await recordStep(tx, seen.tenantId, unit, step);
        await recordAudit(tx, { ...context, actor: { ...context.actor, name: unit } }, { ...entry, tenantId: seen.tenantId });
      });
    }
    await recordStep(tx, tenantOf(context), context.actor.name, step);
    await recordAudit(tx, context, entry);
    return seen.id;
  });
}

/** A letter on paper that the post brought back is recorded by who sent it. */
async function ownPaper(tx: WriteTransaction, context: RequestContext, id: string): Promise<TransferEntity | null> {
  return tx.manager.createQueryBuilder(TransferEntity, 't').where(`t.tenantId = :tenantId and t.id::text = :id`, { tenantId: tenantOf(context), id: id.toLowerCase() }).getOne();
}

/** Ends the letter that is out, not the member's relation: the package is destroyed, everything else stays as it was. */
export async function closeLetter(tx: WriteTransaction, transfer: TransferEntity, status: TransferStatus, reason: string | null): Promise<void> {
  await tx.manager.update(TransferEntity, { tenantId: transfer.tenantId, id: transfer.id }, { status, sealed: null, closedOn: today(), closeReason: reason, version: transfer.version + 1, updatedAt: new Date() });
}
