import { RuleSet, type RuleViolation } from '@gongwei/kernel';
import './messages';
import { FREQUENCIES } from './period';
import type { DutyRule } from './rule';

/** Checks rules before duties are computed by them. @returns what is wrong, each with its place (`2.grace.days`). */
export function checkRules(rules: readonly DutyRule[]): RuleViolation[] {
  const found = new RuleSet();
  const seen = new Set<string>();
  rules.forEach((rule, at) => {
    if (!rule.code.trim()) found.add(`${at}.code`, 'required', 'error.required');
    else if (seen.has(rule.code)) found.add(`${at}.code`, 'unique', 'duty.rule.code.twice', { code: rule.code });
    seen.add(rule.code);
    if (!FREQUENCIES.includes(rule.frequency)) found.add(`${at}.frequency`, 'choice', 'duty.rule.frequency');
    if (typeof rule.needed === 'number' && !(rule.needed > 0)) found.add(`${at}.needed`, 'range', 'duty.rule.needed');
    if (!rule.metBy.length) found.add(`${at}.metBy`, 'required', 'duty.rule.metBy');
    if (!Number.isInteger(rule.grace.days) || rule.grace.days < 0) found.add(`${at}.grace.days`, 'range', 'duty.rule.grace');
    if (rule.leastShare !== undefined && !(rule.leastShare > 0 && rule.leastShare <= 1)) found.add(`${at}.leastShare`, 'range', 'duty.rule.share');
  });
  return found.violations;
}
