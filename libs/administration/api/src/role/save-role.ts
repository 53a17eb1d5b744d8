import { checkRolePermissions, dutiesOf, MOST_OWN_ROLES, validateRole } from '@gongwei/administration-domain';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { builtInRole, conflict, DomainError, notFound, uuidv7 } from '@gongwei/kernel';
import { findHome, refuse, reject } from '../refuse';
import { loadHeld } from './read-roles';
import { RoleEntity } from './role.entity';
import type { CreateRoleInput, UpdateRoleInput } from './role.types';

const CONSTRAINTS = { role_name: { path: 'name', rule: 'unique', messageKey: 'role.name.taken' } } as const;

/** Creates a role of the caller's own tenant. @returns its id. @throws VALIDATION_FAILED, FORBIDDEN (a permission that is not the caller's to give), CONFLICT (too many). */
export async function createRole(platform: Platform, context: RequestContext, input: CreateRoleInput): Promise<string> {
  const tenantId = tenantOf(context);
  const permissions = normal(input.permissions);
  return explainConstraints(CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      reject(validateRole(input, await kindOf(tx, tenantId)));
      refuse(checkRolePermissions([], permissions, context.grantable));
      return once(tx, context, 'createRole', input.idempotencyKey, input, async () => {
        const [count] = await tx.query<{ n: number }>('select count(*)::int as n from role where tenant_id = $1', [tenantId]);
        if (count!.n >= MOST_OWN_ROLES) throw conflict('role.many', { max: MOST_OWN_ROLES });
        const role = { tenantId, id: uuidv7(), name: input.name.trim(), permissions, version: 1, updatedAt: new Date() };
        await tx.manager.insert(RoleEntity, role);
        await recordAudit(tx, context, {
          operation: 'createRole', tenantId, targetType: 'Role', targetId: role.id, targetLabel: role.name,
          changes: changesBetween({}, { name: role.name, permissions: permissions.join(', ') }),
        });
        return role.id;
      });
    }),
  );
}

/**
 * Changes one of the caller's own tenant's roles; its holders have the new permissions at their next request.
 * @throws VALIDATION_FAILED, NOT_FOUND, FORBIDDEN (a role one holds, permissions that are not the caller's to give), CONFLICT (stale; the duties of a holder would clash).
 */
export async function updateRole(platform: Platform, context: RequestContext, input: UpdateRoleInput): Promise<string> {
  const tenantId = tenantOf(context);
  return explainConstraints(CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const role = await findRole(tx, context, input);
      const kind = await kindOf(tx, tenantId);
      reject(validateRole(input, kind));
      const after = { name: input.name?.trim() ?? role.name, permissions: input.permissions ? normal(input.permissions) : role.permissions };
      refuse(checkRolePermissions(role.permissions, after.permissions, context.grantable));
      if (kind !== 'UNIT' && input.permissions) await keepDutiesApart(tx, role, after.permissions);
      await tx.manager.update(RoleEntity, { tenantId, id: role.id }, { ...after, version: role.version + 1, updatedAt: new Date() });
      await recordAudit(tx, context, {
        operation: 'updateRole', tenantId, targetType: 'Role', targetId: role.id, targetLabel: after.name,
        changes: changesBetween({ name: role.name, permissions: role.permissions.join(', ') }, { name: after.name, permissions: after.permissions.join(', ') }),
      });
      return role.id;
    }),
  );
}

/** Deletes a role nobody holds. @returns its id. @throws NOT_FOUND, FORBIDDEN, CONFLICT (stale, in use). */
export async function deleteRole(platform: Platform, context: RequestContext, input: { id: string; version: number }): Promise<string> {
  const tenantId = tenantOf(context);
  return platform.database.write(context, async (tx) => {
    const role = await findRole(tx, context, input);
    refuse(checkRolePermissions(role.permissions, [], context.grantable));
    const [held] = await tx.query<{ n: number }>('select count(*)::int as n from account_role where tenant_id = $1 and role_key = $2', [tenantId, role.id]);
    if (held!.n > 0) throw conflict('role.inUse', { count: held!.n });
    await tx.query('delete from role where tenant_id = $1 and id = $2', [tenantId, role.id]);
    await recordAudit(tx, context, {
      operation: 'deleteRole', tenantId, targetType: 'Role', targetId: role.id, targetLabel: role.name,
      changes: [{ field: 'name', before: role.name, after: null }, { field: 'permissions', before: role.permissions.join(', '), after: null }],
    });
    return role.id;
  });
}

/** The role to change, locked. Built-in roles are code: changing one is refused. @throws NOT_FOUND, FORBIDDEN, CONFLICT. */
async function findRole(tx: WriteTransaction, context: RequestContext, { id, version }: { id: string; version: number }): Promise<RoleEntity> {
  const tenantId = tenantOf(context);
  if (builtInRole(id)) throw new DomainError('FORBIDDEN', 'role.builtIn');
  const role = await tx.manager.createQueryBuilder(RoleEntity, 'r').setLock('pessimistic_write').where('r.tenantId = :tenantId and r.id::text = :id', { tenantId, id: id.toLowerCase() }).getOne();
  if (!role) throw notFound();
  if (role.version !== version) throw conflict('error.stale');
  const [own] = await tx.query('select 1 from account_role where tenant_id = $1 and account_id = $2 and role_key = $3', [tenantId, context.actor.id, role.id]);
  if (own) throw new DomainError('FORBIDDEN', 'role.self');
  return role;
}

/** No holder of the role may end up with the duties of two administrators. @throws CONFLICT naming one who would. */
async function keepDutiesApart(tx: WriteTransaction, role: RoleEntity, permissions: readonly string[]): Promise<void> {
  if (!dutiesOf(permissions).length) return;
  const holders = await tx.query<{ id: string; display_name: string }>(
    `select a.id, a.display_name from account_role ar join account a on a.tenant_id = ar.tenant_id and a.id = ar.account_id
     where ar.tenant_id = $1 and ar.role_key = $2 and exists (select 1 from account_role other where other.tenant_id = ar.tenant_id and other.account_id = ar.account_id and other.role_key <> ar.role_key)
     order by a.login_name`,
    [role.tenantId, role.id],
  );
  for (const holder of holders) {
    const others = (await loadHeld(tx, { tenantId: role.tenantId, id: holder.id })).filter((one) => one.id !== role.id);
    const duties = dutiesOf([...permissions, ...others.flatMap((one) => one.permissions)]);
    if (duties.length > 1) throw conflict('role.holders.duties', { account: holder.display_name, duties: `@${duties.map((duty) => `role.${duty}`).join('|')}` });
  }
}

const kindOf = async (tx: WriteTransaction, tenantId: string): Promise<string> => (await findHome(tx, tenantId))!.kind;
const normal = (permissions: readonly string[]): string[] => [...new Set(permissions)].sort();
