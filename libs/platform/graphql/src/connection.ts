import type { RequestContext } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { Keyset } from './keyset';
import { pageOf, type PageArguments } from './page';
import { isColumn, seenBy, selectExpression, type ReadModel } from './read-model';
import { selectionUnder } from './selection';
import { Parameters, whereOf } from './where';

export type Row = Record<string, unknown>;

export interface ConnectionResult<Node> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number | null;
}

/** Identity of a record across tenants. */
export interface RecordKey {
  tenantId: string;
  id: string;
}

/** The select list for the fields an operation asks for; id and tenant always come along. */
function selectList(model: ReadModel, fields: ReadonlySet<string>): string {
  const columns = new Map<string, string>([
    ['id', model.id],
    ['unitId', model.tenant],
  ]);
  const addField = (name: string): void => {
    const field = model.fields[name];
    if (field && isColumn(field)) columns.set(name, selectExpression(field));
    else if (field) for (const [alias, sql] of Object.entries(field.needs)) columns.set(alias, sql);
    else for (const need of model.relations?.[name] ?? []) addField(need);
  };
  for (const name of fields) addField(name);
  return [...columns].map(([alias, sql]) => `${sql} as "${alias}"`).join(', ');
}

function derive(model: ReadModel, fields: ReadonlySet<string>, rows: Row[], context: RequestContext): void {
  for (const name of fields) {
    const field = model.fields[name];
    if (field && !isColumn(field)) for (const row of rows) row[name] = field.value(row as never, context);
  }
}

const nodeSelection = (info: GraphQLResolveInfo): ReadonlySet<string> => selectionUnder(info, 'nodes', 'edges.node').fields;

/** Reads one page of a model in the context's scope: at most two statements, the second only when `totalCount` is asked for. */
export async function readConnection<Node>(context: RequestContext, whole: ReadModel, args: PageArguments, info: GraphQLResolveInfo): Promise<ConnectionResult<Node>> {
  const model = seenBy(context, whole);
  const page = pageOf(args);
  const fields = nodeSelection(info);
  const keyset = new Keyset(model, args.orderBy, page.backwards);
  const parameters = new Parameters();
  const where = [model.where ?? 'true', whereOf(model, args.filter, parameters, context)];
  const counted = selectionUnder(info).fields.has('totalCount');
  const count = counted
    ? context.reader.query<{ n: number }>(`select count(*)::int as n from ${model.table} where ${where.join(' and ')}`, [...parameters.values])
    : null;
  if (page.cursor !== null) where.push(keyset.beyond(page.cursor, page.backwards ? 'before' : 'after', parameters));
  const text = `select ${selectList(model, fields)}, ${keyset.selectSql} from ${model.table} where ${where.join(' and ')} order by ${keyset.orderSql} limit ${parameters.add(page.size + 1, 'int')}`;
  const [rows, counts] = await Promise.all([context.reader.query<Row>(text, parameters.values), count]);
  derive(model, fields, rows, context);
  return toConnection<Node>(rows, page, keyset, counts ? counts[0]!.n : null);
}

