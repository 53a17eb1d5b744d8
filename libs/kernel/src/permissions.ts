/**
 * The one table of permissions and built-in roles. The API declares them on operations (`@Allow`), the portal builds its menu from them,
 * a tenant composes roles of its own from them. Nothing else decides who may do what.
 */

/** Every permission, grouped by the place in the portal where it is granted. */
export const PERMISSION_GROUPS = {
  unit: ['unit.read', 'unit.manage', 'unit.enter', 'unit.enter-write', 'view.share'],
  identity: ['account.read', 'account.manage', 'account.assign', 'role.read', 'role.manage', 'client.read', 'client.manage'],
  audit: ['audit.read', 'audit.export'],
  registry: ['dashboard.read', 'organisation.read', 'organisation.write', 'member.read', 'member.write', 'member.import', 'member.reveal', 'approval.read', 'approval.write', 'approval.decide', 'transfer.read', 'transfer.write', 'election.read', 'election.write', 'dues.read', 'dues.write'],
  notices: ['notice.read', 'notice.write', 'notice.answer'],
} as const;

export type PermissionGroup = keyof typeof PERMISSION_GROUPS;
export type Permission = (typeof PERMISSION_GROUPS)[PermissionGroup][number];

export const PERMISSIONS: readonly Permission[] = Object.values(PERMISSION_GROUPS).flat();

/** Which kind of tenant a role belongs to; a district committee is a committee. */
export type RoleAudience = 'committee' | 'unit';

export interface BuiltInRole {
  readonly key: string;
  readonly audience: RoleAudience;
  readonly label: { readonly 'zh-CN': string; readonly en: string };
  readonly permissions: readonly Permission[];
  /** One of the three administrators 三员: an account holds at most one of these. */
  readonly exclusive?: true;
  /** Permissions the holder may hand to others beyond its own (the security administrator grants what it may not do itself). */
  readonly mayGrant?: readonly Permission[];
  /** The holder sees one organisation subtree of the unit, not the unit. */
  readonly organisationBound?: true;
}

const READ_REGISTRY: readonly Permission[] = ['dashboard.read', 'organisation.read', 'member.read', 'approval.read', 'transfer.read', 'election.read'];
const WRITE_REGISTRY: readonly Permission[] = [...READ_REGISTRY, 'organisation.write', 'member.write', 'member.import', 'member.reveal', 'transfer.write', 'election.write'];
/** Dues follow from income: whoever collects them sees them, and the committee's officers their sums. */
const DUES: readonly Permission[] = ['dues.read', 'dues.write'];
const UNIT_ADMIN: readonly Permission[] = [
  ...DUES,
  ...WRITE_REGISTRY, 'approval.write', 'approval.decide', 'notice.read', 'notice.answer',
  'unit.read', 'view.share', 'account.read', 'account.manage', 'account.assign', 'role.read', 'role.manage', 'client.read', 'client.manage', 'audit.read', 'audit.export',
];

export const BUILT_IN_ROLES: readonly BuiltInRole[] = [
  { key: 'SYSTEM_ADMIN', audience: 'committee', exclusive: true, label: { 'zh-CN': '系统管理员', en: 'System administrator' },
    permissions: ['unit.read', 'unit.manage', 'view.share', 'account.read', 'account.manage', 'role.read', 'dashboard.read', 'organisation.read'] },
  { key: 'SECURITY_ADMIN', audience: 'committee', exclusive: true, label: { 'zh-CN': '安全管理员', en: 'Security administrator' },
    permissions: ['unit.read', 'account.read', 'account.assign', 'role.read', 'role.manage', 'client.read', 'client.manage'], mayGrant: PERMISSIONS },
  { key: 'AUDITOR', audience: 'committee', exclusive: true, label: { 'zh-CN': '审计员', en: 'Auditor' }, permissions: ['unit.read', 'audit.read', 'audit.export'] },
  { key: 'LEADER', audience: 'committee', label: { 'zh-CN': '领导', en: 'Leader' }, permissions: ['unit.read', ...READ_REGISTRY, 'approval.decide', 'notice.read'] },
  { key: 'OFFICER', audience: 'committee', label: { 'zh-CN': '业务科室', en: 'Officer' },
    permissions: ['unit.read', 'unit.enter', 'view.share', 'dues.read', ...WRITE_REGISTRY, 'approval.decide', 'notice.read', 'notice.write', 'notice.answer'] },
  { key: 'ASSESSOR', audience: 'committee', label: { 'zh-CN': '考核员', en: 'Assessor' }, permissions: ['unit.read', 'dashboard.read', 'organisation.read'] },
  { key: 'UNIT_ADMIN', audience: 'unit', label: { 'zh-CN': '单位管理员', en: 'Unit administrator' }, permissions: UNIT_ADMIN },
  { key: 'BRANCH_SECRETARY', audience: 'unit', organisationBound: true, label: { 'zh-CN': '支部书记', en: 'Branch secretary' },
    permissions: [...DUES, ...READ_REGISTRY, 'unit.read', 'member.write', 'member.reveal', 'approval.write', 'election.write'] },
  { key: 'PARTY_AFFAIRS_WORKER', audience: 'unit', label: { 'zh-CN': '党务干部', en: 'Party-affairs worker' }, permissions: [...DUES, 'unit.read', 'view.share', ...WRITE_REGISTRY, 'approval.write', 'notice.read', 'notice.answer'] },
  { key: 'VIEWER', audience: 'unit', label: { 'zh-CN': '查阅人员', en: 'Viewer' }, permissions: ['unit.read', ...READ_REGISTRY, 'notice.read'] },
];

export const builtInRole = (key: string): BuiltInRole | undefined => BUILT_IN_ROLES.find((role) => role.key === key);

/**
 * What an account bound to one organisation can do at all, whatever its roles say: it sees neither accounts, roles, imports nor the trail,
 * and the place and facts of an organisation are its unit's to change. The database's policies for branches say the same.
 */
export const BOUND_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>([...DUES, 'unit.read', ...READ_REGISTRY, 'member.write', 'member.reveal', 'approval.write', 'election.write']);

/** What staff of a committee may do inside a unit they have entered: read, and write only where writing was granted. */
export const ENTERED_READ_PERMISSIONS: readonly Permission[] = ['unit.read', ...READ_REGISTRY, 'notice.read'];
export const ENTERED_WRITE_PERMISSIONS: readonly Permission[] = ['organisation.write', 'member.write', 'member.import', 'transfer.write', 'election.write'];

/** Scopes a machine client may ask for, and the permissions each one carries (api.md, "External systems"). */
export const CLIENT_SCOPES: Readonly<Record<string, readonly Permission[]>> = {
  'administration:read': ['unit.read'],
  'branch-registry:read': ['unit.read', ...READ_REGISTRY],
  'branch-registry:write': ['organisation.write', 'member.write'],
  'notices:read': ['notice.read'],
  'personal-data:read': ['member.reveal'],
};

/** The three administrators exclude each other 三员分立. @returns the keys that clash, or an empty list. */
export function exclusiveClash(roleKeys: readonly string[]): string[] {
  const held = roleKeys.filter((key) => builtInRole(key)?.exclusive);
  return held.length > 1 ? held : [];
}

/** Permissions a holder of these roles may hand on: its own when it may assign roles, and what a role adds to that. */
export function grantablePermissions(own: ReadonlySet<string>, roleKeys: readonly string[]): Set<string> {
  const grantable = new Set<string>(own.has('account.assign') || own.has('role.manage') ? own : []);
  for (const key of roleKeys) for (const permission of builtInRole(key)?.mayGrant ?? []) grantable.add(permission);
  return grantable;
}
