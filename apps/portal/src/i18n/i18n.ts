import type { FeatureMessages, Locale } from '@gongwei/ui';
import type { Language } from 'element-plus/es/locale';
import { shallowRef } from 'vue';
import { createI18n } from 'vue-i18n';
import { keepSetting, readSetting } from '../preferences/storage';

export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];
const DEFAULT_LOCALE: Locale = 'zh-CN';

const OWN_MESSAGES: Record<Locale, FeatureMessages> = { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') };
const ELEMENT_MESSAGES: Record<Locale, () => Promise<{ default: Language }>> = {
  'zh-CN': () => import('element-plus/es/locale/lang/zh-cn.mjs'),
  en: () => import('element-plus/es/locale/lang/en.mjs'),
};

export const i18n = createI18n({
  legacy: false,
  locale: DEFAULT_LOCALE,
  fallbackLocale: false,
  flatJson: true,
  messages: {} as Record<string, never>,
});

/** Element Plus' own words in the current language. */
export const elementLocale = shallowRef<Language>();

const catalogues: Partial<Record<Locale, FeatureMessages>>[] = [OWN_MESSAGES];
const loaded = new Set<string>();

export const currentLocale = (): Locale => i18n.global.locale.value as Locale;

/** The language of last time, Chinese the first time. */
export const storedLocale = (): Locale => LOCALES.find((locale) => locale === readSetting('locale')) ?? DEFAULT_LOCALE;

/** Switches the language of texts, Element Plus and the document. Resolves once everything is there, so that no key is ever shown. */
export async function chooseLocale(locale: Locale): Promise<void> {
  const [element] = await Promise.all([ELEMENT_MESSAGES[locale](), ...catalogues.map((_, index) => load(index, locale))]);
  elementLocale.value = element.default;
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
  nameDocument();
  keepSetting('locale', locale);
}

/** The title ends with the product's name in the language at hand; what stands before it is the page's affair. */
function nameDocument(): void {
  const { title } = document;
  const cut = title.lastIndexOf(' · ');
  document.title = (cut < 0 ? '' : title.slice(0, cut + 3)) + i18n.global.t('app.name');
}

/** Adds texts of features, in the current language now and in others when they are chosen. */
export async function addMessages(messages: Partial<Record<Locale, FeatureMessages>>): Promise<void> {
  const index = catalogues.push(messages) - 1;
  await load(index, currentLocale());
}

async function load(index: number, locale: Locale): Promise<void> {
  const key = `${index}:${locale}`;
  const messages = catalogues[index]?.[locale];
  if (!messages || loaded.has(key)) return;
  const texts = typeof messages === 'function' ? (await messages()).default : messages;
  i18n.global.mergeLocaleMessage(locale, texts);
  loaded.add(key);
}
