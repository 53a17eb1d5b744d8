import { today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { validateInward, validateMember } from '@gongwei/branch-registry-domain';
import { memberRow } from '../member/create-member';
import { MEMBER_CONSTRAINTS } from '../member/find-member';
import { MemberEntity } from '../member/member.entity';
import { lookUpRegistration, settleOutcome, type Outcome } from './look-up-registration';
import { homeOf } from './receive-transfer';
import { recordStep } from './record-event';
import { ownUnitName } from './request-transfer';
import { TransferEntity } from './transfer.entity';
import type { RecordInwardTransferInput } from './transfer.inputs';

/** Takes in a member who came with a paper letter from outside: the record and the letter together. @throws VALIDATION_FAILED (the member's fields under `member.`), RATE_LIMITED. */
export async function recordInwardTransfer(platform: Platform, context: RequestContext, input: RecordInwardTransferInput): Promise<string> {
  const receivedOn = input.receivedOn ?? today();
  const violations = [...validateMember(input.member, { today: today() }).map((violation) => ({ ...violation, path: `member.${violation.path}` })), ...validateInward({ ...input, receivedOn }, today())];
  if (violations.length) throw validationFailed(violations);
  const meanings = Object.fromEntries(Object.entries(MEMBER_CONSTRAINTS).map(([name, meaning]) => [name, { ...meaning, path: `member.${meaning.path}` }]));
  const outcome = await explainConstraints(meanings, () =>
    platform.database.write(context, async (tx): Promise<Outcome> => {
      const home = await homeOf(tx, context, input.member.organisationId).catch((error: { fields?: { path: string }[] }) => {
        for (const field of error.fields ?? []) field.path = `member.${field.path}`;
        throw error;
      });
      const registration = await lookUpRegistration(tx, context, platform.cipher, input.member);
      if (registration !== 'NONE') return { registration };
      const id = await once(tx, context, 'recordInwardTransfer', input.member.idempotencyKey, input, async () => {
        const unit = await ownUnitName(tx, context);
        const member = memberRow(platform.cipher, tenantOf(context), home.id, input.member);
        await tx.manager.insert(MemberEntity, member);
        const transferId = uuidv7();
        await tx.manager.insert(TransferEntity, {
          tenantId: member.tenantId, id: transferId, kind: 'INWARD', status: 'RECEIVED', memberId: member.id, memberName: member.name, memberStatus: member.status,
          sourceUnitName: input.otherSide.trim(), targetUnitName: unit, targetOrganisationId: home.id, targetOrganisationName: home.name, reason: input.otherSide.trim(), duesPaidUntil: input.duesPaidUntil || null,
          requestedOn: receivedOn, letterNo: input.letterNo.trim(), issuedOn: input.issuedOn, receivedOn, slipNo: input.slipNo?.trim() || null, version: 1, updatedAt: new Date(),
        });
        await recordStep(tx, member.tenantId, context.actor.name, { transferId, step: 'RECORD', note: input.letterNo });
        await recordAudit(tx, context, {
          operation: 'recordInwardTransfer', targetType: 'MembershipTransfer', targetId: transferId, targetLabel: member.name,
          changes: [{ field: 'sourceUnit', before: null, after: input.otherSide.trim() }, { field: 'letterNo', before: null, after: input.letterNo.trim() }, { field: 'organisation', before: null, after: home.name }],
        });
        return transferId;
      });
      return { id };
    }),
  );
  return settleOutcome(outcome, 'member.idNumber');
}
