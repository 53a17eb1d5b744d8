import { usePortalSession } from '@gongwei/ui';
import { computed, type ComputedRef } from 'vue';

/** What the viewer may do in this feature, and how far it sees. */
export interface RegistryRights {
  readonly isCommittee: boolean;
  /** The tenant whose rows are in scope: the entered unit while inside one. */
  readonly unitId: string | null;
  readonly readMembers: boolean;
  readonly revealMembers: boolean;
  readonly readAudit: boolean;
  readonly importMembers: boolean;
  /** Whoever keeps members requests their transfer; letters are issued and received for the whole unit. */
  readonly requestsTransfers: boolean;
  readonly issuesTransfers: boolean;
  /** Records are changed in their own unit only: a committee reads those of its units and never edits them. */
  writesOrganisation(unitId: string | null | undefined): boolean;
  writesMember(unitId: string | null | undefined): boolean;
  readonly readApprovals: boolean;
  /** Puts set-up, posts and dissolution up for approval: a unit does, for its own organisations. */
  proposes(unitId: string | null | undefined): boolean;
}

export function useRegistryRights(): ComputedRef<RegistryRights> {
  const session = usePortalSession();
  return computed(() => {
    const unitId = session.unit.value?.id ?? null;
    const own = (id: string | null | undefined): boolean => unitId !== null && id === unitId;
    return {
      isCommittee: session.audience.value === 'committee',
      unitId,
      readMembers: session.can('member.read'),
      revealMembers: session.can('member.reveal'),
      readAudit: session.can('audit.read'),
      importMembers: session.can('member.import'),
      requestsTransfers: session.can(['transfer.write', 'member.write']) && session.audience.value === 'unit',
      issuesTransfers: session.can('transfer.write') && session.audience.value === 'unit',
      writesOrganisation: (id) => session.can('organisation.write') && own(id),
      readApprovals: session.can('approval.read'),
      proposes: (id) => session.audience.value === 'unit' && session.can('approval.write') && session.can('organisation.write') && own(id),
      writesMember: (id) => session.can('member.write') && own(id),
    };
  });
}
