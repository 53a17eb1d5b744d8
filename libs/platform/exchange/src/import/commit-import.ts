import { conflict } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import '../messages';
import { sorted } from './check-upload';
import { lockRun, type RunResult, type RunRow } from './find-run';
import type { CheckedRow, ImportKind, Insertion, MadeAccount, RowError } from './import-kind';
import { RunSeal } from './sealed-content';

export interface Committed {
  readonly id: string;
  readonly createdCount: number;
  readonly accounts: readonly MadeAccount[];
}

/**
 * Writes the checked rows of a run in one transaction, with one audit entry. Safe to repeat: the run is locked, and a run that is done
 * answers its result again. Rows that the database would no longer take are marked as errors of the run; with `skipErrors` they are left out.
 * @throws NOT_FOUND; CONFLICT for a run with errors (unless they are skipped), without rows, discarded, or overtaken by other changes.
 */
export async function commitImport(platform: Platform, context: RequestContext, kinds: readonly ImportKind[], input: { id: string; skipErrors?: boolean | null }): Promise<Committed> {
  const outcome = await platform.database.write(context, async (tx): Promise<Committed | { readonly refused: number }> => {
    const { run, kind } = await lockRun(tx, context, kinds, input.id);
    if (run.status === 'COMMITTED') return repeated(run);
    if (run.status === 'DISCARDED' || !run.payload) throw conflict('import.discarded');
    if (run.errorCount > 0 && !input.skipErrors) throw conflict('import.hasErrors', { count: run.errorCount });
    const seal = new RunSeal(platform.cipher, tenantOf(context), run.id);
    const rows = await seal.openJson<CheckedRow[]>('payload', run.payload);
    const made = await insertAll(platform, tx, context, kind, rows, Boolean(input.skipErrors));
    const refused = new Set(made.failed.map((error) => error.row));
    if (refused.size) await markRefused(tx, context, kind, seal, run, rows, made.failed);
    if (refused.size && !input.skipErrors) return { refused: refused.size };
    if (made.created === 0) throw conflict('import.nothing');
    const result: RunResult = { createdCount: made.created, accounts: made.accounts.map(({ oneTimePassword: _, ...account }) => account) };
    // With rows left out the file stays for a while: its error sheet is what they are mended with.
    await tx.query(
      `update import_run set status = 'COMMITTED', committed_at = now(), payload = null, result = $3, original = case when error_count > 0 then original end where tenant_id = $1 and id = $2`,
      [tenantOf(context), run.id, JSON.stringify(result)],
    );
    await recordAudit(tx, context, {
      operation: 'commitImport', targetType: 'ImportRun', targetId: run.id, targetLabel: run.fileName,
      changes: [
        { field: 'kind', before: null, after: kind.name },
        { field: 'createdCount', before: null, after: String(made.created) },
        { field: 'skippedCount', before: null, after: String(run.rowCount - made.created) },
      ],
    });
    return { id: run.id, createdCount: made.created, accounts: made.accounts };
  });
  if ('refused' in outcome) throw conflict('import.changed', { count: outcome.refused });
  return outcome;
}

const repeated = (run: RunRow): Committed => ({
  id: run.id, createdCount: run.result?.createdCount ?? 0, accounts: (run.result?.accounts ?? []).map((account) => ({ ...account, oneTimePassword: '' })),
});

/** All rows, or, when one is refused and none may be left out, none. */
async function insertAll(platform: Platform, tx: WriteTransaction, context: RequestContext, kind: ImportKind, rows: readonly CheckedRow[], skip: boolean): Promise<Insertion> {
  const conflicts = await kind.conflicts(tx, context, rows);
  const refused = new Set(conflicts.map((error) => error.row));
  if (refused.size && !skip) return { created: 0, accounts: [], failed: conflicts };
  await tx.query('savepoint import_rows');
  const made = await kind.insert(platform, tx, context, rows.filter(({ row }) => !refused.has(row)));
  if (made.failed.length && !skip) {
    await tx.query('rollback to savepoint import_rows');
    return { created: 0, accounts: [], failed: made.failed };
  }
  return { ...made, failed: [...conflicts, ...made.failed] };
}

async function markRefused(tx: WriteTransaction, context: RequestContext, kind: ImportKind, seal: RunSeal, run: RunRow, rows: readonly CheckedRow[], failed: readonly RowError[]): Promise<void> {
  const refused = new Set(failed.map((error) => error.row));
  const known = run.errors ? await seal.openJson<RowError[]>('errors', run.errors) : [];
  await tx.query('update import_run set errors = $3, payload = $4, valid_count = valid_count - $5, error_count = error_count + $5 where tenant_id = $1 and id = $2', [
    tenantOf(context), run.id, await seal.sealJson('errors', sorted([...known, ...failed], kind)), await seal.sealJson('payload', rows.filter(({ row }) => !refused.has(row))), refused.size,
  ]);
}
