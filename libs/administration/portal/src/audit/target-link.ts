import type { Permission } from '@gongwei/kernel';

export interface AuditTarget {
  readonly targetType: string;
  readonly targetId: string | null;
}

/** Pages of records by the type the trail names, with the permission to open them. */
const PAGES: Readonly<Record<string, { path: string; permission: Permission; committee?: true }>> = {
  Unit: { path: '/units', permission: 'unit.read', committee: true },
  Account: { path: '/accounts', permission: 'account.read' },
  MachineClient: { path: '/clients', permission: 'client.read' },
  Organisation: { path: '/organisations', permission: 'organisation.read' },
  MembershipTransfer: { path: '/transfers', permission: 'transfer.read' },
  Member: { path: '/members', permission: 'member.read' },
  Notice: { path: '/notices', permission: 'notice.read' },
  Election: { path: '/elections', permission: 'election.read' },
  Approval: { path: '/approvals', permission: 'approval.read' },
};

/** Where the record an entry tells of can be opened by this person, or null. */
export function targetLink({ targetType, targetId }: AuditTarget, reader: { audience: string; can(permission: Permission): boolean }): string | null {
  const page = PAGES[targetType];
  if (!page || !targetId || !reader.can(page.permission) || (page.committee && reader.audience !== 'committee')) return null;
  return `${page.path}/${targetId}`;
}
