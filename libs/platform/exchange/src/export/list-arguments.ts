import { validationFailed } from '@gongwei/kernel';
import type { OrderInput, ReadModel } from '@gongwei/platform-graphql';
import { coerceInputValue, GraphQLList, GraphQLNonNull, isInputType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import '../messages';
import type { ListArguments } from './read-pages';

/**
 * The filter and order of an export as they stand in its address, JSON each, judged by the very input types of the list in the schema.
 * @throws VALIDATION_FAILED naming the parameter and what is wrong with it.
 */
export function listArguments(schema: GraphQLSchema, model: ReadModel, query: Readonly<Record<string, unknown>>): ListArguments {
  const order = inputType(schema, `${model.name}Order`);
  return {
    filter: coerce(query['filter'], 'filter', inputType(schema, `${model.name}Filter`)) as object | null,
    orderBy: coerce(query['orderBy'], 'orderBy', new GraphQLList(new GraphQLNonNull(order))) as OrderInput[] | null,
  };
}

function inputType(schema: GraphQLSchema, name: string): GraphQLInputType {
  const type = schema.getType(name);
  if (!type || !isInputType(type)) throw new Error(`The schema has no input type ${name}.`);
  return type;
}

function coerce(given: unknown, name: string, type: GraphQLInputType): unknown {
  if (given === undefined || given === '') return null;
  const problems: string[] = [];
  let value: unknown = null;
  try {
    value = coerceInputValue(JSON.parse(String(given)), type, (path, _value, error) => void problems.push(path.length ? `${path.join('.')}: ${error.message}` : error.message));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.push('JSON');
  }
  if (problems.length) throw validationFailed([{ path: name, rule: 'type', messageKey: 'export.parameter', params: { name, problem: problems[0]!.slice(0, 300) } }]);
  return value;
}
