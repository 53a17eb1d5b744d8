import type { TableColumn } from '@gongwei/ui';
import type { MemberListQuery } from '../gql/graphql';
import type { RegistryLabels } from '../shared/labels';

type Translate = (key: string, params?: Record<string, unknown>) => string;
export type MemberRow = MemberListQuery['members']['nodes'][number];

export interface MemberColumnContext {
  readonly t: Translate;
  readonly labels: RegistryLabels;
  /** Several units: the unit is a column. */
  readonly withUnit: boolean;
  /** Several organisations: the organisation is a column. */
  readonly withOrganisation: boolean;
  /** English says the same in more letters. */
  readonly longWords?: boolean;
}

/** What marks a member out, in words: "领导干部、流动". */
export function marksOf(row: Pick<MemberRow, 'isLeader' | 'isFloating' | 'isYoungCadre' | 'isRetired'>, t: Translate): string[] {
  return (['isLeader', 'isYoungCadre', 'isFloating', 'isRetired'] as const).filter((mark) => row[mark]).map((mark) => t(`registry.member.mark.${mark}`));
}

export function memberColumns({ t, labels, withUnit, withOrganisation, longWords = false }: MemberColumnContext): TableColumn<MemberRow>[] {
  return [
    { key: 'name', label: t('registry.member.name'), sortable: 'name', width: 136, fixed: 'left' },
    { key: 'gender', label: t('registry.member.gender'), value: (row) => labels.gender(row.gender), sortable: 'gender', width: longWords ? 96 : 80 },
    { key: 'age', label: t('registry.member.age'), format: 'number', width: 64 },
    ...(withOrganisation ? [{ key: 'organisation', label: t('registry.member.organisation'), value: (row: MemberRow) => row.organisation.shortName, width: 156 }] : []),
    ...(withUnit ? [{ key: 'unit', label: t('registry.member.unit'), value: (row: MemberRow) => row.unit.shortName, width: 124 }] : []),
    { key: 'status', label: t('registry.member.status'), value: (row) => labels.memberStatus(row.status), sortable: 'status', width: longWords ? 176 : 140 },
    { key: 'joinedOn', label: t('registry.member.joinedOn'), format: 'date', sortable: 'joinedOn', width: 112 },
    { key: 'becameFullOn', label: t('registry.member.becameFullOn'), format: 'date', sortable: 'becameFullOn', width: 112 },
    { key: 'education', label: t('registry.member.education'), value: (row) => labels.education(row.education), sortable: 'education', width: 140 },
    { key: 'jobTitle', label: t('registry.member.jobTitle'), minWidth: 110 },
    { key: 'phoneMasked', label: t('registry.member.phone'), width: 124 },
    { key: 'marks', label: t('registry.member.marks'), value: (row) => marksOf(row, t).join(t('registry.join')) || null, minWidth: 110 },
    { key: 'birthDate', label: t('registry.member.birthDate'), format: 'date', sortable: 'birthDate', width: 120, hidden: true },
    { key: 'ethnicity', label: t('registry.member.ethnicity'), value: (row) => labels.ethnicity(row.ethnicity), sortable: 'ethnicity', width: 110, hidden: true },
    { key: 'rank', label: t('registry.member.rank'), minWidth: 130, hidden: true },
    { key: 'createdAt', label: t('registry.member.createdAt'), format: 'datetime', sortable: 'createdAt', width: 150, hidden: true },
  ];
}
