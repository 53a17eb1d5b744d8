import { getCurrentInstance, type AppContext } from 'vue';
import { useI18n } from 'vue-i18n';

let app: AppContext | null = null;

/** The texts of ui for a component. It also remembers the app, so that dialogs opened from code speak its language and know its router. */
export function useTexts(): { t: (key: string, params?: Record<string, unknown>) => string } {
  app = getCurrentInstance()?.appContext ?? app;
  const { t } = useI18n({ useScope: 'global' });
  return { t: (key, params) => t(key, params ?? {}) };
}

/** A text outside a component. */
export function say(key: string, params: Record<string, unknown> = {}): string {
  const translate = app?.config.globalProperties['$t'] as ((key: string, params: Record<string, unknown>) => string) | undefined;
  return translate ? translate(key, params) : key;
}

/** The app that components opened from code belong to. */
export const currentApp = (): AppContext | null => app;
