import type { Amount } from './fixed';

/** What a missing value means; never silently 0. */
export type MissingPolicy = 'zero' | 'exclude-and-renormalise' | 'block';

interface IndicatorBase {
  /** Unique in the scheme; also the name of its value unless `metric` names another. */
  readonly code: string;
  readonly name?: string;
  /** Share of the ruler; the shares of one ruler add up to 1. */
  readonly weight: Amount;
  /** The metric it reads. Default: the value under its own code. */
  readonly metric?: string;
  /** Default `exclude-and-renormalise`: the others of the ruler share its weight. */
  readonly missing?: MissingPolicy;
}

/** Piecewise linear through (floor → 0), (pass → 60), (target → 100). */
export interface LinearIndicator extends IndicatorBase {
  readonly kind: 'linear';
  readonly floor: Amount;
  readonly pass: Amount;
  readonly target: Amount;
  /** `down`: less is better, and floor > pass > target. */
  readonly direction?: 'up' | 'down';
  /** What the metric can be at all; a target outside cannot be reached. */
  readonly range?: { readonly min?: Amount; readonly max?: Amount };
}

/** Levels and what each one earns. */
export interface GradedIndicator extends IndicatorBase {
  readonly kind: 'graded';
  readonly levels: Readonly<Record<string, Amount>>;
}

/** 100 times the share reached; `full` is the share that earns everything (0.8: eighty per cent are enough). */
export interface RatioIndicator extends IndicatorBase {
  readonly kind: 'ratio';
  readonly full?: Amount;
  /** `down`: the share is of what should not be. */
  readonly direction?: 'up' | 'down';
}

export type Indicator = LinearIndicator | GradedIndicator | RatioIndicator;

/** A fact that is counted elsewhere, or a number computed from other metrics of the list. A part that is missing makes the whole missing. */
export interface Metric {
  readonly code: string;
  readonly name?: string;
  readonly operation: 'fact' | 'sum' | 'difference' | 'product' | 'ratio' | 'mean' | 'least' | 'greatest';
  readonly of?: readonly string[];
}

/** One of the rulers 尺子, by default targets met, process records, evaluation by others. */
export interface Ruler {
  readonly code: string;
  readonly name?: string;
  readonly weight: Amount;
  readonly indicators: readonly Indicator[];
}

/** How scores of one group are made comparable: robust centre and spread, each bounded. */
export interface RobustSettings {
  /** The median of a group is moved into these bounds: a strong group stays above a weak one, but not by everything. */
  readonly centreLow: Amount;
  readonly centreHigh: Amount;
  /** Points that one spread of the group is worth. */
  readonly points: Amount;
  /** The spread is taken to be at least this: near-equals are not torn apart. */
  readonly leastSpread: Amount;
}

export interface Grade {
  readonly code: string;
  readonly name?: string;
  /** Least score as printed; none for the lowest grade. */
  readonly min?: Amount;
  /** Only for ranks within this share of the group, rounded down, but one at least. A ceiling, never a target. */
  readonly topShare?: Amount;
}

export interface Veto {
  readonly code: string;
  readonly name?: string;
  /** Default LOWEST_GRADE: the score stays visible. ZERO clears the score as well 清零. */
  readonly effect?: 'LOWEST_GRADE' | 'ZERO';
}

/** The best grade within reach while an indicator's score lies below a limit, e.g. two stars with a satisfaction under 60. */
export interface GradeCap {
  readonly indicator: string;
  readonly below: Amount;
  readonly grade: string;
}

/** How units are scored: data with a version, frozen once a round starts. */
export interface Scheme {
  readonly code?: string;
  readonly name?: string;
  readonly version?: number;
  readonly rulers: readonly Ruler[];
  readonly metrics?: readonly Metric[];
  readonly comparability?: 'RAW' | 'GROUP_ROBUST';
  readonly robust?: RobustSettings;
  /** Order p of the power mean: 1 the plain sum, 0 geometric (default), −1 harmonic. The lower, the less a strong ruler hides a weak one. */
  readonly order?: number;
  /** Raw score of a ruler below which the whole is capped; null: no gate. Default 60. */
  readonly gate?: Amount | null;
  /** What the score is capped to then. Default 69.99. */
  readonly gateCap?: Amount;
  /** Most that plus items may add. Default 5. */
  readonly plusCap?: Amount;
  /** Most that minus items may take; null (default): no limit. */
  readonly minusCap?: Amount | null;
  readonly vetoes?: readonly Veto[];
  /** From the best to the lowest. */
  readonly grades?: readonly Grade[];
  readonly gradeCaps?: readonly GradeCap[];
  /** Groups that are asked for but neither ranked nor graded. */
  readonly unrankedGroups?: readonly string[];
}

/** The values of responsibility assessment 党建责任考核; a city sets its own per assessment period. */
export const DEFAULTS = {
  comparability: 'GROUP_ROBUST',
  robust: { centreLow: 70, centreHigh: 85, points: 12, leastSpread: 4 },
  order: 0,
  gate: 60,
  gateCap: 69.99,
  plusCap: 5,
  minusCap: null,
  grades: [
    { code: 'GOOD', name: '好', min: 90, topShare: 0.3 },
    { code: 'FAIRLY_GOOD', name: '较好', min: 80 },
    { code: 'AVERAGE', name: '一般', min: 60 },
    { code: 'POOR', name: '差' },
  ],
} as const satisfies Partial<Scheme>;

/** Fewer units than this in a group, and scores stay as they are: quartiles of four say nothing. */
export const LEAST_GROUP = 5;

/** The order p lies between −20 and 20: beyond, only the weakest or the strongest ruler counts. */
export const WIDEST_ORDER = 20;

export type CompleteScheme = Scheme & Required<Pick<Scheme, 'comparability' | 'robust' | 'order' | 'gate' | 'gateCap' | 'plusCap' | 'minusCap' | 'vetoes' | 'grades' | 'gradeCaps' | 'unrankedGroups' | 'metrics'>>;

/** A scheme with everything that was left to the defaults. */
export function completeScheme(scheme: Scheme): CompleteScheme {
  const given = Object.fromEntries(Object.entries(scheme).filter(([, value]) => value !== undefined)) as unknown as Scheme;
  return { ...DEFAULTS, vetoes: [], gradeCaps: [], unrankedGroups: [], metrics: [], ...given };
}

/** One text for one content, whatever the order of its keys: what a round stores a digest of when it freezes its scheme and its inputs. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(',')}}`;
}
