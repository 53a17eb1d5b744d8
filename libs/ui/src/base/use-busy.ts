import { ref, type Ref } from 'vue';
import { notify } from './notify';

/** Runs one action at a time; what goes wrong is told, not lost. */
export function useBusy(): { busy: Readonly<Ref<string | null>>; run: (key: string, action: () => unknown) => Promise<void> } {
  const busy = ref<string | null>(null);
  async function run(key: string, action: () => unknown): Promise<void> {
    if (busy.value !== null) return;
    busy.value = key;
    try {
      await action();
    } catch (problem) {
      notify.error(problem);
    } finally {
      busy.value = null;
    }
  }
  return { busy, run };
}
