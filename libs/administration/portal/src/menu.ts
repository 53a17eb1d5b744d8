import { Connection, Grid, Medal, OfficeBuilding, Setting, Tickets, User } from '@element-plus/icons-vue';
import type { MenuItem } from '@gongwei/ui';

/** Units are a committee's daily work; the rest is set up once in a while and stands last. */
export const menu: readonly MenuItem[] = [
  { key: 'units', labelKey: 'administration.menu.units', icon: OfficeBuilding, to: '/units', permission: 'unit.read', audience: 'committee', order: 10 },
  {
    key: 'settings', labelKey: 'administration.menu.settings', icon: Setting, order: 90,
    children: [
      { key: 'accounts', labelKey: 'administration.menu.accounts', icon: User, to: '/accounts', permission: 'account.read', order: 10 },
      { key: 'roles', labelKey: 'administration.menu.roles', icon: Medal, to: '/roles', permission: 'role.read', order: 20 },
      { key: 'clients', labelKey: 'administration.menu.clients', icon: Connection, to: '/clients', permission: 'client.read', order: 30 },
      { key: 'unit-groups', labelKey: 'administration.menu.groups', icon: Grid, to: '/unit-groups', permission: 'unit.manage', audience: 'committee', order: 40 },
      { key: 'audit', labelKey: 'administration.menu.audit', icon: Tickets, to: '/audit', permission: 'audit.read', order: 50 },
    ],
  },
];
