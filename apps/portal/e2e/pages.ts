import type { Access, Role } from './portal';

/** A page that every check of all pages opens. Add a line for each new page. */
export interface ListedPage {
  readonly path: string;
  readonly as: Role | null;
  /** For a record page: the query that finds the record whose id stands for `:id`, as `{ nodes { id } }` or a list. */
  readonly first?: string;
}

export const PAGES: readonly ListedPage[] = [
  { path: '/login', as: null },
  { path: '/password', as: 'unitAdmin' },
  { path: '/second-factor', as: 'unitAdmin' },
  { path: '/sessions', as: 'unitAdmin' },
  { path: '/', as: 'admin' },
  { path: '/', as: 'unitAdmin' },
  { path: '/', as: 'auditor' },
  { path: '/nowhere', as: 'unitAdmin' },
  { path: '/audit', as: 'viewer' },
  { path: '/organisations', as: 'admin' },
  { path: '/organisations?view=tree', as: 'unitAdmin' },
  { path: '/organisations?view=tree&asOf=2020-06-30', as: 'unitAdmin' },
  { path: '/organisations/new', as: 'unitAdmin' },
  { path: '/organisations/merge', as: 'unitAdmin' },
  { path: '/organisations/:id/split', as: 'unitAdmin', first: 'organisations' },
  { path: '/organisations/:id', as: 'unitAdmin', first: 'organisations' },
  { path: '/organisations/:id/edit', as: 'unitAdmin', first: 'organisations' },
  { path: '/members', as: 'unitAdmin' },
  { path: '/members/new', as: 'unitAdmin' },
  { path: '/members/import', as: 'unitAdmin' },
  { path: '/members/:id', as: 'unitAdmin', first: 'members' },
  { path: '/members/:id/edit', as: 'unitAdmin', first: 'members' },
  { path: '/elections', as: 'unitAdmin' },
  { path: '/elections?view=running', as: 'admin' },
  { path: '/elections/:id', as: 'unitAdmin', first: 'elections' },
  { path: '/elections/:id/sheet', as: 'unitAdmin', first: 'elections' },
  { path: '/members/:id/transfer', as: 'unitAdmin', first: 'members' },
  { path: '/transfers', as: 'officer' },
  { path: '/transfers?tab=in', as: 'unitAdmin' },
  { path: '/transfers/inward', as: 'unitAdmin' },
  { path: '/transfers/:id', as: 'unitAdmin', first: 'membershipTransfers' },
  { path: '/members/:id?tab=development', as: 'unitAdmin', first: 'members' },
  { path: '/development', as: 'unitAdmin' },
  { path: '/dues', as: 'unitAdmin' },
  { path: '/dues?view=members', as: 'unitAdmin' },
  { path: '/birthdays', as: 'unitAdmin' },
  { path: '/birthdays?view=cards', as: 'unitAdmin' },
  { path: '/approvals', as: 'admin' },
  { path: '/approvals/new', as: 'unitAdmin' },
  { path: '/structure', as: 'admin' },
  { path: '/units', as: 'admin' },
  { path: '/units/new', as: 'admin' },
  { path: '/units/import', as: 'admin' },
  { path: '/units/:id', as: 'admin', first: 'units' },
  { path: '/unit-groups', as: 'admin' },
  { path: '/accounts', as: 'unitAdmin' },
  { path: '/accounts/new', as: 'unitAdmin' },
  { path: '/accounts/:id', as: 'unitAdmin', first: 'accounts' },
  { path: '/accounts/:id/edit', as: 'unitAdmin', first: 'accounts' },
  { path: '/roles', as: 'unitAdmin' },
  { path: '/roles/new', as: 'unitAdmin' },
  { path: '/clients', as: 'unitAdmin' },
  { path: '/clients/new', as: 'unitAdmin' },
  { path: '/audit', as: 'auditor' },
  { path: '/inbox', as: 'unitAdmin' },
  { path: '/notices', as: 'unitAdmin' },
  { path: '/notices/:id', as: 'unitAdmin', first: 'receivedNotices' },
  { path: '/notices/sent', as: 'officer' },
  { path: '/notices/new', as: 'officer' },
  { path: '/notices/:id', as: 'officer', first: 'notices' },
];

/** The name of a page in a report. */
export const nameOf = ({ path, as }: ListedPage): string => `${path} (${as ?? 'nobody'})`;

/** The address with its record. */
export async function addressOf({ path, as, first }: ListedPage, accessOf: (role: Role) => Promise<Access>): Promise<string> {
  if (!first || !as) return path;
  const answer = await (await accessOf(as)).ask<Record<string, { nodes: { id: string }[] }>>(`{ ${first}(first: 1) { nodes { id } } }`);
  return path.replace(':id', answer[first]!.nodes[0]!.id);
}
