import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { readValue, writeValue } from './filter-values';
import type { Cursor, FilterField, ListState, SortKey } from './types';

export const PAGE_SIZES = [20, 50, 100, 200] as const;

/** What the address may say about one list: its filters, the order fields it knows, and the prefix that tells lists on one page apart. */
export interface UrlShape {
  readonly filters: readonly FilterField[];
  readonly sortFields: readonly string[];
  readonly prefix?: string;
  readonly defaultSize?: number;
}

const RESERVED = ['search', 'sort', 'after', 'before', 'page', 'size'] as const;

/** Reads the state of a list out of the address. Whatever the list does not know is left out: links are written by anybody. */
export function readState(query: LocationQuery, { filters, sortFields, prefix = '', defaultSize = PAGE_SIZES[0] }: UrlShape): ListState {
  const text = (key: string): string => one(query[prefix + key]);
  const values: Record<string, unknown> = {};
  for (const field of filters) {
    const raw = text(field.key);
    const value = raw ? readValue(field, raw) : undefined;
    if (value !== undefined) values[field.key] = value;
  }
  const size = Number(text('size'));
  return {
    search: text('search').trim(),
    filters: values,
    sort: readSort(text('sort'), sortFields),
    cursor: readCursor(text('after'), text('before'), text('page')),
    size: PAGE_SIZES.includes(size as (typeof PAGE_SIZES)[number]) ? size : defaultSize,
  };
}

/** The address of a state: this list's words replaced, everything else of the query kept (the tab, other lists). */
export function writeState(query: LocationQuery, state: ListState, { filters, prefix = '', defaultSize = PAGE_SIZES[0] }: UrlShape): LocationQueryRaw {
  const next: LocationQueryRaw = { ...query };
  for (const key of [...RESERVED, ...filters.map((field) => field.key)]) delete next[prefix + key];
  const put = (key: string, value: string | null): void => { if (value) next[prefix + key] = value; };
  put('search', state.search);
  for (const field of filters) put(field.key, writeValue(field, state.filters[field.key]));
  put('sort', state.sort.map(({ field, descending }) => (descending ? `-${field}` : field)).join(','));
  if (state.cursor.at === 'after' || state.cursor.at === 'before') put(state.cursor.at, state.cursor.cursor);
  if (state.cursor.at === 'last') put('page', 'last');
  if (state.size !== defaultSize) put('size', String(state.size));
  return next;
}

/** The next order when a heading is pressed: ascending, descending, none. With `add` (Shift) the others stay and are ordered within. */
export function toggleSort(sort: readonly SortKey[], field: string, add = false): SortKey[] {
  const at = sort.find((key) => key.field === field);
  const next: SortKey[] = !at ? [{ field, descending: false }] : at.descending ? [] : [{ field, descending: true }];
  if (!add) return next;
  return at ? sort.flatMap((key) => (key.field === field ? next : [key])) : [...sort, ...next].slice(-4);
}

/** `orderBy` of the GraphQL list. */
export const orderByOf = (sort: readonly SortKey[]): { field: string; direction: 'ASC' | 'DESC' }[] => sort.map(({ field, descending }) => ({ field, direction: descending ? 'DESC' : 'ASC' }));

const one = (value: LocationQuery[string] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

function readSort(text: string, fields: readonly string[]): SortKey[] {
  const keys = text.split(',').map((part) => ({ field: part.replace(/^-/, ''), descending: part.startsWith('-') }));
  return keys.filter(({ field }, index) => fields.includes(field) && keys.findIndex((other) => other.field === field) === index).slice(0, 4);
}

function readCursor(after: string, before: string, page: string): Cursor {
  if (after) return { at: 'after', cursor: after };
  if (before) return { at: 'before', cursor: before };
  return page === 'last' ? { at: 'last' } : { at: 'first' };
}
