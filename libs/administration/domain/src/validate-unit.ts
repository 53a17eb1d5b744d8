import { checkCreditCode, RuleSet, type RuleViolation } from '@gongwei/kernel';
import { checkDisplayName, checkLoginName } from './account-rules';

/** Kinds of tenant that a committee creates; the city committee itself is made when the system is set up. */
export const CREATABLE_UNIT_KINDS = ['UNIT', 'DISTRICT_COMMITTEE'] as const;
export type CreatableUnitKind = (typeof CREATABLE_UNIT_KINDS)[number];

/** The fields of a unit that people enter; names as in the GraphQL inputs. */
export interface UnitInput {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly creditCode?: string | null;
  readonly groupId?: string | null;
  readonly parentId?: string | null;
  readonly adminLoginName: string;
  readonly adminDisplayName: string;
}

/** The fields that may change later. */
export interface UnitChange {
  readonly code?: string | null;
  readonly name?: string | null;
  readonly shortName?: string | null;
  readonly creditCode?: string | null;
}

/** People log in as `code/name`: a code holds no slash and never needs quoting. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/** Checks a unit and its first administrator before they are created. @returns violations by input field, an empty list when all is well. */
export function validateUnit(input: UnitInput): RuleViolation[] {
  const rules = new RuleSet();
  checkCode(rules, input.code);
  rules.text('name', input.name, { min: 2, max: 80, required: true });
  rules.text('shortName', input.shortName, { min: 2, max: 30, required: true });
  if (!CREATABLE_UNIT_KINDS.includes(input.kind as CreatableUnitKind)) rules.add('kind', 'choice', 'unit.kind.create');
  checkCredit(rules, input.creditCode);
  return [...rules.violations, ...checkLoginName(input.adminLoginName, 'adminLoginName'), ...checkDisplayName(input.adminDisplayName, 'adminDisplayName')];
}

/** Checks changes to a unit; a field left out stays as it is. */
export function validateUnitChange(input: UnitChange): RuleViolation[] {
  const rules = new RuleSet();
  if (input.code !== undefined) checkCode(rules, input.code);
  if (input.name !== undefined) rules.text('name', input.name, { min: 2, max: 80, required: true });
  if (input.shortName !== undefined) rules.text('shortName', input.shortName, { min: 2, max: 30, required: true });
  checkCredit(rules, input.creditCode);
  return rules.violations;
}

/** The form to store: texts trimmed, the credit code in plain capitals, empty optional texts as null. */
export function normaliseUnit<T extends Partial<UnitInput>>(input: T): T {
  const result: Record<string, unknown> = { ...input };
  for (const [field, value] of Object.entries(input)) if (typeof value === 'string') result[field] = value.trim();
  if (typeof input.creditCode === 'string') {
    const checked = checkCreditCode(input.creditCode);
    result['creditCode'] = checked.ok ? checked.value : input.creditCode.trim() || null;
  }
  return result as T;
}

function checkCode(rules: RuleSet, code: string | null | undefined): void {
  if (rules.text('code', code, { min: 2, max: 32, required: true }) && !CODE.test(code!.trim())) rules.add('code', 'pattern', 'unit.code.pattern');
}

function checkCredit(rules: RuleSet, creditCode: string | null | undefined): void {
  if (!creditCode?.trim()) return;
  const checked = checkCreditCode(creditCode);
  if (!checked.ok) rules.add('creditCode', checked.rule, checked.messageKey);
}
