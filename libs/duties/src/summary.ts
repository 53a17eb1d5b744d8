import type { Duty, DutyState } from './duties';

/** How duties stand, counted. */
export interface DutySummary {
  readonly owed: number;
  readonly byState: Readonly<Record<DutyState, number>>;
  /** Done in time, of those that are due for judgement: neither waived nor still open. As an indicator's ratio takes it. */
  readonly onTime: { readonly part: number; readonly whole: number };
  /** The same with what was done late. */
  readonly done: { readonly part: number; readonly whole: number };
}

/** Counts duties of whatever selection: an organisation's year, a rule over a city, a month. */
export function summarise(duties: readonly Pick<Duty, 'state'>[]): DutySummary {
  const byState: Record<DutyState, number> = { UPCOMING: 0, DUE: 0, MET: 0, MET_LATE: 0, LATE: 0, MISSED: 0, WAIVED: 0 };
  for (const { state } of duties) byState[state] += 1;
  const whole = byState.MET + byState.MET_LATE + byState.LATE + byState.MISSED;
  return { owed: duties.length, byState, onTime: { part: byState.MET, whole }, done: { part: byState.MET + byState.MET_LATE, whole } };
}
