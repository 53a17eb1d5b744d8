import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { lockRun } from './find-run';
import type { ImportKind } from './import-kind';

/** Gives a checked run up: rows, errors and file are gone at once. Safe to repeat. @throws NOT_FOUND; CONFLICT when it is written already. */
export async function discardImport(platform: Platform, context: RequestContext, kinds: readonly ImportKind[], id: string): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const { run } = await lockRun(tx, context, kinds, id);
    if (run.status === 'COMMITTED') throw conflict('import.committed');
    if (run.status === 'DISCARDED') return run.id;
    await tx.query(`update import_run set status = 'DISCARDED', payload = null, original = null, errors = null where tenant_id = $1 and id = $2`, [tenantOf(context), run.id]);
    await recordAudit(tx, context, { operation: 'discardImport', targetType: 'ImportRun', targetId: run.id, targetLabel: run.fileName, changes: [{ field: 'status', before: 'CHECKED', after: 'DISCARDED' }] });
    return run.id;
  });
}
