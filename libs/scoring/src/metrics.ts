import { divide, fixed, greatest, least, multiply, ONE, type Fixed } from './fixed';
import type { Metric } from './scheme';
import type { Value } from './unit-input';

type Computed = Fixed | null;

/** What each operation makes of its parts; null where there is no answer, such as a share of nothing. */
const OPERATIONS: Readonly<Record<Exclude<Metric['operation'], 'fact'>, (parts: readonly Fixed[]) => Computed>> = {
  sum: (parts) => parts.reduce((total, part) => total + part, 0n),
  difference: ([first, ...rest]) => rest.reduce((left, part) => left - part, first!),
  product: (parts) => parts.reduce(multiply, ONE),
  ratio: ([part, whole]) => (whole === 0n ? null : divide(part!, whole!)),
  mean: (parts) => divide(parts.reduce((total, part) => total + part, 0n), BigInt(parts.length) * ONE),
  least: (parts) => parts.reduce(least),
  greatest: (parts) => parts.reduce(greatest),
};

/** Reads the values of one unit by metric: facts as they were given, computed ones from their parts, each once. */
export function metricReader(metrics: readonly Metric[], values: Readonly<Record<string, Value>>): (code: string) => Value | { readonly computed: Fixed } {
  const known = new Map(metrics.map((metric) => [metric.code, metric]));
  const computed = new Map<string, Computed>();

  const number = (code: string): Computed => {
    const metric = known.get(code);
    if (metric && metric.operation !== 'fact') return compute(metric);
    const value = values[code];
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'object') return OPERATIONS.ratio([fixed(value.part), fixed(value.whole)]);
    return fixed(value);
  };
  const compute = (metric: Metric): Computed => {
    const before = computed.get(metric.code);
    if (before !== undefined) return before;
    computed.set(metric.code, null);
    const parts = (metric.of ?? []).map(number);
    const result = metric.operation === 'fact' || parts.some((part) => part === null) ? null : OPERATIONS[metric.operation](parts as Fixed[]);
    computed.set(metric.code, result);
    return result;
  };

  return (code) => {
    const metric = known.get(code);
    if (!metric || metric.operation === 'fact') return values[code];
    const result = compute(metric);
    return result === null ? null : { computed: result };
  };
}
