import { addMonths, addWorkingDays, addYears, type DateString } from '@gongwei/kernel';

/** What is recorded of one person's way into the Party 发展党员. Every date is the day the step was finished. */
export interface DevelopmentRecord {
  readonly birthDate: DateString;
  readonly appliedOn?: DateString | null;
  readonly talkedOn?: DateString | null;
  /** Recommended and chosen as activist by the branch. */
  readonly activistOn?: DateString | null;
  readonly activistFiledOn?: DateString | null;
  readonly contactCount?: number;
  /** Days of the half-yearly observations. */
  readonly observedOn?: readonly DateString[];
  readonly candidateOn?: DateString | null;
  readonly candidateFiledOn?: DateString | null;
  readonly introducerCount?: number;
  readonly politicalReviewOn?: DateString | null;
  readonly trainingHours?: number;
  readonly publicityStartedOn?: DateString | null;
  readonly preReviewOn?: DateString | null;
  readonly applicationBookOn?: DateString | null;
  /** Accepted by the members' assembly: membership and probation begin on this day. */
  readonly acceptedOn?: DateString | null;
  readonly higherTalkOn?: DateString | null;
  readonly approvedOn?: DateString | null;
  readonly oathOn?: DateString | null;
  /** Months by which probation was extended, once, 6 to 12. */
  readonly extensionMonths?: number | null;
  readonly fullApplicationOn?: DateString | null;
  readonly fullVotedOn?: DateString | null;
  readonly fullApprovedOn?: DateString | null;
}

export const DEVELOPMENT_STAGES = ['NONE', 'APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL'] as const;
export type DevelopmentStage = (typeof DEVELOPMENT_STAGES)[number];

/** Periods of the Rules on Admitting Members 《中国共产党发展党员工作细则》; a city may only lengthen the notice. */
export interface DevelopmentSettings {
  readonly publicityWorkingDays: number;
  readonly approvalMonths: number;
  readonly observationMonths: number;
}

export const DEFAULT_DEVELOPMENT_SETTINGS: DevelopmentSettings = { publicityWorkingDays: 5, approvalMonths: 3, observationMonths: 6 };

export const ADMISSION_AGE = 18;
export const TRAINING_HOURS = 24;
export const EXTENSION_MONTHS = { min: 6, max: 12 } as const;

/** Something that is to be done; `messageKey` says what. */
export interface DevelopmentItem {
  readonly item: string;
  readonly messageKey: string;
  /** The day by which it should be done, where a rule sets one. */
  readonly dueOn: DateString | null;
  readonly overdue: boolean;
}

export interface DevelopmentOutlook {
  readonly stage: DevelopmentStage;
  /** The stage that comes next, null after full membership. */
  readonly next: DevelopmentStage | null;
  /** The first day on which the next stage may be decided, as far as recorded dates allow; null when a date it depends on is missing. */
  readonly earliestOn: DateString | null;
  /** What stands in the way of the next stage. */
  readonly missing: readonly DevelopmentItem[];
  /** Nothing is missing and the day has come. */
  readonly ready: boolean;
}

type Requirement = { readonly item: string; readonly done: (record: DevelopmentRecord) => boolean; readonly dueOn?: (record: DevelopmentRecord, settings: DevelopmentSettings) => DateString | null };

const after = (date: DateString | null | undefined, months: number): DateString | null => (date ? addMonths(date, months) : null);

/** What each stage needs before the next one may be decided, in the order of the 25 steps. */
const REQUIREMENTS: Readonly<Record<Exclude<DevelopmentStage, 'FULL'>, readonly Requirement[]>> = {
  NONE: [{ item: 'application', done: (record) => Boolean(record.appliedOn) }],
  APPLICANT: [{ item: 'talk', done: (record) => Boolean(record.talkedOn), dueOn: (record) => after(record.appliedOn, 1) }],
  ACTIVIST: [
    { item: 'activistFiled', done: (record) => Boolean(record.activistFiledOn) },
    { item: 'contacts', done: (record) => record.contactCount === 1 || record.contactCount === 2 },
    {
      item: 'observation',
      // One in every half year of the year that is asked for.
      done: (record) => (record.observedOn ?? []).filter((on) => on > (record.activistOn ?? '')).length >= 2,
      dueOn: (record, settings) => after(latest(record.activistOn, ...(record.observedOn ?? [])), settings.observationMonths),
    },
  ],
  CANDIDATE: [
    { item: 'candidateFiled', done: (record) => Boolean(record.candidateFiledOn) },
    { item: 'introducers', done: (record) => record.introducerCount === 2 },
    { item: 'politicalReview', done: (record) => Boolean(record.politicalReviewOn) },
    { item: 'training', done: (record) => (record.trainingHours ?? 0) >= TRAINING_HOURS },
    { item: 'publicity', done: (record) => Boolean(record.publicityStartedOn) },
    { item: 'preReview', done: (record) => Boolean(record.preReviewOn) },
    { item: 'applicationBook', done: (record) => Boolean(record.applicationBookOn) },
  ],
  PROBATIONARY: [
    { item: 'higherTalk', done: (record) => Boolean(record.higherTalkOn) },
    { item: 'approval', done: (record) => Boolean(record.approvedOn), dueOn: (record, settings) => after(record.acceptedOn, settings.approvalMonths) },
    { item: 'oath', done: (record) => Boolean(record.oathOn) },
    { item: 'fullApplication', done: (record) => Boolean(record.fullApplicationOn), dueOn: (record) => probationEndsOn(record) },
    { item: 'fullVote', done: (record) => Boolean(record.fullVotedOn) },
    { item: 'fullApproval', done: (record) => Boolean(record.fullApprovedOn), dueOn: (record, settings) => after(record.fullVotedOn, settings.approvalMonths) },
  ],
};

