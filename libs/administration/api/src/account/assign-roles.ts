import { checkRoleAssignment, checkRoleSet, type AssignableRole } from '@gongwei/administration-domain';
import { validationFailed } from '@gongwei/kernel';
import { can, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { refuse, reject, type Home } from '../refuse';
import { loadAssignable } from '../role/read-roles';

const MOST_ROLES = 20;

export interface Holding {
  readonly roles: readonly AssignableRole[];
  readonly organisationId: string | null;
}

export interface WantedHolding {
  readonly roleIds?: readonly string[] | null;
  /** null: unbound; undefined: as before. */
  readonly organisationId?: string | null;
}

/**
 * What an account will hold after a change, judged: the roles exist for its unit and go together, the organisation is its unit's, and the
 * actor may make this change.
 * @param accountId null for an account still to be made.
 * @throws VALIDATION_FAILED, FORBIDDEN.
 */
export async function judgeHolding(tx: WriteTransaction, context: RequestContext, home: Home, accountId: string | null, before: Holding, wanted: WantedHolding): Promise<Holding> {
  const roles = wanted.roleIds ? await rolesOf(tx, home, wanted.roleIds) : before.roles;
  const organisationId = wanted.organisationId === undefined ? before.organisationId : wanted.organisationId ? await organisationOf(tx, home, wanted.organisationId) : null;
  const after = { roles, organisationId };
  refuse(checkRoleAssignment({
    self: accountId === context.actor.id, mayAssign: can(context, 'account.assign'), grantable: context.grantable,
    before: before.roles, after: after.roles, organisationChanges: before.organisationId !== after.organisationId,
  }));
  // Only what is being changed is judged: an account whose old roles no longer fit can still have its name mended.
  if (wanted.roleIds || wanted.organisationId !== undefined) reject(checkRoleSet({ unitKind: home.kind, ...after }));
  return after;
}

async function rolesOf(tx: WriteTransaction, home: Home, roleIds: readonly string[]): Promise<AssignableRole[]> {
  const ids = [...new Set(roleIds)];
  if (ids.length > MOST_ROLES) throw validationFailed([{ path: 'roleIds', rule: 'length', messageKey: 'account.roles.many', params: { max: MOST_ROLES } }]);
  const roles = await loadAssignable(tx, home.tenantId, ids);
  if (roles.includes(null)) throw validationFailed([{ path: 'roleIds', rule: 'exists', messageKey: 'account.roles.unknown' }]);
  return roles as AssignableRole[];
}

/** Foreign and unknown organisations answer alike. */
async function organisationOf(tx: WriteTransaction, home: Home, organisationId: string): Promise<string> {
  const [found] = await tx.query<{ id: string }>(
    `select id from organisation where tenant_id = $1 and id::text = $2 and status in ('PROPOSED', 'ACTIVE', 'SUSPENDED')`, [home.tenantId, organisationId.toLowerCase()],
  );
  if (!found) throw validationFailed([{ path: 'organisationId', rule: 'exists', messageKey: 'account.organisation.unknown' }]);
  return found.id;
}
