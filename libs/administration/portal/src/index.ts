import type { PortalFeature } from '@gongwei/ui';
import { menu } from './menu';
import { routes } from './routes';

/** Units, accounts, roles, machine clients, audit. */
export const feature: PortalFeature = {
  routes,
  menu,
  messages: { 'zh-CN': () => import('./i18n/zh-CN'), en: () => import('./i18n/en') },
};
