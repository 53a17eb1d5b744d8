import { onScopeDispose, ref, type Ref } from 'vue';

/** Phones: below this the layout is one column, tables become cards, actions stick to the bottom. */
export const PHONE = '(max-width: 640px)';

/** Whether a media query holds now. */
export function useMedia(query: string): Readonly<Ref<boolean>> {
  const matches = ref(false);
  if (typeof matchMedia === 'undefined') return matches;
  const list = matchMedia(query);
  const follow = (): void => void (matches.value = list.matches);
  follow();
  list.addEventListener('change', follow);
  onScopeDispose(() => list.removeEventListener('change', follow));
  return matches;
}
