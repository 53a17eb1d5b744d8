import en from '../i18n/en';
import zh from '../i18n/zh-CN';
import type { Locale } from '../feature';

/** Our own texts without vue-i18n, for tests of pure logic. */
export function translator(locale: Locale): (key: string, params?: Record<string, unknown>) => string {
  return (key, params = {}) => {
    const text = key.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], locale === 'en' ? en : zh);
    if (typeof text !== 'string') throw new Error(`No text for ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
  };
}
