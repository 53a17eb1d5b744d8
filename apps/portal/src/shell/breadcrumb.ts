import type { BreadcrumbTrail, Crumb } from '@gongwei/ui';
import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';
import { menuPageOf, type MenuEntry } from './build-menu';

/**
 * The place of the page in the tree: the groups of the menu, the page of the menu it belongs to, and what the page itself says of its
 * record and what lies above it.
 */
export function useBreadcrumb(menu: ComputedRef<readonly MenuEntry[]>): { crumbs: ComputedRef<readonly Crumb[]>; trail: BreadcrumbTrail } {
  const { t } = useI18n();
  const route = useRoute();
  const given = shallowRef<readonly Crumb[]>([]);

  // Before the page of the new address is set up, so that what it says is not wiped out.
  watch(() => route.path, () => (given.value = []), { flush: 'sync' });

  const crumbs = computed<readonly Crumb[]>(() => {
    if (route.path === '/') return [];
    const place = menuPageOf(menu.value, route.path, route.meta.menuKey);
    const groups = place?.groups.map(({ labelKey, to }) => ({ label: t(labelKey), ...(to ? { to } : {}) })) ?? [];
    const list = place ? { label: t(place.entry.labelKey), to: place.entry.to! } : null;
    const own = given.value.length ? given.value : route.meta.titleKey && list?.to !== route.path ? [{ label: t(route.meta.titleKey) }] : [];
    return [...groups, ...(list ? [own.length ? list : { label: list.label }] : []), ...own];
  });

  return { crumbs, trail: { set: (next) => (given.value = next) } };
}
