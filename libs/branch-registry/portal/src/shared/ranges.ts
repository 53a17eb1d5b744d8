import type { DateRange, NumberRange } from '@gongwei/ui';

/** The GraphQL conditions of a range; an open side sets none. */
export function within<Bound extends string | number>({ from, to }: { readonly from: Bound | null; readonly to: Bound | null }): { gte?: Bound; lte?: Bound } {
  return { ...(from === null ? {} : { gte: from }), ...(to === null ? {} : { lte: to }) };
}

export type { DateRange, NumberRange };
