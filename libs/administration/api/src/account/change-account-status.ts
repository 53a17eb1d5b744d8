import { conflict, DomainError } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { endSessions } from '@gongwei/platform-identity';
import { AccountEntity } from './account.entity';
import type { AccountVersionInput } from './account.inputs';
import { findAccount } from './find-account';

/** Disables an account, ending its sessions at once, or enables it again with the password it had. @throws NOT_FOUND, FORBIDDEN (one's own), CONFLICT (stale, in this state already). */
export async function changeAccountStatus(platform: Platform, context: RequestContext, status: 'ACTIVE' | 'DISABLED', input: AccountVersionInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const { account } = await findAccount(tx, input);
    if (account.id === context.actor.id) throw new DomainError('FORBIDDEN', 'account.status.self');
    if (account.status === status) throw conflict('account.status.same');
    await tx.manager.update(AccountEntity, { tenantId: account.tenantId, id: account.id }, { status, version: account.version + 1, updatedAt: new Date() });
    if (status === 'DISABLED') await endSessions(tx, account.tenantId, account.id);
    await recordAudit(tx, context, {
      operation: status === 'DISABLED' ? 'disableAccount' : 'enableAccount', tenantId: account.tenantId, targetType: 'Account', targetId: account.id, targetLabel: account.loginName,
      changes: [{ field: 'status', before: account.status, after: status }],
    });
    return account.id;
  });
}
