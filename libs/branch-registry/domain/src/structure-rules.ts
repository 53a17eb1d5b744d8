import type { DateString, MessageParams } from '@gongwei/kernel';
import { mayContain, ORGANISATION_KIND, type OrganisationKind } from './organisation-kind';
import { COMMITTEE_POSTS, REQUIRED_COMMISSIONERS, type PostCode } from './posts';
import { latestExtension } from './term';

/** How grave a finding is: BLOCK must be mended (red), WARN departs from a rule (yellow), INFO is to be looked at (grey). */
export type FindingSeverity = 'BLOCK' | 'WARN' | 'INFO';

/** One organisation as the check sees it; numbers are of this node alone, counted from the members. */
export interface StructureNode {
  readonly id: string;
  /** The unit it belongs to; a list may hold the trees of several units. */
  readonly unitId: string;
  readonly parentId: string | null;
  readonly kind: OrganisationKind;
  /** Only ACTIVE organisations are judged and counted. */
  readonly status: string;
  readonly fullCount: number;
  readonly probationaryCount: number;
  /** Posts held today. One person may hold two. */
  readonly posts: readonly { readonly post: PostCode; readonly memberId: string }[];
  readonly termYears: number | null;
  readonly termStartedOn: DateString | null;
  readonly electionDueOn: DateString | null;
  /** Units a joint branch covers; 0 when not recorded. */
  readonly coveredUnits: number;
  /** Another form than the size asks for was approved: reason and number of the document, both. */
  readonly overrideReason: string | null;
  readonly overrideDocumentNo: string | null;
}

/** A node with what follows from its place in the tree. */
export interface NodeInTree {
  readonly node: StructureNode;
  /** Kind of the organisation above; null at the top; undefined when it is not in the list. */
  readonly parentKind: OrganisationKind | null | undefined;
  /** Full members of the node and of the groups it is divided into. */
  readonly full: number;
  /** Full and probationary members of the node and its groups. */
  readonly members: number;
  /** Members of the node and everything below it. */
  readonly totalMembers: number;
  /** Top organisations of the same unit. */
  readonly roots: number;
}

export interface StructureRule {
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Silenced where another form was approved with reason and document number. */
  readonly overridable?: true;
  /** The parameters of its message when the rule is broken, else null. Texts stand under `structure.<id>.message|title|article|mend`. */
  readonly test: (place: NodeInTree, today: DateString) => MessageParams | null;
}

const FORMAL_BRANCHES: ReadonlySet<OrganisationKind> = new Set(['BRANCH', 'JOINT_BRANCH']);
const isTop = (place: NodeInTree): boolean => place.parentKind === null;
const isBranch = (place: NodeInTree): boolean => FORMAL_BRANCHES.has(place.node.kind);
const holds = (node: StructureNode, post: PostCode): boolean => node.posts.some((held) => held.post === post);

/** Persons on the committee: who holds two posts is one person. */
const committeeSize = (node: StructureNode): number => new Set(node.posts.filter((held) => COMMITTEE_POSTS.has(held.post)).map((held) => held.memberId)).size;

const missingCommissioners = (node: StructureNode): PostCode[] => REQUIRED_COMMISSIONERS.filter((post) => !holds(node, post));
const when = (broken: boolean, params: () => MessageParams): MessageParams | null => (broken ? params() : null);

