import type { Platform, RequestContext } from '@gongwei/platform-database';
import { isColumn, Keyset, Parameters, selectExpression, whereOf, type PageArguments, type ReadModel, type Row } from '@gongwei/platform-graphql';
import type { ExportField } from './export-kind';

/** Rows read at once: all that an export of any length holds in memory. */
const PAGE = 500;

export type ListArguments = Pick<PageArguments, 'filter' | 'orderBy'>;

/**
 * All rows of a list in its order, in keyset pages. Each page is a transaction of its own, so that a slow download holds no connection; rows
 * that change meanwhile are seen as they are when their page is read, and the keyset lets none come twice.
 */
export async function* readPages(platform: Platform, context: RequestContext, model: ReadModel, fields: readonly ExportField[], args: ListArguments): AsyncGenerator<Row, void, undefined> {
  const keyset = new Keyset(model, args.orderBy, false);
  const select = selectOf(model, fields);
  let cursor: string | null = null;
  for (;;) {
    const parameters = new Parameters();
    const where = [model.where ?? 'true', whereOf(model, args.filter, parameters, context)];
    if (cursor !== null) where.push(keyset.beyond(cursor, 'after', parameters));
    const text = `select ${select}, ${keyset.selectSql} from ${model.table} where ${where.join(' and ')} order by ${keyset.orderSql} limit ${parameters.add(PAGE, 'int')}`;
    const rows: Row[] = await inOneRead(platform, context, text, parameters.values);
    for (const row of rows) yield derive(model, fields, row, context);
    if (rows.length < PAGE) return;
    cursor = keyset.cursorOf(rows.at(-1)!['__key'] as string);
  }
}

/** How many rows a filter finds, counted no further than one beyond `most`. */
export async function countRows(context: RequestContext, model: ReadModel, args: ListArguments, most: number): Promise<number> {
  const parameters = new Parameters();
  const where = `${model.where ?? 'true'} and ${whereOf(model, args.filter, parameters, context)}`;
  const [counted] = await context.reader.query<{ n: number }>(`select count(*)::int as n from (select 1 from ${model.table} where ${where} limit ${parameters.add(most + 1, 'int')}) found`, parameters.values);
  return counted!.n;
}

async function inOneRead(platform: Platform, context: RequestContext, text: string, values: readonly unknown[]): Promise<Row[]> {
  const reader = platform.database.reader(context.scope);
  try {
    return await reader.query<Row>(text, values);
  } finally {
    reader.close();
  }
}

const nameOf = (field: ExportField): string => field.field ?? field.key;

function selectOf(model: ReadModel, fields: readonly ExportField[]): string {
  const columns = new Map<string, string>();
  for (const field of fields) {
    const known = model.fields[nameOf(field)];
    if (field.sql) columns.set(field.key, field.sql);
    else if (!known) throw new Error(`${model.name} has no field ${nameOf(field)} to export.`);
    else if (isColumn(known)) columns.set(field.key, selectExpression(known));
    else for (const [alias, sql] of Object.entries(known.needs)) columns.set(alias, sql);
  }
  return [...columns].map(([alias, sql]) => `${sql} as "${alias}"`).join(', ');
}

function derive(model: ReadModel, fields: readonly ExportField[], row: Row, context: RequestContext): Row {
  for (const field of fields) {
    const known = field.sql ? undefined : model.fields[nameOf(field)];
    if (known && !isColumn(known)) row[field.key] = known.value(row as never, context);
  }
  return row;
}
