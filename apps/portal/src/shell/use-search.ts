import { describeError, toApiError, useApollo } from '@gongwei/ui';
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { SearchDocument, type SearchQuery } from '../gql/graphql';

export type SearchHit = SearchQuery['search'][number];

/** Nothing is asked before the reader pauses this long. */
const PAUSE_MS = 160;
/** How many of each kind. */
const MOST = 6;

/** Asks the API for units, organisations and members while one types. Answers that come too late are dropped. */
export function useSearch(text: Ref<string>): { hits: ShallowRef<readonly SearchHit[]>; searching: Ref<boolean>; problem: Ref<string | null>; answered: Ref<string> } {
  const apollo = useApollo();
  const hits = shallowRef<readonly SearchHit[]>([]);
  const searching = ref(false);
  const problem = ref<string | null>(null);
  /** The text the hits belong to. */
  const answered = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function ask(wanted: string): Promise<void> {
    const own = ++turn;
    try {
      const { data } = await apollo.query({ query: SearchDocument, variables: { text: wanted, first: MOST }, fetchPolicy: 'no-cache' });
      if (own !== turn) return;
      hits.value = data?.search ?? [];
      problem.value = null;
    } catch (error) {
      if (own !== turn) return;
      hits.value = [];
      const known = toApiError(error);
      // Somebody without the registry's permissions still finds pages.
      problem.value = known.code === 'FORBIDDEN' ? null : describeError(known);
    }
    answered.value = wanted;
    searching.value = false;
  }

  watch(text, (now) => {
    clearTimeout(timer);
    turn += 1;
    const wanted = now.trim();
    searching.value = wanted !== '';
    if (wanted) timer = setTimeout(() => void ask(wanted), PAUSE_MS);
    else {
      hits.value = [];
      problem.value = null;
      answered.value = '';
    }
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    turn += 1;
  });
  return { hits, searching, problem, answered };
}
