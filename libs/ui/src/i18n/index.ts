import type { FeatureMessages, Locale } from '../feature';

/** Texts of ui, added by the app like those of a feature. */
export const uiMessages: Readonly<Record<Locale, FeatureMessages>> = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
};
