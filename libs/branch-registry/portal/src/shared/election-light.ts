import { diffDays, type DateString } from '@gongwei/kernel';
import { isOrganisationOpen, reminderStage, type OrganisationStatus, type ReminderStage } from '@gongwei/branch-registry-domain';

export type LightTone = 'success' | 'warning' | 'danger' | 'neutral';

/** Where an organisation's next election stands: the light, and how far off the day is. */
export interface ElectionLight {
  readonly tone: LightTone;
  readonly stage: ReminderStage;
  /** Days until the due day, negative once it has passed; null where there is none. */
  readonly days: number | null;
}

const TONES: Readonly<Record<ReminderStage, LightTone>> = { NONE: 'success', SIX_MONTHS: 'success', THREE_MONTHS: 'warning', ONE_MONTH: 'warning', OVERDUE: 'danger' };

/**
 * The light of an organisation: green on time, yellow from three months before, red once overdue. None for kinds without terms, for those
 * whose day is not recorded, and for those that no longer exist.
 */
export function electionLight(organisation: { readonly electionDueOn: DateString | null; readonly status: OrganisationStatus }, today: DateString): ElectionLight {
  const { electionDueOn: dueOn, status } = organisation;
  if (dueOn === null || !isOrganisationOpen(status)) return { tone: 'neutral', stage: 'NONE', days: null };
  const stage = reminderStage(dueOn, today);
  return { tone: TONES[stage], stage, days: diffDays(today, dueOn) };
}
