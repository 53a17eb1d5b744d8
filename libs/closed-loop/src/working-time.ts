import { addDays, chineseCalendar, type DateString, type WorkingCalendar } from '@gongwei/kernel';

/** When people work: on the working days of a calendar, in these hours of local time. China has one time zone and no summer time. */
export interface WorkingTime {
  readonly calendar: Pick<WorkingCalendar, 'isWorkingDay' | 'addWorkingDays' | 'workingDaysBetween'>;
  /** Minutes east of Greenwich. */
  readonly offset: number;
  /** `['08:30', '12:00']` and so on, in order. A setting of the city. */
  readonly sessions: readonly (readonly [from: string, to: string])[];
}

export const DEFAULT_WORKING_TIME: WorkingTime = { calendar: chineseCalendar, offset: 480, sessions: [['08:30', '12:00'], ['14:00', '17:30']] };

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Milliseconds of an instant written as RFC 3339. @throws RangeError when it is none. */
export function instantOf(at: string): number {
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${at}`);
  return time;
}

/** The local day of an instant. */
export const dayOf = (time: number, working: WorkingTime): DateString => new Date(time + working.offset * MINUTE).toISOString().slice(0, 10);

/** Midnight at which a local day begins. */
const beginOf = (day: DateString, working: WorkingTime): number => Date.parse(`${day}T00:00:00Z`) - working.offset * MINUTE;

/** The last moment of a local day: the Civil Code lets a period of days end at 24:00 (art. 203). */
export const endOfDay = (day: DateString, working: WorkingTime): number => beginOf(day, working) + DAY - 1;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Whole working days from one instant to another: the day it begins is not counted, the day it ends is (Civil Code art. 201). */
export const workingDaysUsed = (from: number, to: number, working: WorkingTime): number => working.calendar.workingDaysBetween(dayOf(from, working), dayOf(to, working));

/** Minutes of working time between two instants. */
export function workingMinutesUsed(from: number, to: number, working: WorkingTime): number {
  if (to <= from) return 0;
  const [first, last] = [dayOf(from, working), dayOf(to, working)];
  if (first === last) return minutesWithin(first, from, to, working);
  // Whole days in between are counted, not walked through.
  const before = addDays(last, -1);
  const between = before > first ? working.calendar.workingDaysBetween(first, before) * minutesADay(working) : 0;
  return minutesWithin(first, from, endOfDay(first, working) + 1, working) + between + minutesWithin(last, beginOf(last, working), to, working);
}

export const minutesADay = (working: WorkingTime): number => working.sessions.reduce((sum, [from, to]) => sum + minutesOf(to) - minutesOf(from), 0);

function minutesWithin(day: DateString, from: number, to: number, working: WorkingTime): number {
  if (!working.calendar.isWorkingDay(day)) return 0;
  const begin = beginOf(day, working);
  return working.sessions.reduce((sum, [open, close]) => sum + Math.max(0, Math.min(to, begin + minutesOf(close) * MINUTE) - Math.max(from, begin + minutesOf(open) * MINUTE)) / MINUTE, 0);
}

/** The instant by which so many minutes of working time have passed. */
export function addWorkingMinutes(from: number, minutes: number, working: WorkingTime): number {
  if (minutes <= 0) return from;
  let day = dayOf(from, working);
  let left = minutes;
  for (;;) {
    const available = minutesWithin(day, from, endOfDay(day, working) + 1, working);
    if (left <= available) return instantWithin(day, from, left, working);
    left -= available;
    day = working.calendar.addWorkingDays(day, 1);
  }
}

/** The instant on a day by which so many of its working minutes after `from` have passed. */
function instantWithin(day: DateString, from: number, minutes: number, working: WorkingTime): number {
  const begin = beginOf(day, working);
  let left = minutes * MINUTE;
  let at = from;
  for (const [open, close] of working.sessions) {
    const [start, end] = [Math.max(from, begin + minutesOf(open) * MINUTE), begin + minutesOf(close) * MINUTE];
    if (end <= start) continue;
    if (left <= end - start) return start + left;
    left -= end - start;
    at = end;
  }
  return at;
}
