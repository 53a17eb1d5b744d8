import fc from 'fast-check';
import { addDays, weekday } from './dates';
import { HOLIDAYS } from './holidays';
import { addWorkingDays, chineseCalendar, createWorkingCalendar, hasData, isWorkingDay, workingDaysBetween } from './working-days';

const day = fc.integer({ min: Date.UTC(2023, 6, 1) / 86_400_000, max: Date.UTC(2028, 5, 30) / 86_400_000 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const count = fc.integer({ min: 1, max: 250 });

describe('working days of the Chinese calendar', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-07', false, 'the last day of the holiday'],
    ['2026-10-08', true, 'the day after it'],
    ['2026-10-10', true, 'a Saturday worked instead'],
    ['2026-09-20', true, 'a Sunday worked instead'],
    ['2026-02-14', true, 'a Saturday before the Spring Festival'],
    ['2026-02-16', false, 'the eve of the Spring Festival'],
    ['2026-01-04', true, 'the Sunday after New Year'],
    ['2025-10-08', false, 'the eighth day of the joined holidays'],
    ['2024-02-09', true, 'New Year\'s Eve of 2024, which was no holiday'],
  ])('%s: %s, %s', (date, expected) => expect(isWorkingDay(date)).toBe(expected));

  it.each([[2024, 251], [2025, 248], [2026, 248]])('gives %i its %i working days', (year, expected) => expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(expected));

  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-03', 0, '2026-10-03'],
    ['2026-11-20', 5, '2026-11-27'],
  ])('%s and %i working days', (date, n, expected) => expect(addWorkingDays(date, n)).toBe(expected));

  it('knows what the data cover and falls back on weekends beyond', () => {
    expect([hasData(2026), hasData(2027), hasData(1999)]).toEqual([true, false, false]);
    expect([isWorkingDay('2027-10-01'), isWorkingDay('2027-10-02')]).toEqual([true, false]);
  });

  it('names the rest period of a day', () => expect([chineseCalendar.holidayName('2026-06-19'), chineseCalendar.holidayName('2026-11-23')]).toEqual(['端午节', null]));
  it('refuses parts of days', () => expect(() => addWorkingDays('2026-11-23', 1.5)).toThrow(RangeError));

  it('lets a deployment lay a later year over it', () => {
    const calendar = createWorkingCalendar({ ...HOLIDAYS, 2027: [{ name: '元旦', from: '01-01', to: '01-03', makeUp: ['01-09'] }] });
    expect([calendar.hasData(2027), calendar.isWorkingDay('2027-01-01'), calendar.isWorkingDay('2027-01-09')]).toEqual([true, false, true]);
  });
});

describe('the table of holidays', () => {
  const periods = Object.entries(HOLIDAYS).flatMap(([year, list]) => list.map((period) => ({ year, ...period })));
  it.each(periods)('$year $name rests on days in order', ({ year, from, to }) => expect(`${year}-${from}` <= `${year}-${to}`).toBe(true));
  it.each(periods.flatMap(({ year, makeUp }) => (makeUp ?? []).map((date) => `${year}-${date}`)))('%s, worked instead, is a weekend and no rest day', (date) => {
    expect([0, 6]).toContain(weekday(date));
    expect(chineseCalendar.holidayName(date)).toBeNull();
  });
});

describe('laws of counting', () => {
  it('addWorkingDays and workingDaysBetween are each other\'s inverse, both ways', () => {
    fc.assert(
      fc.property(day, count, (date, n) => {
        expect(workingDaysBetween(date, addWorkingDays(date, n))).toBe(n);
        expect(workingDaysBetween(date, addWorkingDays(date, -n))).toBe(-n);
      }),
    );
  });
  it('from a working day, n forward and n back is home', () => fc.assert(fc.property(day, count, (date, n) => { if (isWorkingDay(date)) expect(addWorkingDays(addWorkingDays(date, n), -n)).toBe(date); })));
  it('arrives on a working day', () => fc.assert(fc.property(day, count, (date, n) => void expect([isWorkingDay(addWorkingDays(date, n)), isWorkingDay(addWorkingDays(date, -n))]).toEqual([true, true]))));
  it('is monotone in the day and in the number', () => {
    fc.assert(
      fc.property(day, count, fc.nat(40), (date, n, later) => {
        expect(addWorkingDays(addDays(date, later), n) >= addWorkingDays(date, n)).toBe(true);
        expect(addWorkingDays(date, n + 1) > addWorkingDays(date, n)).toBe(true);
      }),
    );
  });
  it('adds up: from a to b and from b to c is from a to c', () => fc.assert(fc.property(day, fc.nat(60), fc.nat(60), (a, first, second) => {
    const b = addDays(a, first);
    const c = addDays(b, second);
    expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
  })));
});
