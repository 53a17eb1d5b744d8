import type { Permission } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';

/** Whether the caller may see the record an attachment belongs to; each feature that owns attachments says so for its kind of record. */
export type MayRead = (context: RequestContext, record: { unitId: string; id: string }) => Promise<boolean>;

/** A kind of record that has attachments. */
export interface AttachmentOwner {
  readonly mayRead: MayRead;
  /** Who fills in such records: each of these permissions is enough to upload a file for one. */
  readonly write: readonly Permission[];
}

/** By the kind of record, as `attachTo` names it; the app lists them, a feature adds one line. */
export type AttachmentOwners = Readonly<Record<string, AttachmentOwner>>;

/**
 * The usual owner: a table keyed by tenant and id whose rows the database shows to whoever may see them, and a permission to read them.
 * @param table name of the table; from our own code, never from input.
 */
export function ownerTable(table: string, permissions: { readonly read: Permission; readonly write: readonly Permission[] }): AttachmentOwner {
  const text = `select 1 from ${table} where tenant_id = $1 and id = $2`;
  return {
    write: permissions.write,
    mayRead: async (context, record) => context.permissions.has(permissions.read) && (await context.reader.query(text, [record.unitId, record.id])).length > 0,
  };
}

/** Who may upload at all. */
export const uploadPermissions = (owners: AttachmentOwners): Permission[] => [...new Set(Object.values(owners).flatMap((owner) => owner.write))];
