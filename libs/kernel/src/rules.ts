import { isDate, type DateString } from './dates';
import type { MessageParams, RuleViolation } from './errors';

/** Collects the violations of one input; each method names the field and says nothing when the rule holds. */
export class RuleSet {
  readonly violations: RuleViolation[] = [];

  /** Notes a broken rule. */
  add(path: string, rule: string, messageKey: string, params?: MessageParams): void {
    this.violations.push(params ? { path, rule, messageKey, params } : { path, rule, messageKey });
  }

  /** Whether a field has been found wrong already. */
  broken(path: string): boolean {
    return this.violations.some((violation) => violation.path === path);
  }

  /** Text that must be there, within limits of length in characters. @returns whether further rules make sense. */
  text(path: string, value: string | null | undefined, limits: { min?: number; max: number; required?: boolean }): boolean {
    const length = [...(value ?? '').trim()].length;
    if (length === 0) {
      if (limits.required) this.add(path, 'required', 'error.required');
      return false;
    }
    const min = limits.min ?? 1;
    if (length < min || length > limits.max) {
      if (min > 1) this.add(path, 'length', 'error.length', { min, max: limits.max });
      else this.add(path, 'length', 'error.maxLength', { max: limits.max });
      return false;
    }
    return true;
  }

  /** A day that exists. @returns whether there is one and further rules make sense. */
  date(path: string, value: string | null | undefined, limits: { required?: boolean; notAfter?: DateString; notBefore?: DateString } = {}): value is DateString {
    if (value === null || value === undefined || value === '') {
      if (limits.required) this.add(path, 'required', 'error.required');
      return false;
    }
    if (!isDate(value)) this.add(path, 'date', 'error.date');
    else if (limits.notAfter && value > limits.notAfter) this.add(path, 'future', 'error.date.future', { max: limits.notAfter });
    else if (limits.notBefore && value < limits.notBefore) this.add(path, 'early', 'error.date.early', { min: limits.notBefore });
    else return true;
    return false;
  }
}
