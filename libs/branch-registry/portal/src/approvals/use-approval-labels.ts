import { APPROVAL_STATUS_LABEL, APPROVAL_SUBJECT_LABEL, type ApprovalStatus, type ApprovalSubject } from '@gongwei/branch-registry-domain';
import { computed, type ComputedRef } from 'vue';
import { useLocale } from '../shared/labels';
import type { Tone } from '../shared/tones';

/** The domain's words of the approval desk, in the language now chosen. */
export function useApprovalLabels(): ComputedRef<{ subject(subject: ApprovalSubject): string; status(status: ApprovalStatus): string }> {
  const locale = useLocale();
  return computed(() => ({ subject: (subject) => APPROVAL_SUBJECT_LABEL[subject][locale.value], status: (status) => APPROVAL_STATUS_LABEL[status][locale.value] }));
}

export const APPROVAL_TONE: Readonly<Record<ApprovalStatus, Tone>> = {
  DRAFT: 'neutral', DISCUSSED: 'info', SUBMITTED: 'warning', RETURNED: 'danger', APPROVED: 'success', REJECTED: 'danger', WITHDRAWN: 'neutral',
};
