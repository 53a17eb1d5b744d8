import { conflict, validationFailed } from '@gongwei/kernel';
import type { Platform, RequestContext, SealedColumn } from '@gongwei/platform-database';
import { recordAudit } from '@gongwei/platform-audit';
import { IDENTITY_SCOPE, newSecondFactorSecret, secondFactorUri, stepOfCode, type SessionRow } from '@gongwei/platform-identity';

const bound = (session: Pick<SessionRow, 'account_id'>): string => `second-factor:${session.account_id}`;

/** The encrypted columns of accounts. */
export const administrationSealedColumns: readonly SealedColumn[] = [{ table: 'account', column: 'second_factor_secret', key: ['id'], bound: (row) => bound({ account_id: row['id']! }) }];

/** Makes a secret that counts only once a code of it was shown. @throws CONFLICT when a factor is enrolled already. */
export async function startSecondFactorEnrolment(platform: Platform, session: SessionRow): Promise<{ secret: string; otpauthUri: string }> {
  if (session.second_factor_confirmed) throw conflict('secondFactor.enrolled');
  const secret = newSecondFactorSecret();
  await platform.database.writeIn(IDENTITY_SCOPE, (tx) =>
    tx.query('update account set second_factor_secret = $3, second_factor_last_step = 0 where tenant_id = $1 and id = $2 and not second_factor_confirmed', [session.tenant_id, session.account_id, platform.cipher.encrypt(secret, bound(session))]),
  );
  return { secret, otpauthUri: secondFactorUri(secret, session.login_name) };
}

/** @throws VALIDATION_FAILED for a wrong code, CONFLICT when there is nothing to confirm. */
export async function confirmSecondFactorEnrolment(platform: Platform, context: RequestContext, session: SessionRow, code: string): Promise<void> {
  await platform.database.writeIn(IDENTITY_SCOPE, async (tx) => {
    const [row] = await tx.query<{ second_factor_secret: Buffer | null; second_factor_confirmed: boolean }>(
      'select second_factor_secret, second_factor_confirmed from account where tenant_id = $1 and id = $2 for update', [session.tenant_id, session.account_id],
    );
    if (!row?.second_factor_secret || row.second_factor_confirmed) throw conflict('secondFactor.notStarted');
    const step = stepOfCode(platform.cipher.decrypt(row.second_factor_secret, bound(session)), code);
    if (step === null) throw validationFailed([{ path: 'code', rule: 'match', messageKey: 'secondFactor.code' }]);
    await tx.query('update account set second_factor_confirmed = true, second_factor_last_step = $3, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2', [session.tenant_id, session.account_id, step]);
    await recordAudit(tx, context, { operation: 'confirmSecondFactorEnrolment', tenantId: session.tenant_id, targetType: 'Account', targetId: session.account_id, targetLabel: session.login_name });
  });
}
