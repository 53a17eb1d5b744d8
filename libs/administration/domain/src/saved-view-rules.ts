import { RuleSet, type MessageCatalogue, type RuleViolation } from '@gongwei/kernel';

/** What one person and one tenant may keep for one list: people choose from it, they do not search it. */
export const SAVED_VIEW_LIMITS = { own: 30, shared: 30, name: 30, words: 40, word: 64, value: 500, columns: 100 } as const;

export interface SavedViewInput {
  readonly list: string;
  readonly name: string;
  readonly query: readonly { readonly key: string; readonly value: string }[];
  readonly columns?: ListColumnsInput | null;
}

export interface ListColumnsInput {
  readonly order: readonly string[];
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: readonly { readonly column: string; readonly width: number }[];
}

const LIST = /^[a-z][a-z0-9-]{0,63}$/;

/** Checks a list's name: the word under which a page knows it. */
export function validateList(list: string): RuleViolation[] {
  return LIST.test(list) ? [] : [{ path: 'list', rule: 'pattern', messageKey: 'savedView.list' }];
}

/** Checks a choice of columns. Which columns a list has is the portal's matter; what it no longer knows it leaves out. */
export function validateColumns(columns: ListColumnsInput | null | undefined): RuleViolation[] {
  if (!columns) return [];
  const { columns: most, word } = SAVED_VIEW_LIMITS;
  const names = [...columns.order, ...columns.shown, ...columns.hidden, ...columns.widths.map(({ column }) => column)];
  const many = [columns.order, columns.shown, columns.hidden, columns.widths].some(({ length }) => length > most);
  return many || names.some((name) => !name || name.length > word) || columns.widths.some(({ width }) => width < 1 || width > 2000)
    ? [{ path: 'columns', rule: 'range', messageKey: 'savedView.columns', params: { max: most } }]
    : [];
}

/** Checks a view before it is kept. */
export function validateSavedView(input: SavedViewInput): RuleViolation[] {
  const rules = new RuleSet();
  rules.text('name', input.name, { max: SAVED_VIEW_LIMITS.name, required: true });
  const { words, word, value: longest } = SAVED_VIEW_LIMITS;
  const distinct = new Set(input.query.map(({ key }) => key)).size === input.query.length;
  if (input.query.length > words || !distinct || input.query.some(({ key, value }) => !key || key.length > word || value.length > longest)) rules.add('query', 'range', 'savedView.query', { max: words });
  return [...validateList(input.list), ...rules.violations, ...validateColumns(input.columns)];
}

export const SAVED_VIEW_MESSAGES: MessageCatalogue = {
  'zh-CN': {
    'savedView.list': '列表名称无效',
    'savedView.columns': '列的设置无效，每项最多 {max} 列',
    'savedView.query': '筛选条件无效，最多 {max} 项且每项不重复',
    'savedView.name.taken': '已有同名视图，请换一个名称',
    'savedView.many': '每个列表最多保存 {max} 个视图，请先删除不用的',
    'savedView.share': '没有共享视图的权限，可保存为自己的视图',
    'savedView.entered': '正在查看其他单位，视图须在本单位保存',
    'savedView.default.unknown': '没有这个视图',
  },
  en: {
    'savedView.list': 'There is no list of this name',
    'savedView.columns': 'These columns cannot be kept; at most {max} of each',
    'savedView.query': 'These filters cannot be kept; at most {max}, each once',
    'savedView.name.taken': 'There is a view of this name already; choose another name',
    'savedView.many': 'At most {max} views are kept for one list; delete some first',
    'savedView.share': 'You may not share views; save it for yourself',
    'savedView.entered': 'You are inside another unit; views are saved in your own',
    'savedView.default.unknown': 'There is no such view',
  },
};
