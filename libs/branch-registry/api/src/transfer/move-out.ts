import { conflict, translate } from '@gongwei/kernel';
import type { WriteTransaction } from '@gongwei/platform-database';
import { hasLeft, type MemberStatus } from '@gongwei/branch-registry-domain';
import { endPosts } from '../member/end-posts';
import { MemberEntity } from '../member/member.entity';
import type { TransferEntity } from './transfer.entity';

/** The source's half of a receipt, in the source's scope: the member has left for the other unit, and posts end. @throws CONFLICT when they are not there any more. */
export async function moveOut(tx: WriteTransaction, transfer: TransferEntity, receivedOn: string): Promise<void> {
  const member = await tx.manager
    .createQueryBuilder(MemberEntity, 'm')
    .setLock('pessimistic_write')
    .where('m.tenantId = :tenantId and m.id = :id', { tenantId: transfer.tenantId, id: transfer.memberId })
    .getOne();
  if (!member || hasLeft(member.status as MemberStatus)) throw conflict('transfer.member.gone');
  // A record is kept in the language of the registry, whoever reads it.
  const leaveReason = translate('zh-CN', 'transfer.left.reason', { unit: transfer.targetUnitName });
  await tx.manager.update(MemberEntity, { tenantId: member.tenantId, id: member.id }, { status: 'TRANSFERRED_OUT', leftOn: receivedOn, leaveReason, version: member.version + 1, updatedAt: new Date() });
  await endPosts(tx, { tenantId: member.tenantId, memberIds: [member.id] }, receivedOn);
}
