import { Decimal } from 'decimal.js';

/** A number of a scheme or of a unit's data as it arrives: text keeps what was typed, a number means its shortest decimal form. */
export type Amount = number | string;

/**
 * An exact decimal number: a whole number of 10⁻²⁰. Sums, differences and comparisons are exact, products and quotients rounded once, half
 * up. Whole numbers are used because six hundred thousand indicator scores must take a second, not ten.
 */
export type Fixed = bigint;

const PLACES = 20;
export const ONE: Fixed = 10n ** 20n;
export const HUNDRED: Fixed = 100n * ONE;
const TEN_THOUSANDTH = 10n ** 16n;
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads a decimal number. @throws RangeError when it is none. */
export function fixed(value: Amount): Fixed {
  if (typeof value === 'number') {
    // Up to fifteen digits, four of them decimal: the usual case, and the same number as its shortest decimal form.
    const tenThousandths = Math.round(value * 1e4);
    if (tenThousandths / 1e4 === value && Math.abs(tenThousandths) < 1e15) return BigInt(tenThousandths) * TEN_THOUSANDTH;
  }
  const match = PLAIN.exec(typeof value === 'number' ? String(value) : value.trim()) ?? PLAIN.exec(unusual(value));
  if (!match) throw new RangeError(`Not a number: ${value}`);
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction.slice(0, PLACES).padEnd(PLACES, '0')) + (fraction.length > PLACES && fraction[PLACES]! >= '5' ? 1n : 0n);
  return sign ? -digits : digits;
}

/** 1e-7, +5, .5 and the like, in plain digits. */
function unusual(value: Amount): string {
  try {
    return new Decimal(value).toFixed();
  } catch {
    return '';
  }
}

/** Whether a value is a decimal number that {@link fixed} reads. */
export function isAmount(value: unknown): value is Amount {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && (PLAIN.test(value.trim()) || PLAIN.test(unusual(value)));
}

/** A quotient of whole numbers, rounded half away from zero. */
export function divideWhole(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

export const multiply = (left: Fixed, right: Fixed): Fixed => divideWhole(left * right, ONE);
export const divide = (left: Fixed, right: Fixed): Fixed => divideWhole(left * ONE, right);
export const least = (left: Fixed, right: Fixed): Fixed => (left < right ? left : right);
export const greatest = (left: Fixed, right: Fixed): Fixed => (left > right ? left : right);
export const clamp = (value: Fixed, low: Fixed, high: Fixed): Fixed => greatest(low, least(high, value));

const unitOf = (places: number): bigint => 10n ** BigInt(PLACES - places);

/** Rounded half up to so many places. */
export const roundTo = (value: Fixed, places: number): Fixed => divideWhole(value, unitOf(places)) * unitOf(places);

/**
 * A computed value without the dust of its quotients: thirds have no end, so that what is exactly 60 may come out as 59.999…9. Rounded to 12
 * places it is 60 again, and every comparison and every rounding to the published places decides as exact arithmetic would.
 */
export const settle = (value: Fixed): Fixed => roundTo(value, 12);

/** In digits, rounded half up to so many places: `74.7493`. */
export function print(value: Fixed, places: number): string {
  const scaled = divideWhole(value, unitOf(places));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return scaled < 0n ? `-${text}` : text;
}

/** The nearest floating-point number, for what is not published. */
export const toNumber = (value: Fixed): number => Number(value) / 1e20;

/** A floating-point number below a thousand, taken to 12 places. */
export const fromNumber = (value: number): Fixed => BigInt(Math.round(value * 1e12)) * 10n ** 8n;
