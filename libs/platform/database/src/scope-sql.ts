import { isUuid } from '@gongwei/kernel';
import type { Scope } from './request-context';

const ROLES = new Set(['gw_unit', 'gw_branch', 'gw_committee', 'gw_client', 'gw_identity', 'gw_jobs', 'gw_maintenance']);
const WITHOUT_TENANT = new Set(['gw_identity', 'gw_jobs', 'gw_maintenance']);
const PATH = /^([0-9a-f]{32}\/)+$/;

/**
 * The statements that open a transaction in a scope, one round trip. Plain SET LOCAL, not set_config(): it reaches the shards of a
 * distributed PostgreSQL too. Every value is validated here because SET takes no parameters.
 */
export function beginInScope(scope: Scope, readOnly: boolean): string {
  if (!ROLES.has(scope.role)) throw new Error(`Unknown scope role ${scope.role}`);
  const statements = [readOnly ? 'BEGIN READ ONLY' : 'BEGIN', `SET LOCAL ROLE ${scope.role}`];
  if (scope.tenantId !== null) {
    if (!isUuid(scope.tenantId)) throw new Error('The tenant of a scope must be a UUID.');
    statements.push(`SET LOCAL app.tenant = '${scope.tenantId}'`);
  } else if (!WITHOUT_TENANT.has(scope.role)) {
    throw new Error(`Scope ${scope.role} needs a tenant.`);
  }
  if (scope.role === 'gw_branch') {
    if (!scope.organisationPath || !PATH.test(scope.organisationPath)) throw new Error('A branch scope needs the path of its organisation.');
    statements.push(`SET LOCAL app.organisation_path = '${scope.organisationPath}'`);
  }
  if (scope.role === 'gw_client') statements.push(`SET LOCAL app.depth = '${Math.trunc(scope.depth ?? 0)}'`);
  return statements.join('; ');
}

/** What puts an open transaction into a scope. */
export const settingsOf = (scope: Scope): string => beginInScope(scope, false).split('; ').slice(1).join('; ');
