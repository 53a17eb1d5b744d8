import { today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { validateTransferRequest, type MemberStatus } from '@gongwei/branch-registry-domain';
import { findMember } from '../member/find-member';
import type { MemberEntity } from '../member/member.entity';
import { TRANSFER_CONSTRAINTS } from './find-transfer';
import { recordStep } from './record-event';
import { TransferEntity } from './transfer.entity';
import type { RequestTransferInput } from './transfer.inputs';

/**
 * Begins a transfer: to a unit of the system, or outward on paper. Nothing moves yet, and a unit of the system does not see it before the
 * letter is issued. @throws VALIDATION_FAILED (also when a transfer of the member is under way), NOT_FOUND.
 */
export async function requestTransfer(platform: Platform, context: RequestContext, input: RequestTransferInput): Promise<string> {
  return explainConstraints(TRANSFER_CONSTRAINTS, () =>
    platform.database.write(context, (tx) =>
      once(tx, context, 'requestTransfer', input.idempotencyKey, input, async () => {
        const member = await findMember(tx, context, input.memberId);
        const violations = validateTransferRequest(input, { today: today(), memberStatus: member.status as MemberStatus });
        if (violations.length) throw validationFailed(violations);
        const target = input.unitCode?.trim() ? await unitOf(tx, input.unitCode.trim()) : null;
        const transfer: TransferEntity = {
          ...(await fromMember(tx, member)),
          kind: target ? 'WITHIN' : 'OUTWARD', targetTenantId: target?.tenantId ?? null, targetUnitName: target?.name ?? input.otherSide!.trim(),
          targetOrganisationName: input.targetOrganisationName?.trim() || null, reason: input.reason.trim(), duesPaidUntil: input.duesPaidUntil || null,
        };
        await tx.manager.insert(TransferEntity, transfer);
        await recordStep(tx, transfer.tenantId, context.actor.name, { transferId: transfer.id, step: 'REQUEST', note: transfer.reason });
        await recordAudit(tx, context, {
          operation: 'requestTransfer', targetType: 'MembershipTransfer', targetId: transfer.id, targetLabel: member.name, reason: transfer.reason,
          changes: [{ field: 'transferKind', before: null, after: transfer.kind }, { field: 'targetUnit', before: null, after: transfer.targetUnitName }],
        });
        return transfer.id;
      }),
    ),
  );
}

/** A unit of the system by its code. @throws VALIDATION_FAILED. */
async function unitOf(tx: WriteTransaction, code: string): Promise<{ tenantId: string; name: string }> {
  const [unit] = await tx.query<{ tenantId: string; name: string }>('select tenant_id as "tenantId", name from gw_unit_of_code($1)', [code]);
  if (!unit) throw validationFailed([{ path: 'unitCode', rule: 'exists', messageKey: 'transfer.unit.unknown' }]);
  return unit;
}

/** A request for a member, with the names of its own side copied onto it. What is known of the target is the caller's to add. */
export async function fromMember(tx: WriteTransaction, member: MemberEntity): Promise<TransferEntity> {
  const [names] = await tx.query<{ unit: string; organisation: string }>(
    'select u.name as unit, o.name as organisation from tenant u join organisation o on o.tenant_id = u.tenant_id and o.id = $2 where u.tenant_id = $1', [member.tenantId, member.organisationId],
  );
  return {
    tenantId: member.tenantId, id: uuidv7(), kind: 'WITHIN', status: 'REQUESTED', memberId: member.id, memberName: member.name, memberStatus: member.status,
    sourceUnitName: names!.unit, sourceOrganisationId: member.organisationId, sourceOrganisationName: names!.organisation,
    targetTenantId: null, targetUnitName: '', targetOrganisationId: null, targetOrganisationName: null, targetMemberId: null, askId: null,
    reason: '', duesPaidUntil: null, requestedOn: today(), letterNo: null, letterYear: null, letterSequence: null, issuedOn: null, validUntil: null,
    receivedOn: null, slipNo: null, closedOn: null, closeReason: null, sealed: null, version: 1, updatedAt: new Date(),
  };
}

/** The scope's own unit by name. */
export async function ownUnitName(tx: WriteTransaction, context: RequestContext): Promise<string> {
  const [unit] = await tx.query<{ name: string }>('select name from tenant where tenant_id = $1', [tenantOf(context)]);
  return unit!.name;
}
