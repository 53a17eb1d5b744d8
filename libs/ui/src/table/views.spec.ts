import type { FilterField } from './types';
import { NO_PREFERENCES } from './column-preferences';
import { openView, soundViews, viewQuery, withView } from './views';

const filters: FilterField[] = [{ key: 'status', label: '状态', kind: 'text', toFilter: () => ({}) }];
const view = { name: '应换届', query: { status: 'ACTIVE', sort: '-due' }, preferences: NO_PREFERENCES };

describe('saved views', () => {
  it('keep this list’s words without the page one stood on', () => {
    expect(viewQuery({ status: 'ACTIVE', sort: '-due', after: 'abc', page: 'last', tab: 'x', size: '50' }, filters, '')).toEqual({ status: 'ACTIVE', sort: '-due', size: '50' });
    expect(viewQuery({ status: 'A', 'm.status': 'B', 'm.before': 'c' }, filters, 'm.')).toEqual({ 'm.status': 'B' });
  });

  it('replace all the list said, and leave the rest of the address alone', () => {
    expect(openView({ tab: 'x', search: '张', after: 'abc', status: 'MERGED' }, view, { filters, sortFields: [] })).toEqual({ tab: 'x', status: 'ACTIVE', sort: '-due' });
  });

  it('are replaced by one of the same name', () => {
    expect(withView([view, { ...view, name: '另一个' }], { ...view, query: {} }).map(({ name, query }) => [name, query])).toEqual([['另一个', view.query], ['应换届', {}]]);
  });

  it.each([[null], ['x'], [[null]], [[{ name: 1 }]], [[{ name: 'a', query: null }]]])('are none when %j was kept', (stored) => expect(soundViews(stored)).toEqual([]));
  it('survive being kept', () => expect(soundViews(JSON.parse(JSON.stringify([view])))).toEqual([view]));
});
