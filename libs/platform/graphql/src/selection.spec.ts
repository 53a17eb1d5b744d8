import { parse, type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import { localeOf, negotiate } from './http';
import { selectionUnder } from './selection';

function info(source: string, ...names: string[]): GraphQLResolveInfo {
  const { definitions } = parse(source);
  const fragments = Object.fromEntries(definitions.filter((one): one is FragmentDefinitionNode => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
  const selections = (definitions.find((one) => one.kind === 'OperationDefinition') as OperationDefinitionNode).selectionSet.selections as FieldNode[];
  return { fieldNodes: names.length ? selections.filter((node) => names.includes(node.name.value)) : selections, fragments } as unknown as GraphQLResolveInfo;
}
const fields = (source: string, ...paths: string[]): string[] => [...selectionUnder(info(source), ...paths).fields];

describe('what an operation selects', () => {
  it.each<[string, string[], string[]]>([
    ['{ list { nodes { id name } totalCount } }', ['nodes'], ['id', 'name']],
    ['{ list { edges { cursor node { id } } } }', ['edges.node'], ['id']],
    ['{ list { nodes { id } edges { node { name } } } }', ['nodes', 'edges.node'], ['id', 'name']],
    ['{ list { a: nodes { x: id } b: nodes { y: name } } }', ['nodes'], ['id', 'name']],
    ['{ list { ...F } } fragment F on C { nodes { ... on N { id ...G } } } fragment G on N { name }', ['nodes'], ['id', 'name']],
    ['{ list { nodes { id @skip(if: true) } } }', ['nodes'], ['id']],
    ['{ one { id name } }', [], ['id', 'name']],
    ['{ list { totalCount } }', ['nodes'], []],
    ['{ list { nodes { id } } }', ['edges.node'], []],
  ])('%s under %j', (source, paths, expected) => expect(fields(source, ...paths)).toEqual(expected));

  it('joins a field that is asked for twice', () => expect(fields('{ one { id } one { name } }')).toEqual(['id', 'name']));
  it('remembers by field and path', () => {
    const given = info('{ list { nodes { id } } }');
    expect(selectionUnder(given, 'nodes')).toBe(selectionUnder(given, 'nodes'));
    expect(selectionUnder(given, 'nodes')).not.toBe(selectionUnder(given));
  });
});

const RESPONSE = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

describe('the media type of an answer', () => {
  it.each<[string | undefined, string | null]>([
    [undefined, JSON_TYPE],
    ['', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    [RESPONSE, RESPONSE],
    [`${RESPONSE}; charset=utf-8`, RESPONSE],
    [`${RESPONSE}; charset="UTF-8", ${JSON_TYPE}`, RESPONSE],
    [`${JSON_TYPE}, ${RESPONSE}`, JSON_TYPE],
    [`${JSON_TYPE};q=0.5, ${RESPONSE};q=0.9`, RESPONSE],
    [`${JSON_TYPE};q=0.9, ${RESPONSE};q=0.5`, JSON_TYPE],
    [`text/html, ${RESPONSE};q=0.1`, RESPONSE],
    ['text/html, */*;q=0.1', JSON_TYPE],
    [`${JSON_TYPE};charset=gbk`, null],
    [`${JSON_TYPE};q=0`, null],
    ['text/html', null],
    ['image/*', null],
    ['APPLICATION/JSON', JSON_TYPE],
  ])('%j is answered in %s', (accept, type) => expect(negotiate(accept)).toBe(type));
});

describe('the language of an answer', () => {
  it.each<[string | undefined, string]>([[undefined, 'zh-CN'], ['en-GB,en;q=0.9', 'en'], ['EN', 'en'], ['zh-CN,en;q=0.9', 'zh-CN'], ['fr', 'zh-CN'], ['', 'zh-CN']])('%j', (header, locale) => expect(localeOf(header)).toBe(locale));
});
