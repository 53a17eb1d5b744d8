import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { keepStored, readStored } from '../base/storage';
import { clampWidth, isShown, NO_PREFERENCES, orderColumns, soundPreferences, type TablePreferences } from './column-preferences';
import type { TableColumn } from './types';

/** The reader's choice of columns, widths and row height for one table, kept in this browser. */
export function usePreferences<Row>(name: () => string, columns: () => readonly TableColumn<Row>[]): {
  preferences: Ref<TablePreferences>; ordered: ComputedRef<TableColumn<Row>[]>; shown: ComputedRef<TableColumn<Row>[]>; change: (next: TablePreferences) => void; resize: (key: string, width: number) => void; reset: () => void;
} {
  const key = (): string => `table.${name()}`;
  const preferences = ref<TablePreferences>(soundPreferences(readStored(key()))) as Ref<TablePreferences>;
  const ordered = computed(() => orderColumns(columns(), preferences.value));
  const shown = computed(() => {
    const some = ordered.value.filter((column) => isShown(column, preferences.value));
    return some.length ? some : ordered.value.slice(0, 1);
  });
  function change(next: TablePreferences): void {
    preferences.value = next;
    keepStored(key(), next);
  }
  return {
    preferences, ordered, shown, change,
    resize: (column, width) => change({ ...preferences.value, widths: { ...preferences.value.widths, [column]: clampWidth(width) } }),
    reset: () => change({ ...NO_PREFERENCES, density: preferences.value.density }),
  };
}
