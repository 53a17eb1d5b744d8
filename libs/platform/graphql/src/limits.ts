import { DomainError } from '@gongwei/kernel';
import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { DEFAULT_PAGE } from './page';

export const MAX_DEPTH = 12;
export const MAX_COST = 20_000;
export const MAX_ROOT_FIELDS = 30;

/**
 * What an operation costs before it runs: each field 1, and what lies under a list times its page size (`first`/`last`, 20 unless told).
 * Introspection is weighed like everything else but may go deeper.
 * @throws TOO_COMPLEX naming the limit that is broken.
 */
export function weigh(document: DocumentNode, operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): { cost: number; depth: number } {
  const variables = { ...defaultsOf(operation), ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  let deepest = 0;
  let visited = 0;

  const walk = (set: SelectionSetNode, depth: number, active: ReadonlySet<string>): number => {
    if (++visited > 10_000) throw tooComplex('error.complex.size', 10_000, visited);
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const introspection = selection.name.value.startsWith('__');
        if (!introspection) deepest = Math.max(deepest, depth);
        const below = selection.selectionSet ? walk(selection.selectionSet, introspection ? Number.NEGATIVE_INFINITY : depth + 1, active) : 0;
        cost += 1 + below * pageSize(selection.arguments ?? [], variables, fieldNames(selection.selectionSet, fragments));
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
        const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : '';
        if (inner && !active.has(name)) cost += walk(inner, depth, name ? new Set([...active, name]) : active);
      }
    }
    return cost;
  };

  const cost = walk(operation.selectionSet, 1, new Set());
  if (deepest > MAX_DEPTH) throw tooComplex('error.complex.depth', MAX_DEPTH, deepest);
  const roots = fieldNames(operation.selectionSet, fragments).length;
  if (roots > MAX_ROOT_FIELDS) throw tooComplex('error.complex.fields', MAX_ROOT_FIELDS, roots);
  if (cost > MAX_COST) throw tooComplex('error.complex.cost', MAX_COST, cost);
  return { cost, depth: deepest };
}

/** A page size may stand in the document as the default of a variable: it counts like one that is sent. */
function defaultsOf(operation: OperationDefinitionNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = defaultValue.value;
  return defaults;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Names of the fields a set selects, once for each time it does, through fragments too. */
function fieldNames(set: SelectionSetNode | undefined, fragments: Fragments, active: ReadonlySet<string> = new Set()): string[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldNames(selection.selectionSet, fragments, active);
    const name = selection.name.value;
    return active.has(name) ? [] : fieldNames(fragments.get(name)?.selectionSet, fragments, new Set([...active, name]));
  });
}

const OF_A_CONNECTION = new Set(['nodes', 'edges', 'pageInfo']);

type Arguments = readonly { name: { value: string }; value: { kind: string; value?: unknown; name?: { value: string } } }[];

/** Only a field that pages multiplies; `nodes`/`edges` beneath it are the list itself. */
function pageSize(args: readonly unknown[], variables: Readonly<Record<string, unknown>>, selected: readonly string[]): number {
  for (const argument of args as Arguments) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue;
    const value = argument.value.kind === Kind.VARIABLE ? variables[argument.value.name!.value] : argument.value.value;
    const size = Number(value);
    if (Number.isFinite(size) && value != null) return Math.max(1, size);
  }
  return selected.some((name) => OF_A_CONNECTION.has(name)) ? DEFAULT_PAGE : 1;
}

function tooComplex(messageKey: string, max: number, actual: number): DomainError {
  return new DomainError('TOO_COMPLEX', messageKey, { max, actual });
}
