import type { MessageParams } from './errors';
import { en } from './messages.en';
import { zh } from './messages.zh';

export type MessageLocale = 'zh-CN' | 'en';

/** Texts by key in both languages; `{name}` is a placeholder. */
export type MessageCatalogue = Readonly<Record<MessageLocale, Readonly<Record<string, string>>>>;

const catalogue: Record<MessageLocale, Record<string, string>> = { 'zh-CN': { ...zh }, en: { ...en } };

/** Adds a library's texts. Called once where the library's texts are defined; a key given again takes the newer text. */
export function registerMessages(messages: MessageCatalogue): void {
  Object.assign(catalogue['zh-CN'], messages['zh-CN']);
  Object.assign(catalogue.en, messages.en);
}

/** Whether a key has a text. */
export const hasMessage = (key: string): boolean => Object.hasOwn(catalogue['zh-CN'], key);

/** Everything registered so far, for tests and for the portal's own i18n. */
export const messagesOf = (locale: MessageLocale): Readonly<Record<string, string>> => catalogue[locale];

/**
 * The text of a key with its placeholders filled. A value that begins with `@` is itself a key (`@post.SECRETARY`) or several joined
 * by `|`, and is shown as a list in the reader's language: so a rule can name enum values without knowing the language.
 * A key without text is returned as it is, so that a gap is seen and not hidden.
 */
export function translate(locale: MessageLocale, key: string, params: MessageParams = {}): string {
  const text = Object.hasOwn(catalogue[locale], key) ? catalogue[locale][key]! : key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'string' && value.startsWith('@') ? translateList(locale, value) : String(value);
  });
}

function translateList(locale: MessageLocale, value: string): string {
  const keys = value.split('|').map((part) => (part.startsWith('@') ? part.slice(1) : part));
  if (!keys.every((key) => Object.hasOwn(catalogue[locale], key))) return value;
  return keys.map((key) => catalogue[locale][key]!).join(locale === 'zh-CN' ? '、' : ', ');
}

/** What differs between the two languages of a catalogue: keys missing on one side, placeholders that do not agree. Empty when sound. */
export function messageProblems(messages: MessageCatalogue): string[] {
  const problems: string[] = [];
  const keys = new Set([...Object.keys(messages['zh-CN']), ...Object.keys(messages.en)]);
  for (const key of keys) {
    const left = messages['zh-CN'][key];
    const right = messages.en[key];
    if (!left?.trim() || !right?.trim()) problems.push(`${key}: ${left?.trim() ? 'no English text' : 'no Chinese text'}`);
    else if (placeholders(left) !== placeholders(right)) problems.push(`${key}: {${placeholders(left)}} is not {${placeholders(right)}}`);
  }
  return problems.sort();
}

const placeholders = (text: string): string => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort().join(',');
