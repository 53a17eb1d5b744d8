import { tenantOf, type RequestContext } from '@gongwei/platform-database';
import { keptErrors } from './check-upload';
import type { RunRow } from './find-run';
import type { ImportKind, RowError, Statements } from './import-kind';
import type { RunSeal } from './sealed-content';

/** Rows that could be written at the check and cannot any more become errors of the run: they show in its list and in its error sheet. */
export async function markRefused(tx: Statements, context: RequestContext, kind: ImportKind, seal: RunSeal, run: Pick<RunRow, 'id'>, failed: readonly RowError[]): Promise<void> {
  const [{ errors }] = (await tx.query<{ errors: Buffer | null }>('select errors from import_run where tenant_id = $1 and id = $2', [tenantOf(context), run.id])) as [{ errors: Buffer | null }];
  const known = errors ? await seal.openJson<RowError[]>('errors', errors) : [];
  await tx.query('update import_run set errors = $3, valid_count = valid_count - $4, error_count = error_count + $4 where tenant_id = $1 and id = $2', [
    tenantOf(context), run.id, await seal.sealJson('errors', keptErrors([...known, ...failed], kind)), rowsOf(failed).size,
  ]);
}

/** The rows of the sheet that have errors. */
export const rowsOf = (errors: readonly RowError[]): Set<number> => new Set(errors.map((error) => error.row));
