import type { TypedDocumentNode } from '@apollo/client';
import type { Component } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import type { ValueFormat } from '../format/format-value';
import type { Option } from '../page/types';

/** One column. Numbers stand right with tabular figures unless `align` says otherwise. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** `row[key]` unless told. */
  readonly value?: (row: Row) => unknown;
  readonly format?: ValueFormat;
  /** Name in the list's `…OrderField`; without it the column cannot be sorted by. */
  readonly sortable?: string;
  readonly width?: number;
  readonly minWidth?: number;
  readonly align?: 'left' | 'right' | 'center';
  /** Off unless the reader chooses it. */
  readonly hidden?: boolean;
  readonly fixed?: 'left';
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor?: string | null;
  readonly endCursor?: string | null;
}

export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount?: number | null;
  readonly pageInfo: PageInfo;
}

/** Where a list comes from: a document with `$filter $orderBy $first $after $last $before`, and the connection in its answer. */
export interface ListSource<Row, Data = any> {
  readonly document: TypedDocumentNode<Data, any>;
  readonly pick: (data: Data) => ListPage<Row>;
  /** Further variables of the document. Reactive. */
  readonly variables?: () => object;
}

/** A source whose `pick` knows the type of the answer. */
export const listSource = <Data, Row>(document: TypedDocumentNode<Data, any>, pick: (data: Data) => ListPage<Row>, variables?: () => object): ListSource<Row, Data> => ({ document, pick, ...(variables && { variables }) });

export interface RowAction {
  readonly key: string;
  readonly label: string;
  readonly run?: () => void | Promise<void>;
  /** A link instead of `run`. */
  readonly to?: RouteLocationRaw;
  readonly danger?: boolean;
  readonly icon?: Component;
  readonly disabledReason?: string;
}

/** What is selected: rows by id, or everything that matches the filter (`all`), which the API then selects itself. */
export interface BulkSelection<Row = any> {
  readonly all: boolean;
  readonly ids: readonly string[];
  readonly rows: readonly Row[];
  readonly filter: object;
  readonly count: number;
}

export interface BulkResult {
  readonly succeeded: number;
  readonly failed: readonly { readonly label: string; readonly message: string }[];
}

export interface BulkAction<Row = any> {
  readonly key: string;
  readonly label: string;
  readonly danger?: boolean;
  readonly icon?: Component;
  /** Whether it can be done to everything that matches, not only to rows on the screen. */
  readonly wholeSet?: boolean;
  /** A result with failures is shown item by item. Nothing returned: the selection is kept. */
  readonly run: (selection: BulkSelection<Row>) => void | BulkResult | Promise<void | BulkResult>;
}

export interface DateRange { readonly from: string | null; readonly to: string | null }
export interface NumberRange { readonly from: number | null; readonly to: number | null }

interface FilterBase<Value> {
  /** Name in the address. */
  readonly key: string;
  readonly label: string;
  /** Its part of the GraphQL filter. */
  readonly toFilter: (value: Value) => object;
  /** Ready-made values: “90 天内”. With a `key` the address keeps the meaning, not the days: the link says the same tomorrow. */
  readonly presets?: readonly { readonly value: unknown; readonly label: string; readonly key?: string }[];
}

export type FilterField =
  | (FilterBase<string> & { readonly kind: 'select'; readonly options?: readonly Option[] })
  | (FilterBase<string[]> & { readonly kind: 'multi-select'; readonly options?: readonly Option[] })
  | (FilterBase<boolean> & { readonly kind: 'boolean' })
  | (FilterBase<DateRange> & { readonly kind: 'date-range' })
  | (FilterBase<NumberRange> & { readonly kind: 'number-range' })
  | (FilterBase<string> & { readonly kind: 'text' })
  | (FilterBase<string> & { readonly kind: 'remote'; readonly search: (text: string) => Promise<Option[]>; readonly labelOf?: (value: string) => Promise<string> });

/** What the address says about a list. */
export interface ListState {
  search: string;
  /** Raw values by filter key, as `filter-values.ts` reads and writes them. */
  filters: Record<string, unknown>;
  sort: SortKey[];
  cursor: Cursor;
  size: number;
}

export interface SortKey { readonly field: string; readonly descending: boolean }

/** Where in the list: at its start, after or before a row, or at its end. */
export type Cursor = { readonly at: 'first' } | { readonly at: 'after' | 'before'; readonly cursor: string } | { readonly at: 'last' };
