import type { RuleViolation } from '@gongwei/kernel';
import { branchRegistryMessages } from './messages';
import type { ChangingOrganisation, ChildOrganisation, NewOrganisation } from './organisation-change';
import { validateMerge, type MergeInput, type MergeSituation } from './validate-merge';
import { validateSplit, type SplitInput, type SplitSituation } from './validate-split';

const RECORD = { effectiveOn: '2026-11-01', documentNo: '直工〔2026〕9号', reason: '机构改革' };
const today = '2026-11-23';
const one = (id: string, more: Partial<ChangingOrganisation> = {}): ChangingOrganisation => ({ id, name: `支部${id}`, kind: 'BRANCH', status: 'ACTIVE', path: `top/${id}/`, establishedOn: '2010-01-01', ...more });
const group = (id: string, parentId: string): ChildOrganisation => ({ id, name: `小组${id}`, kind: 'PARTY_GROUP', parentId });
const NEW: NewOrganisation = { code: 'N1', name: '新支部', shortName: '新', kind: 'BRANCH' };
const sourcesOf = (ids: string): { sources: { id: string }[] } => ({ sources: [...ids].map((id) => ({ id })) });
const rules = (violations: readonly RuleViolation[]): string[] => {
  for (const { messageKey } of violations.filter((violation) => violation.messageKey.startsWith('organisation.'))) for (const texts of Object.values(branchRegistryMessages)) expect(texts[messageKey]).toBeTruthy();
  return violations.map(({ path, rule }) => `${path}:${rule}`);
};

describe('a merge', () => {
  const INPUT: MergeInput = { ...RECORD, ...sourcesOf('ab'), targetId: 'a' };
  const SITUATION: MergeSituation = { today, sources: [one('a'), one('b')], children: [group('g', 'b')], members: 20, newParent: { kind: 'PRIMARY_COMMITTEE', path: 'top/' } };
  const intoNew = (more: Partial<NewOrganisation> = {}): Partial<MergeInput> => ({ targetId: null, target: { ...NEW, ...more } });
  it.each<[string, Partial<MergeInput>, Partial<MergeSituation>, string[]]>([
    ['into one of them', {}, {}, []],
    ['into a new one', intoNew(), {}, []],
    ['of one', sourcesOf('a'), { sources: [one('a')] }, ['sources:count']],
    ['of one twice', sourcesOf('aa'), { sources: [one('a')] }, ['sources:count']],
    ['of eleven', sourcesOf('abcdefghijk'), {}, ['sources:count']],
    ['of ten', sourcesOf('abcdefghij'), {}, []],
    ['of a closed one', {}, { sources: [one('a'), one('b', { status: 'MERGED' })] }, ['sources:status']],
    ['of a committee', {}, { sources: [one('a'), one('b', { kind: 'PRIMARY_COMMITTEE' })] }, ['sources:kind']],
    ['of one beneath the other', {}, { sources: [one('a'), one('b', { path: 'top/a/b/' })] }, ['sources:nested']],
    ['into another', { targetId: 'z' }, {}, ['targetId:source']],
    ['into nothing', { targetId: null }, {}, ['targetId:choice']],
    ['into both', { target: NEW }, {}, ['targetId:choice']],
    ['into a new group', intoNew({ kind: 'PARTY_GROUP' }), {}, ['target.parentId:parent', 'target.kind:kind']],
    ['into a new one without a name', intoNew({ name: '' }), {}, ['target.name:required']],
    ['into a new one beneath a source', intoNew(), { newParent: { kind: 'BRANCH', path: 'top/a/' } }, ['target.parentId:cycle']],
    ['of 2 000 members', {}, { members: 2000 }, []],
    ['of 2 001 members', {}, { members: 2001 }, ['sources:members']],
    ['without a day', { effectiveOn: null }, {}, ['effectiveOn:required']],
    ['tomorrow', { effectiveOn: '2026-11-24' }, {}, ['effectiveOn:future']],
    ['before the youngest', {}, { sources: [one('a'), one('b', { establishedOn: '2026-11-02' })] }, ['effectiveOn:early']],
    ['without document and reason', { documentNo: '', reason: ' ' }, {}, ['documentNo:required', 'reason:required']],
  ])('%s', (_, input, situation, expected) => expect(rules(validateMerge({ ...INPUT, ...input }, { ...SITUATION, ...situation }))).toEqual(expected));
});

describe('a split', () => {
  const INPUT: SplitInput = { ...RECORD, remains: true, targets: [{ organisation: NEW, memberIds: ['2'], childIds: ['g'] }] };
  const SITUATION: SplitSituation = { today, source: one('a'), parentKind: 'PRIMARY_COMMITTEE', children: [group('g', 'a')], memberIds: ['1', '2'] };
  const second = { organisation: { ...NEW, code: 'N2', name: '新二' }, memberIds: ['1'], childIds: [] };
  it.each<[string, Partial<SplitInput>, Partial<SplitSituation>, string[]]>([
    ['that leaves it', {}, {}, []],
    ['that ends it', { remains: false, targets: [...INPUT.targets, second] }, {}, []],
    ['into nothing new', { targets: [] }, {}, ['targets:count']],
    ['that only replaces it', { remains: false, targets: [{ organisation: NEW, memberIds: ['1', '2'], childIds: ['g'] }] }, {}, ['targets:count']],
    ['of a closed one', {}, { source: one('a', { status: 'SPLIT' }) }, ['id:status']],
    ['of a general branch', {}, { source: one('a', { kind: 'GENERAL_BRANCH' }) }, ['id:kind']],
    ['with a member left out', { remains: false, targets: [...INPUT.targets, { ...second, memberIds: [] }] }, {}, ['memberIds:left']],
    ['that leaves a member where it is', { targets: [{ organisation: NEW, memberIds: [], childIds: [] }] }, {}, []],
    ['with a member twice', { targets: [...INPUT.targets, { ...second, memberIds: ['2'] }] }, {}, ['targets.1.memberIds:foreign']],
    ['with a member of another', { targets: [{ organisation: NEW, memberIds: ['2', '9'], childIds: ['g'] }] }, {}, ['targets.0.memberIds:foreign']],
    ['with a member of another branch of the unit', { targets: [{ organisation: NEW, memberIds: ['2', '8', '9'], childIds: ['g'] }] }, { elsewhere: new Map([['8', '张三']]) }, ['targets.0.memberIds:elsewhere', 'targets.0.memberIds:foreign']],
    ['with a group left out', { remains: false, targets: [{ organisation: NEW, memberIds: ['2'], childIds: [] }, second] }, {}, ['childIds:left']],
    ['of a branch beneath a branch', {}, { children: [{ ...group('g', 'a'), kind: 'BRANCH' }] }, []],
    ['with the same code and name', { remains: false, targets: [...INPUT.targets, { ...second, organisation: NEW }] }, {}, ['targets.1.organisation.code:unique', 'targets.1.organisation.name:unique']],
    ['without a document', { documentNo: null }, {}, ['documentNo:required']],
  ])('%s', (_, input, situation, expected) => expect(rules(validateSplit({ ...INPUT, ...input }, { ...SITUATION, ...situation }))).toEqual(expected));
});
