import type { RuleSet } from '@gongwei/kernel';
import { fixed, HUNDRED, isAmount, ONE, type Amount, type Fixed } from './fixed';

/** A number within bounds. @returns it, or null after noting what is wrong. */
export function checkAmount(rules: RuleSet, path: string, value: Amount, within: 'any' | 'positive' | 'percent' = 'any'): Fixed | null {
  if (!isAmount(value)) {
    rules.add(path, 'number', 'scoring.number', { value: String(value) });
    return null;
  }
  const number = fixed(value);
  if (within === 'positive' && number <= 0n) rules.add(path, 'positive', 'scoring.positive');
  else if (within === 'percent' && (number < 0n || number > HUNDRED)) rules.add(path, 'percent', 'scoring.percent');
  else return number;
  return null;
}

/** Above 0 and at most 1. */
export const isShare = (value: Amount): boolean => isAmount(value) && fixed(value) > 0n && fixed(value) <= ONE;
