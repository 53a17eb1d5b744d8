import { fixed, ONE, roundTo, type Fixed } from './fixed';
import type { CompleteScheme } from './scheme';

/** What decides a rank within one group. */
export interface Rankable {
  readonly code: string;
  /** Rounded to 2 places. */
  readonly score: Fixed;
  /** Raw ruler scores in scheme order. */
  readonly rulers: readonly (Fixed | null)[];
}

/** Raw ruler scores in scheme order as printed, the better first; one not assessed comes last. */
export function compareRulers(left: Rankable['rulers'], right: Rankable['rulers']): number {
  for (let at = 0; at < left.length; at += 1) {
    const [mine, other] = [left[at] ?? null, right[at] ?? null];
    const [a, b] = [mine === null ? -1n : roundTo(mine, 4), other === null ? -1n : roundTo(other, 4)];
    if (a !== b) return a > b ? -1 : 1;
  }
  return 0;
}

/** Competition ranking (1, 2, 2, 4) of one group. Sorted by rank, then by code. */
export function rankGroup<T extends Rankable>(units: readonly T[]): { readonly unit: T; readonly rank: number }[] {
  const compare = (left: T, right: T): number => (left.score !== right.score ? (left.score > right.score ? -1 : 1) : compareRulers(left.rulers, right.rulers));
  const sorted = [...units].sort((left, right) => compare(left, right) || (left.code < right.code ? -1 : 1));
  let rank = 0;
  return sorted.map((unit, at) => {
    if (at === 0 || compare(sorted[at - 1]!, unit) !== 0) rank = at + 1;
    return { unit, rank };
  });
}

/** How many ranks of a group of n may have a grade: the share rounded down, one at least. */
export const placesOf = (topShare: number | string, size: number): number => Math.max(1, Number((fixed(topShare) * BigInt(size)) / ONE));

export interface Gradable {
  /** As printed, with 2 places. */
  readonly score: Fixed;
  readonly rank: number;
  readonly groupSize: number;
  readonly vetoed: boolean;
  /** Scores of the indicators that caps look at, by code. */
  readonly indicators: (code: string) => Fixed | null;
}

/** The first grade from the top whose least score and ceiling are met, no better than any cap allows; under a veto the lowest. */
export function gradeOf(unit: Gradable, scheme: CompleteScheme): string {
  const { grades } = scheme;
  const lowest = grades.at(-1)!.code;
  if (unit.vetoed) return lowest;
  const capped = scheme.gradeCaps.filter((cap) => {
    const score = unit.indicators(cap.indicator);
    return score !== null && score < fixed(cap.below);
  });
  const best = Math.max(0, ...capped.map((cap) => grades.findIndex(({ code }) => code === cap.grade)));
  const met = grades.slice(best).find(({ min, topShare }) => (min === undefined || unit.score >= fixed(min)) && (topShare === undefined || unit.rank <= placesOf(topShare, unit.groupSize)));
  return met?.code ?? lowest;
}
