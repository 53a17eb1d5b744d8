import type { RouteLocationRaw } from 'vue-router';

export interface Fact {
  readonly label: string;
  readonly value?: unknown;
  readonly format?: 'text' | 'date' | 'datetime' | 'number' | 'boolean';
  /** Takes the whole line: addresses, remarks. */
  readonly wide?: boolean;
  /** Names the slot `fact-<key>` that replaces the value. */
  readonly key?: string;
  readonly to?: RouteLocationRaw;
}

export interface TimelineChange {
  readonly label: string;
  readonly before: string | null | undefined;
  readonly after: string | null | undefined;
}

export interface TimelineEvent {
  readonly id: string;
  /** Instant or day. */
  readonly at: string;
  readonly title: string;
  readonly actor?: string | null;
  readonly text?: string | null;
  readonly changes?: readonly TimelineChange[];
}

export interface TabItem {
  readonly key: string;
  readonly label: string;
  readonly count?: number | null;
}

export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral' | 'gold';
