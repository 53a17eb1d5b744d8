import { toApiError, useApollo, type ApiError } from '@gongwei/ui';
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { OrganisationsAsOfDocument, type OrganisationsAsOfQuery } from '../gql/graphql';

export type PastRow = OrganisationsAsOfQuery['organisationsAsOf']['nodes'][number];

/** All organisations of a unit as they were on a day: what is past does not change under the reader, so it is read once. Null: no day is asked for. */
export function usePastTree(unitId: () => string | null, day: () => string | null): { rows: ShallowRef<readonly PastRow[] | undefined>; loading: Ref<boolean>; error: ShallowRef<ApiError | null>; refetch(): Promise<void> } {
  const client = useApollo();
  const rows = shallowRef<readonly PastRow[]>();
  const loading = ref(false);
  const error = shallowRef<ApiError | null>(null);
  let reading = 0;

  async function refetch(): Promise<void> {
    const ticket = (reading += 1);
    const [id, date] = [unitId(), day()];
    error.value = null;
    if (!id || !date) {
      loading.value = false;
      return void (rows.value = undefined);
    }
    loading.value = true;
    try {
      const all: PastRow[] = [];
      for (let after: string | null = null, more = true; more && ticket === reading; ) {
        const { data } = (await client.query({ query: OrganisationsAsOfDocument, variables: { date, filter: { unitId: { eq: id } }, after }, fetchPolicy: 'network-only' })) as { data: OrganisationsAsOfQuery };
        all.push(...data.organisationsAsOf.nodes);
        ({ hasNextPage: more, endCursor: after } = data.organisationsAsOf.pageInfo);
      }
      if (ticket === reading) rows.value = all;
    } catch (problem) {
      if (ticket === reading) {
        rows.value = undefined;
        error.value = toApiError(problem);
      }
    } finally {
      if (ticket === reading) loading.value = false;
    }
  }
  watch([unitId, day], () => void refetch(), { immediate: true });
  return { rows, loading, error, refetch };
}
