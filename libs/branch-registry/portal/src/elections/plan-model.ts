import { addMonths, today } from '@gongwei/kernel';
import { proposePlan, type ElectionBody, type ElectionForm, type ElectionKind, type ElectionSituation, type OrganisationKind, type OrganisationStatus } from '@gongwei/branch-registry-domain';
import type { ElectionView } from './count-model';

export interface PlanModel {
  kind: ElectionKind;
  form: ElectionForm;
  formReason: string;
  plannedOn: string | null;
  delegates: number | null;
  seats: { body: ElectionBody; seats: number | null }[];
  note: string;
}

export interface PlannedFor {
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
  readonly voterCount: number;
  readonly electionDueOn: string | null;
  readonly termStartedOn: string | null;
}

export const situationOf = ({ kind, status, voterCount }: PlannedFor): ElectionSituation => ({ organisation: { kind, status }, voters: voterCount });

/** What the records say of the next election, so that it is not typed: its kind, its form and seats by size, and the day it is due, or a month from now once that has passed. */
export function newPlan(organisation: PlannedFor): PlanModel {
  const due = organisation.electionDueOn;
  const { form, seats } = proposePlan(situationOf(organisation));
  return { kind: organisation.termStartedOn || due ? 'END_OF_TERM' : 'FIRST', form, formReason: '', plannedOn: due && due > today() ? due : addMonths(today(), 1), delegates: null, seats: seats.map((one) => ({ ...one })), note: '' };
}

export const planOf = (election: ElectionView): PlanModel => ({
  kind: election.kind, form: election.form, formReason: election.formReason ?? '', plannedOn: election.plannedOn, delegates: election.delegates, seats: election.seats.map(({ body, seats }) => ({ body, seats })), note: election.note ?? '',
});

export const planInput = (model: PlanModel) => ({
  kind: model.kind, form: model.form, formReason: model.formReason.trim() || null, plannedOn: model.plannedOn ?? '', delegates: model.delegates, seats: model.seats.map(({ body, seats }) => ({ body, seats: seats ?? 0 })), note: model.note.trim() || null,
});
