import { conflict, today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, unitScope, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { hasLeft, LETTER_DAYS, letterNumber, letterValidUntil, validateLetter, type MemberStatus } from '@gongwei/branch-registry-domain';
import { findMember } from '../member/find-member';
import { advance, findTransfer, requireUnitScope, statusToday } from './find-transfer';
import { recordOnBothSides } from './record-event';
import { sealPackage } from './transfer-package';
import { TransferEntity } from './transfer.entity';
import type { IssueTransferInput } from './transfer.inputs';

/**
 * Issues the letter of introduction 介绍信, or issues it again after it was returned or expired. From here on the other unit sees the transfer;
 * the member stays where they are until it is received. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT, FORBIDDEN (branch).
 */
export async function issueTransfer(platform: Platform, context: RequestContext, input: IssueTransferInput): Promise<string> {
  requireUnitScope(context);
  return platform.database.write(context, async (tx) => {
    const transfer = await findTransfer(tx, tenantOf(context), input.id, input.version);
    const again = statusToday(transfer) !== 'REQUESTED';
    const status = advance(transfer, again ? 'reissue' : 'issue', 'SOURCE');
    const violations = validateLetter(input);
    if (violations.length) throw validationFailed(violations);
    const member = await findMember(tx, context, transfer.memberId);
    if (hasLeft(member.status as MemberStatus) || member.status === 'SUSPENDED') throw conflict('transfer.member.status', { status: `@member.status.${member.status}` });
    const issuedOn = today();
    const number = await numberOf(tx, transfer, input.letterNo, issuedOn);
    const validUntil = letterValidUntil(issuedOn, input.validDays ?? LETTER_DAYS.usual);
    await tx.manager.update(TransferEntity, { tenantId: transfer.tenantId, id: transfer.id }, {
      status, ...number, issuedOn, validUntil, closedOn: null, closeReason: null, memberName: member.name, memberStatus: member.status,
      sealed: transfer.kind === 'WITHIN' ? sealPackage(platform.cipher, transfer.id, member) : null, version: transfer.version + 1, updatedAt: new Date(),
    });
    await recordOnBothSides(tx, context, transfer.targetTenantId, transfer.sourceUnitName, { transferId: transfer.id, step: again ? 'REISSUE' : 'ISSUE', note: number.letterNo });
    if (transfer.askId) await answerAsk(tx, transfer, 'ISSUED', null);
    await recordAudit(tx, context, {
      operation: 'issueTransfer', targetType: 'MembershipTransfer', targetId: transfer.id, targetLabel: transfer.memberName,
      changes: [
        { field: 'transferStatus', before: transfer.status, after: status }, { field: 'letterNo', before: transfer.letterNo, after: number.letterNo },
        { field: 'validUntil', before: transfer.validUntil, after: validUntil }, { field: 'targetUnit', before: null, after: transfer.targetUnitName },
      ],
    });
    return transfer.id;
  });
}

/** The number given, or the next one of the year in the unit's register of letters. */
async function numberOf(tx: WriteTransaction, transfer: TransferEntity, given: string | null | undefined, issuedOn: string): Promise<Pick<TransferEntity, 'letterNo' | 'letterYear' | 'letterSequence'> & { letterNo: string }> {
  if (given?.trim()) return { letterNo: given.trim(), letterYear: null, letterSequence: null };
  const year = Number(issuedOn.slice(0, 4));
  // Two letters at once get two numbers.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`transfer-letter:${transfer.tenantId}:${year}`]);
  const [row] = await tx.query<{ next: number }>('select coalesce(max(letter_sequence), 0) + 1 as next from membership_transfer where tenant_id = $1 and letter_year = $2', [transfer.tenantId, year]);
  return { letterNo: letterNumber(year, row!.next), letterYear: year, letterSequence: row!.next };
}

/** Tells the unit that asked what became of it; where the person is it learns with the letter, not from here. */
export async function answerAsk(tx: WriteTransaction, transfer: TransferEntity, status: 'ISSUED' | 'REFUSED', answer: string | null): Promise<void> {
  const asker = transfer.targetTenantId!;
  await tx.inScope(unitScope(asker), () =>
    tx.query(`update membership_transfer_ask set status = $3, answer = $4, transfer_id = $5, answered_at = now(), updated_at = now(), version = version + 1 where tenant_id = $1 and id = $2 and status = 'ASKED'`, [
      asker, transfer.askId, status, answer, status === 'ISSUED' ? transfer.id : null,
    ]),
  );
}
