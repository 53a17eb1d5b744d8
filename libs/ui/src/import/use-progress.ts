import { onUnmounted, ref, watch, type Ref, type ShallowRef } from 'vue';
import type { ImportRunView } from './types';

const ASK_EVERY_MS = 1_000;
/** As the server sees it: longer than any piece takes. */
const STANDS_AFTER_MS = 90_000;

/**
 * Asks again and again how far a run is while it is being written. A server that does not answer (it may be starting anew) is asked on;
 * `lost` says so meanwhile. `stands`: nothing has moved for long, so confirming again is worth a try.
 */
export function useProgress(run: ShallowRef<ImportRunView | null>, load: (id: string) => Promise<ImportRunView | null>): { lost: Ref<boolean>; stands: Ref<boolean> } {
  const lost = ref(false);
  const stands = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let movedAt = 0;

  async function ask(id: string): Promise<void> {
    try {
      const found = await load(id);
      if (run.value?.id !== id) return;
      lost.value = false;
      if (found?.createdCount !== run.value.createdCount) movedAt = Date.now();
      run.value = found;
    } catch {
      lost.value = true;
    }
    if (run.value?.id === id) next();
  }

  function next(): void {
    clearTimeout(timer);
    const now = run.value;
    if (now?.status !== 'COMMITTING') { lost.value = false; stands.value = false; return; }
    stands.value = Date.now() - Math.max(movedAt, Date.parse(now.progressedAt ?? '') || 0) > STANDS_AFTER_MS;
    timer = setTimeout(() => void ask(now.id), ASK_EVERY_MS);
  }
  watch(() => (run.value?.status === 'COMMITTING' ? run.value.id : ''), () => { movedAt = 0; next(); }, { immediate: true });
  onUnmounted(() => clearTimeout(timer));
  return { lost, stands };
}
