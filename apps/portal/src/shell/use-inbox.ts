import { useQuery } from '@gongwei/ui';
import { computed, onScopeDispose, type ComputedRef } from 'vue';
import { InboxDocument, type InboxQuery } from '../gql/graphql';

export type Todo = InboxQuery['inbox']['todos'][number];

/** How often what waits is looked up again while nothing is done: others send, too. Whatever is saved here asks anew at once. */
const AGAIN_MS = 180_000;

/** What waits for the reader. A bell that cannot be read shows nothing; the inbox says what is wrong. */
export function useInbox(): { inbox: ComputedRef<InboxQuery['inbox'] | null>; refetch: () => Promise<void> } {
  const { data, refetch } = useQuery(InboxDocument, () => ({}));
  const timer = setInterval(() => { if (document.visibilityState === 'visible') void refetch(); }, AGAIN_MS);
  onScopeDispose(() => clearInterval(timer));
  return { inbox: computed(() => data.value?.inbox ?? null), refetch };
}