/** The stage a record has reached. */
export function developmentStage(record: DevelopmentRecord): DevelopmentStage {
  if (record.fullApprovedOn) return 'FULL';
  if (record.acceptedOn) return 'PROBATIONARY';
  if (record.candidateOn) return 'CANDIDATE';
  if (record.activistOn) return 'ACTIVIST';
  return record.appliedOn ? 'APPLICANT' : 'NONE';
}

/** The last day of probation: one year from the assembly's vote, lengthened once where that was decided. Null before it begins. */
export function probationEndsOn(record: Pick<DevelopmentRecord, 'acceptedOn' | 'extensionMonths'>): DateString | null {
  return record.acceptedOn ? addMonths(record.acceptedOn, 12 + (record.extensionMonths ?? 0)) : null;
}

/** Whether probation may be extended by so many months: once, by 6 to 12. */
export const mayExtendProbation = (record: Pick<DevelopmentRecord, 'extensionMonths'>, months: number): boolean =>
  !record.extensionMonths && Number.isInteger(months) && months >= EXTENSION_MONTHS.min && months <= EXTENSION_MONTHS.max;

/**
 * Where a person stands on a day: the next stage, the first day for it and everything still missing.
 * @param stage where the registry says the person stands: records taken over from paper may know the stage and not yet its day.
 */
export function developmentOutlook(
  record: DevelopmentRecord, today: DateString, settings: DevelopmentSettings = DEFAULT_DEVELOPMENT_SETTINGS, stage: DevelopmentStage = developmentStage(record),
): DevelopmentOutlook {
  if (stage === 'FULL') return { stage, next: null, earliestOn: null, missing: [], ready: false };
  const next = DEVELOPMENT_STAGES[DEVELOPMENT_STAGES.indexOf(stage) + 1]!;
  const missing = [...undated(stage, record), ...REQUIREMENTS[stage]]
    .filter((requirement) => !requirement.done(record))
    .map(({ item, dueOn }): DevelopmentItem => {
      const due = dueOn?.(record, settings) ?? null;
      return { item, messageKey: `development.missing.${item}`, dueOn: due, overdue: due !== null && due < today };
    });
  const earliestOn = earliestNext(stage, record, settings);
  // The last approval is the step itself, not something that stands before it.
  const before = missing.filter(({ item }) => item !== 'fullApproval');
  return { stage, next, earliestOn, missing, ready: before.length === 0 && earliestOn !== null && earliestOn <= today };
}

/** The day on which the stage was reached: asked for where the registry knows the stage and not its day. */
function undated(stage: DevelopmentStage, record: DevelopmentRecord): Requirement[] {
  const days: Readonly<Partial<Record<DevelopmentStage, readonly [item: string, on: DateString | null | undefined]>>> = {
    APPLICANT: ['application', record.appliedOn], ACTIVIST: ['activistDay', record.activistOn], CANDIDATE: ['candidateDay', record.candidateOn], PROBATIONARY: ['acceptedDay', record.acceptedOn],
  };
  const own = days[stage];
  return own && !own[1] ? [{ item: own[0], done: () => false }] : [];
}

function earliestNext(stage: DevelopmentStage, record: DevelopmentRecord, settings: DevelopmentSettings): DateString | null {
  switch (stage) {
    case 'NONE':
      return addYears(record.birthDate, ADMISSION_AGE);
    case 'APPLICANT':
      return latest(record.appliedOn, record.talkedOn, addYears(record.birthDate, ADMISSION_AGE));
    case 'ACTIVIST':
      return record.activistOn ? addYears(record.activistOn, 1) : null;
    case 'CANDIDATE':
      return record.publicityStartedOn
        ? latest(record.candidateOn, record.politicalReviewOn, record.preReviewOn, addWorkingDays(record.publicityStartedOn, settings.publicityWorkingDays))
        : null;
    default:
      return probationEndsOn(record);
  }
}

function latest(...dates: readonly (DateString | null | undefined)[]): DateString | null {
  let last: DateString | null = null;
  for (const date of dates) if (date && (last === null || date > last)) last = date;
  return last;
}
