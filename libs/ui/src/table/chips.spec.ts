import { translator } from '../testing/translator';
import { chipsOf } from './chips';
import { PresetValue } from './filter-values';
import type { FilterField } from './types';

const fields: FilterField[] = [
  { key: 'status', label: '状态', kind: 'multi-select', options: [{ value: 'FULL', label: '正式党员' }, { value: 'PROBATIONARY', label: '预备党员' }], toFilter: () => ({}) },
  { key: 'kind', label: '类型', kind: 'select', options: [{ value: 'BRANCH', label: '党支部' }], toFilter: () => ({}) },
  { key: 'due', label: '换届到期', kind: 'date-range', presets: [{ key: '90', label: '90 天内', value: { from: null, to: '2027-02-22' } }], toFilter: () => ({}) },
  { key: 'age', label: '年龄', kind: 'number-range', toFilter: () => ({}) },
  { key: 'cadre', label: '领导干部', kind: 'boolean', toFilter: () => ({}) },
  { key: 'unit', label: '单位', kind: 'remote', search: () => Promise.resolve([]), toFilter: () => ({}) },
  { key: 'post', label: '职务', kind: 'text', toFilter: () => ({}) },
];
const text = (locale: 'zh-CN' | 'en', filters: Record<string, unknown>, search = ''): string[] => chipsOf({ search, filters }, fields, translator(locale), new Map([['unit:u1', '市教育局']])).map((chip) => chip.text);

describe('chips', () => {
  it.each<[Record<string, unknown>, string, string]>([
    [{ status: ['FULL', 'PROBATIONARY'] }, '状态：正式党员、预备党员', '状态: 正式党员, 预备党员'],
    [{ kind: 'BRANCH' }, '类型：党支部', '类型: 党支部'],
    [{ due: new PresetValue('90') }, '换届到期：90 天内', '换届到期: 90 天内'],
    [{ due: { from: null, to: '2027-02-22' } }, '换届到期：90 天内', '换届到期: 90 天内'],
    [{ due: { from: '2026-01-01', to: '2026-12-31' } }, '换届到期：2026-01-01 至 2026-12-31', '换届到期: 2026-01-01 to 2026-12-31'],
    [{ due: { from: '2026-01-01', to: '2026-01-01' } }, '换届到期：2026-01-01', '换届到期: 2026-01-01'],
    [{ due: { from: '2026-01-01', to: null } }, '换届到期：2026-01-01 起', '换届到期: from 2026-01-01'],
    [{ age: { from: null, to: 35 } }, '年龄：不多于 35', '年龄: at most 35'],
    [{ age: { from: 18, to: 35 } }, '年龄：18–35', '年龄: 18–35'],
    [{ cadre: false }, '领导干部：否', '领导干部: No'],
    [{ unit: 'u1' }, '单位：市教育局', '单位: 市教育局'],
    [{ unit: 'u2' }, '单位：…', '单位: …'],
    [{ post: '主任' }, '职务：主任', '职务: 主任'],
  ])('%j reads %s', (filters, zh, en) => {
    expect(text('zh-CN', filters)).toEqual([zh]);
    expect(text('en', filters)).toEqual([en]);
  });

  it('stand in the order of the filters, the search first', async () => {
    expect(text('zh-CN', { cadre: true, kind: 'BRANCH' }, '张')).toEqual(['搜索：张', '类型：党支部', '领导干部：是']);
  });
});
