import { conflict, today, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { validateMemberLeave } from '@gongwei/branch-registry-domain';
import { endPosts } from './end-posts';
import { findMember } from './find-member';
import { MemberEntity } from './member.entity';
import type { RecordMemberLeaveInput } from './member.types';
import { hasOpenTransfer } from '../transfer/open-transfer';

/** Records that a member left, was suspended or died; posts held end the same day. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function recordMemberLeave(platform: Platform, context: RequestContext, input: RecordMemberLeaveInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const member = await findMember(tx, context, input.id, input.version);
    const violations = validateMemberLeave(input, member as never, { today: today() });
    if (violations.length) throw validationFailed(violations);
    // A letter that is out would otherwise name somebody who is gone.
    if (await hasOpenTransfer(tx, member.tenantId, member.id)) throw conflict('transfer.leave.open');
    const after = { status: input.status, leftOn: input.leftOn, leaveReason: input.reason.trim() };
    await tx.manager.update(MemberEntity, { tenantId: member.tenantId, id: member.id }, { ...after, version: member.version + 1, updatedAt: new Date() });
    await endPosts(tx, { tenantId: member.tenantId, memberIds: [member.id] }, input.leftOn);
    await recordAudit(tx, context, { operation: 'recordMemberLeave', targetType: 'Member', targetId: member.id, targetLabel: member.name, changes: changesBetween({ ...member }, after), reason: input.reason });
    return member.id;
  });
}
