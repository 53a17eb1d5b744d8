import { onScopeDispose, type Ref } from 'vue';

/** Ctrl-K, on Apple's keyboards ⌘-K, opens the search from anywhere, also from inside a field. */
export function useSearchKey(open: Ref<boolean>): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    // A dialog that asks something has to be answered first.
    if (open.value || !document.querySelector('[aria-modal="true"], dialog[open]')) open.value = !open.value;
  };
  addEventListener('keydown', onKey);
  onScopeDispose(() => removeEventListener('keydown', onKey));
}

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** How the key is named on this device. */
export const SEARCH_KEY = apple ? '⌘ K' : 'Ctrl K';
