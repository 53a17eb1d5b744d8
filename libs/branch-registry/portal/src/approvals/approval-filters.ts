import { APPROVAL_STATUSES, APPROVAL_SUBJECTS, type ApprovalStatus, type ApprovalSubject } from '@gongwei/branch-registry-domain';
import type { FilterField } from '@gongwei/ui';
import { choicesOf } from '../shared/labels';
import { within } from '../shared/ranges';
import type { RegistryChoices } from '../shared/use-choices';

export interface ApprovalFilterContext {
  readonly t: (key: string) => string;
  readonly labels: { subject(subject: ApprovalSubject): string; status(status: ApprovalStatus): string };
  readonly choices: RegistryChoices;
  readonly isCommittee: boolean;
}

/**
 * The filters of the approval desk. Their keys are addresses that other pages link to:
 *   mine=true                       what waits for the reader: to be decided, or returned to be mended
 *   status=SUBMITTED,RETURNED       of these states
 *   subject=ESTABLISH               of these kinds
 *   route=PRIMARY_COMMITTEE         decided by the unit's own primary committee, or by the work committee
 *   unit=<unit id>                  of this unit (committees)
 *   under=<organisation id>         of this organisation and all beneath it
 *   replied=2026-01-01..2026-12-31  replied to between two days
 *   search=<text>                   matter, document number, organisation
 */
export function approvalFilters({ t, labels, choices, isCommittee }: ApprovalFilterContext): FilterField[] {
  const unit: FilterField = { key: 'unit', kind: 'remote', label: t('registry.organisation.unit'), search: choices.searchUnits, labelOf: choices.unitLabel, toFilter: (id) => ({ unitId: { eq: id } }) };
  return [
    { key: 'mine', kind: 'boolean', label: t('registry.approval.filter.mine'), toFilter: (mine) => ({ awaitsMe: mine }) },
    { key: 'status', kind: 'multi-select', label: t('registry.approval.status'), options: choicesOf(APPROVAL_STATUSES, (status: ApprovalStatus) => labels.status(status)), toFilter: (statuses) => ({ status: { in: statuses } }) },
    { key: 'subject', kind: 'multi-select', label: t('registry.approval.subject'), options: choicesOf(APPROVAL_SUBJECTS, (subject: ApprovalSubject) => labels.subject(subject)), toFilter: (subjects) => ({ subject: { in: subjects } }) },
    ...(isCommittee ? [unit] : []),
    {
      key: 'route', kind: 'select', label: t('registry.approval.route'), toFilter: (route) => ({ route: { eq: route } }),
      options: [{ value: 'WORK_COMMITTEE', label: t('registry.approval.routes.WORK_COMMITTEE') }, { value: 'PRIMARY_COMMITTEE', label: t('registry.approval.routes.PRIMARY_COMMITTEE') }],
    },
    { key: 'under', kind: 'remote', label: t('registry.organisation.under'), search: choices.searchOrganisations, labelOf: choices.organisationLabel, toFilter: (id) => ({ underOrganisationId: id }) },
    { key: 'replied', kind: 'date-range', label: t('registry.approval.repliedOn'), toFilter: (range) => ({ repliedOn: within(range) }) },
  ];
}
