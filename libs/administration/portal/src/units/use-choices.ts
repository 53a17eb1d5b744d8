import { useApollo, useQuery, type Option } from '@gongwei/ui';
import { computed, type ComputedRef } from 'vue';
import { CommitteesDocument, UnitChoicesDocument, UnitGroupsDocument, UnitNameDocument, type CommitteesQuery } from '../gql/graphql';

export type Committee = CommitteesQuery['units']['nodes'][number];

/** Committees in scope, the highest first. */
export function useCommittees(wanted: () => boolean = () => true): ComputedRef<readonly Committee[]> {
  const { data } = useQuery(CommitteesDocument, () => (wanted() ? {} : null));
  return computed(() => data.value?.units.nodes ?? []);
}

/** Groups as choices of a form or filter. */
export function useGroupOptions(): ComputedRef<Option[]> {
  const { data } = useQuery(UnitGroupsDocument, () => ({}));
  return computed(() => (data.value?.unitGroups ?? []).map((group) => ({ value: group.id, label: group.name })));
}

export interface UnitSearch {
  search(text: string): Promise<Option[]>;
  labelOf(id: string): Promise<string>;
}

/** Finds units by code or name for long lists: a city has more than a list box shows. @param active only those in use. */
export function useUnitSearch(active = false): UnitSearch {
  const client = useApollo();
  return {
    async search(text) {
      const filter = { ...(text.trim() ? { search: text.trim() } : {}), ...(active ? { status: { eq: 'ACTIVE' as const } } : {}) };
      const { data } = await client.query({ query: UnitChoicesDocument, variables: { filter } });
      return (data?.units.nodes ?? []).map((unit) => ({ value: unit.id, label: unit.name, hint: unit.code }));
    },
    async labelOf(id) {
      const { data } = await client.query({ query: UnitNameDocument, variables: { id } });
      return data?.unit?.shortName ?? id;
    },
  };
}
