import { toNumber } from './fixed';
import { quickPowerMean } from './power-mean';
import { seeded } from './random';
import { compareRulers } from './rank';
import type { CompleteScheme } from './scheme';
import type { Outcome, Workings } from './score-units';

/** How far a unit's rank depends on the exact weights. */
export interface RankBand {
  readonly unit: string;
  readonly group: string;
  readonly rank: number;
  /** Best and worst rank over all draws and the published weights. */
  readonly best: number;
  readonly worst: number;
  /** Share of the draws in which the published rank came out again, 0 to 1. */
  readonly steady: number;
}

export interface BandSettings {
  readonly draws?: number;
  /** The same seed gives the same draws. */
  readonly seed?: string;
  /** Each weight is multiplied by a number between 1 − spread and 1 + spread. */
  readonly spread?: number;
}

/**
 * The rank range of every ranked unit when each ruler weight is multiplied by an independent U(0.9, 1.1) and all are shared out anew: 1000
 * draws, the same for every unit. Ranks are counts, so floating-point numbers decide here; what is published with digits is not touched.
 */
export function rankBands(outcome: Outcome, { draws = 1000, seed = 'gongwei', spread = 0.1 }: BandSettings = {}): RankBand[] {
  const weights = outcome.rulers.map(({ weight }) => toNumber(weight));
  const random = seeded(seed);
  const drawn = Array.from({ length: draws }, () => sharedOut(Float64Array.from(weights, (weight) => weight * (1 - spread + 2 * spread * random()))));
  const groups = new Map<string, Workings[]>();
  for (const work of outcome.workings) {
    if (work.published.rank === null) continue;
    const members = groups.get(work.input.group);
    if (members) members.push(work);
    else groups.set(work.input.group, [work]);
  }
  return [...groups.values()].flatMap((members) => bandsOf(members, drawn, outcome.scheme));
}

/** The same weights, adding up to 1. */
function sharedOut(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

const CENTS = 10_001;

/** One group. Units stand in the order of their tie-breaks, which no draw changes; each draw sorts them by score with one counting pass. */
function bandsOf(members: readonly Workings[], drawn: readonly Float64Array[], scheme: CompleteScheme): RankBand[] {
  const ordered = [...members].sort((left, right) => compareRulers(left.raw.rulers, right.raw.rulers));
  const count = ordered.length;
  const sameAsBefore = ordered.map((work, at) => at > 0 && compareRulers(ordered[at - 1]!.raw.rulers, work.raw.rulers) === 0);
  const scores = ordered.map((work) => scorer(work, scheme));
  const best = Uint32Array.from(ordered, (work) => work.published.rank!);
  const worst = Uint32Array.from(best);
  const published = Uint32Array.from(best);
  const steady = new Uint32Array(count);
  const cents = new Uint16Array(count);
  const first = new Uint32Array(CENTS);
  const shared = new Int32Array(CENTS);
  const taken = new Uint32Array(CENTS);
  for (const weights of drawn) {
    let [low, high] = [CENTS, 0];
    for (let at = 0; at < count; at += 1) {
      const cent = (cents[at] = scores[at]!(weights));
      if (cent < low) low = cent;
      if (cent > high) high = cent;
    }
    first.fill(0, low, high + 1);
    taken.fill(0, low, high + 1);
    for (let at = 0; at < count; at += 1) first[cents[at]!]! += 1;
    for (let cent = high, above = 0; cent >= low; cent -= 1) {
      const here = first[cent]!;
      first[cent] = above;
      above += here;
    }
    for (let at = 0; at < count; at += 1) {
      const cent = cents[at]!;
      // Units that tie in every respect share the rank of the first of them, when they also have the same score in this draw.
      const rank = sameAsBefore[at] && cents[at - 1] === cent ? shared[cent]! : first[cent]! + taken[cent]! + 1;
      shared[cent] = rank;
      taken[cent]! += 1;
      if (rank < best[at]!) best[at] = rank;
      if (rank > worst[at]!) worst[at] = rank;
      if (rank === published[at]) steady[at]! += 1;
    }
  }
  return ordered
    .map((work, at) => ({ unit: work.input.code, group: work.input.group, rank: published[at]!, best: best[at]!, worst: worst[at]!, steady: drawn.length ? steady[at]! / drawn.length : 1 }))
    .sort((left, right) => left.rank - right.rank || (left.unit < right.unit ? -1 : 1));
}

/** The score of a unit in hundredths for drawn weights; a ruler that was not assessed leaves its weight to the others, as in the scoring itself. */
function scorer(work: Workings, scheme: CompleteScheme): (drawn: Float64Array) => number {
  const assessed = work.comparable.flatMap((value, at) => (value === null ? [] : [at]));
  const values = Float64Array.from(assessed, (at) => Math.max(1, toNumber(work.comparable[at]!)));
  const logarithms = values.map((value) => Math.log(value));
  const { order } = scheme;
  const cap = work.published.gated ? Number(scheme.gateCap) : 100;
  const plus = toNumber(work.final!.plus);
  const minus = toNumber(work.final!.minus);
  const cleared = work.final!.score === 0n && scheme.vetoes.some((veto) => veto.effect === 'ZERO' && work.input.vetoes?.includes(veto.code));
  const complete = assessed.length === work.comparable.length;
  return (drawn) => {
    if (cleared) return 0;
    const weights = complete ? drawn : sharedOut(Float64Array.from(assessed, (at) => drawn[at]!));
    let mean = 0;
    if (order === 1) for (let at = 0; at < values.length; at += 1) mean += weights[at]! * values[at]!;
    else mean = quickPowerMean(logarithms, weights, order);
    const score = Math.min(cap, Math.max(0, Math.min(100, Math.min(cap, mean) + plus - minus)));
    return Math.floor(score * 100 + 0.5 + 1e-9);
  };
}
