import { addDays, weekday, type DateString } from './dates';
import { HOLIDAYS, type HolidayPeriod } from './holidays';

/** Answers about working days from one table of holidays. */
export interface WorkingCalendar {
  /** Whether the holidays of the year are known; where not, only weekends rest, and a screen that shows a deadline should say so. */
  hasData(year: number): boolean;
  isWorkingDay(date: DateString): boolean;
  /** The name of the rest period a day lies in, or null. */
  holidayName(date: DateString): string | null;
  /**
   * The n-th working day after a day (before it when n is negative); n = 0 is the day itself, working or not. The day itself is never counted,
   * as the Civil Code counts periods (art. 201).
   */
  addWorkingDays(date: DateString, n: number): DateString;
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. `addWorkingDays` and this are each other's inverse. */
  workingDaysBetween(from: DateString, to: DateString): number;
}

/** A calendar over a table of years. The built-in one below knows what was published at release; a deployment may lay a later year over it. */
export function createWorkingCalendar(years: Readonly<Record<number, readonly HolidayPeriod[]>>): WorkingCalendar {
  const rest = new Map<DateString, string>();
  const makeUp = new Set<DateString>();
  for (const [year, periods] of Object.entries(years)) {
    for (const period of periods) {
      const last = `${year}-${period.to}`;
      for (let day = `${year}-${period.from}`; day <= last; day = addDays(day, 1)) rest.set(day, period.name);
      for (const day of period.makeUp ?? []) makeUp.add(`${year}-${day}`);
    }
  }

  const isWorkingDay = (date: DateString): boolean => {
    if (makeUp.has(date)) return true;
    const day = weekday(date);
    return day !== 0 && day !== 6 && !rest.has(date);
  };

  return {
    hasData: (year) => Object.hasOwn(years, year),
    isWorkingDay,
    holidayName: (date) => rest.get(date) ?? null,
    addWorkingDays(date, n) {
      if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
      const step = Math.sign(n);
      let day = date;
      for (let left = Math.abs(n); left > 0; ) {
        day = addDays(day, step);
        if (isWorkingDay(day)) left -= 1;
      }
      return day;
    },
    workingDaysBetween(from, to) {
      if (to < from) return -countBetween(to, from, isWorkingDay, 0);
      return countBetween(from, to, isWorkingDay, 1);
    },
  };
}

/** Counts working days of a stretch: offset 1 leaves the first day out (looking forward), offset 0 the last (looking back). */
function countBetween(from: DateString, to: DateString, isWorkingDay: (date: DateString) => boolean, offset: 0 | 1): number {
  let count = 0;
  for (let day = addDays(from, offset); offset ? day <= to : day < to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** China's calendar as published when this version was released. */
export const chineseCalendar: WorkingCalendar = createWorkingCalendar(HOLIDAYS);

export const { hasData, isWorkingDay, addWorkingDays, workingDaysBetween } = chineseCalendar;
