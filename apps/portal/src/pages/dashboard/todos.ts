import { diffDays, type DateString } from '@gongwei/kernel';
import type { ElectionRemindersQuery } from '../../gql/graphql';
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

export type Reminder = ElectionRemindersQuery['electionReminders'][number];
/** How many elections are named one by one; the others are one line. */
const NAMED = 4;

type Counted = Pick<Figures, 'problemsByRule'> & Partial<Pick<Figures, 'transfersToReceive' | 'transfersToMend' | 'transfersToIssue'>>;

/**
 * What a unit has to do today, most pressing first: elections that are overdue or come near, each opening its own preparation, then transfers
 * that wait for the unit, then each rule that is broken. @param reminders of who runs elections; somebody else has none to prepare.
 */
export function todosOf({ problemsByRule, transfersToReceive, transfersToMend, transfersToIssue }: Counted, reminders: readonly Reminder[], today: DateString): Todo[] {
  const todo = (key: string, tone: Todo['tone'], params: Todo['params'], to: string, text = key): Todo => ({ key, tone, titleKey: `dashboard.todo.${text}`, textKey: `dashboard.todo.${text}Text`, params, to });
  const named = reminders.length > NAMED + 1 ? reminders.slice(0, NAMED) : reminders;
  const more = reminders.slice(named.length);
  return [
    ...named.map(({ organisationId, organisationName, dueOn, stage }) => {
      const overdue = stage === 'OVERDUE';
      return todo(organisationId, overdue ? 'danger' : 'warning', { name: organisationName, due: dueOn, days: Math.abs(diffDays(today, dueOn)) }, links.prepareElection(organisationId), overdue ? 'overdue' : 'due');
    }),
    ...(more.length ? [todo('more', more.some(({ stage }) => stage === 'OVERDUE') ? 'danger' : 'warning', { count: more.length }, links.elections())] : []),
    ...(transfersToReceive ? [todo('transfersToReceive', 'warning', { count: transfersToReceive }, links.transfersToReceive())] : []),
    ...(transfersToMend ? [todo('transfersToMend', 'warning', { count: transfersToMend }, links.transfersToMend())] : []),
    ...(transfersToIssue ? [todo('transfersToIssue', 'warning', { count: transfersToIssue }, links.transfersToIssue())] : []),
    ...problemsByRule.map(({ rule, label, count }) => todo(rule, 'warning', { rule: label, count }, links.structure(rule), 'rule')),
  ];
}
