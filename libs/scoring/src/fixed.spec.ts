import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { clamp, divide, divideWhole, fixed, fromNumber, isAmount, multiply, ONE, print, roundTo, settle, toNumber } from './fixed';

const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP });
const text = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n })).map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}.${fraction.toString().padStart(20, '0')}`);
const decimal = (value: bigint): Decimal => new Exact(value.toString()).div(new Exact(10).pow(20));

describe('exact numbers', () => {
  it.each([[0, '0.00'], [7, '7.00'], [-7, '-7.00'], [0.1, '0.10'], ['0.005', '0.01'], ['-0.005', '-0.01'], ['0.004999999', '0.00'], ['74.7493', '74.75'], ['1e-7', '0.00'], ['.5', '0.50'], ['+3', '3.00'], [1e21, '1000000000000000000000.00'], [' 12.5 ', '12.50'], ['69.995', '70.00'], ['99.994999999999999999994', '99.99']])('%j is printed %s', (value, printed) =>
    expect(print(fixed(value), 2)).toBe(printed));
  it.each(['', 'abc', '1,5', '1.2.3', 'NaN', Number.NaN, Number.POSITIVE_INFINITY, '0x10x', '--1'])('%j is none', (value) => {
    expect(() => fixed(value)).toThrow(RangeError);
    expect(isAmount(value)).toBe(false);
  });
  it.each([null, undefined, {}, [1], true])('%j is none', (value) => expect(isAmount(value)).toBe(false));
  it('prints whole numbers without a point', () => expect([print(fixed(12), 0), print(fixed('12.5'), 0), print(fixed('-0.4'), 0)]).toEqual(['12', '13', '0']));

  it('multiplies, divides and rounds as decimals do, half up', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 12 }), (a, b, places) => {
        const [x, y] = [fixed(a), fixed(b)];
        expect(decimal(multiply(x, y)).eq(new Exact(a).mul(b).toDecimalPlaces(20))).toBe(true);
        if (y !== 0n) expect(decimal(divide(x, y)).eq(new Exact(a).div(b).toDecimalPlaces(20))).toBe(true);
        expect(print(x, places)).toBe(new Exact(a).toFixed(places).replace(/^-(0(\.0+)?)$/, '$1'));
        expect(decimal(roundTo(x, places)).eq(new Exact(a).toDecimalPlaces(places))).toBe(true);
      }),
    );
  });
  it('reads what it prints', () => fc.assert(fc.property(text, (a) => void expect(print(fixed(a), 20).replace(/^-(0\.0+)$/, '$1')).toBe(a.replace(/^-(0\.0+)$/, '$1')))));

  it('makes a hundred again of three thirds of it', () => {
    const hundred = 3n * divide(100n * ONE, 3n * ONE);
    expect([hundred === 100n * ONE, settle(hundred) === 100n * ONE]).toEqual([false, true]);
  });
  it.each([[7n, 2n, 4n], [-7n, 2n, -4n], [5n, 2n, 3n], [-5n, -2n, 3n], [4n, 3n, 1n], [0n, 5n, 0n]])('%s ÷ %s is %s', (numerator, denominator, quotient) => expect(divideWhole(numerator, denominator)).toBe(quotient));
  it('keeps within bounds', () => expect([clamp(5n, 0n, 3n), clamp(-5n, 0n, 3n), clamp(2n, 0n, 3n)]).toEqual([3n, 0n, 2n]));
  it('goes to floating point and back within its digits', () => fc.assert(fc.property(fc.double({ min: 0, max: 999, noNaN: true }), (value) => void expect(Math.abs(toNumber(fromNumber(value)) - value)).toBeLessThan(1e-11))));
});
