import { RuleSet, type RuleViolation } from '@gongwei/kernel';
import './messages';
import { checkAmount, isShare } from './check-amount';
import { ONE, print, type Amount, type Fixed } from './fixed';
import { completeScheme, WIDEST_ORDER, type CompleteScheme, type Scheme } from './scheme';
import { checkIndicator } from './validate-indicator';
import { checkMetrics } from './validate-metrics';

/** Checks a scheme before it may be used. @returns what is wrong, each with the path of its place (`rulers.0.indicators.2.weight`). */
export function validateScheme(given: Scheme): RuleViolation[] {
  const rules = new RuleSet();
  const scheme = completeScheme(given);
  if (!scheme.rulers.length) rules.add('rulers', 'empty', 'scoring.empty');
  checkUnique(rules, scheme.rulers, (at) => `rulers.${at}.code`);
  checkWeights(rules, scheme.rulers, 'rulers');
  const indicators = scheme.rulers.flatMap((ruler, at) => ruler.indicators.map((indicator, index) => ({ indicator, path: `rulers.${at}.indicators.${index}` })));
  scheme.rulers.forEach((ruler, at) => {
    if (!ruler.indicators.length) rules.add(`rulers.${at}.indicators`, 'empty', 'scoring.empty');
    else checkWeights(rules, ruler.indicators, `rulers.${at}.indicators`);
  });
  checkUnique(rules, indicators.map(({ indicator }) => indicator), (at) => `${indicators[at]!.path}.code`);
  for (const { indicator, path } of indicators) checkIndicator(rules, indicator, path);
  checkMetrics(rules, scheme.metrics, indicators);
  checkAggregation(rules, scheme);
  checkGrades(rules, scheme);
  checkUnique(rules, scheme.vetoes, (at) => `vetoes.${at}.code`);
  return rules.violations;
}

/** Codes that are there and stand for one thing each. */
function checkUnique(rules: RuleSet, items: readonly { readonly code: string }[], path: (at: number) => string): void {
  const seen = new Set<string>();
  items.forEach(({ code }, at) => {
    if (!code.trim()) rules.add(path(at), 'required', 'error.required');
    else if (seen.has(code)) rules.add(path(at), 'unique', 'scoring.code.twice', { code });
    seen.add(code);
  });
}

/** Weights above 0 that add up to 1, exactly. */
function checkWeights(rules: RuleSet, items: readonly { readonly weight: Amount }[], path: string): void {
  const weights = items.map(({ weight }, at) => checkAmount(rules, `${path}.${at}.weight`, weight, 'positive'));
  if (!items.length || weights.includes(null)) return;
  const sum = weights.reduce<Fixed>((total, weight) => total + weight!, 0n);
  if (sum !== ONE) rules.add(path, 'sum', 'scoring.weights.sum', { sum: print(sum, 20).replace(/\.?0+$/, '') });
}

function checkAggregation(rules: RuleSet, scheme: CompleteScheme): void {
  if (!(Math.abs(scheme.order) <= WIDEST_ORDER)) rules.add('order', 'range', 'scoring.order', { max: WIDEST_ORDER });
  if (scheme.gate !== null) checkAmount(rules, 'gate', scheme.gate, 'percent');
  checkAmount(rules, 'gateCap', scheme.gateCap, 'percent');
  checkAmount(rules, 'plusCap', scheme.plusCap, 'percent');
  if (scheme.minusCap !== null) checkAmount(rules, 'minusCap', scheme.minusCap, 'percent');
  const low = checkAmount(rules, 'robust.centreLow', scheme.robust.centreLow, 'percent');
  const high = checkAmount(rules, 'robust.centreHigh', scheme.robust.centreHigh, 'percent');
  if (low !== null && high !== null && low > high) rules.add('robust.centreLow', 'order', 'scoring.robust.centre');
  checkAmount(rules, 'robust.points', scheme.robust.points, 'positive');
  checkAmount(rules, 'robust.leastSpread', scheme.robust.leastSpread, 'positive');
}

function checkGrades(rules: RuleSet, scheme: CompleteScheme): void {
  const { grades, gradeCaps } = scheme;
  if (!grades.length) return rules.add('grades', 'empty', 'scoring.empty');
  checkUnique(rules, grades, (at) => `grades.${at}.code`);
  const limits = grades.map(({ min }, at) => (min === undefined ? undefined : checkAmount(rules, `grades.${at}.min`, min, 'percent')));
  if (!limits.includes(null) && limits.some((limit, at) => (at === limits.length - 1 ? limit !== undefined : limit === undefined || (at > 0 && limit! >= limits[at - 1]!)))) rules.add('grades', 'order', 'scoring.grades.order');
  grades.forEach(({ topShare }, at) => {
    if (topShare !== undefined && !isShare(topShare)) rules.add(`grades.${at}.topShare`, 'share', 'scoring.share');
  });
  const codes = new Set(scheme.rulers.flatMap((ruler) => ruler.indicators.map(({ code }) => code)));
  gradeCaps.forEach((cap, at) => {
    if (!codes.has(cap.indicator)) rules.add(`gradeCaps.${at}.indicator`, 'unknown', 'scoring.indicator.unknown', { code: cap.indicator });
    if (!grades.some(({ code }) => code === cap.grade)) rules.add(`gradeCaps.${at}.grade`, 'unknown', 'scoring.grade.unknown', { code: cap.grade });
    checkAmount(rules, `gradeCaps.${at}.below`, cap.below, 'percent');
  });
}
