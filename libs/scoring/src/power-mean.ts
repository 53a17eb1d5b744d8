import { Decimal } from 'decimal.js';
import { divide, divideWhole, fixed, fromNumber, ONE, print, settle, toNumber, type Fixed } from './fixed';

const Precise = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
/** Nearer than this to a place where the published digits change, floating-point numbers do not decide. Their error is a ten-thousandth of it. */
const DOUBTFUL = 1e-9;
/** Digits change at multiples of this: the halves of the fourth place, and the fourth places for what is added before the second is rounded. */
const STEP = 0.5e-4;

/**
 * The weighted power mean (Σ w·x^p)^(1/p), settled; p = 0 is its limit Π x^w. Weights need not add up to 1: they are shared out among the
 * values given. Values are 1 at least, so that one ruler at 0 neither stops the geometric mean nor breaks the harmonic one.
 *
 * Orders 1 and −1 are exact. The others have no end of digits; they are computed with floating-point numbers, and again with sixty decimal
 * digits wherever those could round otherwise than exact arithmetic would.
 */
export function powerMean(values: readonly Fixed[], weights: readonly Fixed[], order: number): Fixed {
  const lifted = values.map((value) => (value < ONE ? ONE : value));
  if (lifted.every((value) => value === lifted[0])) return lifted[0]!;
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (order === 1) return settle(divideWhole(lifted.reduce((sum, value, at) => sum + value * weights[at]!, 0n), total));
  if (order === -1) return settle(divide(total, lifted.reduce((sum, value, at) => sum + divide(weights[at]!, value), 0n)));
  const quick = quickPowerMean(lifted.map((value) => Math.log(toNumber(value))), weights.map((weight) => toNumber(weight) / toNumber(total)), order);
  const distance = Math.abs(quick / STEP - Math.round(quick / STEP)) * STEP;
  return distance > DOUBTFUL ? fromNumber(quick) : precisePowerMean(lifted, weights, order);
}

/**
 * The same from natural logarithms and weights that add up to 1. Around the geometric mean, so that neither an order close to 0 nor a large
 * one loses digits: there Σ w·(e^x − 1) is never negative.
 */
export function quickPowerMean(logarithms: ArrayLike<number>, weights: ArrayLike<number>, order: number): number {
  let centre = 0;
  for (let at = 0; at < logarithms.length; at += 1) centre += weights[at]! * logarithms[at]!;
  if (order === 0) return Math.exp(centre);
  let sum = 0;
  for (let at = 0; at < logarithms.length; at += 1) sum += weights[at]! * Math.expm1(order * (logarithms[at]! - centre));
  return Math.exp(centre + Math.log1p(sum) / order);
}

/** With sixty digits. */
export function precisePowerMean(values: readonly Fixed[], weights: readonly Fixed[], order: number): Fixed {
  const decimal = (value: Fixed): Decimal => new Precise(print(value, 20));
  const total = decimal(weights.reduce((sum, weight) => sum + weight, 0n));
  const shares = weights.map((weight) => decimal(weight).div(total));
  const result =
    order === 0
      ? values.reduce((sum, value, at) => sum.add(shares[at]!.mul(decimal(value).ln())), new Precise(0)).exp()
      : values.reduce((sum, value, at) => sum.add(shares[at]!.mul(decimal(value).pow(order))), new Precise(0)).pow(new Precise(1).div(order));
  return settle(fixed(result.toFixed(20)));
}
