import { conflict, today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, tenantOf, unitScope, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { holdsMembership, validateReceipt, type OrganisationKind } from '@gongwei/branch-registry-domain';
import { memberRow } from '../member/create-member';
import { findHome } from '../member/find-member';
import { MemberEntity } from '../member/member.entity';
import { advance, findIncoming, findTransfer, requireUnitScope } from './find-transfer';
import { moveOut } from './move-out';
import { ownUnitName } from './request-transfer';
import { recordStep } from './record-event';
import { openPackage } from './transfer-package';
import { TransferEntity } from './transfer.entity';
import type { ReceiveTransferInput } from './transfer.inputs';

const CONSTRAINTS = { member_id_number: { path: 'id', rule: 'unique', messageKey: 'transfer.alreadyHere' } } as const;

/**
 * Receives a member: both halves in one transaction, each in its own scope. Here a new record, its numbers sealed anew; there the old one
 * ends with its posts, and the package is destroyed. @returns the transfer and the member. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT, FORBIDDEN (branch).
 */
export async function receiveTransfer(platform: Platform, context: RequestContext, input: ReceiveTransferInput): Promise<{ id: string; memberId: string }> {
  requireUnitScope(context);
  return explainConstraints(CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const seen = await findIncoming(tx, context, input.id, input.version);
      const status = advance(seen, 'receive', 'TARGET');
      const home = await homeOf(tx, context, input.organisationId);
      const receivedOn = input.receivedOn ?? today();
      const violations = validateReceipt({ receivedOn }, { issuedOn: seen.issuedOn!, validUntil: seen.validUntil!, today: today() });
      if (violations.length) throw validationFailed(violations);
      if (!seen.sealed) throw conflict('error.conflict');
      const member = memberRow(platform.cipher, tenantOf(context), home.id, openPackage(platform.cipher, seen.id, seen.sealed));
      const unit = await ownUnitName(tx, context);
      await tx.manager.insert(MemberEntity, member);

      const there = seen.tenantId;
      const change = { field: 'transferStatus', before: seen.status, after: status };
      await tx.inScope(unitScope(there), async () => {
        const transfer = await findTransfer(tx, there, seen.id, seen.version);
        await moveOut(tx, transfer, receivedOn);
        await tx.manager.update(TransferEntity, { tenantId: there, id: transfer.id }, {
          status, receivedOn, targetOrganisationId: home.id, targetOrganisationName: home.name, targetMemberId: member.id, sealed: null, version: transfer.version + 1, updatedAt: new Date(),
        });
        await recordStep(tx, there, unit, { transferId: transfer.id, step: 'RECEIVE', note: home.name });
        await recordAudit(tx, { ...context, actor: { ...context.actor, name: unit } }, {
          tenantId: there, operation: 'receiveTransfer', targetType: 'MembershipTransfer', targetId: transfer.id, targetLabel: transfer.memberName,
          changes: [change, { field: 'memberStatus', before: transfer.memberStatus, after: 'TRANSFERRED_OUT' }, { field: 'leftOn', before: null, after: receivedOn }],
        });
      });

      await recordStep(tx, tenantOf(context), context.actor.name, { transferId: seen.id, step: 'RECEIVE', note: home.name });
      await recordAudit(tx, context, {
        operation: 'receiveTransfer', targetType: 'MembershipTransfer', targetId: seen.id, targetLabel: seen.memberName,
        changes: [change, { field: 'organisation', before: null, after: home.name }, { field: 'sourceUnit', before: null, after: seen.sourceUnitName }],
      });
      return { id: seen.id, memberId: member.id };
    }),
  );
}

/** The organisation that takes somebody in. @throws VALIDATION_FAILED, alike for foreign and unknown ids. */
export async function homeOf(tx: WriteTransaction, context: RequestContext, organisationId: string): Promise<{ id: string; name: string }> {
  const home = await findHome(tx, context, organisationId);
  if (!holdsMembership(home.kind as OrganisationKind)) throw validationFailed([{ path: 'organisationId', rule: 'kind', messageKey: 'transfer.organisation.kind', params: { kind: `@organisation.kind.${home.kind}` } }]);
  return home;
}
