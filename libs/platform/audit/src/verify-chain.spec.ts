import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { changesBetween } from './record-audit';
import { verifyChain, type ChainRow } from './verify-chain';

const sha = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** A chain as the trigger makes it: the canonical text of each entry holds the hash of the one before. */
function chain(texts: readonly string[]): { rows: ChainRow[]; head: { sequence: number; hash: Buffer } } {
  let previous: Buffer = Buffer.alloc(0);
  const rows = texts.map((text, index): ChainRow => {
    const canonical = JSON.stringify([index + 1, text, previous.toString('hex')]);
    const row = { sequence: String(index + 1), id: `e${index + 1}`, canonical, previous_hash: previous, hash: sha(canonical) };
    previous = row.hash;
    return row;
  });
  return { rows, head: { sequence: rows.length, hash: previous } };
}
const five = (): ReturnType<typeof chain> => chain(['a', 'b', 'c', 'd', 'e']);
const texts = fc.array(fc.string(), { minLength: 1, maxLength: 12 });

describe('the chain of the audit trail', () => {
  it('is whole as it was written', () => fc.assert(fc.asyncProperty(texts, async (list) => {
    const { rows, head } = chain(list);
    expect(await verifyChain(rows, head)).toEqual({ ok: true, entries: list.length });
  })));
  it('is whole when there is nothing', async () => expect([await verifyChain([], null), await verifyChain([], { sequence: 0, hash: Buffer.alloc(0) })]).toEqual([{ ok: true, entries: 0 }, { ok: true, entries: 0 }]));
  it('reads rows as they come', async () => {
    const { rows, head } = five();
    expect(await verifyChain((async function* () { yield* rows; })(), head)).toEqual({ ok: true, entries: 5 });
  });

  it.each<[string, (rows: ChainRow[]) => ChainRow[], object]>([
    ['an entry taken out', (rows) => rows.toSpliced(2, 1), { sequence: 3, id: null, problem: 'GAP' }],
    ['the first taken out', (rows) => rows.slice(1), { sequence: 1, id: null, problem: 'GAP' }],
    ['the last taken out', (rows) => rows.slice(0, 4), { sequence: 5, id: null, problem: 'TAIL' }],
    ['all taken out', () => [], { sequence: 1, id: null, problem: 'TAIL' }],
    ['an entry twice', (rows) => rows.toSpliced(2, 0, rows[1]!), { sequence: 3, id: null, problem: 'GAP' }],
    ['one more at the end', (rows) => [...rows, { ...rows[4]!, sequence: 6, previous_hash: rows[4]!.hash, canonical: 'x', hash: sha('x') }], { sequence: 7, id: null, problem: 'TAIL' }],
    ['a changed text', (rows) => rows.with(2, { ...rows[2]!, canonical: 'forged' }), { sequence: 3, id: 'e3', problem: 'CONTENT' }],
    ['a changed text with its own hash', (rows) => rows.with(2, { ...rows[2]!, canonical: 'forged', hash: sha('forged') }), { sequence: 4, id: 'e4', problem: 'LINK' }],
    ['the last changed with its own hash', (rows) => rows.with(4, { ...rows[4]!, canonical: 'forged', hash: sha('forged') }), { sequence: 6, id: null, problem: 'TAIL' }],
    ['a link bent', (rows) => rows.with(2, { ...rows[2]!, previous_hash: rows[0]!.hash }), { sequence: 3, id: 'e3', problem: 'LINK' }],
  ])('names %s', async (_, forge, expected) => {
    const { rows, head } = five();
    expect(await verifyChain(forge(rows), head)).toEqual({ ok: false, ...expected });
  });

  it('breaks on any change of any part of any entry', () =>
    fc.assert(fc.asyncProperty(texts, fc.nat(), fc.constantFrom('sequence', 'canonical', 'previous_hash', 'hash'), async (list, at, part) => {
      const { rows, head } = chain(list);
      const row = rows[at % rows.length]!;
      const changed = { sequence: Number(row.sequence) + 1, canonical: `${row.canonical} `, previous_hash: Buffer.concat([row.previous_hash, Buffer.of(0)]), hash: Buffer.from(row.hash.map((byte, index) => (index ? byte : byte ^ 1))) }[part];
      expect((await verifyChain(rows.with(at % rows.length, { ...row, [part]: changed }), head)).ok).toBe(false);
    })));

  it('notices a head that tells of another chain', async () => {
    const { rows } = five();
    expect(await verifyChain(rows, { sequence: 5, hash: sha('other') })).toMatchObject({ problem: 'TAIL' });
    expect(await verifyChain(rows, null)).toMatchObject({ problem: 'TAIL' });
  });
});

describe('what changed', () => {
  it.each<[string, object, object, unknown]>([
    ['a text', { name: '甲', rank: 'x' }, { name: '乙', rank: 'x' }, [{ field: 'name', before: '甲', after: '乙' }]],
    ['only what was touched', { name: '甲' }, { name: undefined }, []],
    ['null and undefined are the same', { rank: null }, { rank: undefined }, []],
    ['emptied', { rank: 'x' }, { rank: '' }, [{ field: 'rank', before: 'x', after: null }]],
    ['personal data masked', { idNumber: '330501199003070014', phone: '13812341027' }, { idNumber: '330501198512310026', phone: null }, [{ field: 'idNumber', before: '330501********0014', after: '330501********0026' }, { field: 'phone', before: '138****1027', after: null }]],
    ['another number behind the same mask', { idNumber: '330501199003070014' }, { idNumber: '330501198003070014' }, [{ field: 'idNumber', before: '330501********0014', after: '330501********0014' }]],
    ['a yes', { isLeader: false }, { isLeader: true }, [{ field: 'isLeader', before: 'false', after: 'true' }]],
    ['an instant', {}, { at: new Date(0) }, [{ field: 'at', before: null, after: '1970-01-01T00:00:00.000Z' }]],
    ['a list', {}, { scopes: ['a'] }, [{ field: 'scopes', before: null, after: '["a"]' }]],
  ])('%s', (_, before, after, expected) => expect(changesBetween(before as never, after as never)).toEqual(expected));

  it('does not call equal lists and equal instants a change', () => expect(changesBetween({ scopes: ['a', 'b'], at: new Date(5) }, { scopes: ['a', 'b'], at: new Date(5) })).toEqual([]));
});
