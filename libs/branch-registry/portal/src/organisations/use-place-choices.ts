import type { RuleViolation } from '@gongwei/kernel';
import type { OrganisationKind } from '@gongwei/branch-registry-domain';
import type { Option } from '@gongwei/ui';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRegistryLabels } from '../shared/labels';
import { kindOptions, parentIdOf, parentOptions, TOP } from './organisation-choices';
import { validateNew, type OrganisationModel } from './organisation-form';
import type { UnitTree } from './use-unit-tree';

export interface PlaceChoices {
  readonly parents: ComputedRef<Option[]>;
  readonly kinds: ComputedRef<Option[]>;
  /** Checks a new organisation at its place; a place that is not chosen yet is asked for. */
  validate(place: string, model: OrganisationModel): RuleViolation[];
}

/** Where a new organisation may stand in its unit and of what kind it may be there: each choice narrows the other. */
export function usePlaceChoices(tree: UnitTree, chosen: () => { readonly place: string; readonly kind: OrganisationKind | '' }): PlaceChoices {
  const { t } = useI18n();
  const labels = useRegistryLabels();
  const kindOf = (place: string): OrganisationKind | null | undefined => (place === TOP ? null : tree.rows.value?.find(({ id }) => id === place)?.kind);
  const words = computed(() => ({ labels: labels.value, top: t('registry.organisation.top'), irregular: t('registry.organisation.irregular') }));
  return {
    parents: computed(() => parentOptions(tree.rows.value ?? [], chosen().kind, words.value)),
    kinds: computed(() => kindOptions(chosen().place ? kindOf(chosen().place) : undefined, words.value)),
    validate: (place, model) =>
      place
        ? validateNew({ ...model, parentId: parentIdOf(place) }, kindOf(place) ?? null)
        : [{ path: 'parentId', rule: 'required', messageKey: 'error.required' }, ...validateNew(model, null).filter(({ path }) => path !== 'parentId')],
  };
}
