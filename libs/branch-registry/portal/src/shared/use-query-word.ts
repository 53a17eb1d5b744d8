import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** A word of the address that a page is set by; `stale` words mean something else once it changes and go with it. */
export function useQueryWord(key: string, stale: readonly string[] = []): WritableComputedRef<string | null> {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => (route.query[key] ? String(route.query[key]) : null),
    set: (value) => {
      const others = Object.fromEntries(Object.entries(route.query).filter(([word]) => word !== key && !stale.includes(word)));
      void router.replace({ query: value ? { ...others, [key]: value } : others });
    },
  });
}
