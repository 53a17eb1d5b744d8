/** A calendar day written 2026-11-23. Days have no time zone; only `today` asks for one. Plain strings, so they compare with `<` and `>`. */
export type DateString = string;

const DAY_MS = 86_400_000;
const DATE = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Whether a value is a day that exists, written 2026-11-23 (years 1000 to 9999). */
export function isDate(value: unknown): value is DateString {
  if (typeof value !== 'string' || !DATE.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day `days` later (earlier when negative). @throws RangeError when the input is no day or the answer leaves the years 1000 to 9999. */
export function addDays(date: DateString, days: number): DateString {
  return fromTime(toTime(date) + days * DAY_MS);
}

/**
 * The same day of the month `months` later (earlier when negative). A day the month does not have becomes the month's last one,
 * as the Civil Code counts periods (art. 202). @throws RangeError as `addDays`.
 */
export function addMonths(date: DateString, months: number): DateString {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  if (targetYear < 1000) throw new RangeError('The day leaves the years 1000 to 9999');
  return fromTime(Date.UTC(targetYear, targetMonth - 1, Math.min(day, daysInMonth(targetYear, targetMonth))));
}

/** The same day `years` later; 29 February becomes the 28th in a common year. @throws RangeError as `addDays`. */
export const addYears = (date: DateString, years: number): DateString => addMonths(date, years * 12);

/** Days from the first day to the second; negative when the second is earlier. @throws RangeError when either is no day. */
export const diffDays = (from: DateString, to: DateString): number => (toTime(to) - toTime(from)) / DAY_MS;

/** Order of two days for `sort`: negative, zero or positive. */
export const compare = (left: DateString, right: DateString): number => (left < right ? -1 : left > right ? 1 : 0);

/** The month of a day, written 2026-11. */
export const monthOf = (date: DateString): string => date.slice(0, 7);

/** Days the month (1–12) of that year has. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Day of the week of a day: 0 Sunday … 6 Saturday. */
export const weekday = (date: DateString): number => new Date(toTime(date)).getUTCDay();

/** Completed years of life on a day; negative never, 0 before the first birthday. Born on 29 February counts on the 28th in a common year. */
export function age(birth: DateString, on: DateString): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return Math.max(0, on < addYears(birth, years) ? years - 1 : years);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Today's day in a time zone, by default China's; `now` is for tests and for jobs that fix one moment. */
export function today(timeZone = 'Asia/Shanghai', now: Date | number = Date.now()): DateString {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  const found: Record<string, string> = {};
  for (const part of formatter.formatToParts(now)) found[part.type] = part.value;
  return `${found['year']!.padStart(4, '0')}-${found['month']}-${found['day']}`;
}

function toTime(date: DateString): number {
  if (!isDate(date)) throw new RangeError(`Not a day: ${String(date)}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function parts(date: DateString): [year: number, month: number, day: number] {
  if (!isDate(date)) throw new RangeError(`Not a day: ${String(date)}`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function fromTime(time: number): DateString {
  const at = new Date(time);
  const date = Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
  if (!isDate(date)) throw new RangeError('The day leaves the years 1000 to 9999');
  return date;
}