function toConnection<Node>(rows: Row[], page: ReturnType<typeof pageOf>, keyset: Keyset, totalCount: number | null): ConnectionResult<Node> {
  const more = rows.length > page.size;
  const kept = more ? rows.slice(0, page.size) : rows;
  if (page.backwards) kept.reverse();
  const edges = kept.map((row) => ({ cursor: keyset.cursorOf(row['__key'] as string), node: row as Node }));
  return {
    nodes: kept as Node[],
    edges,
    pageInfo: {
      hasNextPage: page.backwards ? page.cursor !== null : more,
      hasPreviousPage: page.backwards ? more : page.cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

function loader<Key, Value>(context: RequestContext, name: string, batch: (keys: readonly Key[]) => Promise<Value[]>, keyOf: (key: Key) => string): DataLoader<Key, Value, string> {
  let made = context.loaders.get(name) as DataLoader<Key, Value, string> | undefined;
  if (!made) {
    made = new DataLoader<Key, Value, string>(batch, { cacheKeyFn: keyOf });
    context.loaders.set(name, made);
  }
  return made;
}

const keyText = (key: RecordKey): string => `${key.tenantId}/${key.id}`;
let nextInfoId = 0;
const infoIds = new WeakMap<object, number>();
/** One field of one operation, seen by all parents: its node is the same object for each. */
const fieldId = (info: GraphQLResolveInfo): number => {
  const node = info.fieldNodes[0]!;
  let id = infoIds.get(node);
  if (!id) infoIds.set(node, (id = ++nextInfoId));
  return id;
};

/**
 * A child connection of many parents in one statement: `unnest` of the parents, lateral page for each.
 * @param link SQL columns of the child that hold the parent's tenant and id.
 */
export function readChildren<Node>(
  context: RequestContext, whole: ReadModel, parent: RecordKey, link: { tenant: string; id: string }, args: PageArguments, info: GraphQLResolveInfo,
): Promise<ConnectionResult<Node>> {
  const model = seenBy(context, whole);
  const batch = async (parents: readonly RecordKey[]): Promise<ConnectionResult<Node>[]> => {
    const page = pageOf(args);
    const fields = nodeSelection(info);
    const keyset = new Keyset(model, args.orderBy, page.backwards);
    const parameters = new Parameters();
    const tenants = parameters.add(parents.map((key) => key.tenantId), 'uuid[]');
    const ids = parameters.add(parents.map((key) => key.id), 'uuid[]');
    const linked = `${link.tenant} = parent.tenant_id and ${link.id} = parent.id`;
    const where = [model.where ?? 'true', linked, whereOf(model, args.filter, parameters, context)];
    const parentList = `unnest(${tenants}, ${ids}) with ordinality as parent (tenant_id, id, n)`;
    const counted = selectionUnder(info).fields.has('totalCount');
    const counts = counted
      ? context.reader.query<{ n: number; total: number }>(
          `select parent.n::int as n, (select count(*)::int from ${model.table} where ${where.join(' and ')}) as total from ${parentList}`,
          [...parameters.values],
        )
      : null;
    if (page.cursor !== null) where.push(keyset.beyond(page.cursor, page.backwards ? 'before' : 'after', parameters));
    const children = context.reader.query<Row & { __parent: number }>(
      `select parent.n::int as "__parent", child.* from ${parentList} cross join lateral (select ${selectList(model, fields)}, ${keyset.selectSql} from ${model.table} ` +
        `where ${where.join(' and ')} order by ${keyset.orderSql} limit ${parameters.add(page.size + 1, 'int')}) child order by parent.n`,
      parameters.values,
    );
    const [rows, totalRows] = await Promise.all([children, counts]);
    derive(model, fields, rows, context);
    const groups: Row[][] = parents.map(() => []);
    for (const row of rows) groups[row.__parent - 1]!.push(row);
    const totals = new Map((totalRows ?? []).map((row) => [row.n, row.total]));
    return groups.map((group, index) => toConnection<Node>(group, page, keyset, counted ? (totals.get(index + 1) ?? 0) : null));
  };
  return loader(context, `children:${fieldId(info)}:${JSON.stringify(args)}`, batch, keyText).load(parent);
}

/** One record by its key, batched with the others of the operation; null when it does not exist or is not in scope: the same answer. */
export function readRecord<Node>(context: RequestContext, whole: ReadModel, key: RecordKey, info: GraphQLResolveInfo): Promise<Node | null> {
  const model = seenBy(context, whole);
  const batch = async (keys: readonly RecordKey[]): Promise<(Node | null)[]> => {
    const fields = selectionUnder(info).fields;
    const parameters = new Parameters();
    const tenants = parameters.add(keys.map((one) => one.tenantId), 'uuid[]');
    const ids = parameters.add(keys.map((one) => one.id), 'uuid[]');
    const rows = await context.reader.query<Row>(
      `select ${selectList(model, fields)} from ${model.table} join unnest(${tenants}, ${ids}) as wanted (tenant_id, id) on ${model.tenant} = wanted.tenant_id and ${model.id} = wanted.id where ${model.where ?? 'true'}`,
      parameters.values,
    );
    derive(model, fields, rows, context);
    const byKey = new Map(rows.map((row) => [`${String(row['unitId'])}/${String(row['id'])}`, row as Node]));
    return keys.map((one) => byKey.get(keyText(one)) ?? null);
  };
  return loader(context, `record:${model.name}:${fieldId(info)}`, batch, keyText).load(key);
}

/** One record by id alone, in whatever tenant of the scope it lies. A text that is no UUID is an id that does not exist. */
export async function readById<Node>(context: RequestContext, whole: ReadModel, id: string, info: GraphQLResolveInfo, under = ''): Promise<Node | null> {
  const model = seenBy(context, whole);
  const fields = under ? selectionUnder(info, under).fields : selectionUnder(info).fields;
  const parameters = new Parameters();
  const condition = whereOf({ ...model, fields: { id: { sql: model.id, type: 'uuid', filter: Object } } } as ReadModel, { id: { eq: id } }, parameters, context);
  const rows = await context.reader.query<Row>(`select ${selectList(model, fields)} from ${model.table} where ${model.where ?? 'true'} and ${condition} limit 1`, parameters.values);
  derive(model, fields, rows, context);
  return (rows[0] as Node | undefined) ?? null;
}
