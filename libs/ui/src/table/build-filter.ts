import { resolveValue } from './filter-values';
import type { FilterField, ListState } from './types';

/** The GraphQL filter of a state. Parts stand side by side under `and`, so that two conditions on one field never overwrite each other. */
export function buildFilter(state: Pick<ListState, 'search' | 'filters'>, fields: readonly FilterField[], fixed?: object): object {
  const parts: object[] = [];
  if (fixed && Object.keys(fixed).length) parts.push(fixed);
  if (state.search) parts.push({ search: state.search });
  for (const field of fields) {
    const value = resolveValue(field, state.filters[field.key]);
    if (value === undefined || value === null) continue;
    // Each kind of field takes the kind of value it reads.
    const part = (field.toFilter as (value: unknown) => object)(value);
    if (Object.keys(part).length) parts.push(part);
  }
  return parts.length === 0 ? {} : parts.length === 1 ? parts[0]! : { and: parts };
}
