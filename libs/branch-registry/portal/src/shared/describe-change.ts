import type { MemberStatus, OrganisationKind, OrganisationStatus } from '@gongwei/branch-registry-domain';
import type { RegistryLabels } from './labels';

/** A changed field as it is recorded: names of fields and enum values as in the API, references as ids. */
export interface RecordedChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DescribedChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangeReader {
  readonly labels: RegistryLabels;
  /** Whose change it is: both kinds of record have a status. */
  readonly of: 'member' | 'organisation';
  /** The name of a field in the reader's language, null for one this version does not know. */
  fieldName(field: string): string | null;
  /** The name of the organisation with this id, or what stands for it. */
  organisationName(id: string): string;
  readonly yes: string;
  readonly no: string;
  /** What stands for "no organisation above". */
  readonly top: string;
}

const REFERENCES = new Set(['parentId', 'organisationId', 'mergedInto', 'mergedFrom', 'splitInto', 'splitFrom', 'successor']);

/** The ids of organisations that changes speak of, each once. */
export const organisationsIn = (changes: readonly RecordedChange[]): string[] =>
  [...new Set(changes.flatMap(({ field, before, after }) => (REFERENCES.has(field) ? [before, after] : [])).filter((id): id is string => id !== null))].sort();

/** Puts a recorded change into the reader's words. Both sides empty: the field was looked at, not changed (a reveal). */
export const describeChange = ({ field, before, after }: RecordedChange, reader: ChangeReader): DescribedChange => ({
  label: reader.fieldName(field) ?? field,
  before: wordOf(field, before, reader),
  after: wordOf(field, after, reader),
});

function wordOf(field: string, value: string | null, { labels, of, organisationName, yes, no, top }: ChangeReader): string | null {
  if (value === null) return field === 'parentId' ? top : null;
  if (REFERENCES.has(field)) return organisationName(value);
  if (value === 'true' || value === 'false') return value === 'true' ? yes : no;
  switch (field) {
    case 'status':
      return of === 'member' ? labels.memberStatus(value as MemberStatus) : labels.organisationStatus(value as OrganisationStatus);
    case 'kind':
      return labels.kind(value as OrganisationKind);
    case 'functionalPurpose':
      return labels.purpose(value);
    case 'gender':
      return labels.gender(value);
    case 'ethnicity':
      return labels.ethnicity(value);
    case 'education':
      return labels.education(value);
    default:
      return value;
  }
}
