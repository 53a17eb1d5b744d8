import type { Component } from 'vue';
import type { Tone } from '../record/types';

/** One node of the flat list a tree is built from. */
export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
  /** How it sounds: pinyin and initials, for the search. */
  readonly sound?: string;
  readonly count?: number;
  /** Quieter: no longer in use. */
  readonly muted?: boolean;
  readonly icon?: Component;
  readonly tone?: Tone;
}

/** The same list as a tree. */
export interface Tree {
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly children: ReadonlyMap<string | null, readonly TreeNode[]>;
}

/** One line as it is shown now. */
export interface TreeRow {
  readonly node: TreeNode;
  readonly level: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  readonly position: number;
  readonly siblings: number;
}

/**
 * Builds the tree. A node whose parent is not in the list (another unit's, or not visible) stands at the top; nodes that are each other's
 * ancestors are cut apart, so that damaged data is shown rather than lost.
 */
export function buildTree(list: readonly TreeNode[]): Tree {
  const nodes = new Map(list.map((node) => [node.id, node]));
  const parentOf = new Map<string, string | null>();
  for (const node of nodes.values()) parentOf.set(node.id, node.parentId !== null && nodes.has(node.parentId) ? node.parentId : null);
  const sound = new Set<string>();
  for (const id of nodes.keys()) {
    const path = new Set<string>();
    for (let at: string | null = id; at !== null && !sound.has(at); at = parentOf.get(at) ?? null) {
      if (path.has(at)) { parentOf.set(at, null); break; }
      path.add(at);
    }
    for (const one of path) sound.add(one);
  }
  const children = new Map<string | null, TreeNode[]>();
  for (const node of nodes.values()) {
    const parent = parentOf.get(node.id) ?? null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node); else children.set(parent, [node]);
  }
  return { nodes, children };
}

const EVERYWHERE = /[\s·・]/g;
const fold = (text: string): string => text.toLowerCase().replace(EVERYWHERE, '');

/** Whether a node is meant by what was typed: a part of its name, or of its pinyin or initials. */
export function matches(node: TreeNode, typed: string): boolean {
  const needle = fold(typed);
  return needle !== '' && (fold(node.label).includes(needle) || (node.sound ?? '').toLowerCase().split(' ').some((word) => word.startsWith(needle)) || fold(node.sound ?? '').includes(needle));
}

/** Ids of the nodes above one, nearest first. */
export function ancestorsOf(tree: Tree, id: string): string[] {
  const above: string[] = [];
  for (let node = tree.nodes.get(id); node?.parentId && tree.nodes.has(node.parentId) && !above.includes(node.parentId); node = tree.nodes.get(node.parentId)) above.push(node.parentId);
  return above;
}

/** Whether `id` lies in the branch of `of`: a node cannot be moved beneath itself. */
export const isWithin = (tree: Tree, id: string, of: string): boolean => id === of || ancestorsOf(tree, id).includes(of);

/** The lines to show: all that is expanded; while searching, what is found with the way to it. */
export function rowsOf(tree: Tree, expanded: ReadonlySet<string>, typed = ''): { rows: TreeRow[]; found: number } {
  const searching = fold(typed) !== '';
  const found = searching ? [...tree.nodes.values()].filter((node) => matches(node, typed)) : [];
  const kept = new Set(found.flatMap((node) => [node.id, ...ancestorsOf(tree, node.id)]));
  const onTheWay = new Set(found.flatMap((node) => ancestorsOf(tree, node.id)));
  const rows: TreeRow[] = [];
  const walk = (parent: string | null, level: number): void => {
    const siblings = (tree.children.get(parent) ?? []).filter((node) => !searching || kept.has(node.id));
    for (const [index, node] of siblings.entries()) {
      const expandable = (tree.children.get(node.id) ?? []).some((child) => !searching || kept.has(child.id));
      const open = expandable && (searching ? onTheWay.has(node.id) : expanded.has(node.id));
      rows.push({ node, level, expandable, expanded: open, position: index + 1, siblings: siblings.length });
      if (open) walk(node.id, level + 1);
    }
  };
  walk(null, 1);
  return { rows, found: found.length };
}
