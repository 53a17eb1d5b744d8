import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';

export type SqlType = 'uuid' | 'text' | 'int' | 'bigint' | 'boolean' | 'date' | 'timestamptz' | 'bytea';

/** One GraphQL field that is one SQL expression. */
export interface ColumnField {
  readonly sql: string;
  readonly type: SqlType;
  /** GraphQL input type of its filter; none: not filterable. */
  readonly filter?: new () => object;
  /** Whether lists can be ordered by it. */
  readonly order?: boolean;
  /** Ordering puts rows without a value last; the keyset needs to know. */
  readonly nullable?: boolean;
  /** Turns a filter's value into the stored form (a blind index, a code). */
  readonly toParameter?: (value: never, context: RequestContext) => unknown;
  /** Only to filter or order by, not a field of the object. */
  readonly hidden?: boolean;
  /** SQL in its place for callers that may not see personal data; see {@link seenBy}. */
  readonly masked?: string;
}

/** A field computed in TypeScript from columns of the row. */
export interface DerivedField {
  readonly needs: Readonly<Record<string, string>>;
  readonly value: (row: never, context: RequestContext) => unknown;
}

/** A condition that is more than an operator on one column, e.g. "beneath this organisation". */
export interface ConditionField {
  readonly type: () => unknown;
  readonly description: string;
  readonly condition: (value: never, parameter: (value: unknown, type: SqlType) => string, context: RequestContext) => string;
}

export interface ReadModel {
  /** GraphQL type name. */
  readonly name: string;
  readonly table: string;
  /** SQL of the tenant and id columns: the tie-break of every order and the key of every batch. */
  readonly tenant: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, ColumnField | DerivedField>>;
  /** Relations resolved elsewhere, and the columns they start from. */
  readonly relations?: Readonly<Record<string, readonly string[]>>;
  readonly conditions?: Readonly<Record<string, ConditionField>>;
  /** A condition every read of this model carries, besides row-level security. */
  readonly where?: string;
  readonly defaultOrder: readonly { field: string; direction: 'ASC' | 'DESC' }[];
}

/** Declares a read model, checking that what it names exists. */
export function readModel<const Model extends ReadModel>(model: Model): Model {
  for (const { field } of model.defaultOrder) {
    const found = model.fields[field];
    if (!found || !isColumn(found) || !found.order) throw new Error(`${model.name}: default order by ${field}, which cannot be ordered by`);
  }
  for (const [relation, needs] of Object.entries(model.relations ?? {})) {
    for (const need of needs) if (!model.fields[need]) throw new Error(`${model.name}.${relation} needs the unknown field ${need}`);
  }
  return model;
}

const maskedModels = new WeakMap<ReadModel, ReadModel>();

/**
 * The model as a caller may see it. Where personal data is masked, the mask is also what filters and orders look at and what cursors hold:
 * what is not shown cannot be found out by asking either.
 */
export function seenBy(context: RequestContext, model: ReadModel): ReadModel {
  if (seesPersonalData(context)) return model;
  let masked = maskedModels.get(model);
  if (!masked) {
    const fields = Object.entries(model.fields).map(([name, field]) => [name, isColumn(field) && field.masked ? { ...field, sql: field.masked } : field]);
    maskedModels.set(model, (masked = { ...model, fields: Object.fromEntries(fields) as ReadModel['fields'] }));
  }
  return masked;
}

export const isColumn = (field: ColumnField | DerivedField): field is ColumnField => 'sql' in field;

const EXPRESSION: Partial<Record<SqlType, (sql: string) => string>> = {
  // As text: the driver would turn a day into an instant of some zone.
  date: (sql) => `to_char(${sql}, 'YYYY-MM-DD')`,
  bigint: (sql) => `(${sql})::float8`,
};
export const selectExpression = (column: ColumnField): string => (EXPRESSION[column.type] ?? ((sql: string) => sql))(column.sql);
