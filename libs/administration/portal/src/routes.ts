import type { RouteRecordRaw } from 'vue-router';

/** Pages of the administration. A record page lights its list in the menu by its path; only what lies elsewhere names it. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/units', name: 'units', component: () => import('./units/UnitListPage.vue'), meta: { permission: 'unit.read', audience: 'committee', titleKey: 'administration.unit.title' } },
  { path: '/units/new', name: 'unit-create', component: () => import('./units/UnitCreatePage.vue'), meta: { permission: 'unit.manage', audience: 'committee', titleKey: 'administration.unit.create.title' } },
  { path: '/units/import', name: 'unit-import', component: () => import('./units/UnitImportPage.vue'), meta: { permission: 'unit.manage', audience: 'committee', titleKey: 'administration.unit.import.title' } },
  { path: '/units/:id', name: 'unit', component: () => import('./units/UnitPage.vue'), props: true, meta: { permission: 'unit.read', audience: 'committee', titleKey: 'administration.unit.title', menuKey: 'units' } },
  { path: '/unit-groups', name: 'unit-groups', component: () => import('./units/UnitGroupsPage.vue'), meta: { permission: 'unit.manage', audience: 'committee', titleKey: 'administration.group.title' } },
  { path: '/accounts', name: 'accounts', component: () => import('./accounts/AccountListPage.vue'), meta: { permission: 'account.read', titleKey: 'administration.account.title' } },
  { path: '/accounts/new', name: 'account-create', component: () => import('./accounts/AccountCreatePage.vue'), meta: { permission: 'account.manage', titleKey: 'administration.account.create.title' } },
  { path: '/accounts/:id', name: 'account', component: () => import('./accounts/AccountPage.vue'), props: true, meta: { permission: 'account.read', titleKey: 'administration.account.title', menuKey: 'accounts' } },
  { path: '/accounts/:id/edit', name: 'account-edit', component: () => import('./accounts/AccountEditPage.vue'), props: true, meta: { permission: ['account.manage', 'account.assign'], titleKey: 'administration.account.edit.title', menuKey: 'accounts' } },
  { path: '/roles', name: 'roles', component: () => import('./roles/RolesPage.vue'), meta: { permission: 'role.read', titleKey: 'administration.role.title' } },
  { path: '/roles/new', name: 'role-create', component: () => import('./roles/RoleFormPage.vue'), meta: { permission: 'role.manage', titleKey: 'administration.role.createTitle' } },
  { path: '/roles/:id/edit', name: 'role-edit', component: () => import('./roles/RoleFormPage.vue'), props: true, meta: { permission: 'role.manage', titleKey: 'administration.role.editTitle', menuKey: 'roles' } },
  { path: '/clients', name: 'clients', component: () => import('./clients/ClientListPage.vue'), meta: { permission: 'client.read', titleKey: 'administration.client.title' } },
  { path: '/clients/new', name: 'client-create', component: () => import('./clients/ClientCreatePage.vue'), meta: { permission: 'client.manage', titleKey: 'administration.client.create.title' } },
  { path: '/clients/:id', name: 'client', component: () => import('./clients/ClientPage.vue'), props: true, meta: { permission: 'client.read', titleKey: 'administration.client.title', menuKey: 'clients' } },
  { path: '/audit', name: 'audit', component: () => import('./audit/AuditPage.vue'), meta: { permission: 'audit.read', titleKey: 'administration.audit.title' } },
];
