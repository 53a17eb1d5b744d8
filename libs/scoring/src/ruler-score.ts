import { divideWhole, fixed, ONE, settle, type Fixed } from './fixed';
import { indicatorScorer, type IndicatorScorer } from './indicator-score';
import { metricReader } from './metrics';
import type { CompleteScheme, MissingPolicy } from './scheme';
import type { UnitInput } from './unit-input';

/** An indicator made ready: read, scored and weighed the same way for every unit. */
export interface PreparedIndicator {
  readonly code: string;
  readonly metric: string;
  readonly weight: Fixed;
  readonly missing: MissingPolicy;
  readonly score: IndicatorScorer;
}

export interface PreparedRuler {
  readonly code: string;
  readonly weight: Fixed;
  readonly indicators: readonly PreparedIndicator[];
}

export function prepareRulers(scheme: CompleteScheme): PreparedRuler[] {
  return scheme.rulers.map((ruler) => ({
    code: ruler.code,
    weight: fixed(ruler.weight),
    indicators: ruler.indicators.map((indicator) => ({
      code: indicator.code,
      metric: indicator.metric ?? indicator.code,
      weight: fixed(indicator.weight),
      missing: indicator.missing ?? 'exclude-and-renormalise',
      score: indicatorScorer(indicator),
    })),
  }));
}

/** What one unit reached by each ruler, before anything is compared. */
export interface RawScores {
  /** By ruler and indicator; null where there was no value. */
  readonly indicators: readonly (readonly (Fixed | null)[])[];
  /** By ruler, settled; null where no indicator of it could be assessed. */
  readonly rulers: readonly (Fixed | null)[];
  /** Indicators whose missing value stops the assessment. */
  readonly blockedBy: readonly string[];
}

/** Scores the indicators of one unit and adds them up by ruler: R = Σ v·s over what was assessed, divided by the weight of that. */
export function rawScores(unit: UnitInput, rulers: readonly PreparedRuler[], scheme: CompleteScheme): RawScores {
  const read = metricReader(scheme.metrics, unit.values);
  const blockedBy: string[] = [];
  const indicators = rulers.map((ruler) =>
    ruler.indicators.map((indicator) => {
      const score = indicator.score(read(indicator.metric));
      if (score === null && indicator.missing === 'block') blockedBy.push(indicator.code);
      return score === null && indicator.missing === 'zero' ? 0n : score;
    }),
  );
  return { indicators, blockedBy, rulers: rulers.map((ruler, at) => weightedMean(indicators[at]!, ruler.indicators.map(({ weight }) => weight))) };
}

/** Σ w·x ÷ Σ w over what is there, by one division; null when nothing is. */
export function weightedMean(values: readonly (Fixed | null)[], weights: readonly Fixed[]): Fixed | null {
  let total = 0n;
  let weight = 0n;
  values.forEach((value, at) => {
    if (value === null) return;
    total += value * weights[at]!;
    weight += weights[at]!;
  });
  return weight === 0n ? null : settle(weight === ONE ? divideWhole(total, ONE) : divideWhole(total, weight));
}
