import type { Cursor, PageInfo } from './types';

export interface PagingVariables { readonly first?: number; readonly after?: string; readonly last?: number; readonly before?: string }

/** The page arguments of a keyset list. */
export function pagingVariables(cursor: Cursor, size: number): PagingVariables {
  switch (cursor.at) {
    case 'after': return { first: size, after: cursor.cursor };
    case 'before': return { last: size, before: cursor.cursor };
    case 'last': return { last: size };
    case 'first': return { first: size };
  }
}

/** Where each page button leads; null: it leads nowhere from here. */
export interface PageMoves { readonly first: Cursor | null; readonly previous: Cursor | null; readonly next: Cursor | null; readonly last: Cursor | null }

export function pageMoves(cursor: Cursor, page: PageInfo | null): PageMoves {
  const next: Cursor | null = page?.hasNextPage && page.endCursor ? { at: 'after', cursor: page.endCursor } : null;
  const previous: Cursor | null = page?.hasPreviousPage && page.startCursor ? { at: 'before', cursor: page.startCursor } : null;
  return {
    // A page reached backwards may hold the first rows without the address saying so: then "first" only tidies the address.
    first: cursor.at === 'first' ? null : { at: 'first' },
    previous,
    next,
    last: next ? { at: 'last' } : null,
  };
}
