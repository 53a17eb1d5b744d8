import { useApollo, useQuery, type ApiError } from '@gongwei/ui';
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { StructureFindingsDocument, type StructureFindingsQuery } from '../gql/graphql';

export type Finding = StructureFindingsQuery['structureFindings'][number];

const PAGE = 200;

/** Every finding of a unit, or of the whole scope. The first page is watched, so that mending one shows; the others are read on from there. */
export function useFindings(unitId: () => string | null): { findings: ShallowRef<readonly Finding[] | undefined>; loading: Ref<boolean>; refreshing: Ref<boolean>; error: ShallowRef<ApiError | null>; refetch(): Promise<void> } {
  const client = useApollo();
  const first = useQuery(StructureFindingsDocument, () => ({ unitId: unitId(), first: PAGE, skip: 0 }), { keepPrevious: true });
  const findings = shallowRef<readonly Finding[]>();
  const readingOn = ref(false);
  let reading = 0;

  watch(first.data, async (data) => {
    const ticket = (reading += 1);
    if (!data) return void (findings.value = undefined);
    const all = [...data.structureFindings];
    let last = all.length;
    readingOn.value = last === PAGE;
    try {
      while (last === PAGE && ticket === reading) {
        const page = await client.query({ query: StructureFindingsDocument, variables: { unitId: unitId(), first: PAGE, skip: all.length }, fetchPolicy: 'network-only' });
        last = page.data!.structureFindings.length;
        all.push(...page.data!.structureFindings);
      }
    } finally {
      if (ticket === reading) {
        readingOn.value = false;
        findings.value = all;
      }
    }
  }, { immediate: true });

  return { findings, loading: first.loading, refreshing: readingOn, error: first.error, refetch: first.refetch };
}
