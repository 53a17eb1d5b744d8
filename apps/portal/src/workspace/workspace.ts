import { uiMessages, type MenuItem, type PortalFeature } from '@gongwei/ui';
import type { Router } from 'vue-router';
import { features as others } from '../features';
import { addMessages } from '../i18n/i18n';
import { ownFeature } from './own-feature';

const features: readonly PortalFeature[] = [ownFeature, ...others];

/** What all features offer, before anybody's permissions are looked at. */
export const menuItems: readonly MenuItem[] = features.flatMap(({ menu }) => menu);

let opening: Promise<void> | null = null;
let opened = false;

/**
 * Adds the pages and texts of all features, once somebody is logged in: the login page must be light.
 * @returns whether it was done just now, so that the address has to be looked up again.
 */
export async function openWorkspace(router: Router): Promise<boolean> {
  if (opened) return false;
  opening ??= build(router);
  await opening.catch((error: unknown) => {
    opening = null;
    throw error;
  });
  opened = true;
  return true;
}

async function build(router: Router): Promise<void> {
  await Promise.all([addMessages(uiMessages), ...features.map(({ messages }) => addMessages(messages))]);
  router.removeRoute('unknown');
  router.addRoute({
    path: '/',
    component: () => import('../shell/ShellPage.vue'),
    children: [
      ...features.flatMap(({ routes }) => routes),
      { path: '/:rest(.*)*', name: 'not-found', component: () => import('../pages/start/NotFoundPage.vue'), meta: { titleKey: 'notFound.title' } },
    ],
  });
}
