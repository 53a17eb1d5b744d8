import { validationFailed } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';
import type { FilterInput } from './filters';
import { isColumn, type ColumnField, type ReadModel, type SqlType } from './read-model';

const MAX_LIST = 200;
const MAX_NESTING = 5;

/** Collects the parameters of one statement. */
export class Parameters {
  readonly values: unknown[] = [];
  add = (value: unknown, type: SqlType | `${SqlType}[]`): string => {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  };
}

/** A text as LIKE takes it literally. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
/** The LIKE pattern of texts that contain this one. */
export const likeContaining = (text: string): string => `%${escapeLike(text)}%`;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** An id that is no UUID belongs to nobody: it finds nothing, like any unknown id, instead of an error that differs. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

type FilterTree = { and?: FilterTree[]; or?: FilterTree[]; not?: FilterTree } & Record<string, unknown>;

/** The SQL condition of a filter input. @throws VALIDATION_FAILED naming the path when a list or the nesting is too long. */
export function whereOf(model: ReadModel, filter: object | null | undefined, parameters: Parameters, context: RequestContext): string {
  return tree(model, (filter ?? {}) as FilterTree, parameters, context, ['filter'], 1);
}

function tree(model: ReadModel, filter: FilterTree, parameters: Parameters, context: RequestContext, path: string[], level: number): string {
  if (level > MAX_NESTING) throw validationFailed([{ path: path.join('.'), rule: 'nesting', messageKey: 'error.filter.nesting', params: { max: MAX_NESTING } }]);
  const parts: string[] = [];
  for (const [name, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue;
    const here = [...path, name];
    if (name === 'and' || name === 'or') {
      const branches = (value as FilterTree[]).map((branch, index) => tree(model, branch, parameters, context, [...here, String(index)], level + 1));
      parts.push(branches.length ? `(${branches.join(` ${name} `)})` : name === 'and' ? 'true' : 'false');
    } else if (name === 'not') {
      parts.push(`not coalesce((${tree(model, value as FilterTree, parameters, context, here, level + 1)}), false)`);
    } else if (model.conditions?.[name]) {
      parts.push(`(${model.conditions[name].condition(value as never, parameters.add, context)})`);
    } else {
      const field = model.fields[name];
      if (!field || !isColumn(field) || !field.filter) throw new Error(`${model.name} cannot be filtered by ${name}`);
      parts.push(...operators(field, value as FilterInput, parameters, here, context));
    }
  }
  return parts.length ? parts.join(' and ') : 'true';
}

function operators(column: ColumnField, input: FilterInput, parameters: Parameters, path: string[], context: RequestContext): string[] {
  const store = (value: unknown): unknown => {
    if (column.toParameter) return column.toParameter(value as never, context);
    return column.type === 'uuid' && !UUID.test(String(value)) ? NOBODY : value;
  };
  const parts: string[] = [];
  const compare = (operator: string, value: unknown): void => void parts.push(`${column.sql} ${operator} ${parameters.add(store(value), column.type)}`);
  if (input.eq !== undefined) input.eq === null ? parts.push(`${column.sql} is null`) : compare('=', input.eq);
  if (input.lt != null) compare('<', input.lt);
  if (input.lte != null) compare('<=', input.lte);
  if (input.gt != null) compare('>', input.gt);
  if (input.gte != null) compare('>=', input.gte);
  if (input.in != null) {
    if (input.in.length > MAX_LIST) throw validationFailed([{ path: [...path, 'in'].join('.'), rule: 'length', messageKey: 'error.filter.list', params: { max: MAX_LIST } }]);
    parts.push(`${column.sql} = any(${parameters.add(input.in.map(store), `${column.type}[]`)})`);
  }
  if (input.contains != null) parts.push(`${column.sql} like ${parameters.add(`%${escapeLike(input.contains)}%`, 'text')}`);
  if (input.startsWith != null) parts.push(`${column.sql} like ${parameters.add(`${escapeLike(input.startsWith)}%`, 'text')}`);
  if (input.isNull != null) parts.push(`${column.sql} is ${input.isNull ? '' : 'not '}null`);
  return parts;
}
