import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

export interface Selection {
  /** Names of the fields asked for on this object, through aliases and fragments. */
  readonly fields: ReadonlySet<string>;
  readonly nodes: readonly FieldNode[];
}

const remembered = new WeakMap<FieldNode, Map<string, Selection>>();

/**
 * What an operation selects under the current field, following `path` ("nodes", "edges.node"). Directives that skip count as selected:
 * reading one column too many is cheaper than following variables.
 */
export function selectionUnder(info: GraphQLResolveInfo, ...paths: string[]): Selection {
  const first = info.fieldNodes[0]!;
  const key = paths.join('|');
  const known = remembered.get(first)?.get(key);
  if (known && info.fieldNodes.length === 1) return known;
  const nodes: FieldNode[] = [];
  for (const path of paths.length ? paths : ['']) {
    let level: readonly FieldNode[] = info.fieldNodes;
    for (const step of path ? path.split('.') : []) level = childrenOf(level, info).filter((node) => node.name.value === step);
    nodes.push(...childrenOf(level, info));
  }
  const selection: Selection = { nodes, fields: new Set(nodes.map((node) => node.name.value)) };
  if (info.fieldNodes.length === 1) {
    const byPath = remembered.get(first) ?? new Map<string, Selection>();
    byPath.set(key, selection);
    remembered.set(first, byPath);
  }
  return selection;
}

function childrenOf(nodes: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  const found: FieldNode[] = [];
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') found.push(selection);
      else if (selection.kind === 'InlineFragment') walk(selection.selectionSet);
      else walk(info.fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const node of nodes) walk(node.selectionSet);
  return found;
}
