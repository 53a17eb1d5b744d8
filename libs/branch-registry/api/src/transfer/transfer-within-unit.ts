import { today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { validateInternalMove, type MemberStatus } from '@gongwei/branch-registry-domain';
import { endPosts } from '../member/end-posts';
import { findMember } from '../member/find-member';
import { MemberEntity } from '../member/member.entity';
import { TRANSFER_CONSTRAINTS } from './find-transfer';
import { homeOf } from './receive-transfer';
import { recordStep } from './record-event';
import { fromMember } from './request-transfer';
import { TransferEntity } from './transfer.entity';
import type { TransferWithinUnitInput } from './transfer.inputs';
import { hasOpenTransfer } from './open-transfer';

/**
 * Moves a member between two organisations of the unit at once: inside one primary committee no letter is needed. Posts held in the
 * organisation that is left end the same day. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT.
 */
export async function transferWithinUnit(platform: Platform, context: RequestContext, input: TransferWithinUnitInput): Promise<string> {
  return explainConstraints(TRANSFER_CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const member = await findMember(tx, context, input.memberId, input.version);
      const home = await homeOf(tx, context, input.organisationId);
      const movedOn = input.movedOn ?? today();
      const violations = validateInternalMove({ organisationId: home.id, movedOn, reason: input.reason }, { today: today(), from: member.organisationId, joinedOn: member.joinedOn, memberStatus: member.status as MemberStatus });
      if (await hasOpenTransfer(tx, tenantOf(context), member.id)) violations.push(TRANSFER_CONSTRAINTS.membership_transfer_open);
      if (violations.length) throw validationFailed(violations);
      const left = await fromMember(tx, member);
      await tx.manager.update(MemberEntity, { tenantId: member.tenantId, id: member.id }, { organisationId: home.id, version: member.version + 1, updatedAt: new Date() });
      await endPosts(tx, { tenantId: member.tenantId, memberIds: [member.id], organisationIds: [member.organisationId] }, movedOn);
      await tx.manager.insert(TransferEntity, {
        ...left, kind: 'INTERNAL', status: 'RECEIVED', targetUnitName: left.sourceUnitName, targetOrganisationId: home.id, targetOrganisationName: home.name, reason: input.reason.trim(), requestedOn: movedOn, receivedOn: movedOn,
      });
      await recordStep(tx, member.tenantId, context.actor.name, { transferId: left.id, step: 'RECORD', note: input.reason });
      await recordAudit(tx, context, {
        operation: 'transferWithinUnit', targetType: 'MembershipTransfer', targetId: left.id, targetLabel: member.name, reason: input.reason.trim(),
        changes: [{ field: 'organisation', before: left.sourceOrganisationName, after: home.name }],
      });
      return left.id;
    }),
  );
}
