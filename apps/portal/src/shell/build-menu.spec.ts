import type { Permission } from '@gongwei/kernel';
import type { MenuItem } from '@gongwei/ui';
import { buildMenu, menuPageOf, menuPages, type MenuEntry } from './build-menu';

const items: MenuItem[] = [
  { key: 'settings', labelKey: 'settings', order: 90, children: [{ key: 'roles', labelKey: 'roles', to: '/roles', permission: 'role.read', order: 20 }, { key: 'accounts', labelKey: 'accounts', to: '/accounts', permission: 'account.read', order: 10 }] },
  { key: 'home', labelKey: 'home', to: '/', order: 0 },
  { key: 'units', labelKey: 'units', to: '/units', permission: 'unit.read', audience: 'committee', order: 10 },
  { key: 'registry', labelKey: 'registry', order: 20, children: [{ key: 'members', labelKey: 'members', to: '/members', permission: 'member.read' }] },
  { key: 'registry', labelKey: 'other words', children: [{ key: 'structure', labelKey: 'structure', to: '/structure', permission: 'organisation.read', order: 60 }] },
];
const build = (audience: 'committee' | 'unit', ...permissions: Permission[]): MenuEntry[] => buildMenu(items, { audience, can: (wanted) => [wanted].flat().some((one) => permissions.includes(one)) });
const outline = (entries: readonly MenuEntry[]): unknown[] => entries.map(({ key, children }) => (children.length ? { [key]: outline(children) } : key));

describe('the menu of one viewer', () => {
  it('holds what is permitted, in order, groups of several features as one', () => {
    expect(outline(build('committee', 'unit.read', 'member.read', 'organisation.read', 'account.read', 'role.read'))).toEqual(['home', 'units', { registry: ['members', 'structure'] }, { settings: ['accounts', 'roles'] }]);
  });

  it('leaves out what belongs to the other audience', () => {
    expect(outline(build('unit', 'unit.read', 'member.read', 'organisation.read'))).toEqual(['home', { registry: ['members', 'structure'] }]);
  });

  it('shows a group of one as that one, and none of nothing', () => {
    expect(outline(build('unit', 'role.read'))).toEqual(['home', 'roles']);
    expect(outline(build('unit'))).toEqual(['home']);
  });

  it('finds the entry of a page: by name, else by the longest path above it', () => {
    const menu = build('committee', 'unit.read', 'member.read', 'organisation.read', 'account.read', 'role.read');
    expect(menuPageOf(menu, '/members/1')?.entry.key).toBe('members');
    expect(menuPageOf(menu, '/members/1')?.groups.map(({ key }) => key)).toEqual(['registry']);
    expect(menuPageOf(menu, '/')?.entry.key).toBe('home');
    expect(menuPageOf(menu, '/membership')).toBeNull();
    expect(menuPageOf(menu, '/elsewhere', 'roles')?.entry.key).toBe('roles');
    expect(menuPages(menu).map(({ entry }) => entry.to)).toEqual(['/', '/units', '/members', '/structure', '/accounts', '/roles']);
  });
});
