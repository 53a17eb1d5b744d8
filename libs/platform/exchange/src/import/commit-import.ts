import { setImmediate } from 'node:timers/promises';
import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { publish } from '@gongwei/platform-jobs';
import '../messages';
import { lockRun, type RunResult, type RunRow } from './find-run';
import type { CheckedRow, ImportKind, Insertion, MadeAccount } from './import-kind';
import { markRefused, rowsOf } from './mark-refused';
import { chunksOf, emptyChunks, replaceChunk } from './run-chunks';
import { RunSeal } from './sealed-content';

/** The event that a confirmed import waits to be written. */
export const WRITE_IMPORT = 'import.write';

export interface Committed {
  readonly id: string;
  /** Records written so far; all of them when the run is COMMITTED. */
  readonly createdCount: number;
  readonly accounts: readonly MadeAccount[];
}

type Outcome = Committed | { readonly refused: number };

/**
 * Confirms a checked run. Every row is asked about once more; rows that the database would no longer take are marked as errors of the run,
 * and with `skipErrors` they are left out. Then the rows are written: after the request, piece after piece (see `writeImport`), or, for
 * kinds whose answer carries passwords, at once in this transaction. Safe to repeat: the run is locked, a run under way or done answers
 * where it is, and one that failed or stands still goes on from where it stopped.
 * @throws NOT_FOUND; CONFLICT for a run with errors (unless they are skipped), without rows, discarded, or overtaken by other changes.
 */
export async function commitImport(platform: Platform, context: RequestContext, kinds: readonly ImportKind[], input: { id: string; skipErrors?: boolean | null }): Promise<Committed> {
  const skip = Boolean(input.skipErrors);
  const outcome = await platform.database.write(context, async (tx): Promise<Outcome> => {
    const { run, kind } = await lockRun(tx, context, kinds, input.id);
    if (run.status === 'COMMITTED') return repeated(run);
    if (run.status === 'DISCARDED') throw conflict('import.discarded');
    if (run.status !== 'CHECKED') return goOn(tx, context, run);
    if (run.errorCount > 0 && !skip) throw conflict('import.hasErrors', { count: run.errorCount });
    if (run.validCount === 0) throw conflict('import.nothing');
    const seal = new RunSeal(platform.cipher, tenantOf(context), run.id);
    return kind.inBackground ? begin(tx, context, kind, seal, run, skip) : writeAtOnce(platform, tx, context, kind, seal, run, skip);
  });
  if ('refused' in outcome) throw conflict('import.changed', { count: outcome.refused });
  return outcome;
}

const repeated = (run: RunRow): Committed => ({
  id: run.id, createdCount: run.createdCount, accounts: (run.result?.accounts ?? []).map((account) => ({ ...account, oneTimePassword: '' })),
});

/** A run that moves is left alone; one that failed, or has not moved for a while, is asked for again. */
async function goOn(tx: WriteTransaction, context: RequestContext, run: RunRow): Promise<Committed> {
  if (run.status === 'FAILED' || run.stands) await askForWriting(tx, context, run.id);
  return { id: run.id, createdCount: run.createdCount, accounts: [] };
}

async function askForWriting(tx: WriteTransaction, context: RequestContext, runId: string): Promise<void> {
  await tx.query(`update import_run set status = 'COMMITTING', progressed_at = now() where tenant_id = $1 and id = $2`, [tenantOf(context), runId]);
  await publish(tx, context, { kind: WRITE_IMPORT, payload: { runId } });
}

async function begin(tx: WriteTransaction, context: RequestContext, kind: ImportKind, seal: RunSeal, run: RunRow, skip: boolean): Promise<Outcome> {
  let refused = 0;
  for await (const { number, rows } of chunksOf(tx, context, seal, run.id)) {
    const conflicts = await kind.conflicts(tx, context, rows);
    if (conflicts.length) {
      const out = rowsOf(conflicts);
      refused += out.size;
      await markRefused(tx, context, kind, seal, run, conflicts);
      await replaceChunk(tx, context, seal, run.id, number, rows.filter(({ row }) => !out.has(row)));
    }
    await setImmediate();
  }
  if (refused && (!skip || refused === run.validCount)) return { refused };
  await askForWriting(tx, context, run.id);
  return { id: run.id, createdCount: 0, accounts: [] };
}

async function writeAtOnce(platform: Platform, tx: WriteTransaction, context: RequestContext, kind: ImportKind, seal: RunSeal, run: RunRow, skip: boolean): Promise<Outcome> {
  const rows: CheckedRow[] = [];
  for await (const chunk of chunksOf(tx, context, seal, run.id)) rows.push(...chunk.rows);
  const made = await insertAll(platform, tx, context, kind, rows, skip);
  const refused = rowsOf(made.failed);
  if (refused.size) {
    await markRefused(tx, context, kind, seal, run, made.failed);
    for await (const chunk of chunksOf(tx, context, seal, run.id)) await replaceChunk(tx, context, seal, run.id, chunk.number, chunk.rows.filter(({ row }) => !refused.has(row)));
  }
  if (refused.size && (!skip || made.created === 0)) return { refused: refused.size };
  const result: RunResult = { createdCount: made.created, accounts: made.accounts.map(({ oneTimePassword: _, ...account }) => account) };
  await tx.query('update import_run set created_count = $3, result = $4 where tenant_id = $1 and id = $2', [tenantOf(context), run.id, made.created, JSON.stringify(result)]);
  await finish(tx, context, kind, run, made.created);
  return { id: run.id, createdCount: made.created, accounts: made.accounts };
}

/** All rows, or, when one is refused and none may be left out, none. */
async function insertAll(platform: Platform, tx: WriteTransaction, context: RequestContext, kind: ImportKind, rows: readonly CheckedRow[], skip: boolean): Promise<Insertion> {
  const conflicts = await kind.conflicts(tx, context, rows);
  const refused = rowsOf(conflicts);
  if (refused.size && !skip) return { created: 0, accounts: [], failed: conflicts };
  await tx.query('savepoint import_rows');
  const made = await kind.insert(platform, tx, context, rows.filter(({ row }) => !refused.has(row)));
  if (made.failed.length && !skip) {
    await tx.query('rollback to savepoint import_rows');
    return { created: 0, accounts: [], failed: made.failed };
  }
  return { ...made, failed: [...conflicts, ...made.failed] };
}

/** The end of a run: its state, its emptied content and its one audit entry. With rows left out the file stays for a while: its error sheet is what they are mended with. */
export async function finish(tx: WriteTransaction, context: RequestContext, kind: ImportKind, run: Pick<RunRow, 'id' | 'fileName' | 'rowCount'>, created: number): Promise<void> {
  await tx.query(
    `update import_run set status = 'COMMITTED', committed_at = now(), progressed_at = now(), original = case when error_count > 0 then original end where tenant_id = $1 and id = $2`, [tenantOf(context), run.id],
  );
  await emptyChunks(tx, context, run.id);
  await recordAudit(tx, context, {
    operation: 'commitImport', targetType: 'ImportRun', targetId: run.id, targetLabel: run.fileName,
    changes: [
      { field: 'kind', before: null, after: kind.name },
      { field: 'createdCount', before: null, after: String(created) },
      { field: 'skippedCount', before: null, after: String(run.rowCount - created) },
    ],
  });
}
