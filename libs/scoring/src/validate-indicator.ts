import type { RuleSet } from '@gongwei/kernel';
import { checkAmount, isShare } from './check-amount';
import type { Indicator, LinearIndicator } from './scheme';

/** Checks that an indicator can give every score from 0 to 100. */
export function checkIndicator(rules: RuleSet, indicator: Indicator, path: string): void {
  if (indicator.kind === 'linear') checkLinear(rules, indicator, path);
  else if (indicator.kind === 'ratio') {
    if (indicator.full !== undefined && !isShare(indicator.full)) rules.add(`${path}.full`, 'unreachable', 'scoring.ratio.full');
  } else {
    if (Object.keys(indicator.levels).length < 2) rules.add(`${path}.levels`, 'few', 'scoring.levels.few');
    for (const [level, score] of Object.entries(indicator.levels)) checkAmount(rules, `${path}.levels.${level}`, score, 'percent');
  }
}

function checkLinear(rules: RuleSet, indicator: LinearIndicator, path: string): void {
  const [floor, pass, target] = (['floor', 'pass', 'target'] as const).map((point) => checkAmount(rules, `${path}.${point}`, indicator[point]));
  if (floor == null || pass == null || target == null) return;
  const ordered = indicator.direction === 'down' ? floor > pass && pass > target : floor < pass && pass < target;
  if (!ordered) rules.add(`${path}.pass`, 'order', 'scoring.linear.order');
  const min = indicator.range?.min === undefined ? null : checkAmount(rules, `${path}.range.min`, indicator.range.min);
  const max = indicator.range?.max === undefined ? null : checkAmount(rules, `${path}.range.max`, indicator.range.max);
  if ((min !== null && target < min) || (max !== null && target > max)) {
    rules.add(`${path}.target`, 'unreachable', 'scoring.target.unreachable', { target: String(indicator.target), min: String(indicator.range?.min ?? '-∞'), max: String(indicator.range?.max ?? '∞') });
  }
}
