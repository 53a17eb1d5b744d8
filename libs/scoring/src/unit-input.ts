import type { Amount } from './fixed';

/** What was found of one indicator or metric: a number, a level, or for a ratio its two parts. */
export type Value = Amount | { readonly part: Amount; readonly whole: Amount } | null | undefined;

/** A plus or minus item. Naming the fact behind it keeps one fact from counting twice. */
export interface Adjustment {
  readonly code: string;
  readonly amount: Amount;
  readonly factId?: string;
}

/** The stored inputs of one unit; with the scheme and the frozen norms they give its score again at any time. */
export interface UnitInput {
  readonly code: string;
  /** Ranking is only ever within a group. */
  readonly group: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly plus?: Amount | readonly Adjustment[];
  readonly minus?: Amount | readonly Adjustment[];
  readonly vetoes?: readonly string[];
}
