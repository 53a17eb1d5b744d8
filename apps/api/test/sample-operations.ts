import {
  getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isUnionType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLInputObjectType,
  type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import { ID_KINDS, type IdKind } from './furnish-unit';
import { sampleValue } from './sample-values';

/** Somewhere an operation takes ids. */
export interface Place {
  /** As in the variables: `id`, `input.parentId`; a whole filter is one place. */
  readonly path: string;
  /** What ids it takes; every kind where the name does not tell. */
  readonly kinds: readonly IdKind[];
}

export interface SampleOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly text: string;
  readonly places: readonly Place[];
  /** Sound values for everything, with the ids that `fill` says in each place (in a filter: for each field of it). @param version of the record that is to be changed. */
  variables(fill: (place: Place) => readonly string[], version: number): Record<string, unknown>;
}

const PAGING = new Set(['first', 'last', 'before', 'after', 'skip', 'orderBy']);
/** How deep to select: what a mutation answers was reached by queries too. */
const MAX_DEPTH = { query: 3, mutation: 1 };
/** Which record an operation's plain `id` is of, by its name; the first that fits. */
const NOUNS: readonly (readonly [RegExp, IdKind])[] = [
  [/developmentStep/i, 'developmentStep'], [/duesPayment/i, 'duesPayment'],
  [/^(?!.*election).*approval/i, 'approval'], [/countElection/, 'approvedElection'], [/countFurther|agreeFewer|assignElection|reopenElection/, 'shortElection'], [/election/i, 'election'], [/extension/i, 'termExtension'],
  [/notice/i, 'notice'],
  [/import/i, 'importRun'], [/view$/i, 'savedView'], [/post$/i, 'post'], [/machineClient/i, 'machineClient'], [/auditEntr/i, 'auditEntry'], [/unitGroup/i, 'unitGroup'], [/transferAsk/i, 'transferAsk'], [/transfer/i, 'transfer'], [/member/i, 'member'], [/organisation/i, 'organisation'], [/account|password|secondFactor/i, 'account'], [/role/i, 'role'],
  [/session/i, 'session'], [/post/i, 'post'], [/unit/i, 'unit'],
];
const FIELDS: Readonly<Record<string, IdKind>> = { unitId: 'unit', organisationId: 'organisation', underOrganisationId: 'organisation', groupId: 'unitGroup', roleId: 'role', roleIds: 'role', memberId: 'member', memberIds: 'member', childIds: 'organisation', targetId: 'organisation', successorId: 'organisation', transferId: 'transfer', recordOfMemberId: 'member', endings: 'post',
  groupIds: 'unitGroup', unitIds: 'unit', attachmentIds: 'attachment', followsId: 'publishedNotice', noticeId: 'notice', defaultViewId: 'savedView' };

function kindsOf(operation: string, field: string): readonly IdKind[] {
  if (FIELDS[field]) return [FIELDS[field]];
  if (field === 'parentId') return [/unit/i.test(operation) ? 'unit' : 'organisation'];
  const noun = field === 'id' && NOUNS.find(([pattern]) => pattern.test(operation));
  return noun ? [noun[1]] : ID_KINDS;
}

/** Operations for each query and mutation of a schema: with a sound value for every argument, and every field a reader could select. */
export function sampleOperations(schema: GraphQLSchema): SampleOperation[] {
  const fields = (type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] => Object.values(type?.getFields() ?? {});
  return [
    ...fields(schema.getQueryType()).flatMap((field) => VARIANTS.map((variant) => sampleOf('query', field, variant))),
    ...fields(schema.getMutationType()).map((field) => sampleOf('mutation', field, 'plain')),
  ].filter((operation) => operation !== null);
}

/**
 * Each query is asked plainly, without the lists beneath it (which may need a permission of their own); with a filter; with the lists
 * beneath; and with these filtered.
 */
const VARIANTS = ['plain', 'filter', 'lists beneath', 'filters beneath'] as const;

