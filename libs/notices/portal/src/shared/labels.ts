import '@gongwei/notices-domain';
import { translate } from '@gongwei/kernel';
import { useI18n } from 'vue-i18n';

/** Texts the portal shares with the API, in the reader's language, as words that stand alone. */
export function useNoticeLabels(): { kind: (kind: string) => string; status: (status: string) => string; state: (state: string) => string } {
  const { locale } = useI18n();
  const word = (key: string): string => translate(locale.value === 'en' ? 'en' : 'zh-CN', key).replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return { kind: (kind) => word(`notice.kind.${kind}`), status: (status) => word(`notice.status.${status}`), state: (state) => word(`notice.state.${state}`) };
}
