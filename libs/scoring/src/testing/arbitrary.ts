import fc from 'fast-check';
import type { Indicator, Ruler, Scheme } from '../scheme';
import type { UnitInput, Value } from '../unit-input';

/** Shares with one decimal place fewer than they need to add up to 1: whole hundredths. */
export const shares = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: 20 }), { minLength: count, maxLength: count }).map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    const hundredths = parts.map((part) => Math.max(1, Math.floor((part * 100) / sum)));
    hundredths[0]! += 100 - hundredths.reduce((total, part) => total + part, 0);
    return hundredths.map((part) => part / 100);
  });

const LINEAR_UP = { kind: 'linear', floor: 40, pass: 70, target: 100 } as const;
const LINEAR_DOWN = { kind: 'linear', floor: 30, pass: 15, target: 3, direction: 'down' } as const;
const RATIO = { kind: 'ratio', full: 0.8 } as const;
const GRADED = { kind: 'graded', levels: { A: 100, B: 85, C: 70, D: 40 } } as const;

/** Two or three rulers of two indicators each, of every kind. */
export const scheme = (change: Partial<Scheme> = {}): fc.Arbitrary<Scheme> =>
  fc.tuple(fc.integer({ min: 2, max: 3 }), fc.constantFrom(0, 1, -1, 0.5, 3), fc.constantFrom<'RAW' | 'GROUP_ROBUST'>('RAW', 'GROUP_ROBUST')).chain(([count, order, comparability]) =>
    fc.tuple(shares(count), fc.array(shares(2), { minLength: count, maxLength: count })).map(([weights, inner]) => ({
      comparability,
      order,
      rulers: weights.map((weight, at): Ruler => ({
        code: `R${at}`,
        weight,
        indicators: [at % 2 ? LINEAR_DOWN : LINEAR_UP, at === 1 ? GRADED : RATIO].map((shape, index): Indicator => ({ code: `R${at}I${index}`, weight: inner[at]![index]!, ...shape }) as Indicator),
      })),
      ...change,
    })),
  );

const LEVELS = ['D', 'C', 'B', 'A'];

/** A value of an indicator by how good it is, 0 to 100: the order of values is the order of these numbers. */
export function valueOf(indicator: Indicator, goodness: number): Value {
  if (indicator.kind === 'graded') return LEVELS[Math.min(3, Math.floor(goodness / 25))]!;
  if (indicator.kind === 'ratio') return goodness / 100;
  return indicator.direction === 'down' ? 35 - goodness * 0.35 : 30 + goodness * 0.8;
}

export const goodness = fc.integer({ min: 0, max: 100 });

export interface Round {
  readonly scheme: Scheme;
  readonly units: readonly UnitInput[];
  /** By unit, the goodness of each indicator; null where there is no value. */
  readonly marks: readonly (readonly (number | null)[])[];
}

/** A round: a scheme, and units of one or two groups. @param missing whether values may be missing. */
export const round = ({ change = {}, missing = false, least = 1, most = 9 }: { change?: Partial<Scheme>; missing?: boolean; least?: number; most?: number } = {}): fc.Arbitrary<Round> =>
  scheme(change).chain((made) => {
    const indicators = made.rulers.flatMap((ruler) => ruler.indicators);
    const mark = missing ? fc.option(goodness, { freq: 5 }) : goodness;
    const unit = fc.record({ marks: fc.array(mark, { minLength: indicators.length, maxLength: indicators.length }), second: fc.boolean(), plus: fc.constantFrom(0, 2.5, 9), minus: fc.constantFrom(0, 1, 3.25) });
    return fc.array(unit, { minLength: least, maxLength: most }).map((units) => ({
      scheme: made,
      marks: units.map(({ marks }) => marks),
      units: units.map(({ marks, second, plus, minus }, at): UnitInput => ({ code: `U${at}`, group: second && least < 5 ? 'B' : 'A', plus, minus, values: valuesOf(indicators, marks) })),
    }));
  });

export const valuesOf = (indicators: readonly Indicator[], marks: readonly (number | null)[]): Record<string, Value> =>
  Object.fromEntries(indicators.flatMap((indicator, at) => (marks[at] == null ? [] : [[indicator.code, valueOf(indicator, marks[at])]])));

/** The round with one mark of one unit changed. */
export function withMark({ scheme: made, units, marks }: Round, unit: number, indicator: number, mark: number): readonly UnitInput[] {
  const indicators = made.rulers.flatMap((ruler) => ruler.indicators);
  return units.with(unit, { ...units[unit]!, values: valuesOf(indicators, marks[unit]!.with(indicator, mark)) });
}
