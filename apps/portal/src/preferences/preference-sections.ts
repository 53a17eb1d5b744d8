import { Monitor, Moon, Sunny } from '@element-plus/icons-vue';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { chooseLocale, LOCALES } from '../i18n/i18n';
import type { DropSection } from '../parts/DropMenu.vue';
import { chooseTheme, theme, THEMES } from './theme';

export const THEME_ICONS = { light: Sunny, dark: Moon, system: Monitor } as const;

/** The two choices of this browser as menus; `labelled` when both share one menu. */
export function usePreferenceSections(labelled: boolean): { languages: ComputedRef<DropSection>; themes: ComputedRef<DropSection> } {
  const { t, locale } = useI18n();
  const languages = computed(() => ({
    key: 'language',
    ...(labelled ? { label: t('language.label') } : {}),
    items: LOCALES.map((one) => ({ key: one, label: t(`language.${one}`), checked: locale.value === one, run: () => void chooseLocale(one) })),
  }));
  const themes = computed(() => ({
    key: 'theme',
    ...(labelled ? { label: t('theme.label') } : {}),
    items: THEMES.map((one) => ({ key: one, label: t(`theme.${one}`), icon: THEME_ICONS[one], checked: theme.value === one, run: () => chooseTheme(one) })),
  }));
  return { languages, themes };
}
