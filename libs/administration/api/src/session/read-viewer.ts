import { unauthenticated } from '@gongwei/kernel';
import type { Database } from '@gongwei/platform-database';
import type { GraphQLContext } from '@gongwei/platform-graphql';
import { IDENTITY_SCOPE, type BuiltContext } from '@gongwei/platform-identity';
import { accountModel } from '../account/account.read-model';
import { unitModel, type Unit } from '@gongwei/platform-tenancy';
import type { Account } from '../account/account.types';
import { readRolesOf } from '../role/read-roles';
import type { EnteredUnit, Viewer } from './session.types';

const columns = (model: typeof accountModel | typeof unitModel): string =>
  Object.entries(model.fields).filter(([, field]) => 'sql' in field).map(([name, field]) => `${(field as { sql: string }).sql} as "${name}"`).join(', ');

/**
 * The viewer of a built context. Account and units are read in the identity scope: a unit's administrator sees its own account also while a
 * branch scope hides the account list, and staff inside a unit still see where they come from.
 */
export async function readViewer(database: Database, built: Pick<BuiltContext, 'context' | 'pending' | 'session'>): Promise<Viewer> {
  const { context, pending, session } = built;
  if (!session) throw unauthenticated();
  const tenantIds = [session.tenant_id, context.scope.tenantId ?? session.tenant_id];
  const reader = database.reader(IDENTITY_SCOPE);
  try {
    const [accounts, units, [roles]] = await Promise.all([
      reader.query<Account>(`select ${columns(accountModel)} from ${accountModel.table} where a.tenant_id = $1 and a.id = $2`, [session.tenant_id, session.account_id]),
      reader.query<Unit>(`select ${columns(unitModel)} from ${unitModel.table} where u.tenant_id = any($1::uuid[])`, [tenantIds]),
      readRolesOf(context, reader, [{ unitId: session.tenant_id, id: session.account_id }]),
    ]);
    const unitOf = (id: string): Unit => units.find((unit) => unit.id === id)!;
    const entered: EnteredUnit | null = session.entered_tenant_id
      ? { unit: unitOf(session.entered_tenant_id), reason: session.entered_reason ?? '', since: session.entered_at ?? new Date(), readOnly: !context.permissions.has('member.write') }
      : null;
    return {
      account: { ...accounts[0]!, roles: roles!, unit: unitOf(session.tenant_id) }, unit: unitOf(tenantIds[1]!), homeUnit: unitOf(session.tenant_id), permissions: [...context.permissions].sort(), grantable: [...context.grantable].sort(),
      mustChangePassword: session.must_change_password, secondFactorEnrolled: session.second_factor_confirmed, secondFactorRequired: pending === 'SECOND_FACTOR', entered,
    };
  } finally {
    reader.close();
  }
}

export type { GraphQLContext };
