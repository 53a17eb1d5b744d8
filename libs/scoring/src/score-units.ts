import { print, roundTo, type Fixed } from './fixed';
import { finalSteps, rulersBelowGate, type FinalSteps } from './final-score';
import { normsOf, scaleOf, type Norms, type Scale } from './norms';
import { powerMean } from './power-mean';
import { gradeOf, rankGroup } from './rank';
import { prepareRulers, rawScores, type PreparedRuler, type RawScores } from './ruler-score';
import { completeScheme, type CompleteScheme, type Scheme } from './scheme';
import type { UnitInput } from './unit-input';

/**
 * SCORED; BLOCKED: a value is missing that stops the assessment; NOT_ASSESSED: nothing could be assessed. Only scored units are ranked, and
 * only they make up the norms and the size of a group.
 */
export type ScoreStatus = 'SCORED' | 'BLOCKED' | 'NOT_ASSESSED';

/** The published answer for one unit. Decimals as text, rounded half up: ruler scores with 4 places, the score with 2. */
export interface UnitScore {
  readonly unit: string;
  readonly group: string;
  readonly status: ScoreStatus;
  /** Indicators without which nothing is computed. */
  readonly blockedBy: readonly string[];
  /** Raw ruler scores in scheme order; null: not assessed. */
  readonly rulers: readonly (string | null)[];
  readonly comparable: readonly (string | null)[];
  readonly aggregate: string | null;
  /** Rulers below the gate. */
  readonly belowGate: readonly string[];
  /** Whether there is one, so that the cap holds, whether or not it takes anything away. */
  readonly gated: boolean;
  readonly plus: string;
  readonly minus: string;
  readonly vetoes: readonly string[];
  readonly score: string | null;
  /** Null where a unit or its group is not ranked. */
  readonly rank: number | null;
  readonly grade: string | null;
}

/** Everything behind a published answer, exact; what explanations and robustness bands start from. */
export interface Workings {
  readonly input: UnitInput;
  readonly raw: RawScores;
  readonly scales: readonly Scale[];
  readonly comparable: readonly (Fixed | null)[];
  readonly aggregate: Fixed | null;
  readonly final: FinalSteps | null;
  readonly published: UnitScore;
}

export interface Outcome {
  readonly scheme: CompleteScheme;
  readonly rulers: readonly PreparedRuler[];
  /** To be frozen with the round: given back, they let an appeal move its own unit only. */
  readonly norms: Norms;
  /** By group, rank and code; units without a rank after those with one. */
  readonly scores: readonly UnitScore[];
  /** In the order of `scores`. */
  readonly workings: readonly Workings[];
}

/**
 * Scores all units of a round. The same scheme, inputs and norms give the same answer to the last digit, in whatever order the units come.
 * Scheme and inputs are expected to be valid (`validateScheme`, `validateInputs`). @param norms frozen ones; without, those of these units.
 */
export function scoreUnits(given: Scheme, units: readonly UnitInput[], norms?: Norms): Outcome {
  const scheme = completeScheme(given);
  const rulers = prepareRulers(scheme);
  const codes = rulers.map(({ code }) => code);
  const rows = units.map((input) => ({ input, raw: rawScores(input, rulers, scheme) }));
  const used = norms ?? normsOf(rows.filter(({ raw }) => statusOf(raw) === 'SCORED').map(({ input, raw }) => ({ group: input.group, rulers: raw.rulers })), codes);
  const scalesOf = scalesByGroup(used, codes, scheme);
  const computed = rows.map(({ input, raw }) => compute(input, raw, scalesOf(input.group), rulers, scheme));
  const workings = publish(computed, scheme);
  return { scheme, rulers, norms: used, workings, scores: workings.map(({ published }) => published) };
}

const statusOf = (raw: RawScores): ScoreStatus => (raw.blockedBy.length ? 'BLOCKED' : raw.rulers.every((ruler) => ruler === null) ? 'NOT_ASSESSED' : 'SCORED');

