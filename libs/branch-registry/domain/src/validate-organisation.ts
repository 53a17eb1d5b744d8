import { checkPhone, isDate, RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import { canContain, defaultTermYears, FUNCTIONAL_PURPOSES, isOrganisationKind, type FunctionalPurpose, type OrganisationKind } from './organisation-kind';
import { electionDueOn, latestExtension } from './term';

/** The fields of an organisation that people enter; names as in the GraphQL inputs. */
export interface OrganisationInput {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly functionalPurpose?: string | null;
  readonly parentId?: string | null;
  readonly establishedOn?: DateString | null;
  readonly approvalDocumentNo?: string | null;
  readonly termYears?: number | null;
  readonly termStartedOn?: DateString | null;
  readonly electionDueOn?: DateString | null;
  readonly address?: string | null;
  readonly phone?: string | null;
  readonly overrideReason?: string | null;
  readonly overrideDocumentNo?: string | null;
}

export interface OrganisationContext {
  readonly today: DateString;
  /** Kind of the organisation above; null at the top of a unit. Leave it out where the place in the tree does not change. */
  readonly parentKind?: OrganisationKind | null;
}

/** The Party was founded in July 1921: no organisation is older. */
const FIRST_DAY: DateString = '1921-07-01';
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

/**
 * Checks a whole organisation before it is created. Only what cannot be true is refused; what breaks a regulation is shown by
 * `checkStructure`. @returns violations by input field, an empty list when all is well.
 */
export function validateOrganisation(input: OrganisationInput, context: OrganisationContext): RuleViolation[] {
  const rules = new RuleSet();
  if (rules.text('code', input.code, { max: 32, required: true }) && !CODE.test(input.code.trim())) rules.add('code', 'pattern', 'organisation.code.pattern');
  rules.text('name', input.name, { min: 2, max: 100, required: true });
  rules.text('shortName', input.shortName, { max: 40, required: true });
  checkKind(rules, input, context);
  rules.date('establishedOn', input.establishedOn, { required: true, notBefore: FIRST_DAY, notAfter: context.today });
  rules.text('approvalDocumentNo', input.approvalDocumentNo, { max: 60 });
  checkTerm(rules, input, context);
  rules.text('address', input.address, { max: 200 });
  if (input.phone?.trim() && !checkPhone(input.phone).ok) rules.add('phone', 'phone', 'phone.pattern');
  checkOverride(rules, input);
  return rules.violations;
}

/**
 * Checks changes to an organisation: the record as it would become (see `settleOrganisation`), but only the fields that change and those
 * that no longer agree with them, so that an old record with a gap elsewhere can still be mended step by step.
 */
export function validateOrganisationChange(current: OrganisationInput, changes: Partial<OrganisationInput>, context: OrganisationContext): RuleViolation[] {
  const settled = settleOrganisation(current, changes);
  const known = new Set(validateOrganisation(current, context).map((violation) => `${violation.path} ${violation.rule}`));
  return validateOrganisation({ ...current, ...settled }, context).filter(
    (violation) => violation.path in settled || !known.has(`${violation.path} ${violation.rule}`),
  );
}

/**
 * The changes with what follows from them, unless given as well: another kind brings its own length of term and loses a purpose that only
 * functional branches have; a kind without terms has no term; another beginning or length of the term moves the day of the next election.
 * @returns the fields to write; fields given as undefined are left out.
 */
export function settleOrganisation<T extends Partial<OrganisationInput>>(current: OrganisationInput, changes: T): T {
  const settled = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Mutable<Partial<OrganisationInput>>;
  const kind = settled.kind ?? current.kind;
  if (!isOrganisationKind(kind)) return settled as T;
  const follow = <Field extends keyof OrganisationInput>(field: Field, value: OrganisationInput[Field]): void => {
    if (!(field in settled) && (current[field] ?? null) !== value) settled[field] = value;
  };
  if (kind !== current.kind) {
    follow('termYears', defaultTermYears(kind));
    if (kind !== 'FUNCTIONAL_BRANCH') follow('functionalPurpose', null);
  }
  if (defaultTermYears(kind) === null) {
    if (kind !== current.kind) for (const field of ['termStartedOn', 'electionDueOn'] as const) follow(field, null);
  } else if ('termStartedOn' in settled || 'termYears' in settled) {
    const { termStartedOn, termYears } = { ...current, ...settled };
    follow('electionDueOn', isDate(termStartedOn) && termYears ? electionDueOn(termStartedOn, termYears) : null);
  }
  return settled as T;
}

/** How an adjustment is recorded: the day it took effect, by which document, and why. */
export interface AdjustmentInput {
  readonly effectiveOn?: DateString | null;
  readonly documentNo?: string | null;
  readonly reason?: string | null;
}

/**
 * Checks how an adjustment is recorded. It is carried out as it is recorded, so it cannot lie ahead; nor can it be older than the organisation.
 * @param documented whether document and reason must be given.
 */
export function validateAdjustment(input: AdjustmentInput, context: { readonly today: DateString; readonly establishedOn?: DateString | null; readonly documented?: boolean }): RuleViolation[] {
  const rules = new RuleSet();
  rules.date('effectiveOn', input.effectiveOn, { notBefore: context.establishedOn ?? FIRST_DAY, notAfter: context.today });
  rules.text('documentNo', input.documentNo, { max: 60, required: context.documented ?? false });
  rules.text('reason', input.reason, { max: 500, required: context.documented ?? false });
  return rules.violations;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Whether a kind can stand below another, or at the top (`null`). @param path the input field to name. */
export function checkPlacement(parentKind: OrganisationKind | null, kind: OrganisationKind, path = 'parentId'): RuleViolation[] {
  if (canContain(parentKind, kind)) return [];
  if (parentKind === null) return [{ path, rule: 'parent', messageKey: 'organisation.group.noParent' }];
  return [{ path, rule: 'parent', messageKey: 'organisation.parent.kind', params: { child: `@organisation.kind.${kind}`, parent: `@organisation.kind.${parentKind}` } }];
}

/** The form to store: texts without spaces around them, empty ones as null, the phone in one notation. */
export function normaliseOrganisation<T extends Partial<OrganisationInput>>(input: T): T {
  const result: Record<string, unknown> = { ...input };
  for (const [field, value] of Object.entries(input)) if (typeof value === 'string') result[field] = value.trim() || (REQUIRED_TEXTS.has(field) ? '' : null);
  if (input.phone?.trim()) {
    const phone = checkPhone(input.phone);
    if (phone.ok) result['phone'] = phone.value;
  }
  return result as T;
}

const REQUIRED_TEXTS = new Set(['code', 'name', 'shortName', 'kind']);

function checkKind(rules: RuleSet, input: OrganisationInput, context: OrganisationContext): void {
  if (!isOrganisationKind(input.kind)) return rules.add('kind', 'choice', 'error.choice');
  if (context.parentKind !== undefined) rules.violations.push(...checkPlacement(context.parentKind, input.kind));
  const functional = input.kind === 'FUNCTIONAL_BRANCH';
  const purpose = input.functionalPurpose?.trim();
  if (functional && !purpose) rules.add('functionalPurpose', 'required', 'error.required');
  else if (functional && !FUNCTIONAL_PURPOSES.includes(purpose as FunctionalPurpose)) rules.add('functionalPurpose', 'choice', 'error.choice');
  else if (!functional && purpose) rules.add('functionalPurpose', 'notApplicable', 'error.notApplicable');
}

function checkTerm(rules: RuleSet, input: OrganisationInput, context: OrganisationContext): void {
  if (isOrganisationKind(input.kind) && defaultTermYears(input.kind) === null) {
    for (const field of ['termYears', 'termStartedOn', 'electionDueOn'] as const) {
      if (input[field] !== null && input[field] !== undefined) rules.add(field, 'notApplicable', 'organisation.term.none', { kind: `@organisation.kind.${input.kind}` });
    }
    return;
  }
  const { termYears } = input;
  const hasYears = termYears !== null && termYears !== undefined;
  if (hasYears && !(Number.isInteger(termYears) && termYears >= 1 && termYears <= 5)) rules.add('termYears', 'range', 'error.range', { min: 1, max: 5 });
  const notBefore = !rules.broken('establishedOn') && input.establishedOn ? input.establishedOn : FIRST_DAY;
  const started = rules.date('termStartedOn', input.termStartedOn, { notBefore, notAfter: context.today });
  if (!rules.date('electionDueOn', input.electionDueOn, { notBefore: FIRST_DAY }) || !started || rules.broken('termYears')) return;
  const years = termYears ?? (isOrganisationKind(input.kind) ? defaultTermYears(input.kind) : null);
  if (input.electionDueOn! <= input.termStartedOn!) rules.add('electionDueOn', 'order', 'organisation.electionDueOn.order', { min: input.termStartedOn! });
  else if (years !== null && input.electionDueOn! > latestExtension(input.termStartedOn!, years)) {
    rules.add('electionDueOn', 'extension', 'organisation.electionDueOn.extension', {
      due: electionDueOn(input.termStartedOn!, years),
      max: latestExtension(input.termStartedOn!, years),
    });
  }
}

function checkOverride(rules: RuleSet, input: OrganisationInput): void {
  rules.text('overrideReason', input.overrideReason, { min: 2, max: 500 });
  rules.text('overrideDocumentNo', input.overrideDocumentNo, { max: 60 });
  const reason = Boolean(input.overrideReason?.trim());
  const documentNo = Boolean(input.overrideDocumentNo?.trim());
  if (reason && !documentNo) rules.add('overrideDocumentNo', 'required', 'organisation.override.documentNo');
  if (documentNo && !reason) rules.add('overrideReason', 'required', 'organisation.override.reason');
}
