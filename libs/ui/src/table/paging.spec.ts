import fc from 'fast-check';
import { pageMoves, pagingVariables } from './paging';
import type { Cursor, PageInfo } from './types';

/** A keyset list as the API answers it, over the numbers 1 to n. */
function answer(n: number, { first, after, last, before }: ReturnType<typeof pagingVariables>): { rows: number[]; info: PageInfo } {
  let rows = Array.from({ length: n }, (_, index) => index + 1).filter((row) => (after === undefined || row > Number(after)) && (before === undefined || row < Number(before)));
  if (first !== undefined) rows = rows.slice(0, first);
  if (last !== undefined) rows = rows.slice(-last);
  return { rows, info: { hasPreviousPage: (rows[0] ?? 1) > 1, hasNextPage: (rows.at(-1) ?? n) < n, startCursor: rows.length ? String(rows[0]) : null, endCursor: rows.length ? String(rows.at(-1)) : null } };
}

describe('paging by keyset', () => {
  it('walks forward over every row once, and back again', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(20, 50), (n, size) => {
      const walk = (from: Cursor, by: 'next' | 'previous'): number[][] => {
        const pages: number[][] = [];
        for (let at: Cursor | null = from; at; ) {
          const { rows, info }: ReturnType<typeof answer> = answer(n, pagingVariables(at, size));
          pages.push(rows);
          at = pageMoves(at, info)[by];
        }
        return pages;
      };
      const all = Array.from({ length: n }, (_, index) => index + 1);
      expect(walk({ at: 'first' }, 'next').flat()).toEqual(all);
      expect(walk({ at: 'last' }, 'previous').reverse().flat()).toEqual(all);
    }));
  });

  it('offers nothing where there is nothing', () => {
    expect(pageMoves({ at: 'first' }, null)).toEqual({ first: null, previous: null, next: null, last: null });
    expect(pageMoves({ at: 'first' }, answer(0, { first: 20 }).info)).toEqual({ first: null, previous: null, next: null, last: null });
  });

  it('offers the start from anywhere else, the end only while more follows', () => {
    const last = answer(50, { last: 20 }).info;
    expect(pageMoves({ at: 'last' }, last)).toMatchObject({ first: { at: 'first' }, next: null, last: null, previous: { at: 'before', cursor: '31' } });
  });
});
