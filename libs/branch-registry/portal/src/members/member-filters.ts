import { educations, genders, type DateString } from '@gongwei/kernel';
import { COUNTED_STATUSES, DEVELOPMENT_STATUSES, LEFT_STATUSES, MEMBER_STATUSES, type MemberStatus } from '@gongwei/branch-registry-domain';
import type { FilterField } from '@gongwei/ui';
import type { LocationQuery } from 'vue-router';
import type { MemberFilter } from '../gql/graphql';
import { choicesOf, choicesOfList, type RegistryLabels } from '../shared/labels';
import { within } from '../shared/ranges';
import type { RegistryChoices } from '../shared/use-choices';

type Translate = (key: string, params?: Record<string, unknown>) => string;

export interface MemberFilterContext {
  readonly t: Translate;
  readonly locale: 'zh-CN' | 'en';
  readonly labels: RegistryLabels;
  readonly choices: RegistryChoices;
  readonly isCommittee: boolean;
  readonly today: DateString;
  /** Without it: the list is that of one organisation already. */
  readonly withOrganisation?: boolean;
}

/** Who the list is about. Members, as they are counted, unless the address says otherwise. */
export const MEMBER_GROUPS = ['members', 'development', 'left', 'all'] as const;
export type MemberGroup = (typeof MEMBER_GROUPS)[number];

/** Suspended people are on the books but not counted: they stand with those who left until they are restored or removed. */
const STATUSES_OF: Readonly<Record<Exclude<MemberGroup, 'all'>, readonly MemberStatus[]>> = {
  members: COUNTED_STATUSES,
  development: DEVELOPMENT_STATUSES,
  left: ['SUSPENDED', ...LEFT_STATUSES],
};

/** @param prefix goes before the words of a list that stands beside another one. */
export const groupOf = (query: LocationQuery, prefix = ''): MemberGroup => MEMBER_GROUPS.find((group) => group === query[`${prefix}group`]) ?? 'members';

/** The condition of a group. A chosen state says more than the group and takes its place, so that `/members?status=CANDIDATE` finds them. */
export function groupFilter(query: LocationQuery, prefix = ''): MemberFilter {
  const group = groupOf(query, prefix);
  return group === 'all' || query[`${prefix}status`] ? {} : { status: { in: STATUSES_OF[group] } };
}

/**
 * The filters of the list of members. Their keys are addresses that other pages link to:
 *   unit=<unit id> · organisation=<organisation id> (with all beneath it) · status=CANDIDATE · group=members | development | left | all
 *   gender=FEMALE · joined=2020-01-01..2020-12-31 · age=18..40 · education=14,21 · leader, floating, young, retired=true | false · search=<name or pinyin>
 * ID numbers and phones are looked up in a dialog: they do not belong into addresses, histories and logs.
 */
export function memberFilters({ t, locale, labels, choices, isCommittee, today, withOrganisation = true }: MemberFilterContext): FilterField[] {
  const flag = (key: string, field: keyof MemberFilter): FilterField => ({ key, kind: 'boolean', label: t(`registry.member.${field}`), toFilter: (value) => ({ [field]: { eq: value } }) });
  const year = Number(today.slice(0, 4));
  const filters: FilterField[] = [
    ...(isCommittee && withOrganisation ? [{ key: 'unit', kind: 'remote', label: t('registry.member.unit'), search: choices.searchUnits, labelOf: choices.unitLabel, toFilter: (id: string) => ({ unitId: { eq: id } }) } as FilterField] : []),
    ...(withOrganisation
      ? [{ key: 'organisation', kind: 'remote', label: t('registry.member.organisation'), search: choices.searchOrganisations, labelOf: choices.organisationLabel, toFilter: (id: string) => ({ underOrganisationId: id }) } as FilterField]
      : []),
    { key: 'status', kind: 'multi-select', label: t('registry.member.status'), options: choicesOf(MEMBER_STATUSES, (status: MemberStatus) => labels.memberStatus(status)), toFilter: (statuses) => ({ status: { in: statuses } }) },
    { key: 'gender', kind: 'select', label: t('registry.member.gender'), options: choicesOfList(genders, locale), toFilter: (gender) => ({ gender: { eq: gender } }) },
    {
      key: 'age', kind: 'number-range', label: t('registry.member.age'), toFilter: (range) => ({ age: within(range) }),
      presets: [{ key: 'to35', label: t('registry.member.ageTo', { age: 35 }), value: { from: null, to: 35 } }, { key: 'from60', label: t('registry.member.ageFrom', { age: 60 }), value: { from: 60, to: null } }],
    },
    {
      key: 'joined', kind: 'date-range', label: t('registry.member.joinedOn'), toFilter: (range) => ({ joinedOn: within(range) }),
      presets: [
        { key: 'thisYear', label: t('registry.member.thisYear'), value: { from: `${year}-01-01`, to: `${year}-12-31` } },
        { key: 'lastYear', label: t('registry.member.lastYear'), value: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } },
      ],
    },
    { key: 'education', kind: 'multi-select', label: t('registry.member.education'), options: choicesOfList(educations, locale), toFilter: (codes) => ({ education: { in: codes } }) },
    flag('leader', 'isLeader'),
    flag('floating', 'isFloating'),
    flag('young', 'isYoungCadre'),
    flag('retired', 'isRetired'),
  ];
  // One organisation has few people, and its list little room beside the tree.
  return withOrganisation ? filters : filters.filter(({ key }) => ['status', 'age', 'joined'].includes(key));
}
