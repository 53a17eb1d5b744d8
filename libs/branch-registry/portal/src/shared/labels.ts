import { educations, ethnicities, genders, type CodeList } from '@gongwei/kernel';
import {
  ADJUSTMENT_KIND_LABEL,
  FUNCTIONAL_PURPOSE_LABEL,
  MEMBER_STATUS_LABEL,
  ORGANISATION_KIND,
  ORGANISATION_STATUS_LABEL,
  POST_LABEL,
  type AdjustmentKind,
  type FunctionalPurpose,
  type Label,
  type MemberStatus,
  type OrganisationKind,
  type OrganisationStatus,
  type PostCode,
} from '@gongwei/branch-registry-domain';
import type { Locale } from '@gongwei/ui';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';

export interface LabelledValue {
  readonly value: string;
  readonly label: string;
}

/** The words of the domain in one language. They stand in the domain and the kernel only: API, imports and portal say the same. */
export interface RegistryLabels {
  kind(kind: OrganisationKind): string;
  purpose(purpose: string | null | undefined): string | null;
  organisationStatus(status: OrganisationStatus): string;
  memberStatus(status: MemberStatus): string;
  post(post: PostCode): string;
  adjustment(kind: AdjustmentKind): string;
  gender(code: string): string;
  ethnicity(code: string | null | undefined): string | null;
  education(code: string | null | undefined): string | null;
}

export function registryLabels(locale: Locale): RegistryLabels {
  const of = <Key extends string>(labels: Readonly<Record<Key, Label>>, key: Key): string => labels[key]?.[locale] ?? key;
  const ofList = (list: CodeList, code: string | null | undefined): string | null => (code ? list.label(code, locale) : null);
  return {
    kind: (kind) => ORGANISATION_KIND[kind]?.label[locale] ?? kind,
    purpose: (purpose) => (purpose ? of(FUNCTIONAL_PURPOSE_LABEL, purpose as FunctionalPurpose) : null),
    organisationStatus: (status) => of(ORGANISATION_STATUS_LABEL, status),
    memberStatus: (status) => of(MEMBER_STATUS_LABEL, status),
    post: (post) => of(POST_LABEL, post),
    adjustment: (kind) => of(ADJUSTMENT_KIND_LABEL, kind),
    gender: (code) => genders.label(code, locale),
    ethnicity: (code) => ofList(ethnicities, code),
    education: (code) => ofList(educations, code),
  };
}

/** The labels in the language now chosen. */
export function useRegistryLabels(): ComputedRef<RegistryLabels> {
  const locale = useLocale();
  return computed(() => registryLabels(locale.value));
}

export function useLocale(): ComputedRef<Locale> {
  const { locale } = useI18n();
  return computed(() => locale.value as Locale);
}

/** Choices of an enumeration, in its own order. */
export const choicesOf = <Value extends string>(values: readonly Value[], label: (value: Value) => string): LabelledValue[] => values.map((value) => ({ value, label: label(value) }));

/** Choices of a code list. Codes of a level whose kind is not known (10, 20 …) stay: old records have them. */
export const choicesOfList = (list: CodeList, locale: Locale): LabelledValue[] => list.items.map(({ code, zh, en }) => ({ value: code, label: locale === 'en' ? en : zh }));
