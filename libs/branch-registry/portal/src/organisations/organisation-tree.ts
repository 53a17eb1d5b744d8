import { canContain, isOrganisationOpen, mayContain, type OrganisationKind, type OrganisationStatus } from '@gongwei/branch-registry-domain';
import type { TreeNode } from '@gongwei/ui';
import type { SoundOf } from '../shared/sound';

/** A row of a unit's tree. */
export interface TreeOrganisation {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
  /** Not known of past days. */
  readonly memberCount?: number;
}

/** Organisations in the order of the tree: each before what is beneath it, siblings by code. What hangs under a row that cannot be seen stands at the top. */
export function inTreeOrder<Row extends TreeOrganisation>(organisations: readonly Row[]): Row[] {
  const known = new Set(organisations.map(({ id }) => id));
  const beneath = Map.groupBy(organisations, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const ordered: Row[] = [];
  const add = (parentId: string | null): void => {
    for (const row of [...(beneath.get(parentId) ?? [])].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))) {
      ordered.push(row);
      add(row.id);
    }
  };
  add(null);
  return ordered;
}

/** An organisation and everything beneath it. */
export function subtreeOf<Row extends TreeOrganisation>(organisations: readonly Row[], id: string): Row[] {
  const beneath = Map.groupBy(organisations, ({ parentId }) => parentId);
  const found: Row[] = organisations.filter((row) => row.id === id);
  for (let at = 0; at < found.length; at += 1) found.push(...(beneath.get(found[at]!.id) ?? []));
  return found;
}

/** Members of each organisation with everything beneath it. */
export function countMembers(organisations: readonly TreeOrganisation[]): Map<string, number> {
  const parents = new Map(organisations.map(({ id, parentId }) => [id, parentId]));
  const counts = new Map(organisations.map(({ id }) => [id, 0]));
  for (const { id, memberCount = 0 } of organisations) {
    for (let at: string | null | undefined = id; at; at = parents.get(at)) if (counts.has(at)) counts.set(at, counts.get(at)! + memberCount);
  }
  return counts;
}

export interface TreeOptions {
  /** Also those merged, split or dissolved, muted. */
  readonly withClosed: boolean;
  /** Once the dictionary is there, nodes are found by pinyin. */
  readonly soundOf?: SoundOf | null;
}

/** The nodes of the tree component. Counts include what is beneath. */
export function treeNodes(organisations: readonly TreeOrganisation[], { withClosed, soundOf }: TreeOptions): TreeNode[] {
  const shown = inTreeOrder(organisations.filter(({ status }) => withClosed || isOrganisationOpen(status)));
  const known = new Set(shown.map(({ id }) => id));
  const counts = countMembers(shown);
  return shown.map((row) => ({
    id: row.id,
    parentId: row.parentId !== null && known.has(row.parentId) ? row.parentId : null,
    label: row.shortName,
    ...(soundOf ? { sound: `${soundOf(row.shortName)} ${row.code.toLowerCase()}` } : {}),
    ...(row.memberCount === undefined ? {} : { count: counts.get(row.id) ?? 0 }),
    muted: !isOrganisationOpen(row.status),
  }));
}

/** Why an organisation cannot be put somewhere. */
export type PlaceProblem = 'self' | 'beneath' | 'kind' | 'current';

/** A place another organisation may be put under; `parentId` null is the top of the unit. */
export interface Place {
  readonly parentId: string | null;
  readonly problem: PlaceProblem | null;
  /** Allowed, but the structure check will point it out. */
  readonly irregular: boolean;
}

/** Every place in the unit, the top first, with what stands in the way of moving an organisation there. */
export function placesFor(organisations: readonly TreeOrganisation[], moved: TreeOrganisation): Place[] {
  const own = new Set(subtreeOf(organisations, moved.id).map(({ id }) => id));
  const open = inTreeOrder(organisations.filter(({ status }) => status === 'ACTIVE' || status === 'SUSPENDED'));
  return [null, ...open].map((parent): Place => {
    const parentId = parent?.id ?? null;
    return { parentId, problem: problemOf(parent, moved, own), irregular: !mayContain(parent?.kind ?? null, moved.kind) };
  });
}

function problemOf(parent: TreeOrganisation | null, moved: TreeOrganisation, own: ReadonlySet<string>): PlaceProblem | null {
  if (parent?.id === moved.id) return 'self';
  if (parent && own.has(parent.id)) return 'beneath';
  if (!canContain(parent?.kind ?? null, moved.kind)) return 'kind';
  return (parent?.id ?? null) === moved.parentId ? 'current' : null;
}

/** What a move takes along and changes, for the reader to confirm. */
export interface MoveEffect {
  readonly organisations: number;
  readonly members: number;
  /** Members of the old and the new parent, before and after; null at the top of the unit. */
  readonly from: { readonly name: string; readonly before: number; readonly after: number } | null;
  readonly to: { readonly name: string; readonly before: number; readonly after: number } | null;
}

export function moveEffect(organisations: readonly TreeOrganisation[], movedId: string, parentId: string | null): MoveEffect {
  const open = organisations.filter(({ status }) => isOrganisationOpen(status));
  const counts = countMembers(open);
  const byId = new Map(open.map((row) => [row.id, row]));
  const moved = byId.get(movedId);
  const members = counts.get(movedId) ?? 0;
  const above = (id: string | null): Set<string> => {
    const ids = new Set<string>();
    for (let at = id; at && !ids.has(at); at = byId.get(at)?.parentId ?? null) ids.add(at);
    return ids;
  };
  const before = above(moved?.parentId ?? null);
  const after = above(parentId);
  const side = (id: string | null): MoveEffect['from'] => {
    const row = id === null ? undefined : byId.get(id);
    if (!row) return null;
    const count = counts.get(row.id) ?? 0;
    return { name: row.shortName, before: count, after: count + (after.has(row.id) ? members : 0) - (before.has(row.id) ? members : 0) };
  };
  return { organisations: subtreeOf(open, movedId).length - 1, members, from: side(moved?.parentId ?? null), to: side(parentId) };
}