/** @returns null where a variant does not exist. */
function sampleOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, variant: (typeof VARIANTS)[number]): SampleOperation | null {
  const places: Place[] = [];
  const lists = { wanted: variant.endsWith('beneath'), filtered: variant === 'filters beneath', found: 0, filters: new Map<string, GraphQLInputObjectType>() };
  const type = getNamedType(field.type);
  const selection = isObjectType(type) ? select(type, MAX_DEPTH[kind], new Set(), lists) : '';
  const nested = lists.filters;
  if (lists.wanted && !lists.found) return null;
  if (variant === 'filter' && !field.args.some(({ name }) => name === 'filter')) return null;
  const args = field.args.filter(({ name }) => !PAGING.has(name) && (name !== 'filter' || variant === 'filter'));
  const declared = [...args.map(({ name, type: of }) => `$${name}: ${String(of)}`), ...[...nested].map(([name, of]) => `$${name}: ${of.name}`)].join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');

  const place = (path: string, kinds: readonly IdKind[]): Place => {
    const known = places.find((one) => one.path === path);
    if (!known) places.push({ path, kinds });
    return known ?? places.at(-1)!;
  };
  const variables: SampleOperation['variables'] = (fill, version) => {
    const filter = (path: string, of: GraphQLInputObjectType): unknown => {
      place(path, ID_KINDS);
      return filterOf(of, (name) => fill({ path, kinds: kindsOf(of.name, name) }));
    };
    const value = (one: GraphQLArgument | GraphQLInputField, owner: string, path: string): unknown => {
      const of = getNamedType(one.type);
      const list = isListType(isNonNullType(one.type) ? one.type.ofType : one.type);
      if (isInputObjectType(of)) {
        const object = of.name.endsWith('Filter') ? filter(path, of) : Object.fromEntries(Object.values(of.getFields()).map((inner) => [inner.name, value(inner, of.name, `${path}.${inner.name}`)]).filter(([, found]) => found !== undefined));
        return list ? [object] : object;
      }
      if (of.name === 'ID') {
        const ids = fill(place(path, kindsOf(field.name, one.name)));
        return list ? ids.slice(0, 1) : ids[0];
      }
      if (one.name === 'version') return version;
      return sampleValue(owner, one.name, of.name, isNonNullType(one.type), isEnumType(of) ? of.getValues()[0]!.name : null, list);
    };
    return Object.fromEntries([...args.map((one) => [one.name, value(one, field.name, one.name)]), ...[...nested].map(([name, of]) => [name, filter(name, of)])].filter(([, found]) => found !== undefined));
  };
  variables(() => [], 1);
  const name = variant === 'plain' ? field.name : `${field.name} (${variant})`;
  return { kind, name, text: `${kind} Sample${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`, places, variables };
}

/** Everything that any of the ids leads to, by any field that takes one. */
function filterOf(type: GraphQLInputObjectType, idsFor: (field: string) => readonly string[]): unknown {
  const branches = Object.values(type.getFields()).flatMap(({ name, type: of }): object[] => {
    const named = getNamedType(of).name;
    if (named === 'IDFilter') return [{ [name]: { in: idsFor(name) } }];
    return named === 'ID' ? idsFor(name).map((id) => ({ [name]: id })) : [];
  });
  return { or: branches };
}

interface ListsBeneath {
  readonly wanted: boolean;
  readonly filtered: boolean;
  found: number;
  /** Types of their filters, which are passed as variables of these names. */
  readonly filters: Map<string, GraphQLInputObjectType>;
}

function select(type: GraphQLObjectType, levels: number, above: ReadonlySet<string>, lists: ListsBeneath): string {
  const parts: string[] = [];
  const fields = Object.values(type.getFields());
  const paged = fields.some((field) => field.name === 'nodes');
  for (const field of fields) {
    // Edges hold the same records as nodes.
    if (paged && field.name === 'edges') continue;
    const inner = getNamedType(field.type);
    const list = field.args.some((argument) => argument.name === 'first');
    if (isUnionType(inner) || (list && !lists.wanted)) continue;
    if (!isObjectType(inner)) parts.push(field.name);
    else if (levels > 0 && !above.has(inner.name)) parts.push(`${field.name}${list ? paging(field, lists) : ''} ${select(inner, levels - 1, new Set([...above, type.name]), lists)}`);
  }
  return `{ __typename ${parts.join(' ')} }`;
}

function paging(field: GraphQLField<unknown, unknown>, lists: ListsBeneath): string {
  lists.found += 1;
  const filter = field.args.find((argument) => argument.name === 'filter');
  if (!lists.filtered || !filter) return '(first: 5)';
  const name = `${field.name}Filter`;
  lists.filters.set(name, getNamedType(filter.type) as GraphQLInputObjectType);
  return `(first: 5, filter: $${name})`;
}
