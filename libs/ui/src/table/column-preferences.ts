/** How a reader likes one table. Kept in this browser under the table's name. */
export interface TablePreferences {
  /** Keys in the order chosen; columns the table got since then come where the table has them. */
  readonly order: readonly string[];
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly density: 'comfortable' | 'compact';
}

export const NO_PREFERENCES: TablePreferences = { order: [], shown: [], hidden: [], widths: {}, density: 'comfortable' };

export const MIN_WIDTH = 64;
export const MAX_WIDTH = 800;

interface Column { readonly key: string; readonly hidden?: boolean; readonly fixed?: 'left' }

/** Reads preferences of any age: what does not fit is dropped. */
export function soundPreferences(stored: unknown): TablePreferences {
  if (typeof stored !== 'object' || stored === null) return NO_PREFERENCES;
  const raw = stored as Record<string, unknown>;
  const keys = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
  const widths = typeof raw['widths'] === 'object' && raw['widths'] !== null ? Object.entries(raw['widths']).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1])) : [];
  return {
    order: keys(raw['order']), shown: keys(raw['shown']), hidden: keys(raw['hidden']),
    widths: Object.fromEntries(widths.map(([key, width]) => [key, clampWidth(width)])),
    density: raw['density'] === 'compact' ? 'compact' : 'comfortable',
  };
}

export const clampWidth = (width: number): number => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));

/** All columns in the reader's order. Fixed ones stay in front; new ones keep their place behind the column they follow in the table. */
export function orderColumns<Of extends Column>(columns: readonly Of[], { order }: TablePreferences): Of[] {
  const placed = order.map((key) => columns.find((column) => column.key === key)).filter((column) => column !== undefined);
  for (const [index, column] of columns.entries()) {
    if (placed.includes(column)) continue;
    const before = columns[index - 1];
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, column);
  }
  return placed.sort((left, right) => Number(right.fixed === 'left') - Number(left.fixed === 'left'));
}

export function isShown(column: Column, { shown, hidden }: TablePreferences): boolean {
  return column.hidden ? shown.includes(column.key) : !hidden.includes(column.key);
}

/** Preferences with one column shown or hidden. */
export function withShown(preferences: TablePreferences, column: Column, show: boolean): TablePreferences {
  const without = (keys: readonly string[]): string[] => keys.filter((key) => key !== column.key);
  return { ...preferences, shown: show && column.hidden ? [...without(preferences.shown), column.key] : without(preferences.shown), hidden: !show && !column.hidden ? [...without(preferences.hidden), column.key] : without(preferences.hidden) };
}

/** Preferences with one column a place up or down among those it may change with. */
export function withMoved(preferences: TablePreferences, columns: readonly Column[], key: string, by: -1 | 1): TablePreferences {
  const ordered = orderColumns(columns, preferences);
  const from = ordered.findIndex((column) => column.key === key);
  const to = from + by;
  if (!ordered[from] || !ordered[to] || ordered[from].fixed !== ordered[to].fixed) return preferences;
  [ordered[from], ordered[to]] = [ordered[to], ordered[from]];
  return { ...preferences, order: ordered.map((column) => column.key) };
}
