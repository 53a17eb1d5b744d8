import type { MessageParams } from './errors';
export type MessageLocale = 'zh-CN' | 'en';
const catalogue: Record<MessageLocale, Record<string, string>> = { 'zh-CN': {}, en: {} };
export function registerMessages(messages: Record<MessageLocale, Record<string, string>>): void {
  Object.assign(catalogue['zh-CN'], messages['zh-CN']);
  Object.assign(catalogue.en, messages.en);
}
export function translate(locale: MessageLocale, key: string, params: MessageParams = {}): string {
  return (catalogue[locale][key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
