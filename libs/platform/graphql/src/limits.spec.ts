import { DomainError } from '@gongwei/kernel';
import fc from 'fast-check';
import { getIntrospectionQuery, parse, type OperationDefinitionNode } from 'graphql';
import { MAX_COST, MAX_DEPTH, MAX_ROOT_FIELDS, weigh } from './limits';
import { pageOf } from './page';

function weight(source: string, variables: Record<string, unknown> = {}): { cost: number; depth: number } {
  const document = parse(source);
  return weigh(document, document.definitions.find((one) => one.kind === 'OperationDefinition') as OperationDefinitionNode, variables);
}
function refusal(source: string, variables?: Record<string, unknown>): string {
  try {
    weight(source, variables);
    return 'none';
  } catch (error) {
    return `${(error as DomainError).code} ${(error as DomainError).messageKey}`;
  }
}
const nested = (depth: number): string => (depth ? `{ a ${nested(depth - 1)} }` : '');

describe('what an operation costs', () => {
  it.each<[string, Record<string, unknown>, number, number]>([
    ['{ a }', {}, 1, 1],
    ['{ a b { c d } }', {}, 4, 2],
    ['{ list(first: 10) { nodes { id name } } }', {}, 31, 3],
    ['{ list { nodes { id } } }', {}, 41, 3],
    ['{ list(last: 3) { edges { node { id } } } }', {}, 10, 4],
    ['query ($n: Int) { list(first: $n) { nodes { id } } }', { n: 5 }, 11, 3],
    ['query ($n: Int = 200) { list(first: $n) { nodes { id } } }', {}, 401, 3],
    ['query ($n: Int = 200) { list(first: $n) { nodes { id } } }', { n: 2 }, 5, 3],
    ['query ($n: Int = 200) { list(first: $n) { nodes { id } } }', { n: undefined }, 401, 3],
    ['query ($n: Int) { list(first: $n) { nodes { id } } }', {}, 41, 3],
    ['query ($n: Int) { list(first: $n, last: 7) { nodes { id } } }', { n: null }, 15, 3],
    ['{ list(first: 0) { nodes { id } } }', {}, 3, 3],
    ['{ list(first: -9) { nodes { id } } }', {}, 3, 3],
    ['{ list(first: 10) { nodes { inner(first: 10) { nodes { id } } } } }', {}, 1 + 10 * (1 + (1 + 10 * 2)), 5],
    ['{ x: list(first: 10) { nodes { id } } y: list(first: 10) { nodes { id } } }', {}, 42, 3],
    ['{ ...F } fragment F on Query { list(first: 2) { ...G } } fragment G on C { nodes { id } }', {}, 5, 3],
    ['{ ... on Query { a { b } } }', {}, 2, 2],
    ['{ list { ...P } } fragment P on C { nodes { id } }', {}, 41, 3],
    ['{ list { ... on C { ...P } } } fragment P on C { ... on C { edges { cursor } } }', {}, 41, 3],
    ['{ list(first: 2) { totalCount pageInfo { hasNextPage } } }', {}, 7, 3],
  ])('%s', (source, variables, cost, depth) => expect(weight(source, variables)).toEqual({ cost, depth }));

  it('names the limit that is broken', () => {
    expect([refusal(nested(MAX_DEPTH)), refusal(nested(MAX_DEPTH + 1))]).toEqual(['none', 'TOO_COMPLEX error.complex.depth']);
    const fields = (count: number): string => `{ ${Array.from({ length: count }, (_, index) => `f${index}`).join(' ')} }`;
    expect([refusal(fields(MAX_ROOT_FIELDS)), refusal(fields(MAX_ROOT_FIELDS + 1))]).toEqual(['none', 'TOO_COMPLEX error.complex.fields']);
    expect(refusal(`{ ...F ... on Q ${fields(20)} } fragment F on Q ${fields(20)}`)).toBe('TOO_COMPLEX error.complex.fields');
    expect(refusal('{ a(first: 200) { nodes { b(first: 200) { nodes { id } } } } }')).toBe('TOO_COMPLEX error.complex.cost');
    expect(refusal('query ($n: Int = 20000) { a(first: $n) { nodes { id } } }')).toBe('TOO_COMPLEX error.complex.cost');
  });

  it('does not follow fragments in circles', () => expect(weight('{ ...A } fragment A on Q { a { ...B } } fragment B on Q { b { ...A } }')).toEqual({ cost: 2, depth: 2 }));
  it('stops at a document that doubles itself', () => {
    const doubling = Array.from({ length: 40 }, (_, index) => `fragment F${index} on Q { a { ...F${index + 1} } b { ...F${index + 1} } }`).join(' ');
    expect(refusal(`{ ...F0 } ${doubling} fragment F40 on Q { c }`)).toBe('TOO_COMPLEX error.complex.size');
  });
  it('weighs introspection too, but lets it go deep', () => {
    const { cost, depth } = weight(getIntrospectionQuery());
    expect([depth, cost > 50, cost < MAX_COST / 4]).toEqual([0, true, true]);
    expect(refusal(`{ __schema { types { ${Array.from({ length: 300 }, (_, index) => `a${index}: fields { ${Array.from({ length: 80 }, (__, inner) => `b${inner}: name`).join(' ')} }`).join(' ')} } } }`)).toBe('TOO_COMPLEX error.complex.cost');
  });

  it('never falls when a page grows or a field is added', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.array(fc.constantFrom('id', 'name', 'kind { code }'), { minLength: 1, maxLength: 6 }), (size, more, fields) => {
        const source = (first: number, selected: readonly string[]): string => `{ list(first: ${first}) { nodes { ${selected.map((field, index) => `f${index}: ${field}`).join(' ')} } } }`;
        expect(weight(source(size + more, fields)).cost).toBeGreaterThanOrEqual(weight(source(size, fields)).cost);
        expect(weight(source(size, [...fields, 'id'])).cost).toBeGreaterThan(weight(source(size, fields)).cost);
      }),
    );
  });
});

describe('pages', () => {
  it.each([
    [{}, { size: 20, backwards: false, cursor: null }],
    [{ first: 0 }, { size: 0, backwards: false, cursor: null }],
    [{ first: 200, after: 'c' }, { size: 200, backwards: false, cursor: 'c' }],
    [{ last: 5, before: 'c' }, { size: 5, backwards: true, cursor: 'c' }],
    [{ first: null, last: null }, { size: 20, backwards: false, cursor: null }],
  ])('%j', (args, page) => expect(pageOf(args)).toEqual(page));
  it.each([[{ first: 201 }, 'first:range'], [{ first: -1 }, 'first:range'], [{ last: 201 }, 'last:range'], [{ last: 1, after: 'c' }, 'after:direction'], [{ first: 1, before: 'c' }, 'before:direction']])('refuses %j', (args, expected) => {
    let found: DomainError | undefined;
    try { pageOf(args); } catch (error) { found = error as DomainError; }
    expect(found?.fields.map(({ path, rule }) => `${path}:${rule}`)).toEqual([expected]);
  });
});
