import type { Permission } from '@gongwei/kernel';
import type { MenuItem } from '@gongwei/ui';

/** An entry as it is shown: what the viewer may not use is gone, and a group of one is its only entry. */
export interface MenuEntry extends Omit<MenuItem, 'children' | 'permission' | 'audience' | 'order'> {
  readonly children: readonly MenuEntry[];
}

export interface MenuReader {
  readonly audience: 'committee' | 'unit';
  can(permission: Permission | readonly Permission[]): boolean;
}

/** Builds the menu of one viewer from what all features offer. */
export function buildMenu(items: readonly MenuItem[], reader: MenuReader): MenuEntry[] {
  return inOrder(mergeGroups(items)).flatMap((item) => entryOf(item, reader) ?? []);
}

function entryOf(item: MenuItem, reader: MenuReader): MenuEntry | null {
  const { children = [], permission, audience = 'both', order: _order, ...shown } = item;
  if (audience !== 'both' && audience !== reader.audience) return null;
  if (permission && !reader.can(permission)) return null;
  const visible = inOrder(mergeGroups(children)).flatMap((child) => entryOf(child, reader) ?? []);
  if (visible.length === 1 && !item.to) return { ...visible[0]!, icon: visible[0]!.icon ?? item.icon };
  if (!visible.length && !item.to) return null;
  return { ...shown, children: visible };
}

/** Several features may fill one group: entries of the same key become one, the first one's looks win. */
function mergeGroups(items: readonly MenuItem[]): MenuItem[] {
  const byKey = new Map<string, MenuItem>();
  for (const item of items) {
    const known = byKey.get(item.key);
    byKey.set(item.key, known ? { ...item, ...known, children: [...(known.children ?? []), ...(item.children ?? [])] } : item);
  }
  return [...byKey.values()];
}

const inOrder = (items: readonly MenuItem[]): MenuItem[] => [...items].sort((a, b) => (a.order ?? 50) - (b.order ?? 50));

/** A page of the menu with the groups above it. */
export interface MenuPage {
  readonly entry: MenuEntry;
  readonly groups: readonly MenuEntry[];
}

/** Every entry that leads somewhere, with its groups, in the order of the menu. */
export function menuPages(entries: readonly MenuEntry[], groups: readonly MenuEntry[] = []): MenuPage[] {
  return entries.flatMap((entry) => [...(entry.to ? [{ entry, groups }] : []), ...menuPages(entry.children, [...groups, entry])]);
}

/**
 * The entry a page belongs to: the one it names in `meta.menuKey`, else the one whose path is the longest beginning of the page's.
 */
export function menuPageOf(entries: readonly MenuEntry[], path: string, menuKey?: string): MenuPage | null {
  const pages = menuPages(entries);
  const named = menuKey ? pages.find(({ entry }) => entry.key === menuKey) : undefined;
  if (named) return named;
  const above = pages.filter(({ entry }) => isAbove(entry.to!, path));
  return above.sort((a, b) => b.entry.to!.length - a.entry.to!.length)[0] ?? null;
}

/** The home page is above everything by its address, but only itself belongs to it. */
const isAbove = (to: string, path: string): boolean => path === to || (to !== '/' && path.startsWith(`${to}/`));
