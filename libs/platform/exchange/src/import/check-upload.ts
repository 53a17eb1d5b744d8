import { forbidden, headersOf, uuidv7, validationFailed } from '@gongwei/kernel';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { readTable, SpreadsheetError, type TableColumn } from '@gongwei/platform-spreadsheets';
import '../messages';
import { permittedKinds, type CheckedRow, type ImportKind, type RowError } from './import-kind';
import { CHUNK_ROWS, storeChunks } from './run-chunks';
import { RunSeal } from './sealed-content';

const KEEP_DAYS = 30;
/** Cells found wrong that are kept with their message. More help nobody, and a sheet with the columns mixed up has one in each cell. */
const MOST_ERRORS = 20_000;

export interface Upload {
  readonly fileName: string;
  readonly content: Buffer;
}

/** The columns of a kind as the sheet's reader wants them. */
export const tableColumns = (kind: ImportKind): TableColumn[] => kind.columns.map((column) => ({ key: column.key, headers: headersOf(column), optional: !column.required }));

/**
 * Reads an uploaded sheet and checks every row, against the rules and against the database, and writes nothing but the run itself: rows
 * and file sealed, errors by cell. @returns the run's id.
 * @throws FORBIDDEN; VALIDATION_FAILED when the file, or its header, is not fit to be read at all.
 */
export async function checkUpload(platform: Platform, context: RequestContext, kind: ImportKind, upload: Upload): Promise<string> {
  if (!permittedKinds([kind], context).length) throw forbidden();
  const [tenantId, id] = [tenantOf(context), uuidv7()];
  const seal = new RunSeal(platform.cipher, tenantId, id);
  const checked = await check(platform, context, kind, seal, upload.content);
  const sealed = [await seal.sealJson('errors', checked.errors), seal.sealFile(upload.content)];
  await platform.database.write(context, async (tx) => {
    // What nobody committed goes after a while, and so do the files of runs that are done.
    await tx.query(
      `update import_chunk c set payload = null from import_run r where r.tenant_id = $1 and c.tenant_id = r.tenant_id and c.run_id = r.id and r.created_at < now() - make_interval(days => $2) and c.payload is not null`,
      [tenantId, KEEP_DAYS],
    );
    await tx.query(
      `update import_run set status = case status when 'COMMITTED' then status else 'DISCARDED' end, original = null, errors = null
       where tenant_id = $1 and created_at < now() - make_interval(days => $2) and (original is not null or errors is not null)`,
      [tenantId, KEEP_DAYS],
    );
    await tx.query(
      `insert into import_run (tenant_id, id, kind, status, file_name, row_count, valid_count, error_count, errors, original, created_by)
       values ($1, $2, $3, 'CHECKED', $4, $5, $6, $7, $8, $9, $10)`,
      [tenantId, id, kind.name, fileNameOf(upload.fileName), checked.validCount + checked.errorCount, checked.validCount, checked.errorCount, ...sealed, context.actor.id],
    );
    await storeChunks(tx, context, id, checked.chunks);
  });
  return id;
}

/** The name without folders and control characters; it is shown, never used as a path. */
const fileNameOf = (name: string): string => name.replace(/^.*[/\\]/, '').replace(/\p{Cc}/gu, '').trim().slice(0, 200) || 'upload.xlsx';

interface Checked {
  /** The rows that may be written, sealed in pieces: only the piece being filled is held open in memory. */
  readonly chunks: Buffer[];
  readonly validCount: number;
  readonly errors: RowError[];
  /** Rows with errors. */
  readonly errorCount: number;
}

async function check(platform: Platform, context: RequestContext, kind: ImportKind, seal: RunSeal, content: Buffer): Promise<Checked> {
  try {
    return await readAll(platform, context, kind, seal, content);
  } catch (error) {
    throw error instanceof SpreadsheetError ? error.toDomainError('file') : error;
  }
}

async function readAll(platform: Platform, context: RequestContext, kind: ImportKind, seal: RunSeal, content: Buffer): Promise<Checked> {
  const columns = tableColumns(kind);
  const table = await readTable(content, columns, { limits: { rows: kind.maxRows + 1 } });
  const chunks: Buffer[] = [];
  const errors: RowError[] = [];
  const faulty = new Set<number>();
  let [seen, validCount] = [0, 0];
  let batch: CheckedRow[] = [];
  const blame = (error: RowError): void => {
    faulty.add(error.row);
    if (errors.length < MOST_ERRORS) errors.push(error);
  };
  const judge = async (): Promise<void> => {
    const conflicts = await kind.conflicts(context.reader, context, batch, platform);
    conflicts.forEach(blame);
    const good = batch.filter(({ row }) => !faulty.has(row));
    validCount += good.length;
    if (good.length) chunks.push(await seal.sealJson(`payload:${chunks.length}`, good));
    batch = [];
  };
  try {
    if (table.header.problems.length) throw validationFailed(table.header.problems);
    const reader = await kind.open(context);
    for await (const { row, cells, problems } of table) {
      seen += 1;
      const parsed = reader.read(row, cells);
      // What the sheet itself says is wrong with a cell explains more than the rule its value breaks for that.
      const told = new Set<string>(problems.map((problem) => problem.path));
      for (const { path, rule, messageKey, params } of problems) blame({ row, column: path, rule, messageKey, params });
      for (const error of parsed.errors) if (!told.has(error.column)) blame({ row, ...error });
      if (parsed.value !== null && problems.length === 0) batch.push({ row, value: parsed.value });
      if (batch.length >= CHUNK_ROWS) await judge();
    }
    await judge();
  } finally {
    await table.close();
  }
  if (seen === 0) throw validationFailed([{ path: 'file', rule: 'noRows', messageKey: 'import.file.noRows' }]);
  return { chunks, validCount, errors: keptErrors(errors, kind), errorCount: faulty.size };
}

/** By row, then in the order of the template; as many as are kept. */
export function keptErrors(errors: RowError[], kind: ImportKind): RowError[] {
  const place = new Map(kind.columns.map((column, index) => [column.key, index]));
  return errors.sort((left, right) => left.row - right.row || (place.get(left.column) ?? 0) - (place.get(right.column) ?? 0)).slice(0, MOST_ERRORS);
}
