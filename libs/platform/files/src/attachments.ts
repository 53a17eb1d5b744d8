import type { Readable } from 'node:stream';
import { createHash } from 'node:crypto';
import { isUuid, notFound, today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Database, type RequestContext, type Scope, type WriteTransaction } from '@gongwei/platform-database';
import type { AttachmentOwners } from './attachment-owners';
import { inspectUpload } from './inspect-upload';
import type { FileStore } from './store/file-store';

const JOBS_SCOPE: Scope = { role: 'gw_jobs', tenantId: null };
const MOST_PER_RECORD = 30;

export interface AttachmentRow {
  id: string;
  unitId: string;
  ownerType: string | null;
  ownerId: string | null;
  fileName: string;
  mediaType: string;
  byteSize: number;
  width: number | null;
  height: number | null;
  hasThumbnail: boolean;
  uploadedByName: string;
  createdAt: Date;
}

/** Columns of an {@link AttachmentRow}, of the table `attachment a`. */
export const ATTACHMENT_COLUMNS = `a.id, a.tenant_id as "unitId", a.owner_type as "ownerType", a.owner_id as "ownerId", a.file_name as "fileName", a.media_type as "mediaType",
  a.byte_size::int as "byteSize", a.width, a.height, a.has_thumbnail as "hasThumbnail", a.uploaded_by_name as "uploadedByName", a.created_at as "createdAt"`;

/** The one service for files: taken in, attached to a record in the record's own transaction, read by who may read the record, swept when unused. */
export class Attachments {
  constructor(private readonly database: Database, private readonly store: FileStore, private readonly owners: AttachmentOwners) {}

  /** Takes a file in. It belongs to nobody yet and only its uploader sees it. @throws VALIDATION_FAILED on `file`. */
  async upload(context: RequestContext, name: string, bytes: Buffer): Promise<AttachmentRow> {
    const upload = await inspectUpload(name, bytes);
    const id = uuidv7();
    const tenantId = tenantOf(context);
    const key = `${tenantId}/${today().slice(0, 7)}/${id}`;
    await this.store.put(key, upload.bytes, upload.mediaType);
    if (upload.thumbnail) await this.store.put(thumbnailKey(key), upload.thumbnail, 'image/webp');
    const [row] = await this.database.write(context, (tx) =>
      tx.query<AttachmentRow>(
        `insert into attachment as a (tenant_id, id, file_name, media_type, byte_size, width, height, sha256, storage_key, has_thumbnail, uploaded_by, uploaded_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${ATTACHMENT_COLUMNS}`,
        [tenantId, id, upload.fileName, upload.mediaType, upload.bytes.length, upload.width, upload.height, createHash('sha256').update(upload.bytes).digest(), key, upload.thumbnail !== null, context.actor.id, context.actor.name],
      ),
    );
    return row!;
  }

  /** The bytes of a file, or of its thumbnail. @throws NOT_FOUND alike for what does not exist and what is not the caller's to see. */
  async open(context: RequestContext, id: string, thumbnail = false): Promise<{ attachment: AttachmentRow; mediaType: string; bytes: Readable }> {
    if (!isUuid(id)) throw notFound();
    const [found] = await context.reader.query<AttachmentRow & { key: string; uploadedBy: string | null }>(
      `select ${ATTACHMENT_COLUMNS}, a.storage_key as key, a.uploaded_by as "uploadedBy" from attachment a where a.id = $1 and a.removed_at is null`, [id],
    );
    if (!found || (thumbnail && !found.hasThumbnail) || !(await this.mayRead(context, found))) throw notFound();
    const bytes = await this.store.get(thumbnail ? thumbnailKey(found.key) : found.key);
    if (!bytes) throw notFound();
    return { attachment: found, mediaType: thumbnail ? 'image/webp' : found.mediaType, bytes };
  }

  private async mayRead(context: RequestContext, found: AttachmentRow & { uploadedBy: string | null }): Promise<boolean> {
    if (!found.ownerType || !found.ownerId) return found.uploadedBy !== null && found.uploadedBy === context.actor.id;
    return (await this.owners[found.ownerType]?.mayRead(context, { unitId: found.unitId, id: found.ownerId })) ?? false;
  }

  /** Deletes what nobody used within a day, and what was taken off its record 30 days ago. @returns how many. */
  async sweep(): Promise<number> {
    const rows = await this.database.writeIn(JOBS_SCOPE, (tx) =>
      tx.query<{ tenant_id: string; id: string; storage_key: string; has_thumbnail: boolean }>(
        `select tenant_id, id, storage_key, has_thumbnail from attachment
         where (owner_id is null and created_at < now() - interval '1 day') or removed_at < now() - interval '30 days' order by created_at limit 1000`,
      ),
    );
    for (const row of rows) {
      // The bytes first: a row without bytes is swept again, bytes without a row would lie there for ever.
      await this.store.delete(row.storage_key);
      if (row.has_thumbnail) await this.store.delete(thumbnailKey(row.storage_key));
      await this.database.writeIn(JOBS_SCOPE, (tx) => tx.query('delete from attachment where tenant_id = $1 and id = $2', [row.tenant_id, row.id]));
    }
    return rows.length;
  }
}

const thumbnailKey = (key: string): string => `${key}.thumbnail`;

/**
 * Makes `ids` the attachments of a record, inside the record's own write: new ones must be the caller's unused uploads, those left out are
 * taken off.
 * @throws VALIDATION_FAILED on `path`.
 */
export async function attachTo(tx: WriteTransaction, context: RequestContext, owner: { type: string; id: string }, ids: readonly string[], path = 'attachmentIds'): Promise<void> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (wanted.length > MOST_PER_RECORD) throw validationFailed([{ path, rule: 'count', messageKey: 'file.count', params: { limit: MOST_PER_RECORD } }]);
  const tenantId = tenantOf(context);
  const rows = await tx.query<{ id: string; owner_id: string | null }>(
    `select id, owner_id from attachment where tenant_id = $1 and id::text = any($2::text[]) and removed_at is null and (owner_id = $3 and owner_type = $4 or owner_id is null and uploaded_by = $5) for update`,
    [tenantId, wanted, owner.id, owner.type, context.actor.id],
  );
  if (rows.length !== wanted.length) throw validationFailed([{ path, rule: 'exists', messageKey: 'file.unknown' }]);
  const added = rows.filter((row) => row.owner_id === null).map((row) => row.id);
  if (added.length) await tx.query('update attachment set owner_type = $3, owner_id = $4, attached_at = now() where tenant_id = $1 and id = any($2::uuid[])', [tenantId, added, owner.type, owner.id]);
  const removed = await tx.query<{ file_name: string }>(
    'update attachment set removed_at = now() where tenant_id = $1 and owner_type = $2 and owner_id = $3 and removed_at is null and not (id::text = any($4::text[])) returning file_name', [tenantId, owner.type, owner.id, wanted],
  );
  if (added.length || removed.length) {
    await recordAudit(tx, context, { operation: 'attachFiles', targetType: owner.type, targetId: owner.id, changes: [{ field: 'attachments', before: removed.map((row) => row.file_name).join('、') || null, after: String(wanted.length) }] });
  }
}
