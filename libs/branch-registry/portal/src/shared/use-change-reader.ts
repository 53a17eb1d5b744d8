import { useQuery } from '@gongwei/ui';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { OrganisationNamesDocument } from '../gql/graphql';
import { organisationsIn, type ChangeReader, type RecordedChange } from './describe-change';
import { useRegistryLabels } from './labels';

/** Reads recorded changes in the reader's language; the organisations they speak of are asked for by name, all at once. */
export function useChangeReader(of: ChangeReader['of'], changes: () => readonly RecordedChange[]): ComputedRef<ChangeReader> {
  const { t, te } = useI18n();
  const labels = useRegistryLabels();
  const names = useQuery(OrganisationNamesDocument, () => {
    const ids = organisationsIn(changes()).slice(0, 200);
    return ids.length ? { ids } : null;
  });
  return computed(() => {
    const known = new Map(names.data.value?.organisations.nodes.map(({ id, shortName }) => [id, shortName]));
    return {
      of,
      labels: labels.value,
      fieldName: (field) => (te(`registry.field.${field}`) ? t(`registry.field.${field}`) : null),
      // One that the reader may not see stays without its name; its id would say nothing.
      organisationName: (id) => known.get(id) ?? (names.loading.value ? '…' : t('registry.organisation.elsewhere')),
      yes: t('registry.yes'),
      no: t('registry.no'),
      top: t('registry.organisation.top'),
    };
  });
}
