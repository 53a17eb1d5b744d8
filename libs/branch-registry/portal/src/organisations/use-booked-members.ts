import { toApiError, useApollo, type ApiError } from '@gongwei/ui';
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { BookedMembersDocument, type BookedMembersQuery } from '../gql/graphql';

export type BookedMember = BookedMembersQuery['members']['nodes'][number];

/** Everybody on the books of an organisation, page by page: a split gives each a place. */
export function useBookedMembers(organisationId: () => string | null): { members: ShallowRef<readonly BookedMember[]>; loading: Ref<boolean>; error: ShallowRef<ApiError | null>; read(): Promise<void> } {
  const client = useApollo();
  const members = shallowRef<readonly BookedMember[]>([]);
  const loading = ref(false);
  const error = shallowRef<ApiError | null>(null);
  let reading = 0;

  async function read(): Promise<void> {
    const id = organisationId();
    const ticket = (reading += 1);
    members.value = [];
    error.value = null;
    if (!id) return;
    loading.value = true;
    try {
      const all: BookedMember[] = [];
      for (let after: string | null = null, more = true; more && ticket === reading; ) {
        const { data } = (await client.query({ query: BookedMembersDocument, variables: { id, after }, fetchPolicy: 'network-only' })) as { data: BookedMembersQuery };
        all.push(...data.members.nodes);
        ({ hasNextPage: more, endCursor: after } = data.members.pageInfo);
      }
      if (ticket === reading) members.value = all;
    } catch (problem) {
      if (ticket === reading) error.value = toApiError(problem);
    } finally {
      if (ticket === reading) loading.value = false;
    }
  }
  watch(organisationId, () => void read(), { immediate: true });
  return { members, loading, error, read };
}
