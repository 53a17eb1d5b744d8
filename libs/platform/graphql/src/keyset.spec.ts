import { DomainError } from '@gongwei/kernel';
import fc from 'fast-check';
import { Keyset, type OrderInput } from './keyset';
import type { ReadModel } from './read-model';
import { Parameters } from './where';

const MODEL: ReadModel = {
  name: 'Thing', table: 'thing t', tenant: 't.tenant_id', id: 't.id',
  fields: { name: { sql: 't.name', type: 'text', order: true }, due: { sql: 't.due', type: 'date', order: true, nullable: true }, size: { sql: 't.size', type: 'int', order: true, nullable: true }, at: { sql: 't.at', type: 'timestamptz', order: true }, secret: { sql: 't.secret', type: 'text' } },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
};
const keyset = (order: OrderInput[] | null, backwards = false): Keyset => new Keyset(MODEL, order, backwards);
const by = (field: string, direction: 'ASC' | 'DESC' = 'ASC'): OrderInput => ({ field, direction });
const refusal = (act: () => unknown): string => {
  try { act(); return 'none'; } catch (error) { return error instanceof DomainError ? error.fields.map(({ path, rule }) => `${path}:${rule}`).join() : (error as Error).message; }
};

describe('the order of a list', () => {
  it.each<[OrderInput[] | null, boolean, string]>([
    [null, false, 't.name asc, t.id asc'],
    [[], false, 't.name asc, t.id asc'],
    [[by('name', 'DESC')], false, 't.name desc, t.id desc'],
    [[by('name')], true, 't.name desc, t.id desc'],
    [[by('name', 'DESC')], true, 't.name asc, t.id asc'],
    [[by('due')], false, "coalesce(t.due, 'infinity'::date) asc, t.id asc"],
    [[by('due', 'DESC')], false, "coalesce(t.due, '-infinity'::date) desc, t.id desc"],
    [[by('size', 'DESC'), by('name')], false, 'coalesce(t.size, -2147483648) desc, t.name asc, t.id asc'],
    [[by('size', 'DESC'), by('name')], true, 'coalesce(t.size, -2147483648) asc, t.name desc, t.id desc'],
  ])('%j, backwards %s', (order, backwards, sql) => expect(keyset(order, backwards).orderSql).toBe(sql));

  it.each<[OrderInput[], string]>([
    [[by('secret')], 'Thing cannot be ordered by secret'],
    [[by('nothing')], 'Thing cannot be ordered by nothing'],
    [Array.from({ length: 5 }, () => by('name')), 'orderBy:length'],
  ])('refuses %j', (order, expected) => expect(refusal(() => keyset(order))).toBe(expected));

  it('makes its keys as text', () => expect(keyset([by('due')]).selectSql).toBe(`jsonb_build_array((coalesce(t.due, 'infinity'::date))::text, (t.id)::text)::text as "__key"`));
});

const ID = '01a20d3e-a552-74eb-abf4-8d9c2dcb9630';

describe('beyond a cursor', () => {
  const beyond = (order: OrderInput[], key: string[], backwards = false): [string, unknown[]] => {
    const parameters = new Parameters();
    const keys = keyset(order, backwards);
    return [keys.beyond(keys.cursorOf(JSON.stringify(key)), 'after', parameters), parameters.values];
  };

  it('is one comparison of rows when all run the same way', () => {
    expect(beyond([by('name')], ['甲', ID])).toEqual(['(t.name, t.id) > ($1::text, $2::uuid)', ['甲', ID]]);
    expect(beyond([by('name')], ['甲', ID], true)).toEqual(['(t.name, t.id) < ($1::text, $2::uuid)', ['甲', ID]]);
    expect(beyond([by('name', 'DESC')], ['甲', ID])).toEqual(['(t.name, t.id) < ($1::text, $2::uuid)', ['甲', ID]]);
    expect(beyond([by('due', 'DESC'), by('name', 'DESC')], ['-infinity', '甲', ID], true)[0]).toBe("(coalesce(t.due, '-infinity'::date), t.name, t.id) > ($1::date, $2::text, $3::uuid)");
  });

  it('is spelt out when they run different ways: the first that differs decides', () => {
    expect(beyond([by('size', 'DESC'), by('name')], ['3', '甲', ID])).toEqual([
      '((coalesce(t.size, -2147483648) < $1::int) or (coalesce(t.size, -2147483648) = $1::int and t.name > $2::text) or (coalesce(t.size, -2147483648) = $1::int and t.name = $2::text and t.id > $3::uuid))',
      ['3', '甲', ID],
    ]);
  });

  it('gives back whatever the key was', () => fc.assert(fc.property(fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !text.includes('\0')), fc.uuid(), (name, id) => void expect(beyond([by('name')], [name, id])[1]).toEqual([name, id]))));

  it.each<[string, string]>([
    ['nothing', ''],
    ['no base64', '***'],
    ['another order', keyset([by('name', 'DESC')]).cursorOf(`["甲","${ID}"]`)],
    ['another field', keyset([by('due')]).cursorOf(`["甲","${ID}"]`)],
    ['too few keys', keyset(null).cursorOf('["甲"]')],
    ['too many keys', keyset(null).cursorOf(`["甲","${ID}","${ID}"]`)],
    ['keys that are no texts', keyset(null).cursorOf('["甲",7]')],
    ['no list', keyset(null).cursorOf('{"length":2}')],
    ['no JSON', keyset(null).cursorOf('["甲"')],
    ['an id that is none', keyset(null).cursorOf('["甲","i"]')],
    ['a text no database holds', keyset(null).cursorOf(`["\\u0000","${ID}"]`)],
  ])('refuses a cursor of %s, naming the argument', (_, cursor) => expect(refusal(() => keyset(null).beyond(cursor, 'before', new Parameters()))).toBe('before:cursor'));

  it.each<[string, string, boolean]>([
    ['due', '2026-02-28', true], ['due', '2026-02-30', false], ['due', 'infinity', true], ['due', '-infinity', true], ['due', 'tomorrow', false],
    ['size', '-2147483648', true], ['size', '2147483648', false], ['size', '1e3', false], ['size', '', false],
    ['at', '2026-11-24 10:04:17.724123+00', true], ['at', '2026-11-24 10:04:17+08', true], ['at', '2026-11-24 10:04:17+05:30', true], ['at', '2026-11-24 99:04:17+00', false], ['at', 'infinity', true], ['at', 'now', false],
  ])('reads by %s: %j is a key: %s', (field, text, sound) => {
    const keys = keyset([by(field)]);
    expect(refusal(() => keys.beyond(keys.cursorOf(JSON.stringify([text, ID])), 'after', new Parameters()))).toBe(sound ? 'none' : 'after:cursor');
  });
});
