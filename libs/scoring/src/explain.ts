import { divide, fromNumber, multiply, print, roundTo, toNumber, type Fixed } from './fixed';
import { quickPowerMean } from './power-mean';
import { roundToSum } from './round-to-sum';
import { weightedMean } from './ruler-score';
import type { Outcome, Workings } from './score-units';

/** What one indicator gave or cost a unit, against the median of its group. */
export interface IndicatorShare {
  readonly ruler: string;
  readonly indicator: string;
  /** 0 to 100; null where it was not assessed. */
  readonly score: string | null;
  readonly groupMedian: string | null;
  /** Its part of the ruler, 0 to 1, once what was not assessed has left its weight to the others. */
  readonly weight: string;
  /** Points of the raw ruler score it gave: weight × score. */
  readonly rulerPoints: string;
  /** Points of the aggregate gained (lost, where negative) because its score is not the group's median. */
  readonly effect: string;
}

/** How a score came about. The reference and the effects of all indicators add up to the aggregate, and with gate, plus, minus and limits to the score: digit by digit. */
export interface Explanation {
  readonly unit: string;
  readonly group: string;
  /** The aggregate of a unit that has the group's median wherever this unit was assessed. */
  readonly reference: string;
  readonly indicators: readonly IndicatorShare[];
  readonly aggregate: string;
  /** What the gate took away before plus and minus; 0 or negative. */
  readonly gate: string;
  readonly plus: string;
  readonly minus: string;
  /** What the bounds 0 and 100, the gate after the plus items, a veto that clears, and rounding to two places changed. */
  readonly limits: string;
  readonly score: string;
}

/** Median score of each indicator in each group, by ruler and indicator: worked out once for all explanations of an outcome. */
export type Medians = ReadonlyMap<string, readonly (readonly (Fixed | null)[])[]>;

export function indicatorMedians(outcome: Outcome): Medians {
  const groups = new Map<string, Workings[]>();
  for (const work of outcome.workings) {
    if (work.aggregate === null) continue;
    const members = groups.get(work.input.group);
    if (members) members.push(work);
    else groups.set(work.input.group, [work]);
  }
  return new Map([...groups].map(([group, members]) => [group, outcome.rulers.map((ruler, at) => ruler.indicators.map((_, index) => medianOf(members.flatMap((work) => work.raw.indicators[at]![index] ?? []))))]));
}

function medianOf(values: readonly Fixed[]): Fixed | null {
  if (!values.length) return null;
  const sorted = [...values].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2n;
}

interface Part {
  readonly ruler: number;
  readonly index: number;
  readonly score: Fixed | null;
  readonly median: Fixed | null;
  readonly weight: Fixed;
}

/** Takes a unit's score apart, completely: nothing is left over that belongs to nobody. @returns null for a unit that was not scored. */
export function explain(outcome: Outcome, unit: string, medians: Medians = indicatorMedians(outcome)): Explanation | null {
  const work = outcome.workings.find(({ input }) => input.code === unit);
  if (!work?.final || work.aggregate === null) return null;
  const { final, aggregate } = work;
  const parts = partsOf(outcome, work, medians.get(work.input.group)!);
  const { reference, effects } = effectsOf(outcome, work, parts);
  const ten = (value: Fixed): number => Math.round(toNumber(roundTo(value, 4)) * 1e4);
  const [first = 0, ...printed] = roundToSum([reference * 1e4, ...effects.map((effect) => effect * 1e4)], ten(aggregate));
  const steps = { gate: ten(final.gated) - ten(aggregate), plus: ten(final.plus), minus: -ten(final.minus) };
  const text = (tenThousandths: number): string => print(BigInt(tenThousandths) * 10n ** 16n, 4);
  const indicators = parts.map(({ ruler, index, score, median, weight }, at): IndicatorShare => ({
    ruler: outcome.rulers[ruler]!.code,
    indicator: outcome.rulers[ruler]!.indicators[index]!.code,
    score: score === null ? null : print(score, 4),
    groupMedian: median === null ? null : print(median, 4),
    weight: print(weight, 4),
    rulerPoints: print(multiply(weight, score ?? 0n), 4),
    effect: text(printed[at]!),
  }));
  return {
    unit, group: work.input.group, reference: text(first), indicators, aggregate: print(aggregate, 4), gate: text(steps.gate), plus: text(steps.plus), minus: text(steps.minus),
    limits: text(ten(final.score) - ten(aggregate) - steps.gate - steps.plus - steps.minus), score: print(final.score, 2),
  };
}

