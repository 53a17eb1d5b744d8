import { shallowRef } from 'vue';
import { createRouter, createWebHistory, START_LOCATION, type Router } from 'vue-router';
import { isChunkFailure, reloadOnce } from '../app/chunk-failure';
import { i18n } from '../i18n/i18n';
import type { SessionStore } from '../session/session-store';
import { decide } from './decide';
import { focusHeading } from './focus-heading';
import { gateRoutes, unknownRoute } from './routes';

/** Why the portal could not open the page it was asked for, and which: shown instead of a page, with a way to try again. */
export const navigationProblem = shallowRef<{ error: unknown; address: string } | null>(null);

export function createPortalRouter(session: SessionStore): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [...gateRoutes, unknownRoute],
    // A filter or a tab changes the address, not the place one is reading.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });

  router.beforeEach(async (to) => {
    await session.load();
    const way = decide(to, session.viewer);
    if (way !== true) return way;
    if (to.meta.public || to.meta.pending) return true;
    const { openWorkspace } = await import('../workspace/workspace');
    return (await openWorkspace(router)) ? to.fullPath : true;
  });

  router.afterEach((to, from, failure) => {
    if (failure) return;
    navigationProblem.value = null;
    if (to.meta.titleKey) document.title = `${i18n.global.t(to.meta.titleKey)} · ${i18n.global.t('app.name')}`;
    if (from !== START_LOCATION && to.path !== from.path) focusHeading();
  });

  router.onError((error, to) => {
    if (isChunkFailure(error) && reloadOnce(to.fullPath)) return;
    console.error(error);
    navigationProblem.value = { error, address: to.fullPath };
  });

  return router;
}
