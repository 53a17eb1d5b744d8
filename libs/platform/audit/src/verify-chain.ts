import { createHash } from 'node:crypto';

export interface ChainRow {
  sequence: string | number;
  id: string;
  canonical: string;
  previous_hash: Buffer;
  hash: Buffer;
}

export type ChainResult = { ok: true; entries: number } | { ok: false; sequence: number; id: string | null; problem: 'GAP' | 'LINK' | 'CONTENT' | 'TAIL' };

/**
 * Walks one tenant's entries in order and names the first that does not fit: a number missing (GAP), a link that does not continue the one
 * before (LINK), content that does not give its hash (CONTENT), or a chain shorter or other than its head says (TAIL).
 */
export async function verifyChain(rows: AsyncIterable<ChainRow> | Iterable<ChainRow>, head: { sequence: number; hash: Buffer } | null): Promise<ChainResult> {
  let expected = 1;
  let previous: Buffer = Buffer.alloc(0);
  for await (const row of rows) {
    const sequence = Number(row.sequence);
    if (sequence !== expected) return { ok: false, sequence: expected, id: null, problem: 'GAP' };
    if (!row.previous_hash.equals(previous)) return { ok: false, sequence, id: row.id, problem: 'LINK' };
    if (!createHash('sha256').update(row.canonical, 'utf8').digest().equals(row.hash)) return { ok: false, sequence, id: row.id, problem: 'CONTENT' };
    previous = row.hash;
    expected += 1;
  }
  const entries = expected - 1;
  if ((head?.sequence ?? 0) !== entries || (head && entries > 0 && !head.hash.equals(previous))) return { ok: false, sequence: expected, id: null, problem: 'TAIL' };
  return { ok: true, entries };
}

/** Columns a {@link ChainRow} is read with, and in which order. */
export const CHAIN_QUERY = 'select e.sequence, e.id, audit_canonical(e) as canonical, e.previous_hash, e.hash from audit_entry e where e.tenant_id = $1 order by e.sequence';
