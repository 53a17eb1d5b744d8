import { addDays, type DateString, type MessageParams } from '@gongwei/kernel';
import type { OrganisationKind } from './organisation-kind';
import { STRUCTURE_RULES, type FindingSeverity, type NodeInTree, type StructureNode } from './structure-rules';

/** One rule that one organisation breaks. The keys give message, regulation and remedy in the reader's language. */
export interface StructureFinding {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly organisationId: string;
  readonly unitId: string;
  readonly messageKey: string;
  readonly articleKey: string;
  readonly mendKey: string;
  readonly params: MessageParams;
}

/** Key of the short title of a rule, for lists that count findings by rule. */
export const ruleTitleKey = (rule: string): string => `structure.${rule}.title`;

/** Whether a finding counts as a structure problem; INFO only asks to be looked at. */
export const isStructureProblem = (finding: Pick<StructureFinding, 'severity'>): boolean => finding.severity !== 'INFO';

/**
 * Shows every active organisation that breaks a rule of the Branch Regulations, the Organs Regulations or the Election Regulations
 * 设置体检. It judges and never blocks. The same list in any order gives the same answer: by rule, then by organisation.
 * A node whose parent is not in the list (the reader sees a part of the tree only) is not taken for a top organisation.
 */
export function checkStructure(organisations: readonly StructureNode[], today: DateString): StructureFinding[] {
  const places = placeInTree(organisations);
  const findings: StructureFinding[] = [];
  for (const rule of STRUCTURE_RULES) {
    for (const place of places) {
      const { node } = place;
      if (rule.overridable && node.overrideReason?.trim() && node.overrideDocumentNo?.trim()) continue;
      const params = rule.test(place, today);
      if (!params) continue;
      findings.push(structureFinding(rule.id, node.id, node.unitId, params));
    }
  }
  return findings;
}

const severityOf = new Map(STRUCTURE_RULES.map(({ id, severity }) => [id, severity]));

/** A finding from what is kept of it: rule, place and parameters. A rule this version does not know is only hinted at. */
export function structureFinding(rule: string, organisationId: string, unitId: string, params: MessageParams): StructureFinding {
  const key = `structure.${rule}`;
  return { rule, severity: severityOf.get(rule) ?? 'INFO', organisationId, unitId, messageKey: `${key}.message`, articleKey: `${key}.article`, mendKey: `${key}.mend`, params };
}

/** Since when a finding seen for the first time stands: an overdue election since the day after its last day, everything else since it is seen. */
export function findingSince({ rule, params }: Pick<StructureFinding, 'rule' | 'params'>, today: DateString): DateString {
  return rule === 'R09' && params['due'] ? addDays(String(params['due']), 1) : today;
}

interface Sums {
  full: number;
  members: number;
  total: number;
}

/** Finds each active node's place: what is above it, and the sums of what is below. */
function placeInTree(organisations: readonly StructureNode[]): NodeInTree[] {
  const active = organisations.filter((node) => node.status === 'ACTIVE').sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  const kinds = new Map<string, OrganisationKind>(organisations.map((node) => [node.id, node.kind]));
  const parents = new Map<string, string | null>(organisations.map((node) => [node.id, node.parentId]));
  const sums = new Map<string, Sums>(active.map((node) => [node.id, { full: 0, members: 0, total: 0 }]));
  const roots = new Map<string, number>();
  for (const node of active) {
    if (node.parentId === null) roots.set(node.unitId, (roots.get(node.unitId) ?? 0) + 1);
    const members = node.fullCount + node.probationaryCount;
    addTo(sums, node.id, node.fullCount, members);
    // Members entered under a group belong to the branch the group is a part of.
    if (node.kind === 'PARTY_GROUP' && node.parentId !== null) addTo(sums, node.parentId, node.fullCount, members);
    addToAncestors(sums, parents, node.id, members);
  }
  return active.map((node) => {
    const { full, members, total } = sums.get(node.id)!;
    const parentKind = node.parentId === null ? null : kinds.get(node.parentId);
    return { node, parentKind, full, members, totalMembers: total, roots: roots.get(node.unitId) ?? 0 };
  });
}

function addTo(sums: Map<string, Sums>, id: string, full: number, members: number): void {
  const own = sums.get(id);
  if (!own) return;
  own.full += full;
  own.members += members;
}

/** Adds to a node and everything above it. Trees are at most a few levels deep; a circle in bad data ends after as many steps as there are nodes above. */
function addToAncestors(sums: Map<string, Sums>, parents: Map<string, string | null>, id: string, members: number): void {
  const seen = new Set<string>();
  for (let at: string | null | undefined = id; at && !seen.has(at); at = parents.get(at)) {
    seen.add(at);
    const own = sums.get(at);
    if (own) own.total += members;
  }
}
