import { BREADCRUMB_TRAIL, type Crumb } from '@gongwei/ui';
import { inject, watchEffect } from 'vue';

/** Tells the shell where this page stands, as soon as it is known and whenever it changes (the language, the record's name). */
export function useTrail(crumbs: () => readonly Crumb[] | null): void {
  const trail = inject(BREADCRUMB_TRAIL, null);
  watchEffect(() => {
    const known = crumbs();
    if (known) trail?.set(known);
  });
}
