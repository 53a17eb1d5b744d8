/** @jest-environment jsdom */
import { formatDate, formatDateTime, formatNumber, formatRelative } from './format';

const inEnglish = async (): Promise<void> => { document.documentElement.lang = 'en'; await Promise.resolve(); };
afterEach(async () => { document.documentElement.lang = 'zh-CN'; await Promise.resolve(); });

describe('what is shown', () => {
  it('a day as it is kept, an instant by its day and hour in China', () => {
    expect(formatDate('2026-11-23')).toBe('2026-11-23');
    expect(formatDate('2026-11-23T16:30:00Z')).toBe('2026-11-24');
    expect(formatDateTime('2026-11-23T16:30:00Z')).toBe('2026-11-24 00:30');
    expect(formatDateTime('2026-11-24T09:05:00+08:00')).toBe('2026-11-24 09:05');
  });

  it('numbers in groups, as each language writes them', async () => {
    expect(formatNumber(3412)).toBe('3\u00a0412');
    expect(formatNumber(60213.5)).toBe('60\u00a0213.5');
    expect(formatNumber('12.5', 2)).toBe('12.50');
    await inEnglish();
    expect(formatNumber(3412)).toBe('3,412');
  });

  it('how long ago', async () => {
    const now = Date.parse('2026-11-24T10:00:00Z');
    expect(formatRelative('2026-11-21T09:00:00Z', now)).toBe('3天前');
    expect(formatRelative('2026-11-24T12:30:00Z', now)).toBe('2小时后');
    await inEnglish();
    expect(formatRelative('2026-11-24T09:59:40Z', now)).toBe('now');
  });

  it.each([[null], [undefined], ['']])('a dash for %s', (nothing) => {
    expect([formatDate(nothing), formatDateTime(nothing), formatNumber(nothing), formatRelative(nothing)]).toEqual(['—', '—', '—', '—']);
  });
});
