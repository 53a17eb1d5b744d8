import { isDate, isUuid, validationFailed } from '@gongwei/kernel';
import { Parameters } from './where';
import { isColumn, type ColumnField, type ReadModel, type SqlType } from './read-model';

export interface OrderInput {
  field: string;
  direction: 'ASC' | 'DESC';
}

interface SortKey {
  sql: string;
  type: ColumnField['type'];
  descending: boolean;
}

// Rows without a value come last whatever the direction; the sentinel lets one comparison say so.
const LAST: Partial<Record<ColumnField['type'], [ascending: string, descending: string]>> = {
  date: ["'infinity'::date", "'-infinity'::date"],
  timestamptz: ["'infinity'::timestamptz", "'-infinity'::timestamptz"],
  int: ['2147483647', '-2147483648'],
  text: ["U&'\\FFFD'", "''"],
};

const infinite = (text: string): boolean => text === 'infinity' || text === '-infinity';
const INSTANT = /^(\d{4,6}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)([+-]\d{2})(:\d{2})?$/;

/** Whether the database can read a text as a value of the type: a cursor may come back changed. */
const READABLE: Readonly<Record<SqlType, (text: string) => boolean>> = {
  uuid: isUuid,
  text: (text) => !text.includes('\0'),
  int: (text) => /^-?\d{1,10}$/.test(text) && Number(text) >= -2_147_483_648 && Number(text) <= 2_147_483_647,
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  date: (text) => infinite(text) || isDate(text),
  timestamptz: (text) => infinite(text) || !Number.isNaN(Date.parse(text.replace(INSTANT, (_, day: string, time: string, hours: string, minutes = ':00') => `${day}T${time.slice(0, 12)}${hours}${minutes}`))),
  bytea: () => false,
};

/** The order of a list: what was asked for, then the id, so that no two rows are equal. */
export class Keyset {
  private readonly keys: SortKey[];
  private readonly fingerprint: string;

  constructor(private readonly model: ReadModel, orderBy: readonly OrderInput[] | null | undefined, private readonly backwards: boolean) {
    const order = orderBy?.length ? orderBy : model.defaultOrder;
    if (order.length > 4) throw validationFailed([{ path: 'orderBy', rule: 'length', messageKey: 'error.order.list', params: { max: 4 } }]);
    this.keys = order.map(({ field, direction }) => {
      const column = model.fields[field];
      if (!column || !isColumn(column) || !column.order) throw new Error(`${model.name} cannot be ordered by ${field}`);
      const descending = direction === 'DESC';
      const last = column.nullable ? LAST[column.type]?.[descending ? 1 : 0] : undefined;
      return { sql: last ? `coalesce(${column.sql}, ${last})` : column.sql, type: column.type, descending };
    });
    const tail = this.keys.at(-1)!.descending;
    this.keys.push({ sql: model.id, type: 'uuid', descending: tail });
    this.fingerprint = order.map(({ field, direction }) => `${field}${direction[0]}`).join();
  }

  get orderSql(): string {
    return this.keys.map((key) => `${key.sql} ${key.descending !== this.backwards ? 'desc' : 'asc'}`).join(', ');
  }

  /** The key columns as text, to make cursors from. */
  get selectSql(): string {
    return `jsonb_build_array(${this.keys.map((key) => `(${key.sql})::text`).join(', ')})::text as "__key"`;
  }

  cursorOf(key: string): string {
    return Buffer.from(`${this.fingerprint}\n${key}`).toString('base64url');
  }

  /** The condition "beyond this cursor". @throws VALIDATION_FAILED for a cursor of another list or order. */
  beyond(cursor: string, argument: string, parameters: Parameters): string {
    const [fingerprint, json] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n');
    let values: unknown;
    try {
      values = JSON.parse(json ?? '');
    } catch {
      values = null;
    }
    if (fingerprint !== this.fingerprint || !Array.isArray(values) || values.length !== this.keys.length || !values.every((value, index) => typeof value === 'string' && READABLE[this.keys[index]!.type](value))) {
      throw validationFailed([{ path: argument, rule: 'cursor', messageKey: 'error.cursor' }]);
    }
    const parameter = this.keys.map((key, index) => parameters.add(values[index], key.type));
    const operator = (key: SortKey): string => (key.descending !== this.backwards ? '<' : '>');
    if (this.keys.every((key) => key.descending === this.keys[0]!.descending)) {
      // One row comparison is one range of the index.
      return `(${this.keys.map((key) => key.sql).join(', ')}) ${operator(this.keys[0]!)} (${parameter.join(', ')})`;
    }
    return `(${this.keys
      .map((key, index) => `(${[...this.keys.slice(0, index).map((equal, at) => `${equal.sql} = ${parameter[at]}`), `${key.sql} ${operator(key)} ${parameter[index]}`].join(' and ')})`)
      .join(' or ')})`;
  }
}