function partsOf(outcome: Outcome, work: Workings, medians: readonly (readonly (Fixed | null)[])[]): Part[] {
  return outcome.rulers.flatMap((ruler, at) => {
    const scores = work.raw.indicators[at]!;
    const assessed = ruler.indicators.reduce((sum, { weight }, index) => (scores[index] === null ? sum : sum + weight), 0n);
    return ruler.indicators.map((indicator, index): Part => ({ ruler: at, index, score: scores[index]!, median: medians[at]![index]!, weight: scores[index] === null ? 0n : divide(indicator.weight, assessed) }));
  });
}

/** Differences smaller than this are taken as none, and a divided difference as the derivative. */
const NOTHING = 1e-9;

/**
 * The power mean turns into a sum under f(x) = (x^p − 1) ÷ p (ln x for p = 0). So the way from the reference to the unit is a product of divided
 * differences, indicator → ruler → comparable → f → aggregate, and the effects of the indicators add up to exactly what lies between the two.
 */
function effectsOf(outcome: Outcome, work: Workings, parts: readonly Part[]): { reference: number; effects: number[] } {
  const { order } = outcome.scheme;
  const f = (x: number): number => (order === 0 ? Math.log(x) : Math.expm1(order * Math.log(x)) / order);
  const slopeOf = (x: number): number => x ** (order - 1);
  const divided = (from: number, to: number): number => (Math.abs(to - from) < NOTHING ? slopeOf(to) : (f(to) - f(from)) / (to - from));

  const lift = (value: number): number => Math.max(1, value);
  const rulers = outcome.rulers.map((ruler, at) => {
    const comparable = work.comparable[at]!;
    if (comparable === null) return null;
    const own = parts.filter((part) => part.ruler === at && part.score !== null);
    const raw = toNumber(work.raw.rulers[at]!);
    const usual = weightedMean(own.map(({ median }) => median), own.map(({ weight }) => weight))!;
    const scale = work.scales[at]!;
    const [to, from] = [lift(toNumber(comparable)), lift(toNumber(scale.apply(usual)))];
    const gap = raw - toNumber(usual);
    // Where the ruler is as usual but its indicators are not, they cancel out at the slope of the place.
    const nudged = toNumber(scale.apply(work.raw.rulers[at]! + fromNumber(1e-6)));
    const slope = Math.abs(gap) < NOTHING ? (nudged > toNumber(comparable) && toNumber(comparable) >= 1 ? toNumber(scale.slope) : 0) : (to - from) / gap;
    return { to, from, weight: toNumber(ruler.weight), factor: slope * divided(from, to) };
  });
  const assessed = rulers.filter((ruler) => ruler !== null);
  const total = assessed.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (value: 'from' | 'to'): number => quickPowerMean(assessed.map((ruler) => Math.log(ruler[value])), assessed.map(({ weight }) => weight / total), order);
  const [reference, aggregate] = [mean('from'), mean('to')];
  const outer = 1 / divided(reference, aggregate);
  const effects = parts.map(({ ruler, score, median, weight }) => {
    const own = rulers[ruler]!;
    return own === null || score === null || median === null ? 0 : outer * (own.weight / total) * own.factor * toNumber(weight) * toNumber(score - median);
  });
  return { reference, effects };
}
