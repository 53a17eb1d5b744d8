import { addMonths, addYears, type DateString } from '@gongwei/kernel';

/** How near an election is. */
export const REMINDER_STAGES = ['NONE', 'SIX_MONTHS', 'THREE_MONTHS', 'ONE_MONTH', 'OVERDUE'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** How many months before the end of a term each reminder begins. */
export interface ReminderSettings {
  readonly first: number;
  readonly second: number;
  readonly last: number;
}

export const DEFAULT_REMINDER_SETTINGS: ReminderSettings = { first: 6, second: 3, last: 1 };

/** An extension of a term is approved and normally lasts a year at most (Election Regulations art. 3). */
export const LONGEST_EXTENSION_MONTHS = 12;

/** The day by which the next election is due: the term's beginning plus its years. */
export const electionDueOn = (termStartedOn: DateString, termYears: number): DateString => addYears(termStartedOn, termYears);

/** The latest day to which a term may be extended. */
export const latestExtension = (termStartedOn: DateString, termYears: number): DateString =>
  addMonths(electionDueOn(termStartedOn, termYears), LONGEST_EXTENSION_MONTHS);

/** Where an election stands on a day. The due day itself is not yet overdue; without a due day there is nothing to remind of. */
export function reminderStage(dueOn: DateString | null, today: DateString, settings: ReminderSettings = DEFAULT_REMINDER_SETTINGS): ReminderStage {
  if (dueOn === null) return 'NONE';
  if (today > dueOn) return 'OVERDUE';
  if (today >= addMonths(dueOn, -settings.last)) return 'ONE_MONTH';
  if (today >= addMonths(dueOn, -settings.second)) return 'THREE_MONTHS';
  return today >= addMonths(dueOn, -settings.first) ? 'SIX_MONTHS' : 'NONE';
}

/** Whether the election is overdue on a day. */
export const isElectionOverdue = (dueOn: DateString | null, today: DateString): boolean => dueOn !== null && today > dueOn;
