import fc from 'fast-check';
import { addDays, diffDays } from '@gongwei/kernel';
import { FREQUENCIES, frequencyOfCode, nextPeriod, periodOf, periodsEndingIn, previousPeriod } from './period';

describe('periods', () => {
  it.each([
    ['month', '2024-02-10', '2024-02', '2024-02-01', '2024-02-29'],
    ['month', '2026-12-31', '2026-12', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-10-01', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['halfYear', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
    ['year', '2026-05-05', '2026', '2026-01-01', '2026-12-31'],
  ] as const)('the %s of %s is %s', (frequency, day, code, from, to) => expect(periodOf(frequency, day)).toEqual({ code, from, to }));

  it.each([
    ['month', '2026-01-01', '2026-12-31', 12],
    ['quarter', '2026-01-01', '2026-12-31', 4],
    ['quarter', '2026-02-15', '2026-03-30', 0],
    ['quarter', '2026-03-31', '2026-03-31', 1],
    ['halfYear', '2026-01-01', '2027-06-30', 3],
    ['year', '2026-12-31', '2026-12-31', 1],
    ['year', '2026-01-01', '2026-12-30', 0],
    ['month', '2026-05-02', '2026-05-01', 0],
  ] as const)('%ss ending from %s to %s: %i', (frequency, from, to, count) => expect(periodsEndingIn(frequency, { from, to })).toHaveLength(count));

  const day = fc.integer({ min: 7_300, max: 47_000 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
  const frequency = fc.constantFrom(...FREQUENCIES);
  it('follow one another without gap or overlap, and know their frequency by their code', () => {
    fc.assert(
      fc.property(frequency, day, (often, date) => {
        const period = periodOf(often, date);
        expect(date >= period.from && date <= period.to).toBe(true);
        expect(nextPeriod(often, period).from).toBe(addDays(period.to, 1));
        expect(previousPeriod(often, nextPeriod(often, period))).toEqual(period);
        expect(frequencyOfCode(period.code)).toBe(often);
      }),
    );
  });
  it('of two ranges that meet are those of both together', () => {
    fc.assert(
      fc.property(frequency, day, fc.nat(800), fc.nat(800), (often, from, first, second) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second + 1);
        expect([...periodsEndingIn(often, { from, to: middle }), ...periodsEndingIn(often, { from: addDays(middle, 1), to })]).toEqual(periodsEndingIn(often, { from, to }));
        expect(diffDays(from, to)).toBe(first + second + 1);
      }),
    );
  });
});
