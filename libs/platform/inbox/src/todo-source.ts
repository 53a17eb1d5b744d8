import type { Permission } from '@gongwei/kernel';
import type { Locale, RequestContext } from '@gongwei/platform-database';

/** What waits, and how much of it waits too long already. */
export interface TodoCount {
  readonly count: number;
  readonly overdue: number;
}

/**
 * One kind of thing that can wait for a person 待办. A feature declares it, the app lists it: the bell, the inbox and the dashboard then show
 * it to whoever holds its permission. Only what that person's post must do itself is counted, never what it may merely see.
 */
export interface TodoSource {
  /** Unique, named by its feature: "notices.received". */
  readonly kind: string;
  readonly label: Readonly<Record<Locale, string>>;
  /** Held by the responsible post. */
  readonly permission: Permission;
  /** Whose work it is; both unless told. */
  readonly audience?: 'committee' | 'unit';
  /** One statement: a select of `count` and `overdue` as int in the caller's scope, in one row. */
  readonly sql: string;
  /** Page of the portal that lists exactly these. */
  readonly link: string;
}

/** Whether a source is this caller's to look after. A machine has no inbox. */
export const concerns = (context: RequestContext, source: TodoSource): boolean =>
  context.actor.kind === 'ACCOUNT' && context.permissions.has(source.permission) && (!source.audience || (source.audience === 'committee') === (context.scope.role === 'gw_committee'));
