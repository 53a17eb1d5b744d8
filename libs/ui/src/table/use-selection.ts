import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { rowId } from './cells';
import type { BulkSelection } from './types';

export interface Selection<Row> {
  readonly ids: Ref<ReadonlySet<string>>;
  /** Everything that matches the filter, also what is on other pages. */
  readonly all: Ref<boolean>;
  readonly count: ComputedRef<number>;
  select(ids: readonly string[], on: boolean): void;
  selectAll(): void;
  clear(): void;
  snapshot(): BulkSelection<Row>;
}

/** What is selected in a list, over its pages. Another filter selects anew: an action must never reach rows the reader no longer sees. */
export function useSelection<Row>({ rows, filter, total }: { rows: () => readonly Row[]; filter: () => object; total: () => number | null }): Selection<Row> {
  const ids = shallowRef<ReadonlySet<string>>(new Set());
  const all = ref(false);
  const seen = new Map<string, Row>();
  watch(rows, (now) => { for (const row of now) seen.set(rowId(row), row); }, { immediate: true });

  function clear(): void {
    ids.value = new Set();
    all.value = false;
  }
  watch(() => JSON.stringify(filter()), clear);

  function select(some: readonly string[], on: boolean): void {
    // Taking one out of "all" leaves what is on the screen: what is elsewhere was never seen.
    const next = new Set(all.value ? rows().map(rowId) : ids.value);
    all.value = false;
    for (const id of some) if (on) next.add(id); else next.delete(id);
    ids.value = next;
  }

  return {
    ids, all, clear, select,
    count: computed(() => (all.value ? (total() ?? 0) : ids.value.size)),
    selectAll: () => { all.value = true; },
    snapshot: () => ({ all: all.value, ids: [...ids.value], rows: [...ids.value].map((id) => seen.get(id)).filter((row) => row !== undefined), filter: filter(), count: all.value ? (total() ?? 0) : ids.value.size }),
  };
}
