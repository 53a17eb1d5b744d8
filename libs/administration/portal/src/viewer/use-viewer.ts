import { useQuery } from '@gongwei/ui';
import { computed, type ComputedRef } from 'vue';
import { AdministrationViewerDocument } from '../gql/graphql';

/** What rules about accounts and roles must know of the person who is asking. */
export interface Actor {
  readonly accountId: string;
  /** Roles this person holds. */
  readonly roleIds: readonly string[];
  readonly unitId: string;
  readonly unitKind: string;
  readonly permissions: ReadonlySet<string>;
  /** Permissions this person may hand to others. */
  readonly grantable: ReadonlySet<string>;
}

/** Who is asking, once it has been read: null until then. */
export function useActor(): ComputedRef<Actor | null> {
  const { data } = useQuery(AdministrationViewerDocument, () => ({}));
  return computed(() => {
    const viewer = data.value?.viewer;
    if (!viewer) return null;
    return { accountId: viewer.account.id, roleIds: viewer.account.roles.map((role) => role.id), unitId: viewer.unit.id, unitKind: viewer.unit.kind, permissions: new Set(viewer.permissions), grantable: new Set(viewer.grantable) };
  });
}
