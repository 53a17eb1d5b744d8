import { DomainError } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';
import { readModel, selectExpression, type ReadModel } from './read-model';
import { Parameters, whereOf } from './where';

class Filter {}
const MODEL: ReadModel = {
  name: 'Thing', table: 'thing t', tenant: 't.tenant_id', id: 't.id',
  fields: {
    id: { sql: 't.id', type: 'uuid', filter: Filter },
    name: { sql: 't.name', type: 'text', filter: Filter },
    size: { sql: 't.size', type: 'int', filter: Filter },
    number: { sql: 't.number_index', type: 'bytea', filter: Filter, toParameter: (value: string) => `index of ${value}` },
    plain: { sql: 't.plain', type: 'text' },
  },
  conditions: { beneath: { type: () => String, description: '', condition: (value: string, parameter) => `t.path like ${parameter(`${value}%`, 'text')}` } },
  defaultOrder: [],
};
const where = (filter: object | null | undefined): [string, unknown[]] => {
  const parameters = new Parameters();
  return [whereOf(MODEL, filter, parameters, {} as RequestContext), parameters.values];
};
const ID = '0190163d-8694-739b-aea5-966c26f8ad91';

describe('filters as SQL', () => {
  it.each<[object | null | undefined, string, unknown[]]>([
    [null, 'true', []],
    [{}, 'true', []],
    [{ name: null }, 'true', []],
    [{ name: {} }, 'true', []],
    [{ name: { eq: 'a' } }, 't.name = $1::text', ['a']],
    [{ name: { eq: null } }, 't.name is null', []],
    [{ name: { isNull: true } }, 't.name is null', []],
    [{ name: { isNull: false } }, 't.name is not null', []],
    [{ name: { contains: '100%_\\' } }, 't.name like $1::text', ['%100\\%\\_\\\\%']],
    [{ name: { startsWith: 'a_' } }, 't.name like $1::text', ['a\\_%']],
    [{ size: { gt: 1, lte: 9 } }, 't.size <= $1::int and t.size > $2::int', [9, 1]],
    [{ size: { gte: 0, lt: 9 } }, 't.size < $1::int and t.size >= $2::int', [9, 0]],
    [{ size: { in: [] } }, 't.size = any($1::int[])', [[]]],
    [{ number: { eq: 'x' } }, 't.number_index = $1::bytea', ['index of x']],
    [{ number: { in: ['x', 'y'] } }, 't.number_index = any($1::bytea[])', [['index of x', 'index of y']]],
    [{ id: { eq: ID } }, 't.id = $1::uuid', [ID]],
    [{ id: { in: ['7', ID] } }, 't.id = any($1::uuid[])', [['00000000-0000-0000-0000-000000000000', ID]]],
    [{ beneath: '/a/' }, '(t.path like $1::text)', ['/a/%']],
    [{ name: { eq: 'a' }, size: { eq: 1 } }, 't.name = $1::text and t.size = $2::int', ['a', 1]],
    [{ or: [{ name: { eq: 'a' } }, { size: { eq: 1 } }] }, '(t.name = $1::text or t.size = $2::int)', ['a', 1]],
    [{ or: [{ name: { eq: 'a' }, size: { eq: 1 } }, { size: { eq: 2 } }] }, '(t.name = $1::text and t.size = $2::int or t.size = $3::int)', ['a', 1, 2]],
    [{ and: [] }, 'true', []],
    [{ or: [] }, 'false', []],
    [{ or: [{}, { size: { eq: 1 } }] }, '(true or t.size = $1::int)', [1]],
    [{ not: { name: { eq: 'a' } } }, 'not coalesce((t.name = $1::text), false)', ['a']],
    [{ not: {} }, 'not coalesce((true), false)', []],
  ])('%j', (filter, sql, values) => expect(where(filter)).toEqual([sql, values]));

  const deep = (levels: number, by: 'and' | 'not'): object => (levels === 1 ? { size: { eq: 1 } } : by === 'and' ? { and: [deep(levels - 1, by)] } : { not: deep(levels - 1, by) });
  const refusal = (filter: object): string => {
    try { where(filter); return 'none'; } catch (error) { return error instanceof DomainError ? error.fields.map(({ rule, messageKey }) => `${rule} ${messageKey}`).join() : (error as Error).message; }
  };
  it.each(['and', 'not'] as const)('nests %s five levels deep, not six', (by) => expect([refusal(deep(5, by)), refusal(deep(6, by))]).toEqual(['none', 'nesting error.filter.nesting']));
  it('lists 200 values, not 201', () => expect([refusal({ size: { in: Array(200).fill(1) } }), refusal({ size: { in: Array(201).fill(1) } })]).toEqual(['none', 'length error.filter.list']));
  it.each(['plain', 'nothing'])('has no filter for %s', (name) => expect(refusal({ [name]: { eq: 'a' } })).toBe(`Thing cannot be filtered by ${name}`));
});

describe('read models', () => {
  it('are refused when they name what is not there', () => {
    expect(() => readModel({ ...MODEL, defaultOrder: [{ field: 'name', direction: 'ASC' }] })).toThrow('cannot be ordered by');
    expect(() => readModel({ ...MODEL, relations: { parts: ['owner'] } })).toThrow('needs the unknown field owner');
    expect(readModel({ ...MODEL, relations: { parts: ['id'] } }).name).toBe('Thing');
  });
  it.each([['date', "to_char(t.on, 'YYYY-MM-DD')"], ['bigint', '(t.on)::float8'], ['text', 't.on']] as const)('read a %s as %s', (type, sql) => expect(selectExpression({ sql: 't.on', type })).toBe(sql));
});
