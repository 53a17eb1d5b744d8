import { validateAccountFields } from '@gongwei/administration-domain';
import { conflict, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { hashPassword, oneTimePassword } from '@gongwei/platform-identity';
import { findHome, reject } from '../refuse';
import type { CreateAccountInput } from './account.inputs';
import { judgeHolding } from './assign-roles';
import { insertAccount } from './insert-account';

const CONSTRAINTS = { account_login_name: { path: 'loginName', rule: 'unique', messageKey: 'account.loginName.taken' } } as const;

/**
 * Creates an account in the caller's tenant or, for a committee, in a unit beneath it. Without roles it can log in and do nothing: the
 * system administrator creates it, the security administrator says what it may do.
 * @returns its id and the one-time password, which exists nowhere else and is empty when a repeat finds the work done.
 * @throws VALIDATION_FAILED, FORBIDDEN (roles or binding that are not the caller's to give), CONFLICT (archived unit).
 */
export async function createAccount(platform: Platform, context: RequestContext, input: CreateAccountInput): Promise<{ id: string; oneTimePassword: string }> {
  reject(validateAccountFields(input));
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return explainConstraints(CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const home = await findHome(tx, input.unitId ?? tenantOf(context));
      if (!home) throw validationFailed([{ path: 'unitId', rule: 'exists', messageKey: 'unit.unknown' }]);
      if (home.archived) throw conflict('unit.archived');
      let made = false;
      const id = await once(tx, context, 'createAccount', input.idempotencyKey, input, async () => {
        made = true;
        const holding = await judgeHolding(tx, context, home, null, { roles: [], organisationId: null }, { roleIds: input.roleIds, organisationId: input.organisationId ?? null });
        const roleKeys = holding.roles.map((role) => role.id);
        const accountId = await insertAccount(tx, { tenantId: home.tenantId, loginName: input.loginName, displayName: input.displayName, passwordHash, roleKeys, organisationId: holding.organisationId });
        await recordAudit(tx, context, {
          operation: 'createAccount', tenantId: home.tenantId, targetType: 'Account', targetId: accountId, targetLabel: input.loginName.trim(),
          changes: changesBetween({}, { displayName: input.displayName.trim(), roles: roleKeys.join(', '), organisationId: holding.organisationId }),
        });
        return accountId;
      });
      return { id, oneTimePassword: made ? password : '' };
    }),
  );
}
