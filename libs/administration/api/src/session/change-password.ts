import { checkPassword, unauthenticated, validationFailed } from '@gongwei/kernel';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { recordAudit } from '@gongwei/platform-audit';
import { endSessions, hashPassword, IDENTITY_SCOPE, openSession, verifyPassword, type IdentitySettings, type SessionRow } from '@gongwei/platform-identity';
import type { ChangePasswordInput } from './session.types';

/**
 * Changes one's own password. Every session of the account ends, this one too; the answer carries a new one.
 * @returns the token of the new session.
 * @throws VALIDATION_FAILED: wrong current password, or a new one the rules refuse.
 */
export async function changePassword(platform: Platform, settings: IdentitySettings, context: RequestContext, session: SessionRow, input: ChangePasswordInput): Promise<string> {
  const key = [session.tenant_id, session.account_id];
  const [account] = await platform.database.writeIn(IDENTITY_SCOPE, (tx) =>
    tx.query<{ password_hash: string; code: string }>('select a.password_hash, t.code from account a join tenant t on t.tenant_id = a.tenant_id where a.tenant_id = $1 and a.id = $2', key),
  );
  if (!account) throw unauthenticated();
  if (!(await verifyPassword(account.password_hash, input.currentPassword))) throw validationFailed([{ path: 'currentPassword', rule: 'match', messageKey: 'password.current' }]);
  const violations = checkPassword(input.newPassword, { loginName: session.login_name, unitCode: account.code });
  if (input.newPassword === input.currentPassword) violations.push({ path: 'newPassword', rule: 'different', messageKey: 'password.same' });
  if (violations.length) throw validationFailed(violations.map((violation) => ({ ...violation, path: 'newPassword' })));
  const hash = await hashPassword(input.newPassword);
  return platform.database.writeIn(IDENTITY_SCOPE, async (tx) => {
    await tx.query('update account set password_hash = $3, must_change_password = false, password_expires_at = null, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2', [...key, hash]);
    await endSessions(tx, session.tenant_id, session.account_id);
    await recordAudit(tx, context, { operation: 'changePassword', tenantId: session.tenant_id, targetType: 'Account', targetId: session.account_id, targetLabel: session.login_name });
    return openSession(tx, settings, { tenantId: session.tenant_id, accountId: session.account_id, address: context.address, userAgent: context.userAgent });
  });
}
