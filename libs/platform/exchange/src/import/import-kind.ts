import type { CellError, CellValue, ImportColumn, ParsedRow, Permission } from '@gongwei/kernel';
import type { Locale, Platform, RequestContext, WriteTransaction } from '@gongwei/platform-database';

/** What can be imported; each feature brings the kind it knows how to read and write. */
export type ImportKindName = 'MEMBERS' | 'UNITS';

/** A row without faults, with its number in the sheet. */
export interface CheckedRow<Value = unknown> {
  readonly row: number;
  readonly value: Value;
}

/** One cell found wrong. Without language: the reader's is filled in when it is shown. */
export interface RowError<Key extends string = string> extends CellError<Key> {
  readonly row: number;
}

/** Reads rows one after the other; remembers what must not come twice in one sheet. */
export interface RowReader<Key extends string = string, Value = unknown> {
  read(row: number, cells: Partial<Record<Key, CellValue>>): ParsedRow<Value, Key>;
}

/** An account made along the way; its password is told in the answer of the commit and nowhere else. */
export interface MadeAccount {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly loginName: string;
  readonly oneTimePassword: string;
}

export interface Insertion<Key extends string = string> {
  readonly created: number;
  readonly accounts: readonly MadeAccount[];
  /** Rows the database refused after all. */
  readonly failed: readonly RowError<Key>[];
}

/** Whatever answers statements: a read transaction while checking, the write transaction while committing. */
export interface Statements {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** One kind of import: its columns, and how its rows are read, checked against the database and written. */
export interface ImportKind<Key extends string = string, Value = unknown> {
  readonly name: ImportKindName;
  /** Segment of its addresses: `/imports/<path>`, `/imports/templates/<path>.xlsx`. */
  readonly path: string;
  readonly permission: Permission;
  readonly title: Readonly<Record<Locale, string>>;
  /** Sentences at the top of the template's notes. */
  readonly notes: Readonly<Record<Locale, readonly string[]>>;
  readonly columns: readonly ImportColumn<Key>[];
  readonly maxRows: number;
  /** Whether a commit only asks for the rows to be written, piece after piece after the request; else they are written at once, all or none. */
  readonly inBackground: boolean;
  /** Choices that only the caller's own data know, offered as drop-downs in the template. */
  choices(context: RequestContext): Promise<Partial<Record<Key, readonly string[]>>>;
  /** Loads what rows refer to, once per file. */
  open(context: RequestContext): Promise<RowReader<Key, Value>>;
  /**
   * What of these rows the database would not take now. Asked at the check, and again at the commit.
   * @param checking given at the check, whose statements only read: for what must be written down even though nothing is imported yet.
   */
  conflicts(statements: Statements, context: RequestContext, rows: readonly CheckedRow<Value>[], checking?: Platform): Promise<RowError<Key>[]>;
  /** Writes rows that have no conflicts, many per statement. */
  insert(platform: Platform, tx: WriteTransaction, context: RequestContext, rows: readonly CheckedRow<Value>[]): Promise<Insertion<Key>>;
}

/** Under which the composition root provides the list of kinds. */
export const IMPORT_KINDS = Symbol('IMPORT_KINDS');

/** The kinds this context may import. A branch secretary has none: import runs belong to the whole unit. */
export const permittedKinds = (kinds: readonly ImportKind[], context: RequestContext): ImportKind[] =>
  context.scope.role === 'gw_branch' ? [] : kinds.filter((kind) => context.permissions.has(kind.permission));
