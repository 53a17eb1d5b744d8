import '@gongwei/ui/styles.css';
import { createPinia } from 'pinia';
import { createApp, watch } from 'vue';
import App from './app/App.vue';
import { reloadOnce } from './app/chunk-failure';
import { watchForNewVersion } from './app/new-version';
import { chooseLocale, i18n, storedLocale } from './i18n/i18n';
import { createPortalRouter } from './router/router';
import { loginNotice } from './session/notice';
import { followOtherTabs } from './session/other-tabs';
import { useSession } from './session/session-store';

const app = createApp(App).use(createPinia()).use(i18n);
const session = useSession();
const router = createPortalRouter(session);

// Asked for at the same time as the texts; a failure comes up again in the router, which shows it.
session.load().catch(() => undefined);
try {
  await chooseLocale(storedLocale());
} catch (error) {
  // Without texts the portal can say nothing: a page of an older build starts anew, else early.js has the words.
  if (!reloadOnce()) dispatchEvent(new Event('gongwei:failed'));
  throw error;
}
app.use(router).mount('#app');

// The session ended while a page was open: by itself, in another tab, or because the reader logged out.
watch(
  () => session.viewer,
  (viewer) => {
    const { meta, fullPath } = router.currentRoute.value;
    if (viewer || meta.public) return;
    loginNotice.value ??= 'expired';
    void router.replace({ name: 'login', query: loginNotice.value === 'expired' && fullPath !== '/' ? { next: fullPath } : {} });
  },
  // After the pages that were open are gone: what they ask before one leaves them has no point any more.
  { flush: 'post' },
);

followOtherTabs(session);
watchForNewVersion();
