import type { ApolloClient, ObservableQuery, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { ApiError } from './api-error';
import { toApiError } from './create-apollo';
import { useApollo } from './use-apollo';

export interface QueryOptions {
  /** Keeps showing the last answer while another one is asked for (lists dim their rows instead of blinking). */
  readonly keepPrevious?: boolean;
  /** For components that are given a client; else the session's. */
  readonly client?: ApolloClient;
}

export interface QueryResult<Data> {
  readonly data: ShallowRef<Data | undefined>;
  /** Asking, with no answer to these variables yet. Asking again for what is shown is `refreshing` only: content that is there stays. */
  readonly loading: Ref<boolean>;
  readonly refreshing: Ref<boolean>;
  readonly error: ShallowRef<ApiError | null>;
  /** Asks the API again. Never rejects: what went wrong is in `error`. */
  refetch(): Promise<void>;
}

/**
 * A query that follows its variables: what is cached at once, what the API says after. `null` variables: not asked yet.
 * It also follows the cache, so that a mutation's answer shows without asking again.
 */
export function useQuery<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>, variables: () => Variables | null, options: QueryOptions = {}): QueryResult<Data> {
  const client = options.client ?? useApollo();
  const data = shallowRef<Data>();
  const loading = ref(false);
  const refreshing = ref(false);
  const error = shallowRef<ApiError | null>(null);
  let query: ObservableQuery<Data, OperationVariables> | null = null;
  let stop: (() => void) | null = null;

  function ask(values: Variables | null): void {
    stop?.();
    stop = query = null;
    if (!values || !options.keepPrevious) data.value = undefined;
    error.value = null;
    loading.value = refreshing.value = Boolean(values);
    if (!values) return;
    query = client.watchQuery<Data, OperationVariables>({ query: document, variables: values, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first', notifyOnNetworkStatusChange: true });
    const subscription = query.subscribe((result) => {
      refreshing.value = result.loading;
      if (!result.loading || result.dataState === 'complete') loading.value = false;
      if (result.error) error.value = toApiError(result.error);
      else if (!result.loading) error.value = null;
      if (result.dataState === 'complete') data.value = result.data as Data;
    });
    stop = () => subscription.unsubscribe();
  }

  // Compared by content: a page that builds the same variables anew asks nothing.
  watch(() => { const values = variables(); return values && JSON.stringify(values); }, (key) => ask(key === null ? null : (JSON.parse(key) as Variables)), { immediate: true });
  onScopeDispose(() => stop?.());

  async function refetch(): Promise<void> {
    if (!query) return;
    const asked = query;
    refreshing.value = true;
    // After a failure there is nothing on the screen: show that it is asked again.
    if (error.value) loading.value = data.value === undefined;
    error.value = null;
    await asked.refetch().catch((problem: unknown) => {
      if (asked === query) error.value = toApiError(problem);
    });
    if (asked === query) loading.value = refreshing.value = false;
  }

  return { data, loading, refreshing, error, refetch };
}
