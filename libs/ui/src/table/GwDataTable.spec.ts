/** @jest-environment jsdom */
import { gql } from '@apollo/client';
import { jest } from '@jest/globals';
import { h, type Component } from 'vue';
import { furnishBrowser } from '../testing/browser';
import { clearStage, settle, stage, type Answer, type Asked, type Stage } from '../testing/mount';
import GwDataTable from './GwDataTable.vue';
import type { BulkAction, FilterField, TableColumn } from './types';

interface Row { id: string; name: string; status: string; dues: number }
const MEMBERS = gql`query Members($filter: F, $orderBy: [O!], $first: Int, $after: String, $last: Int, $before: String) { members(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { nodes { id name status dues } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const rows: Row[] = [{ id: 'm1', name: '张建国', status: 'FULL', dues: 3412 }, { id: 'm2', name: '李丽华', status: 'PROBATIONARY', dues: 12.5 }, { id: 'm3', name: '王志强', status: 'FULL', dues: 20 }];
const columns: TableColumn<Row>[] = [{ key: 'name', label: '姓名', sortable: 'name' }, { key: 'status', label: '状态' }, { key: 'dues', label: '党费', format: 'number' }, { key: 'id', label: '编号', hidden: true }];
const filters: FilterField[] = [{ key: 'status', label: '状态', kind: 'multi-select', options: [{ value: 'FULL', label: '正式党员' }, { value: 'PROBATIONARY', label: '预备党员' }], toFilter: (value) => ({ status: { in: value } }) }];
const connection = (nodes: readonly Row[], info: object = {}): Answer => ({ data: { members: { __typename: 'MemberConnection', nodes: nodes.map((row) => ({ __typename: 'Member', ...row })), totalCount: 3412, pageInfo: { __typename: 'PageInfo', hasNextPage: true, hasPreviousPage: false, startCursor: 'm1', endCursor: 'm3', ...info } } } });

beforeEach(() => { localStorage.clear(); furnishBrowser(); });
afterEach(() => { jest.useRealTimers(); clearStage(); });

const open = (at = '/list', props: Record<string, unknown> = {}, answer: (asked: Asked) => Answer = () => connection(rows), slots = {}): Promise<Stage> => stage(GwDataTable as unknown as Component, {
  at, answer, slots,
  props: { name: 'members', columns, filters, searchable: { placeholder: '搜索姓名' }, source: { document: MEMBERS, pick: (data: any) => data.members }, rowLink: (row: Row) => `/members/${row.id}`, emptyTitle: '还没有党员', emptyText: '先录入第一名党员。', ...props },
});
const last = ({ asked }: Stage): Record<string, any> => asked.at(-1)!.variables;
const query = ({ router }: Stage): Record<string, unknown> => router.currentRoute.value.query;

describe('a list', () => {
  it('asks what its address says', async () => {
    const page = await open('/list?search=张&status=FULL&sort=-name&after=abc&size=50', { fixedFilter: { unitId: { eq: 'u' } } });
    expect(page.asked).toHaveLength(1);
    expect(last(page)).toEqual({ filter: { and: [{ unitId: { eq: 'u' } }, { search: '张' }, { status: { in: ['FULL'] } }] }, orderBy: [{ field: 'name', direction: 'DESC' }], first: 50, after: 'abc' });
    expect(page.wrapper.findAll('.gw-filters__chip').map((chip) => chip.text())).toEqual(['搜索：张', '状态：正式党员']);
    expect(page.wrapper.get('th[aria-sort]').attributes('aria-sort')).toBe('descending');
  });

  it('shows rows with links, numbers in groups, and how many there are', async () => {
    const page = await open();
    expect(page.wrapper.findAll('tbody tr').map((row) => row.text())).toEqual(['张建国FULL3\u00a0412', '李丽华PROBATIONARY12.5', '王志强FULL20']);
    expect(page.wrapper.get('tbody a').attributes('href')).toBe('/members/m1');
    expect(page.wrapper.get('.gw-pager__total').text()).toBe('共 3\u00a0412 条');
  });

  it('orders by a heading and starts at the first row again', async () => {
    const page = await open('/list?after=abc');
    await page.wrapper.get('.gw-grid__sort').trigger('click');
    await settle();
    expect(query(page)).toEqual({ sort: 'name' });
    expect(last(page)).toEqual({ filter: {}, orderBy: [{ field: 'name', direction: 'ASC' }], first: 20 });
  });

  it('turns pages by cursor', async () => {
    const page = await open();
    const [first, previous, next, end] = page.wrapper.findAll('.gw-pager__buttons button');
    expect([first, previous, next, end].map((button) => button!.attributes('disabled') !== undefined)).toEqual([true, true, false, false]);
    await next!.trigger('click');
    await settle();
    expect(last(page)).toEqual({ filter: {}, first: 20, after: 'm3' });
    await end!.trigger('click');
    await settle();
    expect([query(page), last(page)]).toEqual([{ page: 'last' }, { filter: {}, last: 20 }]);
  });

  it('removes a filter by its chip, and all at once', async () => {
    const page = await open('/list?search=张&status=FULL&tab=x');
    await page.wrapper.get('[aria-label="去掉筛选“状态：正式党员”"]').trigger('click');
    await settle();
    expect(query(page)).toEqual({ search: '张', tab: 'x' });
    await page.wrapper.get('.gw-filters__clear').trigger('click');
    await settle();
    expect(query(page)).toEqual({ tab: 'x' });
  });

  it('searches a moment after the last letter, at once with Enter', async () => {
    const page = await open();
    jest.useFakeTimers();
    await page.wrapper.get('input[type=search]').setValue('张');
    jest.advanceTimersByTime(200);
    await page.wrapper.get('input[type=search]').setValue('张建');
    jest.advanceTimersByTime(299);
    await settle();
    expect(query(page)).toEqual({});
    jest.advanceTimersByTime(1);
    await settle();
    expect(query(page)).toEqual({ search: '张建' });
    await page.wrapper.get('input[type=search]').setValue('李');
    await page.wrapper.get('input[type=search]').trigger('keydown', { key: 'Enter' });
    await settle();
    expect(query(page)).toEqual({ search: '李' });
  });

  it('is walked with the arrow keys, opened with a click, searched with a slash', async () => {
    const page = await open();
    const links = page.wrapper.findAll<HTMLElement>('[data-row-focus]');
    expect(links.map((link) => link.attributes('tabindex'))).toEqual(['0', '-1', '-1']);
    links[0]!.element.focus();
    await links[0]!.trigger('keydown', { key: 'ArrowDown' });
    await settle();
    expect(document.activeElement).toBe(links[1]!.element);
    await links[1]!.trigger('keydown', { key: 'End' });
    await settle();
    expect(document.activeElement).toBe(links[2]!.element);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    expect((document.activeElement as HTMLInputElement).type).toBe('search');
    await page.wrapper.findAll('tbody tr')[1]!.get('td').trigger('click');
    await settle();
    expect(page.router.currentRoute.value.path).toBe('/members/m2');
  });
});

describe('when there is nothing, or something went wrong', () => {
  const nothing = { data: { members: { __typename: 'MemberConnection', nodes: [], totalCount: 0, pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } } } };

  it('says what to do first', async () => {
    const page = await open('/list', {}, () => nothing, { 'empty-actions': () => h('button', '新增党员') });
    expect(page.wrapper.text()).toContain('还没有党员先录入第一名党员。');
    expect(page.wrapper.get('.gw-empty button').text()).toBe('新增党员');
  });

  it('tells an empty list from filters that match nothing', async () => {
    const page = await open('/list?status=FULL', {}, () => nothing);
    expect(page.wrapper.text()).toContain('没有符合条件的记录');
    await page.wrapper.get('.gw-empty button').trigger('click');
    await settle();
    expect(query(page)).toEqual({});
  });

  it('goes back to the start when everything behind the cursor is gone, or the cursor is of another order', async () => {
    const gone = await open('/list?after=zzz', {}, ({ variables }) => (variables['after'] ? nothing : connection(rows)));
    expect(query(gone)).toEqual({});
    expect(gone.wrapper.findAll('tbody tr')).toHaveLength(3);
    const refused = await open('/list?after=old&sort=name', {}, ({ variables }) => (variables['after'] ? { errors: [{ message: '游标无效', extensions: { code: 'VALIDATION_FAILED', fields: [{ path: 'after', rule: 'cursor' }] } }] } : connection(rows)));
    expect(query(refused)).toEqual({ sort: 'name' });
    expect(refused.wrapper.findAll('tbody tr')).toHaveLength(3);
  });

  it('says what went wrong and tries again', async () => {
    let well = false;
    const page = await open('/list', {}, () => (well ? connection(rows) : { errors: [{ message: '系统正忙', extensions: { code: 'UNAVAILABLE' } }] }));
    expect(page.wrapper.get('[role=alert]').text()).toContain('系统正忙');
    well = true;
    await page.wrapper.get('[role=alert] button').trigger('click');
    await settle();
    expect(page.wrapper.findAll('tbody tr')).toHaveLength(3);
  });
});

describe('selection', () => {
  const run = jest.fn<BulkAction<Row>['run']>();
  const bulkActions: BulkAction<Row>[] = [{ key: 'move', label: '调整党组织', wholeSet: true, run }, { key: 'out', label: '转出', run }];
  const button = (page: Stage, text: string) => page.wrapper.findAll('.gw-bulk button').find((one) => one.text().includes(text))!;
  beforeEach(() => run.mockReset().mockResolvedValue({ succeeded: 2, failed: [] }));

  it('hands over the chosen rows', async () => {
    const page = await open('/list?status=FULL', { bulkActions });
    await page.wrapper.findAll('tbody input[type=checkbox]')[1]!.setValue(true);
    await page.wrapper.findAll('tbody input[type=checkbox]')[2]!.setValue(true);
    await button(page, '转出').trigger('click');
    await settle();
    expect(run.mock.calls[0]![0]).toMatchObject({ all: false, ids: ['m2', 'm3'], count: 2, filter: { status: { in: ['FULL'] } } });
    expect(page.wrapper.find('.gw-bulk').exists()).toBe(false);
  });

  it('reaches everything that matches only where the action can', async () => {
    const page = await open('/list?status=FULL', { bulkActions });
    await page.wrapper.get('thead input[type=checkbox]').setValue(true);
    await button(page, '选择全部').trigger('click');
    await settle();
    expect(button(page, '转出').attributes('disabled')).toBeDefined();
    await button(page, '调整党组织').trigger('click');
    await settle();
    expect(run.mock.calls[0]![0]).toMatchObject({ all: true, count: 3412, filter: { status: { in: ['FULL'] } } });
  });

  it('lists what failed, item by item', async () => {
    run.mockResolvedValue({ succeeded: 1, failed: [{ label: '李丽华', message: '正在办理转接' }] });
    const page = await open('/list', { bulkActions });
    await page.wrapper.get('thead input[type=checkbox]').setValue(true);
    await button(page, '转出').trigger('click');
    await settle();
    expect(document.body.textContent).toContain('1 条成功，1 条未成功');
    expect(document.body.textContent).toContain('李丽华正在办理转接');
  });

  it('is dropped when the filter changes: nothing unseen may be acted upon', async () => {
    const page = await open('/list?status=FULL', { bulkActions });
    await page.wrapper.findAll('tbody input[type=checkbox]')[0]!.setValue(true);
    await page.wrapper.get('.gw-filters__clear').trigger('click');
    await settle();
    expect(page.wrapper.find('.gw-bulk').exists()).toBe(false);
  });
});

it('is cards with the fields that matter on a phone', async () => {
  furnishBrowser(true);
  const page = await open('/list', { cardColumns: ['name', 'dues'] });
  expect(page.wrapper.find('table').exists()).toBe(false);
  expect(page.wrapper.findAll('.gw-cards__card').map((card) => card.text())).toEqual(['张建国党费3\u00a0412', '李丽华党费12.5', '王志强党费20']);
  expect(page.wrapper.get('.gw-cards__card a').attributes('href')).toBe('/members/m1');
});
