import fc from 'fast-check';
import type { LocationQuery } from 'vue-router';
import { PresetValue } from './filter-values';
import type { Cursor, FilterField, ListState } from './types';
import { orderByOf, PAGE_SIZES, readState, toggleSort, writeState, type UrlShape } from './url-state';

const filters: FilterField[] = [
  { key: 'kind', label: '类型', kind: 'select', options: [{ value: 'BRANCH', label: '党支部' }, { value: 'GROUP', label: '党小组' }], toFilter: () => ({}) },
  { key: 'status', label: '状态', kind: 'multi-select', options: ['ACTIVE', 'MERGED', 'DISSOLVED'].map((value) => ({ value, label: value })), toFilter: () => ({}) },
  { key: 'cadre', label: '领导干部', kind: 'boolean', toFilter: () => ({}) },
  { key: 'due', label: '换届到期', kind: 'date-range', presets: [{ key: '90', label: '90 天内', value: { from: null, to: '2027-02-22' } }], toFilter: () => ({}) },
  { key: 'age', label: '年龄', kind: 'number-range', toFilter: () => ({}) },
  { key: 'post', label: '职务', kind: 'text', toFilter: () => ({}) },
  { key: 'unit', label: '单位', kind: 'remote', search: () => Promise.resolve([]), toFilter: () => ({}) },
];
const shape: UrlShape = { filters, sortFields: ['name', 'joinedOn', 'dues'] };

const day = fc.date({ min: new Date('1921-07-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const bounds = <Value>(value: fc.Arbitrary<Value>) => fc.record({ from: fc.option(value), to: fc.option(value) }).filter(({ from, to }) => from !== null || to !== null);
const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() === text && text !== '' && !text.startsWith('@'));
const values = fc.record({
  kind: fc.constantFrom('BRANCH', 'GROUP'), status: fc.subarray(['ACTIVE', 'MERGED', 'DISSOLVED'], { minLength: 1 }), cadre: fc.boolean(),
  due: fc.oneof(bounds(day), fc.constant(new PresetValue('90'))), age: bounds(fc.integer({ min: -20, max: 120 })), post: word, unit: fc.uuid(),
}, { requiredKeys: [] });
const cursor: fc.Arbitrary<Cursor> = fc.oneof(fc.constant<Cursor>({ at: 'first' }), fc.constant<Cursor>({ at: 'last' }), fc.record({ at: fc.constantFrom('after' as const, 'before' as const), cursor: fc.base64String({ minLength: 4 }) }));
const sort = fc.uniqueArray(fc.constantFrom('name', 'joinedOn', 'dues'), { maxLength: 3 }).chain((fields) => fc.tuple(...fields.map((field) => fc.boolean().map((descending) => ({ field, descending })))));
const state: fc.Arbitrary<ListState> = fc.record({ search: fc.oneof(fc.constant(''), word), filters: values, sort, cursor, size: fc.constantFrom(...PAGE_SIZES) }) as fc.Arbitrary<ListState>;

describe('the address of a list', () => {
  it('says all of a state and reads it back', () => {
    fc.assert(fc.property(state, (one) => {
      expect(readState(writeState({}, one, shape) as LocationQuery, shape)).toEqual(one);
    }));
  });

  it('survives being written as a real address', () => {
    fc.assert(fc.property(state, (one) => {
      const text = new URLSearchParams(writeState({}, one, shape) as Record<string, string>).toString();
      expect(readState(Object.fromEntries(new URLSearchParams(text)), shape)).toEqual(one);
    }));
  });

  it('keeps what is not its own, also that of another list with a prefix', () => {
    const other = { ...shape, prefix: 'm.' };
    fc.assert(fc.property(state, state, (left, right) => {
      const query = writeState(writeState({ tab: 'members' }, left, shape) as LocationQuery, right, other) as LocationQuery;
      expect(query['tab']).toBe('members');
      expect(readState(query, shape)).toEqual(left);
      expect(readState(query, other)).toEqual(right);
    }));
  });

  it('leaves out what stands for nothing', () => {
    expect(writeState({}, { search: '', filters: { status: [], due: { from: null, to: null } }, sort: [], cursor: { at: 'first' }, size: 20 }, shape)).toEqual({});
  });

  it.each<[string, LocationQuery]>([
    ['an option there is not', { kind: 'TREE' }], ['no option at all', { status: 'A,B' }], ['neither yes nor no', { cadre: 'maybe' }], ['a day there is not', { due: '2026-02-30..' }], ['no number', { age: 'x..y' }],
    ['an order field it has not', { sort: '-password' }], ['a size it does not offer', { size: '5000' }], ['a preset it has not', { due: '@7' }], ['empty words', { search: '  ' }],
  ])('ignores %s: links are written by anybody', (_, query) => {
    expect(readState(query, shape)).toEqual({ search: '', filters: {}, sort: [], cursor: { at: 'first' }, size: 20 });
  });

  it('takes the first of a word given twice', () => {
    expect(readState({ kind: ['GROUP', 'BRANCH'] }, shape).filters).toEqual({ kind: 'GROUP' });
  });
});

describe('the order of a list', () => {
  it('goes from ascending over descending to none', () => {
    const once = toggleSort([], 'name');
    const twice = toggleSort(once, 'name');
    expect([once, twice, toggleSort(twice, 'name')]).toEqual([[{ field: 'name', descending: false }], [{ field: 'name', descending: true }], []]);
  });

  it('starts anew with another column, and adds to it with Shift', () => {
    const byName = toggleSort([], 'name');
    expect(toggleSort(byName, 'dues')).toEqual([{ field: 'dues', descending: false }]);
    expect(orderByOf(toggleSort(toggleSort(byName, 'dues', true), 'name', true))).toEqual([{ field: 'name', direction: 'DESC' }, { field: 'dues', direction: 'ASC' }]);
  });
});
