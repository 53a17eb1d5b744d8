import type { PostCode } from '@gongwei/branch-registry-domain';
import type { TableColumn } from '@gongwei/ui';
import type { OrganisationListQuery } from '../gql/graphql';
import type { RegistryLabels } from '../shared/labels';

type Translate = (key: string, params?: Record<string, unknown>) => string;
export type OrganisationRow = OrganisationListQuery['organisations']['nodes'][number];

interface Held {
  readonly post: PostCode;
  readonly memberName: string;
  readonly toOn: string | null;
}

/** Who holds a post now, by name; several joined. Null when it is vacant. */
export function holdersOf(posts: readonly Held[], post: PostCode, separator: string): string | null {
  return posts.filter((held) => held.post === post && held.toOn === null).map(({ memberName }) => memberName).join(separator) || null;
}

/** How many persons hold a post now. */
export const inOffice = (posts: readonly Held[]): number => new Set(posts.filter(({ toOn }) => toOn === null).map(({ memberName }) => memberName)).size;

/** The term in words: "2024-03-01 起 3 年". Null for kinds without one. */
export function termText({ termStartedOn, termYears }: { readonly termStartedOn: string | null; readonly termYears: number | null }, t: Translate): string | null {
  if (termStartedOn && termYears) return t('registry.organisation.termFrom', { from: termStartedOn, years: termYears });
  return termStartedOn ?? (termYears ? t('registry.organisation.termOf', { years: termYears }) : null);
}

export function organisationColumns({ t, labels, isCommittee }: { readonly t: Translate; readonly labels: RegistryLabels; readonly isCommittee: boolean }): TableColumn<OrganisationRow>[] {
  return [
    { key: 'shortName', label: t('registry.organisation.name'), sortable: 'shortName', minWidth: 170, fixed: 'left' },
    ...(isCommittee ? [{ key: 'unit', label: t('registry.organisation.unit'), value: (row: OrganisationRow) => row.unit.shortName, minWidth: 120 }] : []),
    { key: 'kind', label: t('registry.organisation.kind'), value: (row) => labels.kind(row.kind), sortable: 'kind', width: 110 },
    { key: 'memberCount', label: t('registry.organisation.members'), format: 'number', sortable: 'memberCount', width: 90 },
    { key: 'secretary', label: t('registry.organisation.secretary'), value: (row) => holdersOf(row.posts, 'SECRETARY', t('registry.join')), minWidth: 130 },
    { key: 'term', label: t('registry.organisation.term'), value: (row) => termText(row, t), sortable: 'termStartedOn', width: 164 },
    { key: 'electionDueOn', label: t('registry.organisation.electionDueOn'), sortable: 'electionDueOn', width: 208 },
    { key: 'status', label: t('registry.organisation.status'), value: (row) => labels.organisationStatus(row.status), sortable: 'status', width: 96 },
    { key: 'name', label: t('registry.organisation.fullName'), sortable: 'name', minWidth: 280, hidden: true },
    { key: 'code', label: t('registry.organisation.code'), sortable: 'code', width: 120, hidden: true },
    { key: 'parent', label: t('registry.organisation.parent'), value: (row) => row.parent?.shortName ?? null, minWidth: 140, hidden: true },
    { key: 'subtreeMemberCount', label: t('registry.organisation.subtreeMembers'), format: 'number', width: 110, hidden: true },
    { key: 'childCount', label: t('registry.organisation.childCount'), format: 'number', width: 100, hidden: true },
    { key: 'establishedOn', label: t('registry.organisation.establishedOn'), format: 'date', sortable: 'establishedOn', width: 120, hidden: true },
  ];
}
