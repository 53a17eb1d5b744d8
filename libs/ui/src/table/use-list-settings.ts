import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { notify } from '../base/notify';
import { clampWidth, isShown, NO_PREFERENCES, orderColumns, type TablePreferences } from './column-preferences';
import type { TableColumn } from './types';
import { useViewStore, type ListSettings, type StoredView, type ViewToKeep } from './view-store';

export interface ListSettingsOf<Row> {
  readonly preferences: Ref<TablePreferences>;
  readonly ordered: ComputedRef<TableColumn<Row>[]>;
  readonly shown: ComputedRef<TableColumn<Row>[]>;
  readonly views: ComputedRef<readonly StoredView[]>;
  readonly defaultViewId: ComputedRef<string | null>;
  readonly canShare: ComputedRef<boolean>;
  change(next: TablePreferences): void;
  resize(key: string, width: number): void;
  reset(): void;
  /** @returns whether it was kept; what went wrong is said. */
  save(view: ViewToKeep): Promise<boolean>;
  remove(view: StoredView): Promise<boolean>;
  begin(viewId: string | null): Promise<boolean>;
  /** What was recalled, and the settings once they have been read; where they cannot be, what was recalled. */
  readonly recalled: ListSettings;
  readonly ready: Promise<ListSettings>;
}

/** The reader's choice of columns, widths and row height for one table, and the views of it. Drawn as recalled, settled as read. */
export function useListSettings<Row>(name: () => string, columns: () => readonly TableColumn<Row>[]): ListSettingsOf<Row> {
  const store = useViewStore();
  const list = name();
  const recalled = store.recall(list);
  const settings = shallowRef(recalled);
  const preferences = ref<TablePreferences>(recalled.columns ?? NO_PREFERENCES) as Ref<TablePreferences>;
  let touched = false;
  const ready = store.read(list).then((read) => {
    settings.value = read;
    if (!touched) preferences.value = read.columns ?? NO_PREFERENCES;
    return read;
  }, () => settings.value);

  const ordered = computed(() => orderColumns(columns(), preferences.value));
  const shown = computed(() => {
    const some = ordered.value.filter((column) => isShown(column, preferences.value));
    return some.length ? some : ordered.value.slice(0, 1);
  });

  function change(next: TablePreferences): void {
    touched = true;
    preferences.value = next;
    // Out of reach: the browser keeps them until next time, nobody need be told.
    void store.keepColumns(list, next).catch(() => undefined);
  }
  async function act(work: Promise<ListSettings>): Promise<boolean> {
    try {
      settings.value = await work;
      return true;
    } catch (problem) {
      notify.error(problem);
      return false;
    }
  }
  return {
    preferences, ordered, shown, change, ready, recalled,
    views: computed(() => settings.value.views),
    defaultViewId: computed(() => settings.value.defaultViewId),
    canShare: computed(() => store.canShare()),
    resize: (column, width) => change({ ...preferences.value, widths: { ...preferences.value.widths, [column]: clampWidth(width) } }),
    reset: () => change({ ...NO_PREFERENCES, density: preferences.value.density }),
    save: (view) => act(store.save(list, view)),
    remove: (view) => act(store.remove(list, view)),
    begin: (viewId) => act(store.begin(list, viewId)),
  };
}
