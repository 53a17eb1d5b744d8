import type { LocationQuery } from 'vue-router';
import { soundPreferences, type TablePreferences } from './column-preferences';
import type { FilterField } from './types';
import { writeState, type UrlShape } from './url-state';

/** A list as somebody wants to see it again: its words of the address, and its columns. */
export interface SavedView { readonly name: string; readonly query: Readonly<Record<string, string>>; readonly preferences: TablePreferences }

const PAGE_WORDS = ['after', 'before', 'page'];

/** This list's own words in the address, without the place in it: a view begins at the first row. */
export function viewQuery(query: LocationQuery, filters: readonly FilterField[], prefix: string): Record<string, string> {
  const own = ['search', 'sort', 'size', ...filters.map((field) => field.key)].map((key) => prefix + key);
  return Object.fromEntries(own.flatMap((key) => (typeof query[key] === 'string' && query[key] ? [[key, query[key]]] : [])));
}

/** The address that shows a view: what else it says stays. */
export function openView(query: LocationQuery, view: SavedView, shape: UrlShape): Record<string, string> {
  const bare = writeState(query, { search: '', filters: {}, sort: [], cursor: { at: 'first' }, size: shape.defaultSize ?? 20 }, shape) as Record<string, string>;
  return { ...bare, ...view.query };
}

/** Views of any age as this browser kept them. */
export function soundViews(stored: unknown): SavedView[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: Partial<SavedView> | null): SavedView[] => {
    if (typeof one?.name !== 'string' || typeof one.query !== 'object' || one.query === null) return [];
    const query = Object.fromEntries(Object.entries(one.query).filter(([key, value]) => typeof value === 'string' && !PAGE_WORDS.some((word) => key.endsWith(word) && key.length === word.length)));
    return [{ name: one.name, query, preferences: soundPreferences(one.preferences) }];
  });
}

/** The views with one more; one of the same name is replaced. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] => [...views.filter((one) => one.name !== view.name), view];
