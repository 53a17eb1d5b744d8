import { useQuery, type ApiError } from '@gongwei/ui';
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import { DashboardDocument, type DashboardQuery } from '../../gql/graphql';

export type Figures = DashboardQuery['dashboard'];

export interface DashboardView {
  readonly figures: ComputedRef<Figures | undefined>;
  readonly loading: Readonly<Ref<boolean>>;
  readonly error: Readonly<Ref<ApiError | null>>;
  /** When the figures were computed. */
  readonly asOf: Readonly<Ref<Date | null>>;
  refresh(): Promise<void>;
}

/** The figures of the scope, computed by the API as they are asked for. */
export function useDashboard(): DashboardView {
  const { data, loading, error, refetch } = useQuery(DashboardDocument, () => ({}));
  const asOf = ref<Date | null>(null);
  watch(loading, (now) => !now && data.value && (asOf.value = new Date()), { immediate: true });
  return { figures: computed(() => data.value?.dashboard), loading, error, asOf, refresh: refetch };
}
