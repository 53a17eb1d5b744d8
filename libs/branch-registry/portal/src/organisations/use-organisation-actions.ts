import { isOrganisationOpen, mayContain, ORGANISATION_KINDS, organisationTransition, type OrganisationKind, type OrganisationStatus } from '@gongwei/branch-registry-domain';
import type { DetailAction } from '@gongwei/ui';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useRegistryRights } from '../shared/rights';
import { canChange } from './organisation-change';

interface ActedOn {
  readonly id: string;
  readonly unitId: string;
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
}

/** Whether anything regularly stands below a kind: under a branch only groups, under a group nothing. */
const hasRoomBelow = (kind: OrganisationKind): boolean => ORGANISATION_KINDS.some((child) => mayContain(kind, child));

/** What can be done with an organisation by this viewer, in its present state. Nothing to somebody who only reads. */
export function useOrganisationActions(): (organisation: ActedOn, open: { move: () => void; close: () => void; dissolve?: () => void }) => DetailAction[] {
  const { t } = useI18n();
  const router = useRouter();
  const rights = useRegistryRights();
  return ({ id, unitId, kind, status }, { move, close, dissolve }) => {
    if (!rights.value.writesOrganisation(unitId) || !isOrganisationOpen(status)) return [];
    const standing = status === 'ACTIVE' || status === 'SUSPENDED';
    return [
      { key: 'edit', label: t('registry.action.edit'), primary: true, run: () => void router.push(`/organisations/${id}/edit`) },
      ...(standing && hasRoomBelow(kind) ? [{ key: 'add', label: t('registry.action.addBelow'), run: () => void router.push({ path: '/organisations/new', query: { parent: id } }) }] : []),
      ...(standing ? [{ key: 'move', label: t('registry.action.move'), run: move }] : []),
      ...(canChange({ kind, status }) ? [
        { key: 'merge', label: t('registry.action.merge'), run: () => void router.push({ path: '/organisations/merge', query: { from: id } }) },
        ...(rights.value.readMembers ? [{ key: 'split', label: t('registry.action.split'), run: () => void router.push(`/organisations/${id}/split`) }] : []),
      ] : []),
      ...(dissolve && status === 'ACTIVE' && rights.value.proposes(unitId) ? [{ key: 'dissolve', label: t('registry.approval.dissolve.action'), run: dissolve }] : []),
      { key: 'close', label: t('registry.action.close'), danger: true, run: close, ...(organisationTransition(status, 'dissolve') ? {} : { disabledReason: t('registry.close.notActive') }) },
    ];
  };
}
