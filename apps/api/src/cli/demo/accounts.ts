import type { BUILT_IN_ROLES } from '@gongwei/kernel';
import type { OrganisationPlan } from './plan-unit';
import type { TenantPlan } from './plan-city';
import type { Tables } from './tables';

/** The one password of all demo accounts; production refuses to load them. */
export const DEMO_PASSWORD = 'Yunling-2026-demo';

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

type RoleKey = (typeof BUILT_IN_ROLES)[number]['key'];
interface Wanted {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly RoleKey[];
}

const COMMITTEE: readonly Wanted[] = [
  { login: 'admin', name: '系统管理员', roles: ['SYSTEM_ADMIN', 'OFFICER'] },
  { login: 'security', name: '安全管理员', roles: ['SECURITY_ADMIN'] },
  { login: 'auditor', name: '审计员', roles: ['AUDITOR'] },
  { login: 'leader', name: '工委领导', roles: ['LEADER'] },
  { login: 'officer', name: '组织科经办', roles: ['OFFICER'] },
];
const DISTRICT: readonly Wanted[] = [{ login: 'admin', name: '区县工委管理员', roles: ['SYSTEM_ADMIN', 'OFFICER'] }];
const UNIT: readonly Wanted[] = [{ login: 'admin', name: '单位管理员', roles: ['UNIT_ADMIN'] }];
const UNIT_STAFF: readonly Wanted[] = [
  { login: 'secretary', name: '支部书记', roles: ['BRANCH_SECRETARY'] },
  { login: 'worker', name: '党务干部', roles: ['PARTY_AFFAIRS_WORKER'] },
  { login: 'viewer', name: '查阅人员', roles: ['VIEWER'] },
];

/** Adds a tenant's demo accounts. @param withStaff also a branch secretary (bound to the first branch), a worker and a viewer */
export function addAccounts(tables: Tables, tenant: TenantPlan, organisations: readonly OrganisationPlan[], withStaff: boolean, passwordHash: string, newId: () => string, lastLogin: Date | null): DemoAccount[] {
  const wanted = tenant.kind === 'COMMITTEE' ? COMMITTEE : tenant.kind === 'DISTRICT_COMMITTEE' ? DISTRICT : withStaff ? [...UNIT, ...UNIT_STAFF] : UNIT;
  const branch = organisations.find((plan) => plan.kind === 'BRANCH' && plan.status === 'ACTIVE');
  return wanted.map(({ login, name, roles }) => {
    const id = newId();
    const bound = roles.includes('BRANCH_SECRETARY') ? (branch?.id ?? null) : null;
    tables.account.add([tenant.id, id, login, name, passwordHash, false, bound, login === 'admin' && lastLogin ? lastLogin.toISOString() : null]);
    for (const role of roles) tables.accountRole.add([tenant.id, id, role]);
    return { login: `${tenant.code}/${login}`, name, unit: tenant.shortName, roles };
  });
}
