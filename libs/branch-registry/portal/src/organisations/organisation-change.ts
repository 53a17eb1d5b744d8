import type { RuleViolation } from '@gongwei/kernel';
import { holdsMembers, type ChangingOrganisation, type ChildOrganisation, type NewOrganisation, type OrganisationKind } from '@gongwei/branch-registry-domain';
import type { OrganisationContentsQuery } from '../gql/graphql';
import type { TreeOrganisation } from './organisation-tree';

/** An organisation that a merge or split sets up, as its fields are edited. */
export interface NewPart {
  code: string;
  name: string;
  shortName: string;
  kind: OrganisationKind | '';
  functionalPurpose: string | null;
}

export const emptyPart = (code = ''): NewPart => ({ code, name: '', shortName: '', kind: 'BRANCH', functionalPurpose: null });

export const partInput = ({ code, name, shortName, kind, functionalPurpose }: NewPart): NewOrganisation & { kind: OrganisationKind } => ({
  code: code.trim(), name: name.trim(), shortName: shortName.trim(), kind: kind as OrganisationKind, functionalPurpose: kind === 'FUNCTIONAL_BRANCH' ? functionalPurpose : null,
});

export type Contents = OrganisationContentsQuery['organisations']['nodes'][number];

/** Which organisations of a unit can be merged or split: those at work that have members of their own. */
export const canChange = ({ kind, status }: Pick<TreeOrganisation, 'kind' | 'status'>): boolean => status === 'ACTIVE' && holdsMembers(kind);

/** The ids from the top down to an organisation, as the rules want its place. */
export function pathOf(rows: readonly Pick<TreeOrganisation, 'id' | 'parentId'>[], id: string): string {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const steps: string[] = [];
  for (let at: string | null | undefined = id; at && !steps.includes(at); at = parents.get(at)) steps.unshift(at);
  return steps.map((step) => `${step}/`).join('');
}

export const changingOf = (one: Contents, rows: readonly TreeOrganisation[]): ChangingOrganisation => ({ id: one.id, name: one.shortName, kind: one.kind, status: one.status, establishedOn: one.establishedOn ?? null, path: pathOf(rows, one.id) });

export const childrenOf = (contents: readonly Contents[]): ChildOrganisation[] => contents.flatMap((one) => one.children.nodes.map((child) => ({ id: child.id, name: child.shortName, kind: child.kind, parentId: one.id })));

/** The code after this one in its numbering: FGW-013 is followed by FGW-014. */
export const codeAfter = (code: string, by = 1): string => code.replace(/\d+$/, (digits) => String(Number(digits) + by).padStart(digits.length, '0'));

/** A kind not chosen yet is missing, not wrong. */
export const askForKind = (violations: readonly RuleViolation[]): RuleViolation[] => violations.map((violation) => (violation.rule === 'choice' && violation.path.endsWith('.kind') ? { path: violation.path, rule: 'required', messageKey: 'error.required' } : violation));
