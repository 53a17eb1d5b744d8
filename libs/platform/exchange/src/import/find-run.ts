import { notFound } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { permittedKinds, type ImportKind, type MadeAccount, type Statements } from './import-kind';

export interface RunRow {
  readonly id: string;
  readonly kind: string;
  readonly status: 'CHECKED' | 'COMMITTING' | 'FAILED' | 'COMMITTED' | 'DISCARDED';
  readonly fileName: string;
  readonly rowCount: number;
  readonly validCount: number;
  readonly errorCount: number;
  readonly nextChunk: number;
  readonly createdCount: number;
  /** Has not moved for longer than a piece takes: whoever wrote it is gone. */
  readonly stands: boolean;
  readonly result: RunResult | null;
}

/** Longer than any piece takes, and longer than the queue needs to give a dead node's work to another. */
export const STANDS_AFTER_SECONDS = 90;

/** What a commit made, as it is kept: without passwords. */
export interface RunResult {
  readonly createdCount: number;
  readonly accounts: readonly Omit<MadeAccount, 'oneTimePassword'>[];
}

const MINE = 'tenant_id = $1 and id::text = $2 and created_by = $3 and kind = any($4::text[])';
const keyOf = (context: RequestContext, kinds: readonly ImportKind[], id: string): unknown[] => [
  tenantOf(context), id.toLowerCase(), context.actor.id, permittedKinds(kinds, context).map((kind) => kind.name),
];

/** Whether the run exists, is one's own and of a kind one may import: all other ids are alike. */
export async function ownsRun(statements: Statements, context: RequestContext, kinds: readonly ImportKind[], id: string): Promise<boolean> {
  return (await statements.query(`select 1 from import_run where ${MINE}`, keyOf(context, kinds, id))).length === 1;
}

/** The run, locked until the transaction ends: a second commit waits and then finds the first one's result. @throws NOT_FOUND */
export async function lockRun(tx: WriteTransaction, context: RequestContext, kinds: readonly ImportKind[], id: string): Promise<{ run: RunRow; kind: ImportKind }> {
  const [run] = await tx.query<RunRow>(
    `select id, kind, status, file_name as "fileName", row_count as "rowCount", valid_count as "validCount", error_count as "errorCount", next_chunk as "nextChunk", created_count as "createdCount",
       coalesce(progressed_at < clock_timestamp() - make_interval(secs => ${STANDS_AFTER_SECONDS}), false) as stands, result
     from import_run where ${MINE} for update`,
    keyOf(context, kinds, id),
  );
  if (!run) throw notFound();
  return { run, kind: kinds.find((kind) => kind.name === run.kind)! };
}

/** The sealed original and errors of a run that still has its file. @throws NOT_FOUND */
export async function findOriginal(statements: Statements, context: RequestContext, kinds: readonly ImportKind[], id: string): Promise<{ id: string; kind: ImportKind; fileName: string; original: Buffer; errors: Buffer | null }> {
  const [run] = await statements.query<{ id: string; kind: string; fileName: string; original: Buffer; errors: Buffer | null }>(
    `select id, kind, file_name as "fileName", original, errors from import_run where ${MINE} and original is not null`, keyOf(context, kinds, id),
  );
  if (!run) throw notFound();
  return { ...run, kind: kinds.find((kind) => kind.name === run.kind)! };
}
