import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { lockRun } from './find-run';
import type { ImportKind } from './import-kind';
import { emptyChunks } from './run-chunks';

/**
 * Gives a checked run up, or the rest of one that failed: rows, errors and file are gone at once, records written stay. Safe to repeat.
 * @throws NOT_FOUND; CONFLICT when it is written already, or just being written.
 */
export async function discardImport(platform: Platform, context: RequestContext, kinds: readonly ImportKind[], id: string): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const { run } = await lockRun(tx, context, kinds, id);
    if (run.status === 'COMMITTED') throw conflict('import.committed');
    if (run.status === 'COMMITTING') throw conflict('import.committing');
    if (run.status === 'DISCARDED') return run.id;
    await tx.query(`update import_run set status = 'DISCARDED', original = null, errors = null where tenant_id = $1 and id = $2`, [tenantOf(context), run.id]);
    await emptyChunks(tx, context, run.id);
    await recordAudit(tx, context, { operation: 'discardImport', targetType: 'ImportRun', targetId: run.id, targetLabel: run.fileName, changes: [{ field: 'status', before: run.status, after: 'DISCARDED' }] });
    return run.id;
  });
}
