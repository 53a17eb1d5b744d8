import { links } from './links';
import type { Figures } from './use-dashboard';

/** One thing to be done, as the message keys and their numbers. */
export interface Todo {
  readonly key: string;
  readonly tone: 'danger' | 'warning';
  readonly titleKey: string;
  readonly textKey: string;
  readonly params: Record<string, string | number>;
  readonly to: string;
}

/** What a unit has to do today, most pressing first: overdue elections, elections to be prepared, then each rule that is broken. */
export function todosOf({ electionsOverdue, electionsDueSoon, problemsByRule }: Pick<Figures, 'electionsOverdue' | 'electionsDueSoon' | 'problemsByRule'>): Todo[] {
  const todo = (key: string, tone: Todo['tone'], params: Todo['params'], to: string, text = key): Todo => ({ key, tone, titleKey: `dashboard.todo.${text}`, textKey: `dashboard.todo.${text}Text`, params, to });
  return [
    ...(electionsOverdue ? [todo('overdue', 'danger', { count: electionsOverdue }, links.overdue())] : []),
    ...(electionsDueSoon ? [todo('dueSoon', 'warning', { count: electionsDueSoon }, links.dueSoon())] : []),
    ...problemsByRule.map(({ rule, label, count }) => todo(rule, 'warning', { rule: label, count }, links.structure(rule), 'rule')),
  ];
}
