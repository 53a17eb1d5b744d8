import { tenantOf, type RequestContext } from '@gongwei/platform-database';
import type { CheckedRow, Statements } from './import-kind';
import type { RunSeal } from './sealed-content';

/** Rows kept, asked about and written together; also how often other requests get their turn. */
export const CHUNK_ROWS = 1_000;

export interface RunChunk {
  readonly number: number;
  readonly rows: CheckedRow[];
}

export async function storeChunks(tx: Statements, context: RequestContext, runId: string, sealed: readonly Buffer[]): Promise<void> {
  await tx.query('insert into import_chunk (tenant_id, run_id, number, payload) select $1, $2, n - 1, p from unnest($3::bytea[]) with ordinality as piece (p, n)', [tenantOf(context), runId, sealed]);
}

/** The first piece from `from` on that still has its rows; null when all are written. */
export async function nextChunk(tx: Statements, context: RequestContext, seal: RunSeal, runId: string, from: number): Promise<RunChunk | null> {
  const [chunk] = await tx.query<{ number: number; payload: Buffer }>(
    'select number, payload from import_chunk where tenant_id = $1 and run_id = $2 and number >= $3 and payload is not null order by number limit 1', [tenantOf(context), runId, from],
  );
  return chunk ? { number: chunk.number, rows: await seal.openJson<CheckedRow[]>(`payload:${chunk.number}`, chunk.payload) } : null;
}

/** Every piece that still has its rows, one after the other. */
export async function* chunksOf(tx: Statements, context: RequestContext, seal: RunSeal, runId: string): AsyncGenerator<RunChunk, void, undefined> {
  let chunk = await nextChunk(tx, context, seal, runId, 0);
  while (chunk) {
    yield chunk;
    chunk = await nextChunk(tx, context, seal, runId, chunk.number + 1);
  }
}

/** Puts other rows in the place of a piece's; none: the piece has served. */
export async function replaceChunk(tx: Statements, context: RequestContext, seal: RunSeal, runId: string, number: number, rows: readonly CheckedRow[]): Promise<void> {
  const payload = rows.length ? await seal.sealJson(`payload:${number}`, rows) : null;
  await tx.query('update import_chunk set payload = $4 where tenant_id = $1 and run_id = $2 and number = $3', [tenantOf(context), runId, number, payload]);
}

export async function emptyChunks(tx: Statements, context: RequestContext, runId: string): Promise<void> {
  await tx.query('update import_chunk set payload = null where tenant_id = $1 and run_id = $2 and payload is not null', [tenantOf(context), runId]);
}