function scalesByGroup(norms: Norms, codes: readonly string[], scheme: CompleteScheme): (group: string) => readonly Scale[] {
  const known = new Map<string, readonly Scale[]>();
  return (group) => {
    const found = known.get(group);
    if (found) return found;
    const made = codes.map((code) => scaleOf(Object.hasOwn(norms, group) ? norms[group]![code] : undefined, scheme));
    known.set(group, made);
    return made;
  };
}

type Computed = Omit<Workings, 'published'> & { readonly status: ScoreStatus; readonly belowGate: readonly string[] };

function compute(input: UnitInput, raw: RawScores, scales: readonly Scale[], rulers: readonly PreparedRuler[], scheme: CompleteScheme): Computed {
  const status = statusOf(raw);
  const comparable = raw.rulers.map((ruler, at) => (ruler === null || status !== 'SCORED' ? null : scales[at]!.apply(ruler)));
  const belowGate = status === 'SCORED' ? rulersBelowGate(raw.rulers, rulers.map(({ code }) => code), scheme) : [];
  const assessed = comparable.flatMap((value, at) => (value === null ? [] : [{ value, weight: rulers[at]!.weight }]));
  const aggregate = assessed.length ? powerMean(assessed.map(({ value }) => value), assessed.map(({ weight }) => weight), scheme.order) : null;
  return { input, raw, scales, comparable, status, belowGate, aggregate, final: aggregate === null ? null : finalSteps(aggregate, belowGate.length > 0, input, scheme) };
}

/** Ranks and grades within each group, and writes the answers down. */
function publish(computed: readonly Computed[], scheme: CompleteScheme): Workings[] {
  const groups = new Map<string, Computed[]>();
  for (const one of computed) {
    const members = groups.get(one.input.group);
    if (members) members.push(one);
    else groups.set(one.input.group, [one]);
  }
  return [...groups.keys()].sort().flatMap((group) => {
    const members = groups.get(group)!;
    const scored = members.filter(({ final }) => final !== null);
    const ranked = rankGroup(scored.map((one) => ({ one, code: one.input.code, score: one.final!.score, rulers: one.raw.rulers })));
    const rest = members.filter(({ final }) => final === null).sort((left, right) => (left.input.code < right.input.code ? -1 : 1));
    if (scheme.unrankedGroups.includes(group)) return [...ranked.map(({ unit }) => unit.one), ...rest].map((one) => written(one, null, null));
    return [...ranked.map(({ unit, rank }) => written(unit.one, rank, grade(unit.one, rank, scored.length, scheme))), ...rest.map((one) => written(one, null, null))];
  });
}

function grade(one: Computed, rank: number, groupSize: number, scheme: CompleteScheme): string {
  const score = (code: string): Fixed | null => {
    for (const [at, ruler] of scheme.rulers.entries()) {
      const index = ruler.indicators.findIndex((indicator) => indicator.code === code);
      if (index >= 0) return one.raw.indicators[at]![index]!;
    }
    return null;
  };
  return gradeOf({ score: one.final!.score, rank, groupSize, vetoed: Boolean(one.input.vetoes?.length), indicators: score }, scheme);
}

function written({ status, belowGate, ...work }: Computed, rank: number | null, grade: string | null): Workings {
  const { input, raw, comparable, aggregate, final } = work;
  const four = (value: Fixed | null): string | null => (value === null ? null : print(value, 4));
  const published: UnitScore = {
    unit: input.code,
    group: input.group,
    status,
    blockedBy: raw.blockedBy,
    rulers: raw.rulers.map(four),
    comparable: comparable.map(four),
    aggregate: four(aggregate),
    belowGate,
    gated: belowGate.length > 0,
    plus: print(final?.plus ?? 0n, 4),
    minus: print(final?.minus ?? 0n, 4),
    vetoes: input.vetoes ?? [],
    score: final === null ? null : print(roundTo(final.score, 2), 2),
    rank,
    grade,
  };
  return { ...work, published };
}
