import { isShown, NO_PREFERENCES, orderColumns, soundPreferences, withMoved, withShown } from './column-preferences';

const columns = [{ key: 'name', fixed: 'left' as const }, { key: 'status' }, { key: 'joinedOn' }, { key: 'updatedAt', hidden: true }];
const keys = (some: readonly { key: string }[]): string[] => some.map((column) => column.key);

describe('columns of a table', () => {
  it('stand as the table has them until the reader moves one', () => {
    expect(keys(orderColumns(columns, NO_PREFERENCES))).toEqual(['name', 'status', 'joinedOn', 'updatedAt']);
    const moved = withMoved(NO_PREFERENCES, columns, 'joinedOn', -1);
    expect(keys(orderColumns(columns, moved))).toEqual(['name', 'joinedOn', 'status', 'updatedAt']);
  });

  it('keep the fixed ones in front', () => {
    expect(withMoved(NO_PREFERENCES, columns, 'status', -1)).toBe(NO_PREFERENCES);
    expect(keys(orderColumns(columns, { ...NO_PREFERENCES, order: ['updatedAt', 'status', 'name', 'joinedOn'] }))).toEqual(['name', 'updatedAt', 'status', 'joinedOn']);
  });

  it('take in a column the table got since, where the table has it, and forget one it lost', () => {
    const order = ['name', 'gone', 'joinedOn', 'status'];
    expect(keys(orderColumns([...columns.slice(0, 2), { key: 'kind' }, ...columns.slice(2)], { ...NO_PREFERENCES, order }))).toEqual(['name', 'joinedOn', 'updatedAt', 'status', 'kind']);
  });

  it('are shown and hidden either way round', () => {
    const both = withShown(withShown(NO_PREFERENCES, columns[3]!, true), columns[1]!, false);
    expect(columns.map((column) => isShown(column, both))).toEqual([true, false, true, true]);
    const back = withShown(withShown(both, columns[3]!, false), columns[1]!, true);
    expect(columns.map((column) => isShown(column, back))).toEqual([true, true, true, false]);
  });

  it.each([[null], ['text'], [{ order: 'x', widths: [], density: 1 }], [{ order: [1, null], shown: {}, widths: { name: 'wide' } }]])('are the default when %j was kept', (stored) => {
    expect(soundPreferences(stored)).toEqual(NO_PREFERENCES);
  });

  it('get no width that hides or swallows the others', () => {
    expect(soundPreferences({ widths: { a: 3, b: 9_000, c: 120.4 } }).widths).toEqual({ a: 64, b: 800, c: 120 });
  });
});
