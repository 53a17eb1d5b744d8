import type { RuleSet } from '@gongwei/kernel';
import type { Indicator, Metric } from './scheme';

/** How many parts an operation takes; sums and the like take any number from one on. */
const PARTS: Readonly<Record<Metric['operation'], readonly [least: number, most: number]>> = {
  fact: [0, 0],
  sum: [1, Infinity],
  difference: [2, Infinity],
  product: [1, Infinity],
  ratio: [2, 2],
  mean: [1, Infinity],
  least: [1, Infinity],
  greatest: [1, Infinity],
};

/** Checks that every metric that is named exists, has its parts, and does not lead back to itself. */
export function checkMetrics(rules: RuleSet, metrics: readonly Metric[], indicators: readonly { readonly indicator: Indicator; readonly path: string }[]): void {
  const known = new Map<string, Metric>();
  metrics.forEach((metric, at) => {
    if (known.has(metric.code)) rules.add(`metrics.${at}.code`, 'unique', 'scoring.code.twice', { code: metric.code });
    known.set(metric.code, metric);
  });
  metrics.forEach((metric, at) => {
    const parts = metric.of ?? [];
    const [least, most] = PARTS[metric.operation];
    if (metric.operation === 'fact' && parts.length) rules.add(`metrics.${at}.of`, 'parts', 'scoring.metric.fact');
    else if (parts.length < least || parts.length > most) rules.add(`metrics.${at}.of`, 'parts', 'scoring.metric.parts', { count: least });
    parts.forEach((code, index) => {
      if (!known.has(code)) rules.add(`metrics.${at}.of.${index}`, 'unknown', 'scoring.metric.unknown', { code });
    });
    const circle = circleFrom(metric.code, known);
    if (circle) rules.add(`metrics.${at}.of`, 'cycle', 'scoring.metric.cycle', { path: circle.join(' → ') });
  });
  for (const { indicator, path } of indicators) {
    if (indicator.metric !== undefined && !known.has(indicator.metric)) rules.add(`${path}.metric`, 'unknown', 'scoring.metric.unknown', { code: indicator.metric });
    else if (indicator.kind === 'graded' && (known.get(indicator.metric ?? indicator.code)?.operation ?? 'fact') !== 'fact') rules.add(`${path}.metric`, 'level', 'scoring.metric.level');
  }
}

/** The way from a metric back to itself, or null. */
function circleFrom(start: string, known: ReadonlyMap<string, Metric>): string[] | null {
  const seen = new Set<string>();
  const walk = (code: string, path: readonly string[]): string[] | null => {
    for (const next of known.get(code)?.of ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}
