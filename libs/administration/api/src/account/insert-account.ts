import { uuidv7, validationFailed } from '@gongwei/kernel';
import type { WriteTransaction } from '@gongwei/platform-database';
import { DEFAULT_IDENTITY_SETTINGS } from '@gongwei/platform-identity';
import { AccountEntity } from './account.entity';

export interface NewAccount {
  readonly tenantId: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly roleKeys: readonly string[];
  readonly organisationId?: string | null;
}

/** Writes an account whose password must be changed at first login. Its one-time password expires. @throws VALIDATION_FAILED when the login name is taken. */
export async function insertAccount(tx: WriteTransaction, account: NewAccount): Promise<string> {
  const loginName = account.loginName.trim();
  const [taken] = await tx.query('select 1 from account where tenant_id = $1 and lower(login_name) = lower($2)', [account.tenantId, loginName]);
  if (taken) throw validationFailed([{ path: 'loginName', rule: 'unique', messageKey: 'account.loginName.taken' }]);
  const id = uuidv7();
  await tx.manager.insert(AccountEntity, {
    tenantId: account.tenantId, id, loginName, displayName: account.displayName.trim(), passwordHash: account.passwordHash, mustChangePassword: true,
    passwordExpiresAt: new Date(Date.now() + DEFAULT_IDENTITY_SETTINGS.oneTimePasswordDays * 86_400_000), status: 'ACTIVE',
    secondFactorConfirmed: false, secondFactorLastStep: '0', organisationId: account.organisationId ?? null, version: 1, updatedAt: new Date(),
  });
  for (const key of account.roleKeys) await tx.query('insert into account_role (tenant_id, account_id, role_key) values ($1, $2, $3)', [account.tenantId, id, key]);
  return id;
}
