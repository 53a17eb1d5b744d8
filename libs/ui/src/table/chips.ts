import { PresetValue, sameValue } from './filter-values';
import type { DateRange, FilterField, ListState, NumberRange } from './types';

export interface Chip { readonly key: string; readonly text: string }

type Translate = (key: string, params?: Record<string, unknown>) => string;

/** The name of the chip that stands for the search words. */
export const SEARCH_CHIP = 'search';

/** The filters of a state in plain language. `labels` knows names that must be asked for (remote filters), by `key:value`. */
export function chipsOf(state: Pick<ListState, 'search' | 'filters'>, fields: readonly FilterField[], t: Translate, labels: ReadonlyMap<string, string> = new Map()): Chip[] {
  const chips: Chip[] = [];
  if (state.search) chips.push({ key: SEARCH_CHIP, text: t('ui.chip.search', { value: state.search }) });
  for (const field of fields) {
    const value = state.filters[field.key];
    if (value === undefined || value === null) continue;
    chips.push({ key: field.key, text: t('ui.chip.is', { label: field.label, value: valueText(field, value, t, labels) }) });
  }
  return chips;
}

/** One filter value in words. */
export function valueText(field: FilterField, value: unknown, t: Translate, labels: ReadonlyMap<string, string> = new Map()): string {
  const preset = field.presets?.find((one) => (value instanceof PresetValue ? one.key === value.key : sameValue(field, one.value, value)));
  if (preset) return preset.label;
  const optionLabel = (one: string): string => ('options' in field && field.options?.find((option) => option.value === one)?.label) || one;
  switch (field.kind) {
    case 'select': return optionLabel(value as string);
    case 'multi-select': return (value as string[]).map(optionLabel).join(t('ui.chip.join'));
    case 'boolean': return t(value ? 'ui.chip.yes' : 'ui.chip.no');
    case 'date-range': return spanText(value as DateRange, ['ui.chip.range', 'ui.chip.from', 'ui.chip.until'], t);
    case 'number-range': return spanText(value as NumberRange, ['ui.chip.between', 'ui.chip.atLeast', 'ui.chip.atMost'], t);
    case 'remote': return labels.get(`${field.key}:${String(value)}`) ?? '…';
    case 'text': return String(value);
  }
}

function spanText({ from, to }: DateRange | NumberRange, [both, fromOnly, toOnly]: [string, string, string], t: Translate): string {
  if (from !== null && to !== null) return from === to ? String(from) : t(both, { from, to });
  return from !== null ? t(fromOnly, { from }) : t(toOnly, { to });
}
