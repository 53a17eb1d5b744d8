import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import type { ApiError } from '../data/api-error';
import { useQuery } from '../data/use-query';
import { buildFilter } from './build-filter';
import { pageMoves, pagingVariables } from './paging';
import type { Cursor, FilterField, ListPage, ListSource, ListState, TableColumn } from './types';
import { orderByOf, readState, writeState, type UrlShape } from './url-state';

export interface ListOptions<Row> {
  readonly columns: () => readonly TableColumn<Row>[];
  readonly filters: () => readonly FilterField[];
  readonly source: () => ListSource<Row>;
  readonly fixedFilter: () => object | undefined;
  readonly prefix: string;
  readonly defaultSize?: number;
}

/** A list as its address says: the state is read from the query and every change is written there, so that a link reproduces it. */
export function useList<Row>({ columns, filters, source, fixedFilter, prefix, defaultSize }: ListOptions<Row>) {
  const route = useRoute();
  const router = useRouter();
  const home = route.matched.at(-1);
  const query = shallowRef<LocationQuery>(route.query);
  // While another page opens, its address is not this list's.
  watch(() => route.query, (next) => { if (route.matched.at(-1) === home) query.value = next; });

  const shape = computed((): UrlShape => ({
    filters: filters(), prefix,
    sortFields: columns().flatMap((column) => column.sortable ?? []),
    ...(defaultSize && { defaultSize }),
  }));
  const state = computed(() => readState(query.value, shape.value));
  const filter = computed(() => buildFilter(state.value, filters(), fixedFilter()));
  const orderBy = computed(() => orderByOf(state.value.sort));

  /** Anything but turning the page begins at the first row again. */
  function update(change: Partial<ListState>): void {
    const next = writeState(query.value, { ...state.value, cursor: { at: 'first' }, ...change }, shape.value);
    query.value = next as LocationQuery;
    void router.replace({ path: route.path, query: next, hash: route.hash });
  }
  const go = (cursor: Cursor | null): void => { if (cursor) update({ cursor }); };

  const { document } = source();
  const { data, loading, refreshing, error, refetch } = useQuery(document, () => ({
    filter: filter.value,
    ...(orderBy.value.length && { orderBy: orderBy.value }),
    ...pagingVariables(state.value.cursor, state.value.size),
    ...source().variables?.(),
  }), { keepPrevious: true });
  const page: ComputedRef<ListPage<Row> | null> = computed(() => (data.value ? source().pick(data.value) : null));
  const moves = computed(() => pageMoves(state.value.cursor, page.value?.pageInfo ?? null));

  // A cursor of another order (an old link), or one behind which everything is gone: back to the start rather than an error or an empty page.
  const cursorRefused = (problem: ApiError | null): boolean => Boolean(problem?.fields.some((field) => field.rule === 'cursor'));
  watch([error, page, loading], () => {
    const lost = cursorRefused(error.value) || (!loading.value && page.value && !page.value.nodes.length && state.value.cursor.at !== 'first');
    if (lost) update({});
  }, { immediate: true });

  return { state, filter, orderBy, update, go, page, moves, loading, refreshing, error: computed(() => (cursorRefused(error.value) ? null : error.value)), refetch, query };
}
