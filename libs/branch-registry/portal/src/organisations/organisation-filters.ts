import { addDays, type DateString } from '@gongwei/kernel';
import { ORGANISATION_KINDS, ORGANISATION_STATUSES, type OrganisationKind, type OrganisationStatus } from '@gongwei/branch-registry-domain';
import type { FilterField } from '@gongwei/ui';
import type { LocationQuery } from 'vue-router';
import type { OrganisationFilter } from '../gql/graphql';
import { choicesOf, type RegistryLabels } from '../shared/labels';
import { within } from '../shared/ranges';
import type { RegistryChoices } from '../shared/use-choices';

type Translate = (key: string, params?: Record<string, unknown>) => string;

/** Those that work, as the dashboard counts them; and those that exist at all. */
export const STANDING: readonly OrganisationStatus[] = ['ACTIVE', 'SUSPENDED'];
const OPEN: readonly OrganisationStatus[] = ['PROPOSED', ...STANDING];

export const DUE_WITHIN_DAYS = [30, 90, 180] as const;

export interface FilterContext {
  readonly t: Translate;
  readonly labels: RegistryLabels;
  readonly choices: RegistryChoices;
  readonly isCommittee: boolean;
  readonly today: DateString;
}

/**
 * The filters of the list of organisations. Their keys are addresses that other pages link to (the dashboard, a unit's page):
 *   unit=<unit id>                      of this unit
 *   under=<organisation id>             this organisation and all beneath it
 *   kind=BRANCH,JOINT_BRANCH            of these kinds
 *   status=SUSPENDED                    of these states
 *   electionOverdue=true                whose election is overdue
 *   electionDue=@30 | @90 | @180        whose election is due within so many days from today, whatever day it is
 *   electionDue=2027-01-01..2027-01-31  whose election is due between two days
 *   search=<text>                       name, short name or code
 * beside `view=list | tree` and, in the tree, `unit` and `organisation=<id>`.
 */
export function organisationFilters({ t, labels, choices, isCommittee, today }: FilterContext): FilterField[] {
  const unit: FilterField = { key: 'unit', kind: 'remote', label: t('registry.organisation.unit'), search: choices.searchUnits, labelOf: choices.unitLabel, toFilter: (id) => ({ unitId: { eq: id } }) };
  return [
    ...(isCommittee ? [unit] : []),
    { key: 'kind', kind: 'multi-select', label: t('registry.organisation.kind'), options: choicesOf(ORGANISATION_KINDS, (kind: OrganisationKind) => labels.kind(kind)), toFilter: (kinds) => ({ kind: { in: kinds } }) },
    { key: 'electionOverdue', kind: 'boolean', label: t('registry.organisation.electionOverdue'), toFilter: (overdue) => ({ electionOverdue: { eq: overdue } }) },
    {
      key: 'electionDue', kind: 'date-range', label: t('registry.organisation.electionDue'),
      presets: DUE_WITHIN_DAYS.map((days) => ({ key: String(days), label: t('registry.organisation.withinDays', { days }), value: { from: today, to: addDays(today, days) } })),
      // An election is due where there is one to hold.
      toFilter: (range): OrganisationFilter => ({ electionDueOn: within(range), status: { in: STANDING } }),
    },
    { key: 'under', kind: 'remote', label: t('registry.organisation.under'), search: choices.searchOrganisations, labelOf: choices.organisationLabel, toFilter: (id) => ({ underOrganisationId: id }) },
    {
      key: 'status', kind: 'multi-select', label: t('registry.organisation.status'),
      options: choicesOf(ORGANISATION_STATUSES, (status: OrganisationStatus) => labels.organisationStatus(status)), toFilter: (statuses) => ({ status: { in: statuses } }),
    },
  ];
}

/** Closed organisations are history: a list shows them only to who asks for a state. */
export const openOnly = (query: LocationQuery): OrganisationFilter => (query['status'] ? {} : { status: { in: OPEN } });

export type OrganisationView = 'list' | 'tree';

const LIST_KEYS = ['kind', 'status', 'electionOverdue', 'electionDue', 'under', 'search', 'sort', 'after', 'before', 'page', 'size'];

/**
 * How the page shows organisations: as the address says; else a unit sees its tree, unless the address filters a list, and a committee the
 * list across its units.
 */
export function viewOf(query: LocationQuery, audience: 'committee' | 'unit'): OrganisationView {
  const asked = query['view'];
  if (asked === 'list' || asked === 'tree') return asked;
  return audience === 'committee' || LIST_KEYS.some((key) => query[key]) ? 'list' : 'tree';
}
