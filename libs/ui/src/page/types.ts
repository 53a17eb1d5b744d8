import type { RouteLocationRaw } from 'vue-router';

/** A value offered for choice. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line or word: a code, a unit. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** One thing that can be done with a record. Not allowed yet: `disabledReason` says why, and it stays visible. */
export interface DetailAction {
  readonly key: string;
  readonly label: string;
  readonly run: () => void | Promise<void>;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly disabledReason?: string;
}

/** A fact beside the title of a record. */
export interface HeaderFact {
  readonly label: string;
  readonly value: string | number | null | undefined;
  readonly to?: RouteLocationRaw;
}
