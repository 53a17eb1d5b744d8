import fc from 'fast-check';
import { ancestorsOf, buildTree, isWithin, matches, rowsOf, type TreeNode } from './tree';

const node = (id: string, parentId: string | null, label = id, sound = ''): TreeNode => ({ id, parentId, label, sound });
const list = [node('a', null, '机关党委', 'jiguandangwei jgdw'), node('b', 'a', '第一党支部', 'diyidangzhibu dydzb'), node('c', 'a', '第二党支部', 'dierdangzhibu dedzb'), node('d', 'c', '第一党小组', 'diyidangxiaozu dydxz')];
const lines = (expanded: string[], typed = ''): string[] => rowsOf(buildTree(list), new Set(expanded), typed).rows.map((row) => `${'.'.repeat(row.level - 1)}${row.node.id}`);

describe('a tree from a flat list', () => {
  it('shows what is expanded', () => {
    expect(lines([])).toEqual(['a']);
    expect(lines(['a'])).toEqual(['a', '.b', '.c']);
    expect(lines(['a', 'c'])).toEqual(['a', '.b', '.c', '..d']);
    expect(lines(['c'])).toEqual(['a']);
  });

  it('puts a node whose parent is not in the list at the top', () => {
    expect(rowsOf(buildTree([node('x', 'elsewhere'), node('y', 'x')]), new Set(['x'])).rows.map((row) => [row.node.id, row.level])).toEqual([['x', 1], ['y', 2]]);
  });

  it('tells screen readers place and number', () => {
    expect(rowsOf(buildTree(list), new Set(['a'])).rows.map(({ position, siblings, expandable, expanded }) => ({ position, siblings, expandable, expanded }))).toEqual([
      { position: 1, siblings: 1, expandable: true, expanded: true }, { position: 1, siblings: 2, expandable: false, expanded: false }, { position: 2, siblings: 2, expandable: true, expanded: false },
    ]);
  });

  it('loses no node, whatever the parents are: circles are cut', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(fc.property(fc.array(fc.option(fc.constantFrom(...ids, 'elsewhere')), { minLength: 6, maxLength: 6 }), (parents) => {
      const tree = buildTree(ids.map((id, index) => node(id, parents[index] ?? null)));
      expect(rowsOf(tree, new Set(ids)).rows.map((row) => row.node.id).sort()).toEqual(ids);
    }));
  });

  it('knows what lies beneath: nothing moves under itself', () => {
    const tree = buildTree(list);
    expect(ancestorsOf(tree, 'd')).toEqual(['c', 'a']);
    expect([isWithin(tree, 'd', 'c'), isWithin(tree, 'c', 'c'), isWithin(tree, 'c', 'd'), isWithin(tree, 'b', 'c')]).toEqual([true, true, false, false]);
  });
});

describe('search in a tree', () => {
  it.each<[string, string[]]>([
    ['小组', ['a', '.c', '..d']], ['dydxz', ['a', '.c', '..d']], ['DYDZB', ['a', '.b']], ['第 二', ['a', '.c']], ['dangxiaozu', ['a', '.c', '..d']], ['没有', []], ['机关', ['a']],
  ])('%s shows what is found and the way to it', (typed, expected) => expect(lines([], typed)).toEqual(expected));

  it('counts what is found, not the way', () => expect(rowsOf(buildTree(list), new Set(), '第一').found).toBe(2));
  it('finds nothing for nothing', () => expect([matches(list[0]!, ''), matches(list[0]!, '  ')]).toEqual([false, false]));
});
