import { clamp, divide, divideWhole, fixed, greatest, HUNDRED, multiply, ONE, print, settle, type Amount, type Fixed } from './fixed';
import { LEAST_GROUP, type CompleteScheme } from './scheme';

/** The norm of one ruler in one group, as it is stored when a round is publicised. Texts of 12 places. */
export interface Norm {
  readonly median: Amount;
  /** Interquartile range over 1.349: for a normal distribution, its standard deviation. */
  readonly spread: Amount;
}

/** Norms by group and ruler. A group or ruler that is not there is too small to compare and keeps its raw scores. */
export type Norms = Readonly<Record<string, Readonly<Record<string, Norm>>>>;

const NORMAL_IQR = fixed('1.349');

/** The quantile of sorted values by linear interpolation between the two nearest (type 7 of Hyndman and Fan). @param quarter 1, 2 or 3. */
export function quartile(sorted: readonly Fixed[], quarter: 1 | 2 | 3): Fixed {
  const position = (sorted.length - 1) * quarter;
  const low = Math.floor(position / 4);
  const below = sorted[low]!;
  return below + divideWhole(((sorted[low + 1] ?? below) - below) * BigInt(position % 4), 4n);
}

/** The norms of the groups in front of us. @param rows per unit its group and its raw ruler scores in scheme order. */
export function normsOf(rows: readonly { readonly group: string; readonly rulers: readonly (Fixed | null)[] }[], rulerCodes: readonly string[]): Norms {
  const groups = new Map<string, (readonly (Fixed | null)[])[]>();
  for (const { group, rulers } of rows) {
    const members = groups.get(group);
    if (members) members.push(rulers);
    else groups.set(group, [rulers]);
  }
  const norms: Record<string, Record<string, Norm>> = {};
  for (const [group, members] of groups) {
    const own: Record<string, Norm> = {};
    rulerCodes.forEach((code, at) => {
      const sorted = members.flatMap((rulers) => rulers[at] ?? []).sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
      if (sorted.length < LEAST_GROUP) return;
      own[code] = { median: print(settle(quartile(sorted, 2)), 12), spread: print(settle(divide(quartile(sorted, 3) - quartile(sorted, 1), NORMAL_IQR)), 12) };
    });
    norms[group] = own;
  }
  return norms;
}

/** Takes a raw ruler score to the comparable one: an affine map of the group, clamped to 0…100. */
export interface Scale {
  readonly apply: (raw: Fixed) => Fixed;
  /** Comparable points per raw point where nothing is clamped. */
  readonly slope: Fixed;
}

const RAW_SCALE: Scale = { apply: (raw) => raw, slope: ONE };

/** R* = clamp(clamp(median, low, high) + points · (R − median) ÷ max(spread, least), 0, 100); without a norm R itself. */
export function scaleOf(norm: Norm | undefined, scheme: CompleteScheme): Scale {
  if (!norm || scheme.comparability === 'RAW') return RAW_SCALE;
  const { centreLow, centreHigh, points, leastSpread } = scheme.robust;
  const median = fixed(norm.median);
  const centre = clamp(median, fixed(centreLow), fixed(centreHigh));
  const spread = greatest(fixed(norm.spread), fixed(leastSpread));
  return { slope: divide(fixed(points), spread), apply: (raw) => settle(clamp(centre + divide(multiply(fixed(points), raw - median), spread), 0n, HUNDRED)) };
}
