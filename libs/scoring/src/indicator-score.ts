import { clamp, divideWhole, fixed, HUNDRED, ONE, type Fixed } from './fixed';
import type { GradedIndicator, Indicator, LinearIndicator, RatioIndicator } from './scheme';
import type { Value } from './unit-input';

/** A value as an indicator meets it: as given, or computed from other metrics. */
export type Reading = Value | { readonly computed: Fixed };

/** The score from 0 to 100 of a value, or null when there is none. */
export type IndicatorScorer = (reading: Reading) => Fixed | null;

const PASS = 60n * ONE;

/** Prepares an indicator once for all units. The scorer throws RangeError for a value it cannot read (see `validateInputs`). */
export function indicatorScorer(indicator: Indicator): IndicatorScorer {
  if (indicator.kind === 'graded') return gradedScorer(indicator);
  return indicator.kind === 'ratio' ? ratioScorer(indicator) : linearScorer(indicator);
}

const isMissing = (reading: Reading): reading is null | undefined | '' => reading === null || reading === undefined || reading === '';

/** The number of a reading; a pair is its share, and a share of nothing is no value. */
function numberOf(reading: Exclude<Reading, null | undefined>): Fixed | null {
  if (typeof reading !== 'object') return fixed(reading);
  if ('computed' in reading) return reading.computed;
  const whole = fixed(reading.whole);
  return whole === 0n ? null : divideWhole(fixed(reading.part) * ONE, whole);
}

/** Through (floor → 0), (pass → 60), (target → 100), flat outside. Downwards is upwards of the negative. */
function linearScorer(indicator: LinearIndicator): IndicatorScorer {
  const sign = indicator.direction === 'down' ? -1n : 1n;
  const [floor, pass, target] = [sign * fixed(indicator.floor), sign * fixed(indicator.pass), sign * fixed(indicator.target)];
  return (reading) => {
    const number = isMissing(reading) ? null : numberOf(reading);
    if (number === null) return null;
    const value = sign * number;
    if (value >= target) return HUNDRED;
    if (value >= pass) return PASS + divideWhole((value - pass) * (HUNDRED - PASS), target - pass);
    return value <= floor ? 0n : divideWhole((value - floor) * PASS, pass - floor);
  };
}

function gradedScorer(indicator: GradedIndicator): IndicatorScorer {
  const levels = new Map(Object.entries(indicator.levels).map(([level, score]) => [level, fixed(score)]));
  return (reading) => {
    if (isMissing(reading)) return null;
    const score = levels.get(String(reading));
    if (score === undefined) throw new RangeError(`${indicator.code} has no level ${String(reading)}`);
    return score;
  };
}

function ratioScorer(indicator: RatioIndicator): IndicatorScorer {
  const full = fixed(indicator.full ?? 1);
  return (reading) => {
    if (isMissing(reading)) return null;
    // A pair is divided last, so that 2 of 3 is exact to the last digit.
    const pair = typeof reading === 'object' && 'whole' in reading ? reading : null;
    const [part, whole] = pair ? [fixed(pair.part), fixed(pair.whole)] : [numberOf(reading)!, ONE];
    if (whole === 0n) return null;
    const share = clamp(divideWhole(part * HUNDRED * ONE, whole * full), 0n, HUNDRED);
    return indicator.direction === 'down' ? HUNDRED - share : share;
  };
}
