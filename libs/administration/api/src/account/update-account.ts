import { validateAccountFields } from '@gongwei/administration-domain';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { can, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { refuse, reject } from '../refuse';
import { loadHeld } from '../role/read-roles';
import { AccountEntity } from './account.entity';
import type { UpdateAccountInput } from './account.inputs';
import { judgeHolding, type Holding } from './assign-roles';
import { findAccount } from './find-account';

/** Changes an account's name, roles and binding; all of it is in force at its holder's next request. @throws VALIDATION_FAILED, NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function updateAccount(platform: Platform, context: RequestContext, input: UpdateAccountInput): Promise<string> {
  reject(validateAccountFields(input));
  return platform.database.write(context, async (tx) => {
    const { account, home } = await findAccount(tx, input);
    const displayName = input.displayName?.trim() ?? account.displayName;
    if (displayName !== account.displayName && !can(context, 'account.manage')) refuse([{ path: 'displayName', rule: 'permission', messageKey: 'account.displayName.manage' }]);
    const before = { roles: await loadHeld(tx, account), organisationId: account.organisationId };
    const after = await judgeHolding(tx, context, home, account.id, before, input);
    await replaceRoles(tx, account, before, after);
    await tx.manager.update(AccountEntity, { tenantId: account.tenantId, id: account.id }, { displayName, organisationId: after.organisationId, version: account.version + 1, updatedAt: new Date() });
    await recordAudit(tx, context, {
      operation: 'updateAccount', tenantId: account.tenantId, targetType: 'Account', targetId: account.id, targetLabel: account.loginName,
      changes: changesBetween(
        { displayName: account.displayName, roles: listed(before), organisationId: before.organisationId },
        { displayName, roles: listed(after), organisationId: after.organisationId },
      ),
    });
    return account.id;
  });
}

const listed = (holding: Holding): string => holding.roles.map((role) => role.id).sort().join(', ');

async function replaceRoles(tx: WriteTransaction, account: AccountEntity, before: Holding, after: Holding): Promise<void> {
  const gone = before.roles.filter((role) => !after.roles.some((kept) => kept.id === role.id)).map((role) => role.id);
  const added = after.roles.filter((role) => !before.roles.some((held) => held.id === role.id)).map((role) => role.id);
  if (gone.length) await tx.query('delete from account_role where tenant_id = $1 and account_id = $2 and role_key = any($3::text[])', [account.tenantId, account.id, gone]);
  if (added.length) await tx.query('insert into account_role (tenant_id, account_id, role_key) select $1, $2, unnest($3::text[])', [account.tenantId, account.id, added]);
}
