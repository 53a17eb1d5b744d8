import type { RuleViolation } from '@gongwei/kernel';

/** A choice not made yet is missing, not wrong: the reader is asked for it. */
export const missingChoices = <Model extends object>(violations: readonly RuleViolation[], model: Model): RuleViolation[] =>
  violations.map((violation) => (violation.rule === 'choice' && !(model as Record<string, unknown>)[violation.path] ? { path: violation.path, rule: 'required', messageKey: 'error.required' } : violation));
