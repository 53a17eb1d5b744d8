import { countMembers, inTreeOrder, moveEffect, placesFor, subtreeOf, treeNodes, type TreeOrganisation } from './organisation-tree';

const row = (id: string, parentId: string | null, kind: TreeOrganisation['kind'], memberCount = 0, status: TreeOrganisation['status'] = 'ACTIVE'): TreeOrganisation => ({
  id, parentId, kind, memberCount, status, code: `X-${id}`, name: `全称${id}`, shortName: `简称${id}`,
});

// 1 committee: 2 general branch (3 branch, 4 branch: group 5), 10 branch, 11 dissolved
const tree = [
  row('11', '1', 'BRANCH', 0, 'DISSOLVED'),
  row('10', '1', 'BRANCH', 7),
  row('5', '4', 'PARTY_GROUP', 2),
  row('4', '2', 'BRANCH', 9),
  row('3', '2', 'BRANCH', 5),
  row('2', '1', 'GENERAL_BRANCH'),
  row('1', null, 'PRIMARY_COMMITTEE'),
];
const of = (id: string): TreeOrganisation => tree.find((one) => one.id === id)!;

describe('tree of a unit', () => {
  it('lists each before what is beneath it, siblings by the number in their code', () => {
    expect(inTreeOrder(tree).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '10', '11']);
  });

  it('puts what hangs under something that cannot be seen at the top', () => {
    expect(treeNodes([of('5'), of('4')], { withClosed: false }).map(({ id, parentId }) => [id, parentId])).toEqual([['4', null], ['5', '4']]);
  });

  it('counts members with everything beneath', () => {
    expect(Object.fromEntries(countMembers(tree))).toEqual({ 1: 23, 2: 16, 3: 5, 4: 11, 5: 2, 10: 7, 11: 0 });
  });

  it('leaves out what is closed unless asked, and mutes it then', () => {
    expect(treeNodes(tree, { withClosed: false })).toHaveLength(6);
    expect(treeNodes(tree, { withClosed: true }).find(({ id }) => id === '11')).toMatchObject({ muted: true, count: 0, label: '简称11' });
  });

  it('says how nodes sound once the dictionary is there', () => {
    const [node] = treeNodes([of('1')], { withClosed: false, soundOf: (text) => `(${text})` });
    expect(node!.sound).toBe('(简称1) x-1');
  });

  it('gathers an organisation with all beneath', () => {
    expect(subtreeOf(tree, '2').map(({ id }) => id).sort()).toEqual(['2', '3', '4', '5']);
    expect(subtreeOf(tree, 'nowhere')).toEqual([]);
  });
});

describe('moving', () => {
  const problems = (id: string) => Object.fromEntries(placesFor(tree, of(id)).map(({ parentId, problem }) => [parentId ?? 'top', problem]));

  it('refuses itself, what is beneath it, where it stands, and kinds that cannot hold it', () => {
    expect(problems('2')).toEqual({ top: null, 1: 'current', 2: 'self', 3: 'beneath', 4: 'beneath', 5: 'beneath', 10: null });
    expect(problems('5')).toEqual({ top: 'kind', 1: 'kind', 2: 'kind', 3: null, 4: 'current', 5: 'self', 10: null });
  });

  it('allows what is irregular and says so; nothing can be put under a closed one', () => {
    const places = placesFor(tree, of('2'));
    expect(places.find(({ parentId }) => parentId === '10')).toEqual({ parentId: '10', problem: null, irregular: true });
    expect(places.find(({ parentId }) => parentId === null)).toEqual({ parentId: null, problem: null, irregular: false });
    expect(places.some(({ parentId }) => parentId === '11')).toBe(false);
  });

  it('states what a move takes along and changes', () => {
    expect(moveEffect(tree, '4', '1')).toEqual({ organisations: 1, members: 11, from: { name: '简称2', before: 16, after: 5 }, to: { name: '简称1', before: 23, after: 23 } });
    expect(moveEffect(tree, '10', '2')).toEqual({ organisations: 0, members: 7, from: { name: '简称1', before: 23, after: 23 }, to: { name: '简称2', before: 16, after: 23 } });
    expect(moveEffect(tree, '2', null)).toEqual({ organisations: 3, members: 16, from: { name: '简称1', before: 23, after: 7 }, to: null });
  });
});
