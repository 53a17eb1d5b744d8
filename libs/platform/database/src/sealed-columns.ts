import type { FieldCipher } from './field-cipher';

export interface SealedIndex {
  readonly column: string;
  readonly make: (cipher: FieldCipher, plain: string) => Buffer;
}

/** One encrypted column of a tenant table: what the rotation of keys must know to open and seal it again. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Columns that name the row within its tenant. */
  readonly key: readonly string[];
  /** What the value is bound to; the row has `tenant_id` and the key, as text. */
  readonly bound: (row: Readonly<Record<string, string>>) => string;
  /** The blind indexes made from the plain value. */
  readonly indexes?: readonly SealedIndex[];
  /** Rows opened together; few where values are whole files. */
  readonly batch?: number;
}

/** Whatever answers statements: a client as `gw_maintenance`. */
export interface RotationClient {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

export interface Rotated {
  readonly seen: number;
  readonly changed: number;
}

/**
 * Seals every value of a column with the key ring's first key, batch by batch, each batch a transaction of its own; values sealed with it
 * already are passed over, so a run that was broken off is simply started again. A value changed meanwhile is left as it was changed.
 * With `indexes` all rows are opened, and blind indexes that the present index key would not make are made anew.
 */
export async function rotateColumn(client: RotationClient, cipher: FieldCipher, sealed: SealedColumn, indexes: boolean, progress: (changed: number) => void = () => undefined): Promise<Rotated> {
  const { table, column, key, batch = 500 } = sealed;
  const names = ['tenant_id', ...key];
  const remake = (indexes && sealed.indexes) || [];
  const current = Buffer.from(cipher.currentKeyId);
  const select = `select ${names.map((name) => `${name}::text as ${name}`).join(', ')}, ${column} as sealed${remake.map((one, at) => `, ${one.column} as known${at}`).join('')}
    from ${table} where ${column} is not null and ($1::text[] is null or (${names.map((name) => `${name}`).join(', ')}) > (${names.map((name, at) => `($1::text[])[${at + 1}]::${name === 'number' ? 'int' : 'uuid'}`).join(', ')}))
    ${remake.length ? '' : `and substring(${column} from 2 for get_byte(${column}, 0)) <> $2::bytea`} and $2::bytea is not null
    order by ${names.join(', ')} limit ${batch}`;
  const update = `update ${table} t set ${column} = v.fresh${remake.map((one, at) => `, ${one.column} = v.made${at}`).join('')}
    from unnest(${names.map((_, at) => `$${at + 1}::text[]`).join(', ')}, $${names.length + 1}::bytea[], $${names.length + 2}::bytea[]${remake.map((_, at) => `, $${names.length + 3 + at}::bytea[]`).join('')}) as v (${names.map((_, at) => `k${at}`).join(', ')}, old, fresh${remake.map((_, at) => `, made${at}`).join('')})
    where ${names.map((name, at) => `t.${name} = v.k${at}::${name === 'number' ? 'int' : 'uuid'}`).join(' and ')} and t.${column} = v.old`;
  let after: string[] | null = null;
  let [seen, changed] = [0, 0];
  for (;;) {
    const { rows } = await client.query(select, [after, current]);
    if (!rows.length) return { seen, changed };
    const last = rows.at(-1) as Record<string, string>;
    after = names.map((name) => last[name]!);
    const due = rows.map((row) => freshly(cipher, sealed, remake, row)).filter((one) => one !== null);
    if (due.length) await client.query(update, [...names.map((name) => due.map((one) => one.row[name])), due.map((one) => one.old), due.map((one) => one.fresh), ...remake.map((_, at) => due.map((one) => one.made[at]))]);
    seen += rows.length;
    changed += due.length;
    progress(changed);
  }
}

/** The row's new values; null when it needs none. */
function freshly(cipher: FieldCipher, { bound }: SealedColumn, remake: readonly SealedIndex[], given: Record<string, unknown>): { row: Record<string, string>; old: Buffer; fresh: Buffer; made: Buffer[] } | null {
  const row = given as Record<string, string>;
  const old = given['sealed'] as Buffer;
  const binding = bound(row);
  const isCurrent = cipher.keyIdOf(old) === cipher.currentKeyId;
  if (isCurrent && !remake.length) return null;
  const plain = cipher.decryptBytes(old, binding);
  const made = remake.map((one) => one.make(cipher, plain.toString('utf8')));
  if (isCurrent && made.every((index, at) => (given[`known${at}`] as Buffer | null)?.equals(index))) return null;
  return { row, old, fresh: isCurrent ? old : cipher.encrypt(plain, binding), made };
}
