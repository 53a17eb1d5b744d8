import { refusalOfReset, type CredentialReset } from '@gongwei/administration-domain';
import { conflict, DomainError } from '@gongwei/kernel';
import { recordAudit, type AuditChange } from '@gongwei/platform-audit';
import { can, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { DEFAULT_IDENTITY_SETTINGS, endSessions, hashPassword, oneTimePassword } from '@gongwei/platform-identity';
import type { Home } from '../refuse';
import { loadHeld } from '../role/read-roles';
import { AccountEntity } from './account.entity';
import type { AccountVersionInput, ResetPasswordInput } from './account.inputs';
import { findAccount } from './find-account';

/** What an account is without a second factor. */
const NO_FACTOR = { secondFactorSecret: null, secondFactorConfirmed: false, secondFactorLastStep: '0' } as const;

/**
 * Gives an account a one-time password in place of its own and ends its sessions. The second factor stays unless asked for.
 * @throws NOT_FOUND, FORBIDDEN (see {@link refusalOfReset}), CONFLICT (stale, disabled).
 */
export async function resetPassword(platform: Platform, context: RequestContext, input: ResetPasswordInput): Promise<{ id: string; oneTimePassword: string }> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return platform.database.write(context, async (tx) => {
    const { account, home } = await findAccount(tx, input);
    await judgeReset(tx, context, account, home, input.resetSecondFactor && account.secondFactorConfirmed);
    if (account.status !== 'ACTIVE') throw conflict('account.reset.disabled');
    await tx.manager.update(AccountEntity, { tenantId: account.tenantId, id: account.id }, {
      passwordHash, mustChangePassword: true, passwordExpiresAt: new Date(Date.now() + DEFAULT_IDENTITY_SETTINGS.oneTimePasswordDays * 86_400_000),
      ...(input.resetSecondFactor ? NO_FACTOR : {}), version: account.version + 1, updatedAt: new Date(),
    });
    await endSessions(tx, account.tenantId, account.id);
    await note(tx, context, 'resetPassword', account, input.resetSecondFactor && account.secondFactorConfirmed);
    return { id: account.id, oneTimePassword: password };
  });
}

/**
 * Takes an account's second factor away, for a lost device, and ends its sessions; the password stays. For one of the three administrators
 * of a committee this is the security administrator's, while the password is the system administrator's.
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT (stale, none enrolled).
 */
export async function resetSecondFactor(platform: Platform, context: RequestContext, input: AccountVersionInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const { account, home } = await findAccount(tx, input);
    if (account.id === context.actor.id) throw new DomainError('FORBIDDEN', 'account.factor.self');
    await judgeReset(tx, context, account, home, true);
    if (!account.secondFactorConfirmed) throw conflict('account.factor.none');
    await tx.manager.update(AccountEntity, { tenantId: account.tenantId, id: account.id }, { ...NO_FACTOR, version: account.version + 1, updatedAt: new Date() });
    await endSessions(tx, account.tenantId, account.id);
    await note(tx, context, 'resetSecondFactor', account, true);
    return account.id;
  });
}

async function judgeReset(tx: WriteTransaction, context: RequestContext, account: AccountEntity, home: Home, resetsSecondFactor: boolean): Promise<void> {
  const held = await loadHeld(tx, account);
  const reset: CredentialReset = {
    self: account.id === context.actor.id, resetsSecondFactor, mayAssign: can(context, 'account.assign'), ownTenant: account.tenantId === tenantOf(context), unitKind: home.kind,
    actorPermissions: context.permissions, targetPermissions: held.flatMap((role) => role.permissions),
  };
  const refusal = refusalOfReset(reset);
  if (refusal) throw new DomainError('FORBIDDEN', refusal);
}

function note(tx: WriteTransaction, context: RequestContext, operation: string, account: AccountEntity, factorGone: boolean): Promise<void> {
  const changes: AuditChange[] = factorGone ? [{ field: 'secondFactorEnrolled', before: 'true', after: 'false' }] : [];
  return recordAudit(tx, context, { operation, tenantId: account.tenantId, targetType: 'Account', targetId: account.id, targetLabel: account.loginName, changes });
}
