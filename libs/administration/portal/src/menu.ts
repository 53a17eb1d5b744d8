import { OfficeBuilding, Setting } from '@element-plus/icons-vue';
import type { MenuItem } from '@gongwei/ui';

/** Units are a committee's daily work; the rest is set up once in a while and stands last. */
export const menu: readonly MenuItem[] = [
  { key: 'units', labelKey: 'administration.menu.units', icon: OfficeBuilding, to: '/units', permission: 'unit.read', audience: 'committee', order: 10 },
  {
    key: 'settings', labelKey: 'administration.menu.settings', icon: Setting, order: 90,
    children: [
      { key: 'accounts', labelKey: 'administration.menu.accounts', to: '/accounts', permission: 'account.read', order: 10 },
      { key: 'roles', labelKey: 'administration.menu.roles', to: '/roles', permission: 'role.read', order: 20 },
      { key: 'clients', labelKey: 'administration.menu.clients', to: '/clients', permission: 'client.read', order: 30 },
      { key: 'unit-groups', labelKey: 'administration.menu.groups', to: '/unit-groups', permission: 'unit.manage', audience: 'committee', order: 40 },
      { key: 'audit', labelKey: 'administration.menu.audit', to: '/audit', permission: 'audit.read', order: 50 },
    ],
  },
];