/** The rules, in the order in which findings are listed. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  {
    id: 'R01',
    severity: 'WARN',
    overridable: true,
    test: (place) => when(isTop(place) && place.totalMembers >= 100 && place.node.kind !== 'PRIMARY_COMMITTEE', () => ({ count: place.totalMembers, kind: `@organisation.kind.${place.node.kind}` })),
  },
  {
    id: 'R01-SMALL',
    severity: 'INFO',
    overridable: true,
    test: (place) => when(isTop(place) && place.totalMembers < 100 && place.node.kind === 'PRIMARY_COMMITTEE', () => ({ count: place.totalMembers })),
  },
  {
    id: 'R02',
    severity: 'WARN',
    overridable: true,
    test: (place) =>
      when(isTop(place) && place.totalMembers >= 50 && place.totalMembers < 100 && ORGANISATION_KIND[place.node.kind].branchLike, () => ({ count: place.totalMembers, kind: `@organisation.kind.${place.node.kind}` })),
  },
  {
    id: 'R02-SMALL',
    severity: 'INFO',
    overridable: true,
    test: (place) => when(place.node.kind === 'GENERAL_BRANCH' && place.totalMembers < 50, () => ({ count: place.totalMembers })),
  },
  { id: 'R03', severity: 'WARN', test: (place) => when(isBranch(place) && place.full < 3, () => ({ count: place.full })) },
  // A branch at the top with 50 and more members is told so by R01 and R02 already.
  { id: 'R04', severity: 'WARN', overridable: true, test: (place) => when(isBranch(place) && !isTop(place) && place.members > 50, () => ({ count: place.members })) },
  { id: 'R05', severity: 'WARN', overridable: true, test: ({ node }) => when(node.kind === 'JOINT_BRANCH' && node.coveredUnits > 5, () => ({ count: node.coveredUnits })) },
  { id: 'R05-SINGLE', severity: 'WARN', test: ({ node }) => when(node.kind === 'JOINT_BRANCH' && node.coveredUnits === 1, () => ({ count: 1 })) },
  { id: 'R07', severity: 'WARN', test: (place) => when(isBranch(place) && place.full >= 7 && committeeSize(place.node) < 3, () => ({ count: place.full, size: committeeSize(place.node) })) },
  { id: 'R07-LARGE', severity: 'WARN', test: (place) => when(isBranch(place) && place.full >= 7 && committeeSize(place.node) > 7, () => ({ size: committeeSize(place.node) })) },
  {
    id: 'R07-POSTS',
    severity: 'WARN',
    test: (place) =>
      when(isBranch(place) && place.full >= 7 && committeeSize(place.node) >= 3 && missingCommissioners(place.node).length > 0, () => ({
        posts: missingCommissioners(place.node).map((post) => `@organisation.post.${post}`).join('|'),
      })),
  },
  { id: 'R08', severity: 'INFO', test: (place) => when(isBranch(place) && place.full < 7 && committeeSize(place.node) > 2, () => ({ count: place.full, size: committeeSize(place.node) })) },
  { id: 'R08-SECRETARY', severity: 'WARN', test: ({ node }) => when(node.kind !== 'PARTY_GROUP' && !holds(node, 'SECRETARY'), () => ({})) },
  { id: 'R09', severity: 'BLOCK', test: ({ node }, today) => when(node.electionDueOn !== null && node.electionDueOn < today, () => ({ due: node.electionDueOn! })) },
  {
    id: 'R09-MISSING',
    severity: 'WARN',
    test: ({ node }) => when(ORGANISATION_KIND[node.kind].termYears !== null && (node.termStartedOn === null || node.electionDueOn === null), () => ({})),
  },
  {
    id: 'R09-YEARS',
    severity: 'WARN',
    test: ({ node }) => {
      const regular = ORGANISATION_KIND[node.kind].termYears;
      return when(regular !== null && node.termYears !== null && node.termYears !== regular, () => ({ years: node.termYears!, regular: regular! }));
    },
  },
  {
    id: 'R10',
    severity: 'WARN',
    test: ({ node }) => {
      const years = node.termYears ?? ORGANISATION_KIND[node.kind].termYears;
      if (years === null || node.termStartedOn === null || node.electionDueOn === null) return null;
      const max = latestExtension(node.termStartedOn, years);
      return when(node.electionDueOn > max, () => ({ due: node.electionDueOn!, max }));
    },
  },
  {
    id: 'K01',
    severity: 'WARN',
    test: ({ node, parentKind }) =>
      when(parentKind !== undefined && parentKind !== null && !mayContain(parentKind, node.kind), () => ({ child: `@organisation.kind.${node.kind}`, parent: `@organisation.kind.${parentKind}` })),
  },
  { id: 'K02', severity: 'WARN', test: (place) => when(isTop(place) && !ORGANISATION_KIND[place.node.kind].top, () => ({ kind: `@organisation.kind.${place.node.kind}` })) },
  { id: 'K03', severity: 'INFO', test: (place) => when(isTop(place) && place.roots > 1, () => ({ count: place.roots })) },
];
