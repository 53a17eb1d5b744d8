import { DomainError } from '@gongwei/kernel';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import type { Job, JobHandler } from '@gongwei/platform-jobs';
import { finish, WRITE_IMPORT } from './commit-import';
import { lockRun } from './find-run';
import type { ImportKind } from './import-kind';
import { markRefused, rowsOf } from './mark-refused';
import { nextChunk, replaceChunk } from './run-chunks';
import { RunSeal } from './sealed-content';

/** Somebody else may register one of the rows between the question and the writing; asked again, the row is known to be taken. */
const TRIES = 3;

/** What imports do in the background. */
export const importJobs = (kinds: readonly ImportKind[]): Readonly<Record<string, JobHandler>> => ({ [WRITE_IMPORT]: (platform, context, job) => writeImport(platform, context, kinds, job) });

/**
 * Writes a confirmed import piece after piece. Each piece is one transaction that also moves the run's cursor: whatever dies in between, no
 * piece is written twice and none is left out, and two workers on one run take turns. Rows overtaken by other changes are left out and
 * marked. When the last try fails the run stands as FAILED with what is written; confirming it again goes on from there.
 */
async function writeImport(platform: Platform, context: RequestContext, kinds: readonly ImportKind[], job: Job): Promise<void> {
  const runId = String(job.payload['runId']);
  try {
    do job.signal.throwIfAborted();
    while (await writePiece(platform, context, kinds, runId));
  } catch (error) {
    if (job.lastTry) await platform.database.write(context, (tx) => tx.query(`update import_run set status = 'FAILED' where tenant_id = $1 and id = $2 and status = 'COMMITTING'`, [tenantOf(context), runId]));
    throw error;
  }
}

async function writePiece(platform: Platform, context: RequestContext, kinds: readonly ImportKind[], runId: string): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await writeNext(platform, context, kinds, runId);
    } catch (error) {
      if (!(error instanceof DomainError) || tries === TRIES) throw error;
    }
  }
}

/** @returns whether there may be more to write. */
function writeNext(platform: Platform, context: RequestContext, kinds: readonly ImportKind[], runId: string): Promise<boolean> {
  return platform.database.write(context, async (tx) => {
    const { run, kind } = await lockRun(tx, context, kinds, runId);
    if (run.status !== 'COMMITTING') return false;
    const seal = new RunSeal(platform.cipher, tenantOf(context), run.id);
    const chunk = await nextChunk(tx, context, seal, run.id, run.nextChunk);
    if (!chunk) {
      await finish(tx, context, kind, run, run.createdCount);
      return false;
    }
    const conflicts = await kind.conflicts(tx, context, chunk.rows);
    const refused = rowsOf(conflicts);
    const made = await kind.insert(platform, tx, context, chunk.rows.filter(({ row }) => !refused.has(row)));
    const failed = [...conflicts, ...made.failed];
    if (failed.length) await markRefused(tx, context, kind, seal, run, failed);
    await replaceChunk(tx, context, seal, run.id, chunk.number, []);
    await tx.query('update import_run set next_chunk = $3, created_count = created_count + $4, progressed_at = now() where tenant_id = $1 and id = $2', [tenantOf(context), run.id, chunk.number + 1, made.created]);
    return true;
  });
}
