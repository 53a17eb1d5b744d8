import fc from 'fast-check';
import { scoreUnits } from './score-units';
import { round, withMark } from './testing/arbitrary';
import type { UnitInput } from './unit-input';
import { validateInputs } from './validate-inputs';
import { validateScheme } from './validate-scheme';

const RUNS = { numRuns: 80 };
const scoreOf = (outcome: ReturnType<typeof scoreUnits>, unit: string): number => Number(outcome.scores.find((one) => one.unit === unit)!.score);
const rankOf = (outcome: ReturnType<typeof scoreUnits>, unit: string): number => outcome.scores.find((one) => one.unit === unit)!.rank!;

describe('laws of scoring', () => {
  it('the rounds these laws are tried on are valid', () => fc.assert(fc.property(round({ missing: true }), ({ scheme, units }) => void expect([validateScheme(scheme), validateInputs(scheme, units)]).toEqual([[], []])), RUNS));

  it('a unit\'s own score never falls when one of its indicators improves, raw or compared within its group', () => {
    fc.assert(
      fc.property(round({ least: 5, most: 10 }), fc.nat(), fc.nat(), fc.nat(100), (made, which, what, better) => {
        const unit = which % made.units.length;
        const indicator = what % made.marks[unit]!.length;
        const mark = Math.max(made.marks[unit]![indicator]!, better);
        expect(scoreOf(scoreUnits(made.scheme, withMark(made, unit, indicator, mark)), `U${unit}`)).toBeGreaterThanOrEqual(scoreOf(scoreUnits(made.scheme, made.units), `U${unit}`));
      }),
      { numRuns: 150 },
    );
  });

  it.each(['RAW', 'GROUP_ROBUST'] as const)('a unit\'s rank never falls when one of its indicators improves (%s, norms frozen)', (comparability) => {
    fc.assert(
      fc.property(round({ change: { comparability }, least: 5, most: 10 }), fc.nat(), fc.nat(), fc.nat(100), (made, which, what, better) => {
        const unit = which % made.units.length;
        const indicator = what % made.marks[unit]!.length;
        const before = scoreUnits(made.scheme, made.units);
        const after = scoreUnits(made.scheme, withMark(made, unit, indicator, Math.max(made.marks[unit]![indicator]!, better)), before.norms);
        expect(rankOf(after, `U${unit}`)).toBeLessThanOrEqual(rankOf(before, `U${unit}`));
      }),
      RUNS,
    );
  });

  it('an appeal under frozen norms moves no other score', () => {
    fc.assert(
      fc.property(round({ least: 6, most: 10 }), fc.nat(), fc.nat(100), (made, what, mark) => {
        const before = scoreUnits(made.scheme, made.units);
        const after = scoreUnits(made.scheme, withMark(made, 0, what % made.marks[0]!.length, mark), before.norms);
        for (const { unit } of before.scores) if (unit !== 'U0') expect([unit, scoreOf(after, unit)]).toEqual([unit, scoreOf(before, unit)]);
      }),
      RUNS,
    );
  });

  it('the order of the units does not matter', () => {
    fc.assert(
      fc.property(round({ missing: true }), fc.infiniteStream(fc.nat()), ({ scheme, units }, stream) => {
        const shuffled = units.map((unit) => [stream.next().value as number, unit] as const).sort((left, right) => left[0] - right[0]).map(([, unit]) => unit);
        const [one, other] = [scoreUnits(scheme, units), scoreUnits(scheme, shuffled)];
        expect([other.scores, other.norms]).toEqual([one.scores, one.norms]);
      }),
      RUNS,
    );
  });

  it('the norms of the units themselves, frozen, give the same scores', () => fc.assert(fc.property(round({ missing: true }), ({ scheme, units }) => {
    const first = scoreUnits(scheme, units);
    expect(scoreUnits(scheme, units, JSON.parse(JSON.stringify(first.norms))).scores).toEqual(first.scores);
  }), RUNS));

  it('order 1 is the weighted sum', () => {
    fc.assert(
      fc.property(round({ change: { order: 1, comparability: 'RAW' } }), ({ scheme, units }) => {
        for (const { rulers, aggregate } of scoreUnits(scheme, units).scores) {
          const sum = rulers.reduce((total, ruler, at) => total + Number(scheme.rulers[at]!.weight) * Math.max(1, Number(ruler)), 0);
          expect(Math.abs(Number(aggregate) - sum)).toBeLessThan(2e-4);
        }
      }),
      RUNS,
    );
  });

  it('a smaller order never gives more, and an order towards 0 tends to the geometric mean', () => {
    fc.assert(
      fc.property(round({ change: { comparability: 'RAW' } }), ({ scheme, units }) => {
        const aggregates = (order: number): Record<string, number> => Object.fromEntries(scoreUnits({ ...scheme, order }, units).scores.map(({ unit, aggregate }) => [unit, Number(aggregate)]));
        const [harmonic, geometric, sum, near, below] = [aggregates(-1), aggregates(0), aggregates(1), aggregates(1e-7), aggregates(-1e-7)];
        for (const unit of Object.keys(geometric)) {
          expect(harmonic[unit]).toBeLessThanOrEqual(geometric[unit]!);
          expect(geometric[unit]).toBeLessThanOrEqual(sum[unit]!);
          expect(Math.abs(near[unit]! - geometric[unit]!)).toBeLessThanOrEqual(1.000_001e-4);
          expect(Math.abs(below[unit]! - geometric[unit]!)).toBeLessThanOrEqual(1.000_001e-4);
        }
      }),
      RUNS,
    );
  });

  it('grades: no more than their ceiling, never below their limit, and none above a worse score', () => {
    fc.assert(
      fc.property(round({ least: 4, most: 12, change: { gate: null } }), ({ scheme, units }) => {
        const { scores } = scoreUnits(scheme, units);
        for (const group of new Set(scores.map((one) => one.group))) {
          const members = scores.filter((one) => one.group === group);
          const good = members.filter(({ grade }) => grade === 'GOOD');
          // Shared ranks share the last place; beyond them the ceiling holds.
          expect(good.every(({ rank }) => rank! <= Math.max(1, Math.floor(0.3 * members.length + 1e-9)))).toBe(true);
          expect(good.every(({ score }) => Number(score) >= 90)).toBe(true);
          expect(members.every(({ grade, score }) => (grade === 'POOR') === (Number(score) < 60))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('a unit alone is scored by itself, whatever stands in other groups', () => {
    fc.assert(
      fc.property(round({ least: 5 }), ({ scheme, units }) => {
        const alone: UnitInput = { ...units[0]!, code: 'alone', group: 'Z' };
        const found = (list: readonly UnitInput[]): unknown => scoreUnits(scheme, list).scores.find(({ unit }) => unit === 'alone');
        expect(found([...units, alone])).toEqual(found([alone]));
      }),
      RUNS,
    );
  });
});
