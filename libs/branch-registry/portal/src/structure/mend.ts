/** The form in which a finding is mended. */
export type MendForm = 'kind' | 'term' | 'move' | 'posts';

const FORMS: Readonly<Record<string, MendForm>> = {
  'R01': 'kind', 'R01-SMALL': 'kind', 'R02': 'kind', 'R02-SMALL': 'kind', 'R03': 'kind', 'R04': 'kind', 'R05': 'kind', 'R05-SINGLE': 'kind',
  'R07': 'posts', 'R07-LARGE': 'posts', 'R07-POSTS': 'posts', 'R08': 'posts', 'R08-SECRETARY': 'posts',
  'R09': 'term', 'R09-MISSING': 'term', 'R09-YEARS': 'term', 'R10': 'term',
  'K01': 'move', 'K02': 'move', 'K03': 'move',
};

/** Which form mends what a rule found; a rule this version does not know is mended on the record itself. */
export const mendForm = (rule: string): MendForm => FORMS[rule] ?? 'kind';

/** Where that form opens. */
export function mendPath(rule: string, organisationId: string): string {
  const form = mendForm(rule);
  const record = `/organisations/${organisationId}`;
  if (form === 'posts') return `${record}?tab=posts`;
  return form === 'move' ? `${record}?open=move` : `${record}/edit?section=${form}`;
}
