import { Odometer } from '@element-plus/icons-vue';
import type { PortalFeature } from '@gongwei/ui';

/** Pages of the portal itself: its first page, and what everybody may do with their own account. */
export const ownFeature: PortalFeature = {
  routes: [
    { path: '/', name: 'home', component: () => import('../pages/dashboard/HomePage.vue') },
    { path: '/sessions', name: 'sessions', component: () => import('../pages/account/SessionsPage.vue'), meta: { titleKey: 'sessions.title' } },
  ],
  menu: [
    { key: 'home.committee', labelKey: 'menu.home.committee', icon: Odometer, to: '/', audience: 'committee', order: 0 },
    { key: 'home.unit', labelKey: 'menu.home.unit', icon: Odometer, to: '/', audience: 'unit', order: 0 },
  ],
  messages: {},
};
