import { addDays, addMonths, type DateString } from '@gongwei/kernel';

/** How often something is owed. */
export const FREQUENCIES = ['month', 'quarter', 'halfYear', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A stretch of the calendar in which something is owed. */
export interface Period {
  /** 2026-03, 2026-Q1, 2026-H1 or 2026. */
  readonly code: string;
  readonly from: DateString;
  /** The last day, on which it is due. */
  readonly to: DateString;
}

const MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The period of a frequency that a day lies in. */
export function periodOf(frequency: Frequency, day: DateString): Period {
  const length = MONTHS[frequency];
  const year = day.slice(0, 4);
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / length);
  const from = `${year}-${String(index * length + 1).padStart(2, '0')}-01`;
  const to = addDays(addMonths(from, length), -1);
  const code = { month: from.slice(0, 7), quarter: `${year}-Q${index + 1}`, halfYear: `${year}-H${index + 1}`, year }[frequency];
  return { code, from, to };
}

export const nextPeriod = (frequency: Frequency, period: Period): Period => periodOf(frequency, addDays(period.to, 1));

/**
 * The periods that end within a range of days, in order. A period belongs to the day it ends on, so that the months of a year together have
 * exactly the periods of the year, none twice.
 */
export function periodsEndingIn(frequency: Frequency, range: { readonly from: DateString; readonly to: DateString }): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(frequency, range.from); period.to <= range.to; period = nextPeriod(frequency, period)) periods.push(period);
  return periods;
}

/** The period before one. */
export const previousPeriod = (frequency: Frequency, period: Period): Period => periodOf(frequency, addDays(period.from, -1));

/** The frequency that a period's code is written for. */
export function frequencyOfCode(code: string): Frequency {
  if (code.includes('-Q')) return 'quarter';
  if (code.includes('-H')) return 'halfYear';
  return code.includes('-') ? 'month' : 'year';
}
