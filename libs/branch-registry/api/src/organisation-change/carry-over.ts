import type { AuditInput } from '@gongwei/platform-audit';
import type { WriteTransaction } from '@gongwei/platform-database';
import type { Adjustment, Movement } from '../organisation/record-adjustment';
import { moveSubtrees, type Placed } from '../organisation/move-subtrees';
import type { BookedMember, Child } from './read-changing';

/** One act that moves members and organisations: how it is recorded. */
export interface Act {
  readonly operation: string;
  readonly tenantId: string;
  readonly effectiveOn: string;
  readonly documentNo: string;
  readonly reason: string;
}

/** What became of it, for the adjustments and the trail. */
export interface CarriedOver {
  readonly adjustments: readonly Adjustment[];
  readonly entries: readonly AuditInput[];
}

/** Moves members, and organisations with all beneath them, to another organisation of the unit: three statements, however many they are. */
export async function carryOver(tx: WriteTransaction, act: Act, members: readonly BookedMember[], children: readonly Child[], target: Placed): Promise<CarriedOver> {
  if (members.length) {
    await tx.query('update member set organisation_id = $3, version = version + 1, updated_at = now() where tenant_id = $1 and id = any ($2::uuid[])', [act.tenantId, members.map(({ id }) => id), target.id]);
  }
  await moveSubtrees(tx, act.tenantId, children, target);
  const { operation, tenantId, documentNo, reason } = act;
  const moved = (child: Child): { field: string; before: string; after: string }[] => [{ field: 'parentId', before: child.parentId, after: target.id }];
  return {
    // A group younger than the change stood nowhere before it was set up.
    adjustments: children.map((child) => ({ organisationId: child.id, kind: 'REPARENT', effectiveOn: child.establishedOn && child.establishedOn > act.effectiveOn ? child.establishedOn : act.effectiveOn, documentNo, reason, changes: moved(child) })),
    entries: [
      ...children.map((child) => ({ operation, tenantId, targetType: 'Organisation', targetId: child.id, targetLabel: child.name, changes: moved(child), reason })),
      ...members.map((member) => ({ operation, tenantId, targetType: 'Member', targetId: member.id, targetLabel: member.name, changes: [{ field: 'organisationId', before: member.organisationId, after: target.id }], reason })),
    ],
  };
}

/** Members by where they came from, as movements into one organisation. */
export const cameFrom = (members: readonly BookedMember[]): Movement[] =>
  [...Map.groupBy(members, ({ organisationId }) => organisationId)].map(([organisationId, some]) => ({ organisationId, direction: 'IN', memberIds: some.map(({ id }) => id) }));

/** Members that left one organisation for another. */
export const wentTo = (organisationId: string, members: readonly { readonly id: string }[]): Movement => ({ organisationId, direction: 'OUT', memberIds: members.map(({ id }) => id) });
