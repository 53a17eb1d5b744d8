import fc from 'fast-check';
import { copyOf, sameModel, valueAt } from './paths';

const model = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('value'), { maxKeys: 3 })),
})).value;

describe('models', () => {
  it('equal their copy, which shares nothing', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), model), (one) => {
      const before = JSON.stringify(one);
      const copy = copyOf(one);
      expect(sameModel(one, copy)).toBe(true);
      (function spoil(value: unknown): void {
        if (Array.isArray(value)) { value.forEach(spoil); value.push('spoilt'); } else if (typeof value === 'object' && value !== null) { Object.values(value).forEach(spoil); (value as Record<string, unknown>)['spoilt'] = 1; }
      })(copy);
      expect(JSON.stringify(one)).toBe(before);
    }));
  });

  it.each<[unknown, unknown, boolean]>([
    [{ name: '' }, { name: null }, true], [{ name: '' }, {}, true], [{ name: 'a' }, { name: '' }, false], [{ tags: ['a'] }, { tags: ['a', 'b'] }, false], [{ a: { b: 1 } }, { a: { b: 1 } }, true],
    [{ a: 0 }, { a: null }, false], [{ a: false }, { a: null }, false], [{ a: [] }, { a: {} }, false], [{ file: new Blob(['a']) }, { file: new Blob(['b']) }, false],
  ])('%j and %j: the same %s', (left, right, same) => expect(sameModel(left, right)).toBe(same));

  it('are read by path', () => {
    expect(valueAt({ posts: [{ from: '2026-01-01' }] }, 'posts.0.from')).toBe('2026-01-01');
    expect(valueAt({ posts: null }, 'posts.0.from')).toBeUndefined();
  });
});
