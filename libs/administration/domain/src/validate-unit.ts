import type { RuleViolation } from '@gongwei/kernel';
export function validateUnit(_input: object): RuleViolation[] { return []; }
export function validateUnitChange(_input: object): RuleViolation[] { return []; }
