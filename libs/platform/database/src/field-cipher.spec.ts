import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FieldCipher } from './field-cipher';

const key = (): string => randomBytes(32).toString('base64');
const [OLD, NEW, INDEX] = [key(), key(), key()];
const cipher = new FieldCipher(`k2:${NEW}, k1:${OLD}`, INDEX);
const before = new FieldCipher(`k1:${OLD}`, INDEX);

describe('encrypted fields', () => {
  it('open again for the record they belong to', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, bound) => void expect(cipher.decrypt(cipher.encrypt(plain, bound), bound)).toBe(plain))));

  it('do not open for any other record', () =>
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (plain, bound, other) => {
      fc.pre(bound !== other);
      expect(() => cipher.decrypt(cipher.encrypt(plain, bound), other)).toThrow();
    })));

  it('do not open when a single bit has changed', () =>
    fc.assert(fc.property(fc.string(), fc.nat(), fc.nat(7), (plain, at, bit) => {
      const stored = cipher.encrypt(plain, 'record');
      stored[at % stored.length]! ^= 1 << bit;
      expect(() => cipher.decrypt(stored, 'record')).toThrow();
    })));

  it('do not open when cut short, not even to a shorter tag', () => {
    const stored = cipher.encrypt('330501199003070014', 'record');
    for (let length = 0; length < stored.length; length += 1) expect(() => cipher.decrypt(stored.subarray(0, length), 'record')).toThrow();
  });

  it('look different each time', () => expect(cipher.encrypt('same', 'record').equals(cipher.encrypt('same', 'record'))).toBe(false));

  it('name their key, so that keys can be changed row by row', () => {
    const old = before.encrypt('13812341027', 'record');
    expect([before.keyIdOf(old), cipher.currentKeyId, cipher.decrypt(old, 'record')]).toEqual(['k1', 'k2', '13812341027']);
    expect(cipher.keyIdOf(cipher.encrypt('x', 'record'))).toBe('k2');
    expect(() => before.decrypt(cipher.encrypt('x', 'record'), 'record')).toThrow('not in the key ring');
  });

  it.each([['', INDEX], ['k1', INDEX], [`k1:${Buffer.alloc(31).toString('base64')}`, INDEX], [`:${OLD}`, INDEX], [`k1:${OLD},k1:${NEW}`, INDEX], [`k1:${OLD}`, Buffer.alloc(31).toString('base64')]])('refuse the key ring %j (%#)', (ring, index) =>
    expect(() => new FieldCipher(ring, index)).toThrow(/GONGWEI_(DATA_KEYS|INDEX_KEY)/));
});

describe('the blind index', () => {
  it('is equal for equal values of one kind only, and needs the key', () => {
    const index = cipher.blindIndex('330501199003070014', 'id-number');
    expect(index.equals(before.blindIndex('330501199003070014', 'id-number'))).toBe(true);
    expect(index.equals(cipher.blindIndex('330501199003070014', 'phone'))).toBe(false);
    expect(index.equals(cipher.blindIndex('330501199003070022', 'id-number'))).toBe(false);
    expect(index.equals(new FieldCipher(`k1:${OLD}`, key()).blindIndex('330501199003070014', 'id-number'))).toBe(false);
  });
  it('keeps kind and value apart', () => expect(cipher.blindIndex('b', 'a').equals(cipher.blindIndex('', 'a\0b'))).toBe(false));
});
