import { onMounted, onUnmounted } from 'vue';
import { useRouter } from 'vue-router';

/**
 * Keeps somebody from losing what was typed: asks before another page is opened, and lets the browser ask before it is closed.
 * While saving, the page may lead on by itself.
 */
export function useUnsavedGuard(unsaved: () => boolean, ask: () => Promise<boolean>): void {
  const router = useRouter();
  const warn = (event: BeforeUnloadEvent): void => { if (unsaved()) event.preventDefault(); };
  let remove: (() => void) | undefined;
  onMounted(() => {
    window.addEventListener('beforeunload', warn);
    // Only the address' path is a page: a tab or a filter beside the form loses nothing.
    remove = router.beforeEach(async (to, from) => (to.path === from.path || !unsaved() ? true : ask()));
  });
  onUnmounted(() => {
    window.removeEventListener('beforeunload', warn);
    remove?.();
  });
}
