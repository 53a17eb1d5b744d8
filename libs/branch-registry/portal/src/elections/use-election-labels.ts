import { ELECTION_BODY_LABEL, ELECTION_FORM_LABEL, ELECTION_KIND_LABEL, ELECTION_STATUS_LABEL, EXTENSION_STATUS_LABEL, type ElectionBody, type ElectionForm, type ElectionKind, type ElectionStatus, type ExtensionStatus } from '@gongwei/branch-registry-domain';
import { usePortalSession } from '@gongwei/ui';
import { computed, type ComputedRef } from 'vue';
import { useLocale } from '../shared/labels';
import type { Tone } from '../shared/tones';

/** The domain's words for elections, in one language. */
export interface ElectionLabels {
  kind(kind: ElectionKind): string;
  form(form: ElectionForm): string;
  status(status: ElectionStatus): string;
  body(body: ElectionBody): string;
  extension(status: ExtensionStatus): string;
}

export function useElectionLabels(): ComputedRef<ElectionLabels> {
  const locale = useLocale();
  return computed(() => ({
    kind: (kind) => ELECTION_KIND_LABEL[kind][locale.value],
    form: (form) => ELECTION_FORM_LABEL[form][locale.value],
    status: (status) => ELECTION_STATUS_LABEL[status][locale.value],
    body: (body) => ELECTION_BODY_LABEL[body][locale.value],
    extension: (status) => EXTENSION_STATUS_LABEL[status][locale.value],
  }));
}

export const ELECTION_TONE: Readonly<Record<ElectionStatus, Tone>> = {
  PREPARING: 'info', REQUESTED: 'info', APPROVED: 'info', TIED: 'warning', SHORT: 'warning', COUNTED: 'info', REPORTED: 'info', CLOSED: 'success', CANCELLED: 'neutral',
};
export const EXTENSION_TONE: Readonly<Record<ExtensionStatus, Tone>> = { REQUESTED: 'info', APPROVED: 'success', REJECTED: 'danger', WITHDRAWN: 'neutral' };
export const FATE_TONE = { ELECTED: 'success', TIED: 'warning', BELOW_HALF: 'neutral', OUTVOTED: 'neutral' } as const;

/** Who runs elections of a unit: its own people. Replies on paper are recorded by who keeps its organisations. */
export function useElectionRights(): ComputedRef<{ runs(unitId: string | null | undefined): boolean; recordsReplies: boolean; asksApproval: boolean }> {
  const session = usePortalSession();
  return computed(() => ({
    runs: (unitId) => session.can('election.write') && unitId != null && unitId === session.unit.value?.id,
    recordsReplies: session.can('organisation.write'),
    asksApproval: session.can('approval.write'),
  }));
}
