import { useMedia, type MenuItem } from '@gongwei/ui';
import { computed, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import { keepSetting, readSetting } from '../preferences/storage';
import type { SessionStore } from '../session/session-store';
import { buildMenu, type MenuEntry } from './build-menu';

/** Below this width the menu is a drawer. */
const NARROW = '(max-width: 899px)';

/** What the parts of the frame share. */
export interface ShellState {
  readonly menu: ComputedRef<readonly MenuEntry[]>;
  /** No room for the menu beside the page. */
  readonly narrow: Readonly<Ref<boolean>>;
  /** The menu shows icons only. */
  readonly collapsed: Readonly<Ref<boolean>>;
  readonly drawerOpen: Ref<boolean>;
  readonly searchOpen: Ref<boolean>;
  toggleCollapsed(): void;
}

export const SHELL: InjectionKey<ShellState> = Symbol('shell');

export function createShellState(session: SessionStore, items: readonly MenuItem[]): ShellState {
  const kept = readSetting('menu.collapsed');
  const collapsed = ref(kept === null ? innerWidth < 1200 : kept === 'yes');
  return {
    menu: computed(() => buildMenu(items, { audience: session.audience, can: session.can })),
    narrow: useMedia(NARROW),
    collapsed,
    drawerOpen: ref(false),
    searchOpen: ref(false),
    toggleCollapsed() {
      collapsed.value = !collapsed.value;
      keepSetting('menu.collapsed', collapsed.value ? 'yes' : 'no');
    },
  };
}
