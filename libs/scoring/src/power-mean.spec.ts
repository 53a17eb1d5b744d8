import fc from 'fast-check';
import { fixed, print, type Fixed } from './fixed';
import { quartile } from './norms';
import { powerMean, precisePowerMean } from './power-mean';
import { roundToSum } from './round-to-sum';

const all = (...values: (number | string)[]): Fixed[] => values.map(fixed);
const mean = (values: (number | string)[], weights: (number | string)[], order: number): string => print(powerMean(all(...values), all(...weights), order), 4);

describe('the power mean', () => {
  it.each<[(number | string)[], (number | string)[], number, string]>([
    [[80, 60], [0.5, 0.5], 1, '70.0000'],
    [[80, 45], [0.5, 0.5], 0, '60.0000'],
    [[60, 30], [0.5, 0.5], -1, '40.0000'],
    [[90, 16], [0.5, 0.5], 0.5, '45.4737'],
    [[3, 4], [0.5, 0.5], 2, '3.5355'],
    [[100, 100, 100], [0.5, 0.3, 0.2], 0, '100.0000'],
    [[100, 0], [0.5, 0.5], 0, '10.0000'],
    [[100, 0.5], [0.5, 0.5], -1, '1.9802'],
    [[100, 1], [0.5, 0.5], 20, '96.5936'],
    [[100, 1], [0.5, 0.5], -20, '1.0353'],
    [[50], [0.2], 0, '50.0000'],
    [[80, 45], [0.1, 0.1], 0, '60.0000'],
  ])('of %j by %j of order %d is %s', (values, weights, order, expected) => expect(mean(values, weights, order)).toBe(expected));

  const values = fc.array(fc.integer({ min: 100, max: 10_000 }).map((cents) => cents / 100), { minLength: 2, maxLength: 4 });
  it('gives quickly what sixty digits give', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0, 0.5, 2, -2, 7, -13, 1e-3), (list, order) => {
        const weights = all(...list.map(() => 1 / 4));
        expect(print(powerMean(all(...list), weights, order), 4)).toBe(print(precisePowerMean(all(...list), weights, order), 4));
      }),
      { numRuns: 60 },
    );
  });
  it('lies between the least and the greatest', () => {
    fc.assert(
      fc.property(values, fc.double({ min: -20, max: 20, noNaN: true }), (list, order) => {
        const result = Number(mean(list, list.map(() => 0.25), order));
        expect(result).toBeGreaterThanOrEqual(Math.min(...list) - 1e-4);
        expect(result).toBeLessThanOrEqual(Math.max(...list) + 1e-4);
      }),
    );
  });
});

describe('quartiles of type 7', () => {
  it.each([
    [[1, 2, 3, 4, 5], ['2.0000', '3.0000', '4.0000']],
    [[1, 2, 3, 4, 5, 6], ['2.2500', '3.5000', '4.7500']],
    [[1, 2, 4, 8, 16, 32, 64], ['3.0000', '8.0000', '24.0000']],
    [[7], ['7.0000', '7.0000', '7.0000']],
    [[0, 10], ['2.5000', '5.0000', '7.5000']],
  ])('of %j are %j', (values, expected) => expect(([1, 2, 3] as const).map((quarter) => print(quartile(all(...values), quarter), 4))).toEqual(expected));
});

describe('printed parts', () => {
  it.each([[[1.4, 1.4, 1.2], 4, [2, 1, 1]], [[0.5, 0.5], 1, [1, 0]], [[-0.4, 2.4], 2, [0, 2]], [[-0.6, 2.6], 2, [-1, 3]], [[3], 3, [3]], [[], 0, []], [[1, 2], 3, [1, 2]]])('%j add up to %i as %j', (exact, sum, expected) => expect(roundToSum(exact, sum)).toEqual(expected));
  it('add up, each next to its exact value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 60 }), (exact) => {
        const sum = Math.round(exact.reduce((total, value) => total + value, 0)) + 0;
        const rounded = roundToSum(exact, sum);
        expect(rounded.reduce((total, value) => total + value, 0)).toBe(sum);
        rounded.forEach((value, at) => expect(Math.abs(value - exact[at]!)).toBeLessThanOrEqual(1));
      }),
    );
  });
});
