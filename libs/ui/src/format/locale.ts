import { ref, type Ref } from 'vue';
import type { Locale } from '../feature';

let locale: Ref<Locale> | null = null;

/** The language of the document (`<html lang>`), which the app sets. Reactive: a template that formats shows the new language at once. */
export function documentLocale(): Locale {
  if (!locale) {
    const read = (): Locale => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN');
    const current = ref(read());
    new MutationObserver(() => (current.value = read())).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    locale = current;
  }
  return locale.value;
}
