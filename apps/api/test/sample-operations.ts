import {
  getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, isUnionType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';

export interface SampleOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly text: string;
  /** Variables with `id` in every place that takes an id. */
  variables(id: string): Record<string, unknown>;
  readonly takesId: boolean;
  readonly filterable: boolean;
}

const SCALARS: Record<string, unknown> = { String: 'SECRET', Int: 1, Float: 1, Boolean: true, Date: '2024-01-01', DateTime: '2024-01-01T00:00:00Z' };
const MAX_DEPTH = 4;

/** One operation for each query and mutation of a schema, with a value for every argument and every field a reader could select. */
export function sampleOperations(schema: GraphQLSchema): SampleOperation[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return root ? Object.values(root.getFields()).map((field) => sampleOf(kind, field)) : [];
  });
}

function sampleOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): SampleOperation {
  const args = field.args.filter((argument) => !['first', 'last', 'before', 'after', 'skip'].includes(argument.name));
  const declared = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const object = getNamedType(field.type);
  const selection = isObjectType(object) ? select(object, 0, new Set()) : '';
  let takesId = false;
  const sample = (type: GraphQLInputType, id: string, name: string, depth: number): unknown => {
    if (isNonNullType(type)) return sample(type.ofType, id, name, depth);
    if (isListType(type)) {
      if (depth > 2) return [];
      const item = sample(type.ofType, id, name, depth + 1);
      return item === undefined ? [] : [item];
    }
    if (isEnumType(type)) return type.getValues()[0]!.name;
    if (isScalarType(type)) {
      if (type.name !== 'ID') return SCALARS[type.name] ?? 'x';
      takesId = true;
      return id;
    }
    if (isInputObjectType(type)) {
      if (depth > 4) return undefined;
      // A filter by every id field at once finds what any of them leads to.
      if (type.name.endsWith('Filter')) return filterOf(type.name, Object.keys(type.getFields()), id, () => void (takesId = true));
      if (type.name.endsWith('Order')) return undefined;
      return Object.fromEntries(Object.values(type.getFields()).map((one) => [one.name, sample(one.type, id, one.name, depth + 1)]).filter(([, value]) => value !== undefined));
    }
    return undefined;
  };
  const variables = (id: string): Record<string, unknown> => Object.fromEntries(args.map((argument) => [argument.name, sample(argument.type, id, argument.name, 0)]).filter(([, value]) => value !== undefined));
  variables('00000000-0000-0000-0000-000000000000');
  return { kind, name: field.name, text: `${kind} Sample${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`, variables, takesId, filterable: args.some((argument) => argument.name === 'filter') };
}

function filterOf(typeName: string, fields: string[], id: string, noticed: () => void): unknown {
  if (typeName === 'IDFilter') return { eq: id };
  const ids = fields.filter((name) => name === 'id' || name.endsWith('Id'));
  if (!ids.length) return undefined;
  noticed();
  return { or: ids.map((name) => (name === 'underOrganisationId' ? { [name]: id } : { [name]: { eq: id } })) };
}

function select(type: GraphQLObjectType, depth: number, above: ReadonlySet<string>): string {
  const parts: string[] = [];
  const fields = Object.values(type.getFields());
  const paged = fields.some((field) => field.name === 'nodes');
  for (const field of fields) {
    // Edges hold the same records as nodes.
    if (paged && field.name === 'edges') continue;
    const inner = getNamedType(field.type);
    if (isUnionType(inner)) continue;
    if (!isObjectType(inner)) {
      if (!field.args.some((argument) => isNonNullType(argument.type))) parts.push(field.name);
    } else if (depth < MAX_DEPTH && !above.has(inner.name)) {
      parts.push(`${field.name} ${select(inner, depth + 1, new Set([...above, type.name]))}`);
    }
  }
  return `{ __typename ${parts.join(' ')} }`;
}
