import fc from 'fast-check';
import { addDays, addMonths, addYears, age, compare, daysInMonth, diffDays, isDate, monthOf, today, weekday } from './dates';

const day = fc.integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('days that exist', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('takes %s', (date) => expect(isDate(date)).toBe(true));
  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '0999-12-31', '2026-11-23T00:00', ' 2026-11-23', '2026/11/23', '', null, 20261123, new Date()])('refuses %j', (value) => expect(isDate(value)).toBe(false));
});

describe('counting with days and months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2025-01-31', 12, '2026-01-31'],
    ['2024-02-29', 18, '2025-08-29'],
    ['1001-01-31', -12, '1000-01-31'],
  ])('%s + %i months', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  // The effect of a sanction ends on the day before the corresponding day: these are its published examples.
  it.each([['2025-01-31', 12, '2026-01-30'], ['2025-03-15', 18, '2026-09-14'], ['2024-02-29', 18, '2025-08-28'], ['2024-08-31', 18, '2026-02-27']])('a sanction from %s for %i months ends on %s', (start, months, end) =>
    expect(addDays(addMonths(start, months), -1)).toBe(end));

  it.each([['2024-02-29', 1, '2025-02-28'], ['2024-02-29', 4, '2028-02-29'], ['2026-11-23', -5, '2021-11-23']])('%s + %i years', (date, years, expected) => expect(addYears(date, years)).toBe(expected));
  it.each([['2026-12-31', 1, '2027-01-01'], ['2024-03-01', -1, '2024-02-29'], ['2026-11-23', 0, '2026-11-23']])('%s + %i days', (date, days, expected) => expect(addDays(date, days)).toBe(expected));
  it.each([['2026-11-23', 1], ['2026-11-29', 0], ['2000-01-01', 6]])('%s is weekday %i', (date, expected) => expect(weekday(date)).toBe(expected));
  it('knows the lengths of months', () => expect([daysInMonth(2024, 2), daysInMonth(2026, 2), daysInMonth(1900, 2), daysInMonth(2026, 4), daysInMonth(2026, 12)]).toEqual([29, 28, 28, 30, 31]));
  it('names the month', () => expect(monthOf('2026-11-23')).toBe('2026-11'));
  it('orders days', () => expect(['2026-02-01', '2025-12-31', '2026-01-15'].sort(compare)).toEqual(['2025-12-31', '2026-01-15', '2026-02-01']));

  it.each([() => addDays('2026-02-30', 1), () => addMonths('no day', 1), () => diffDays('2026-01-01', ''), () => addDays('9999-12-31', 1), () => addMonths('1000-01-01', -1), () => addYears('1050-01-01', -960)])('throws a RangeError (%#)', (act) =>
    expect(act).toThrow(RangeError));

  it('goes back the way it came', () => fc.assert(fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => void expect([addDays(addDays(date, days), -days), diffDays(date, addDays(date, days))]).toEqual([date, days]))));
  it('keeps the order of days', () => fc.assert(fc.property(day, day, fc.integer({ min: -600, max: 600 }), (one, other, months) => { if (one <= other) expect(addMonths(one, months) <= addMonths(other, months)).toBe(true); })));
});

describe('age in completed years', () => {
  it.each([
    ['2008-11-23', '2026-11-23', 18],
    ['2008-11-24', '2026-11-23', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2026-02-27', 17],
    ['2026-11-23', '2026-11-23', 0],
    ['2027-01-01', '2026-11-23', 0],
  ])('born %s, on %s', (birth, on, years) => expect(age(birth, on)).toBe(years));
});

describe('today', () => {
  it.each([['2026-11-22T16:00:00Z', undefined, '2026-11-23'], ['2026-11-22T15:59:59Z', undefined, '2026-11-22'], ['2026-11-22T16:00:00Z', 'UTC', '2026-11-22'], ['2026-01-01T04:59:00Z', 'America/New_York', '2025-12-31']])('%s in %s', (now, zone, expected) =>
    expect(today(zone, new Date(now))).toBe(expected));
});
