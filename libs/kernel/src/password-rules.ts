import type { RuleViolation } from './errors';
export function checkPassword(password: string, about: { loginName?: string; unitCode?: string } = {}): RuleViolation[] {
  const violations: RuleViolation[] = [];
  if (password.length < 10) violations.push({ path: 'password', rule: 'length', messageKey: 'password.short', params: { min: 10 } });
  if (about.loginName && password.toLowerCase().includes(about.loginName.toLowerCase())) violations.push({ path: 'password', rule: 'personal', messageKey: 'password.personal' });
  return violations;
}
