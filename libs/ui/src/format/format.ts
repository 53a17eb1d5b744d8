import { documentLocale } from './locale';

/** What stands where there is nothing. */
export const NOTHING = '—';

const TIME_ZONE = 'Asia/Shanghai';
const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** A day as it is kept, 2026-11-23: it sorts, aligns and reads the same in both languages. Instants are shown by their day in China. */
export function formatDate(value: string | null | undefined): string {
  if (!value) return NOTHING;
  return value.length > 10 ? formatDateTime(value).slice(0, 10) : value;
}

/** An instant as 2026-11-23 09:30 in China's time, wherever the reader sits. */
export function formatDateTime(value: string | number | Date | null | undefined): string {
  const time = timeOf(value);
  return time === null ? NOTHING : shanghai.format(time).replace(',', '');
}

/** 3 412 in Chinese (GB/T 15835 separates by a quarter of a character: the no-break space is that wide), 3,412 in English. */
export function formatNumber(value: number | string | null | undefined, digits?: number): string {
  if (value === null || value === undefined || value === '' || Number.isNaN(Number(value))) return NOTHING;
  const english = documentLocale() === 'en';
  const text = Number(value).toLocaleString('en', { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 4 });
  return english ? text : text.replaceAll(',', '\u00a0');
}

const STEPS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60]];

/** “3 天前”, “2 hours ago”; within the minute “现在”. */
export function formatRelative(value: string | number | Date | null | undefined, now: number = Date.now()): string {
  const time = timeOf(value);
  if (time === null) return NOTHING;
  const format = new Intl.RelativeTimeFormat(documentLocale(), { numeric: 'auto' });
  const seconds = (time - now) / 1000;
  for (const [unit, length] of STEPS) if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  return format.format(0, 'second');
}

function timeOf(value: string | number | Date | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? null : time;
}
