import { useApollo, useQuery, type ApiError } from '@gongwei/ui';
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { OrganisationTreeDocument, type OrganisationTreeQuery } from '../gql/graphql';

export type TreeRow = OrganisationTreeQuery['organisations']['nodes'][number];

export interface UnitTree {
  readonly rows: ShallowRef<readonly TreeRow[] | undefined>;
  readonly loading: Ref<boolean>;
  readonly error: ShallowRef<ApiError | null>;
  refetch(): Promise<void>;
}

/**
 * All organisations of a unit, whatever their state, as far as the viewer may see them. The first page is watched, so that a change anywhere
 * shows; the few units with more than 200 are read on from there.
 */
export function useUnitTree(unitId: () => string | null): UnitTree {
  const client = useApollo();
  const filter = (): { unitId: { eq: string } } | null => {
    const id = unitId();
    return id ? { unitId: { eq: id } } : null;
  };
  const first = useQuery(OrganisationTreeDocument, () => {
    const where = filter();
    return where && { filter: where };
  }, { keepPrevious: true });
  const rows = shallowRef<readonly TreeRow[]>();
  const readingOn = ref(false);
  let reading = 0;

  watch(first.data, async (data) => {
    const ticket = (reading += 1);
    const where = filter();
    if (!data || !where) return void (rows.value = undefined);
    const all = [...data.organisations.nodes];
    let { hasNextPage, endCursor } = data.organisations.pageInfo;
    readingOn.value = hasNextPage;
    try {
      while (hasNextPage && ticket === reading) {
        const page = await client.query({ query: OrganisationTreeDocument, variables: { filter: where, after: endCursor }, fetchPolicy: 'network-only' });
        all.push(...page.data!.organisations.nodes);
        ({ hasNextPage, endCursor } = page.data!.organisations.pageInfo);
      }
    } finally {
      // Half a tree is better than none; the error of the connection shows with the next thing asked for.
      if (ticket === reading) {
        readingOn.value = false;
        rows.value = all;
      }
    }
  }, { immediate: true });

  return { rows, loading: first.loading, error: first.error, refetch: first.refetch };
}
