import {
  addYears,
  checkIdNumber,
  checkPhone,
  educations,
  ethnicities,
  genders,
  normaliseIdNumber,
  normalisePhone,
  RuleSet,
  type DateString,
  type RuleViolation,
} from '@gongwei/kernel';
import { countsAsMember, DEVELOPMENT_STATUSES, hasLeft, isMemberStatus, memberMayBecome, type MemberStatus } from './member-status';

/** The fields of a member that people enter; names as in the GraphQL inputs. */
export interface MemberInput {
  readonly organisationId?: string;
  readonly name: string;
  readonly gender: string;
  readonly ethnicity: string;
  readonly birthDate: DateString;
  /** Left out where it is known to be unchanged and not at hand in the clear; its agreement with birth date and gender is then not checked. */
  readonly idNumber?: string;
  readonly phone?: string | null;
  readonly education?: string | null;
  readonly jobTitle?: string | null;
  readonly rank?: string | null;
  readonly joinedOn?: DateString | null;
  readonly becameFullOn?: DateString | null;
  readonly status: MemberStatus;
  readonly isLeader?: boolean | null;
  readonly isFloating?: boolean | null;
  readonly isRetired?: boolean | null;
}

export interface MemberContext {
  readonly today: DateString;
}

/** Years of age from which a person may apply and join (Party Constitution art. 1). */
export const JOINING_AGE = 18;
const FIRST_BIRTH: DateString = '1900-01-01';
const FIRST_JOINING: DateString = '1921-07-01';
const NAME = /^[\p{L}\p{M}](?:[\p{L}\p{M}.'’ -]|·(?!·))*[\p{L}\p{M}.]$/u;

/** A name as it is stored: one kind of point between the parts of a minority's name, no spaces inside a Chinese one (张 三). */
export function normaliseName(text: string): string {
  const name = text.normalize('NFC').replace(/[•・‧∙．･]/g, '·').replace(/\s+/g, ' ').replace(/ ?· ?/g, '·').trim();
  return /^[\p{Script=Han}·\s]+$/u.test(name) ? name.replace(/\s/g, '') : name;
}

/** The form to store: name, ID number and phone in one notation, texts trimmed, empty ones as null. */
export function normaliseMember<T extends Partial<MemberInput>>(input: T): T {
  const result: Record<string, unknown> = { ...input };
  for (const field of ['phone', 'education', 'jobTitle', 'rank'] as const) {
    const value = input[field];
    if (typeof value === 'string') result[field] = value.trim() || null;
  }
  if (typeof input.name === 'string') result['name'] = normaliseName(input.name);
  if (typeof input.idNumber === 'string') result['idNumber'] = normaliseIdNumber(input.idNumber);
  if (typeof result['phone'] === 'string') result['phone'] = normalisePhone(result['phone']);
  return result as T;
}

/** Checks a whole member before the record is created. @returns violations by input field, an empty list when all is well. */
export function validateMember(input: MemberInput, context: MemberContext): RuleViolation[] {
  const rules = new RuleSet();
  checkRecord(rules, input, context);
  if (isMemberStatus(input.status) && hasLeft(input.status)) rules.add('status', 'create', 'member.status.create');
  if (!input.idNumber?.trim() && !rules.broken('idNumber')) rules.add('idNumber', 'required', 'error.required');
  return rules.violations;
}

/**
 * Checks changes to a member: the record as it would become, but only the fields that change and those that no longer agree with them.
 * A change of status follows the table of transitions; leaving has its own operation. `current.idNumber` may be left out.
 */
export function validateMemberChange(current: MemberInput, changes: Partial<MemberInput>, context: MemberContext): RuleViolation[] {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<MemberInput>;
  const rules = new RuleSet();
  checkRecord(rules, { ...current, ...given }, context);
  const before = new RuleSet();
  checkRecord(before, current, context);
  const known = new Set(before.violations.map((violation) => `${violation.path} ${violation.rule}`));
  const violations = rules.violations.filter((violation) => violation.path in given || !known.has(`${violation.path} ${violation.rule}`));
  if (given.idNumber !== undefined && !given.idNumber.trim()) violations.push({ path: 'idNumber', rule: 'required', messageKey: 'error.required' });
  if (given.status !== undefined && isMemberStatus(given.status) && given.status !== current.status) {
    if (hasLeft(given.status)) violations.push({ path: 'status', rule: 'leave', messageKey: 'member.status.leave' });
    else if (bySteps(current.status, given.status)) violations.push({ path: 'status', rule: 'steps', messageKey: 'member.status.steps' });
    else if (!memberMayBecome(current.status, given.status)) {
      const params = { from: `@member.status.${current.status}`, to: `@member.status.${given.status}` };
      violations.push({ path: 'status', rule: 'transition', messageKey: 'member.status.transition', params });
    }
  }
  return violations;
}

const ON_THE_WAY: readonly MemberStatus[] = [...DEVELOPMENT_STATUSES, 'PROBATIONARY'];
/** From application to full membership only recorded steps lead on, and only their correction leads back. */
const bySteps = (from: MemberStatus, to: MemberStatus): boolean => ON_THE_WAY.includes(from) && (to === 'FULL' || ON_THE_WAY.includes(to));

/** Checks that a member leaves, or is suspended, in a way and on a day that can be true. */
export function validateMemberLeave(
  input: { readonly status: MemberStatus; readonly leftOn: DateString; readonly reason: string },
  current: { readonly status: MemberStatus; readonly joinedOn?: DateString | null; readonly birthDate: DateString },
  context: MemberContext,
): RuleViolation[] {
  const rules = new RuleSet();
  if (!isMemberStatus(input.status) || !(hasLeft(input.status) || input.status === 'SUSPENDED')) rules.add('status', 'choice', 'member.leave.status');
  else if (input.status === current.status || !memberMayBecome(current.status, input.status)) {
    rules.add('status', 'transition', 'member.status.transition', { from: `@member.status.${current.status}`, to: `@member.status.${input.status}` });
  }
  rules.date('leftOn', input.leftOn, { required: true, notBefore: current.joinedOn ?? current.birthDate, notAfter: context.today });
  rules.text('reason', input.reason, { min: 2, max: 500, required: true });
  return rules.violations;
}

function checkRecord(rules: RuleSet, input: MemberInput, context: MemberContext): void {
  if (input.organisationId !== undefined) rules.text('organisationId', input.organisationId, { max: 64, required: true });
  if (rules.text('name', input.name, { min: 2, max: 30, required: true }) && !NAME.test(normaliseName(input.name))) rules.add('name', 'pattern', 'member.name.pattern');
  if (!genders.has(input.gender)) rules.add('gender', 'choice', 'error.choice');
  if (rules.text('ethnicity', input.ethnicity, { max: 2, required: true }) && !ethnicities.has(input.ethnicity)) rules.add('ethnicity', 'choice', 'member.ethnicity.unknown');
  if (input.education?.trim() && !educations.has(input.education.trim())) rules.add('education', 'choice', 'member.education.unknown');
  if (input.phone?.trim() && !checkPhone(input.phone).ok) rules.add('phone', 'phone', 'phone.pattern');
  rules.text('jobTitle', input.jobTitle, { max: 100 });
  rules.text('rank', input.rank, { max: 50 });
  checkIdentity(rules, input, context);
  if (isMemberStatus(input.status)) checkMembership(rules, input, context);
  else rules.add('status', 'choice', 'error.choice');
}

/** Birth date and gender stand in the ID number; where they disagree one of them is a slip. */
function checkIdentity(rules: RuleSet, input: MemberInput, context: MemberContext): void {
  const born = rules.date('birthDate', input.birthDate, { required: true, notBefore: FIRST_BIRTH, notAfter: context.today });
  if (born && isMemberStatus(input.status) && !hasLeft(input.status) && context.today < addYears(input.birthDate, JOINING_AGE)) {
    rules.add('birthDate', 'adult', 'member.birthDate.adult', { age: JOINING_AGE });
  }
  if (!input.idNumber?.trim()) return;
  const id = checkIdNumber(input.idNumber);
  if (!id.ok) return rules.add('idNumber', id.rule, id.messageKey);
  if (born && id.birthDate !== input.birthDate) rules.add('birthDate', 'idNumber', 'member.birthDate.idNumber', { expected: id.birthDate });
  if (genders.has(input.gender) && id.gender !== input.gender) rules.add('gender', 'idNumber', 'member.gender.idNumber', { expected: `@member.gender.${id.gender}` });
}

function checkMembership(rules: RuleSet, input: MemberInput, context: MemberContext): void {
  const { status } = input;
  const label = { status: `@member.status.${status}` };
  if (DEVELOPMENT_STATUSES.includes(status)) {
    if (input.joinedOn) rules.add('joinedOn', 'notApplicable', 'member.date.notApplicable', label);
    if (input.becameFullOn) rules.add('becameFullOn', 'notApplicable', 'member.date.notApplicable', label);
    return;
  }
  const joined = rules.date('joinedOn', input.joinedOn, { required: countsAsMember(status), notBefore: FIRST_JOINING, notAfter: context.today });
  if (joined && !rules.violations.some(({ path, rule }) => path === 'birthDate' && rule !== 'idNumber') && input.joinedOn! < addYears(input.birthDate, JOINING_AGE)) {
    rules.add('joinedOn', 'adult', 'member.joinedOn.adult', { age: JOINING_AGE, min: addYears(input.birthDate, JOINING_AGE) });
  }
  if (status === 'PROBATIONARY') {
    if (input.becameFullOn) rules.add('becameFullOn', 'notApplicable', 'member.date.notApplicable', label);
    return;
  }
  const full = rules.date('becameFullOn', input.becameFullOn, { required: status === 'FULL', notBefore: FIRST_JOINING, notAfter: context.today });
  if (full && joined && input.becameFullOn! < input.joinedOn!) rules.add('becameFullOn', 'order', 'member.becameFullOn.order', { min: input.joinedOn! });
}
