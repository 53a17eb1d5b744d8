import '@gongwei/administration-domain';
import { translate, type MessageParams } from '@gongwei/kernel';
import { useI18n } from 'vue-i18n';

/** A text of the shared rules: a message key with the values for its placeholders. */
export interface Reason {
  readonly messageKey: string;
  readonly params?: MessageParams;
}

export interface Labels {
  /** Text of a key shared with the API, such as `role.AUDITOR` or `unit.status.ACTIVE`. */
  label(key: string, params?: MessageParams): string;
  /** The same as a word that stands alone: shared texts are written to stand in sentences. */
  title(key: string): string;
  /** A role's name: built-in ones in the reader's language, whatever language it was read in. */
  roleName(role: { readonly id: string; readonly name: string; readonly builtIn: boolean }): string;
  reason(reason: Reason | null | undefined): string | undefined;
  /** Several names in one line, joined as the language does it. */
  list(names: readonly string[]): string;
}

/** Texts the portal shares with the API, in the reader's language. Reactive: use them in templates and computed values. */
export function useLabels(): Labels {
  const { locale } = useI18n();
  const label = (key: string, params?: MessageParams): string => translate(locale.value === 'en' ? 'en' : 'zh-CN', key, params);
  return {
    label,
    title: (key) => label(key).replace(/^[a-z]/, (letter) => letter.toUpperCase()),
    roleName: (role) => (role.builtIn ? label(`role.${role.id}`) : role.name),
    reason: (reason) => (reason ? label(reason.messageKey, reason.params) : undefined),
    list: (names) => names.join(locale.value === 'en' ? ', ' : '、'),
  };
}
