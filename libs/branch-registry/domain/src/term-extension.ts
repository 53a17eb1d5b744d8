import { addMonths, RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import type { Label } from './organisation-kind';
import { isOrganisationOpen, type OrganisationStatus } from './organisation-life-cycle';
import { latestExtension, LONGEST_EXTENSION_MONTHS } from './term';

/** A request to put off an election 延期换届. It takes effect when approved, never before. */
export const EXTENSION_STATUSES = ['REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number];

export const EXTENSION_STATUS_LABEL: Readonly<Record<ExtensionStatus, Label>> = {
  REQUESTED: { 'zh-CN': '待批复', en: 'Awaiting approval' },
  APPROVED: { 'zh-CN': '已同意延期', en: 'Extended' },
  REJECTED: { 'zh-CN': '未予同意', en: 'Refused' },
  WITHDRAWN: { 'zh-CN': '已撤回', en: 'Withdrawn' },
};

export interface TermOf {
  readonly status: OrganisationStatus;
  readonly termStartedOn: DateString | null;
  readonly termYears: number | null;
  readonly electionDueOn: DateString | null;
}

/** The latest day an election can be put off to: a year after the regular end of the term, however often it is put off (Election Regulations art. 3). */
export const latestElectionDay = ({ termStartedOn, termYears, electionDueOn }: TermOf): DateString | null =>
  termStartedOn && termYears ? latestExtension(termStartedOn, termYears) : electionDueOn && addMonths(electionDueOn, LONGEST_EXTENSION_MONTHS);

/** Checks a request to extend a term. */
export function validateExtension(input: { readonly until: DateString; readonly reason: string }, term: TermOf): RuleViolation[] {
  const rules = new RuleSet();
  const latest = latestElectionDay(term);
  if (!isOrganisationOpen(term.status) || term.status === 'PROPOSED') rules.add('organisationId', 'status', 'election.organisation.closed');
  else if (!term.electionDueOn || !latest) rules.add('organisationId', 'term', 'extension.noTerm');
  rules.text('reason', input.reason, { max: 500, required: true });
  if (rules.date('until', input.until, { required: true }) && term.electionDueOn && latest) {
    if (input.until <= term.electionDueOn) rules.add('until', 'early', 'extension.early', { due: term.electionDueOn });
    else if (input.until > latest) rules.add('until', 'late', 'extension.late', { latest });
  }
  return rules.violations;
}
