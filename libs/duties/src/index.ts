export { checkRules } from './check-rules';
export { computeDuties, type Duty, type DutyLight, type DutyQuestion, type DutyState } from './duties';
export type { DutyRecord, Waiver } from './ledger';
export { DUTY_MESSAGES } from './messages';
export { FREQUENCIES, periodOf, periodsEndingIn, type Frequency, type Period } from './period';
export { ORGAN_DUTIES } from './presets/organ-duties';
export type { Condition, DutyRule, Facts, SubjectKind } from './rule';
export type { DutySubject } from './subject';
export { summarise, type DutySummary } from './summary';
