import { isDate, type DateString, type RuleViolation } from '@gongwei/kernel';
import { canContain, isOrganisationKind, ORGANISATION_KIND, type OrganisationKind } from './organisation-kind';
import { organisationTransition, type OrganisationStatus } from './organisation-life-cycle';
import { validateAdjustment, validateOrganisation, type AdjustmentInput, type OrganisationContext, type OrganisationInput } from './validate-organisation';

/** What one merge or split may move at most: it is one transaction, and people have to be able to check it. */
export const CHANGE_LIMITS = { sources: 10, targets: 10, members: 2000 } as const;

/** An organisation that is to be merged or split, as it stands. */
export interface ChangingOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
  /** Ids from the top of the unit down to itself, each followed by a slash. */
  readonly path: string;
  readonly establishedOn: DateString | null;
}

/** An organisation directly beneath one that is to be merged or split. */
export interface ChildOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parentId: string;
}

/** An organisation that a merge or split sets up: it exists from the day of the change, by the document of the change. */
export type NewOrganisation = Omit<OrganisationInput, 'establishedOn' | 'approvalDocumentNo' | 'electionDueOn'>;

/** The whole record of an organisation set up by a change. */
export const establishedBy = (organisation: NewOrganisation, change: AdjustmentInput): OrganisationInput => ({ ...organisation, establishedOn: change.effectiveOn ?? null, approvalDocumentNo: change.documentNo ?? null });

/** Checks an organisation that a change sets up. Its day and document are the change's own and are told of there. */
export function checkNew(path: string, organisation: NewOrganisation, change: AdjustmentInput, context: OrganisationContext): RuleViolation[] {
  const day = isDate(change.effectiveOn) && change.effectiveOn <= context.today ? change.effectiveOn : context.today;
  return validateOrganisation({ ...establishedBy(organisation, change), establishedOn: day }, context)
    .filter((violation) => violation.path !== 'establishedOn' && violation.path !== 'approvalDocumentNo')
    .map((violation) => ({ ...violation, path: `${path}.${violation.path}` }));
}

/** Whether members belong to organisations of the kind directly. */
export const holdsMembers = (kind: OrganisationKind): boolean => ORGANISATION_KIND[kind].branchLike;

/** Names in one text, as messages list them. */
const named = (organisations: readonly { readonly name: string }[]): string => organisations.map(({ name }) => name).join('、');

/** Whether each can be changed at all: it is active and has members of its own. */
export function checkChanging(path: string, event: 'merge' | 'split', organisations: readonly ChangingOrganisation[]): RuleViolation[] {
  const closed = organisations.filter(({ status }) => organisationTransition(status, event) === null);
  const empty = organisations.filter(({ kind }) => !holdsMembers(kind));
  return [
    ...(closed.length ? [{ path, rule: 'status', messageKey: 'organisation.change.status', params: { names: named(closed) } }] : []),
    ...(empty.length ? [{ path, rule: 'kind', messageKey: 'organisation.change.kind', params: { names: named(empty) } }] : []),
  ];
}

/** Whether organisations of a kind can take over members and the organisations beneath. */
export function checkTarget(path: string, kind: OrganisationKind, children: readonly ChildOrganisation[]): RuleViolation[] {
  if (!isOrganisationKind(kind)) return [];
  if (!holdsMembers(kind)) return [{ path, rule: 'kind', messageKey: 'organisation.change.newKind' }];
  return checkPlaces(path, kind, children);
}

/** Whether organisations can stand beneath one of a kind, whoever its members are. */
export function checkPlaces(path: string, kind: OrganisationKind, children: readonly ChildOrganisation[]): RuleViolation[] {
  const misplaced = children.filter((child) => !canContain(kind, child.kind));
  return misplaced.length ? [{ path, rule: 'children', messageKey: 'organisation.change.children', params: { names: named(misplaced) } }] : [];
}

/** Both changes are recorded with their day, document and reason, and move no more members than can be checked. */
export function checkChange(path: string, input: AdjustmentInput, today: DateString, organisations: readonly ChangingOrganisation[], members: number): RuleViolation[] {
  const youngest = organisations.map(({ establishedOn }) => establishedOn).filter(isDate).sort().at(-1) ?? null;
  return [
    ...(members > CHANGE_LIMITS.members ? [{ path, rule: 'members', messageKey: 'organisation.change.members', params: { max: CHANGE_LIMITS.members, count: members } }] : []),
    ...(input.effectiveOn ? [] : [{ path: 'effectiveOn', rule: 'required', messageKey: 'error.required' }]),
    ...validateAdjustment(input, { today, establishedOn: youngest, documented: true }),
  ];
}
