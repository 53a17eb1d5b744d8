import type { RequestContext } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import { ATTACHMENT_COLUMNS, type AttachmentRow } from './attachments';

interface OwnerKey {
  readonly type: string;
  readonly unitId: string;
  readonly id: string;
}

/**
 * The attachments of a record, oldest first; of many records of one operation in one statement. Whoever resolves the field has shown that
 * the caller may see the record; the database shows no other tenant's rows all the same.
 */
export function readAttachments(context: RequestContext, type: string, record: { unitId: string; id: string }): Promise<AttachmentRow[]> {
  let loader = context.loaders.get('attachments') as DataLoader<OwnerKey, AttachmentRow[], string> | undefined;
  if (!loader) {
    loader = new DataLoader<OwnerKey, AttachmentRow[], string>((keys) => batch(context, keys), { cacheKeyFn: (key) => `${key.type}/${key.unitId}/${key.id}` });
    context.loaders.set('attachments', loader);
  }
  return loader.load({ type, unitId: record.unitId, id: record.id });
}

async function batch(context: RequestContext, keys: readonly OwnerKey[]): Promise<AttachmentRow[][]> {
  const rows = await context.reader.query<AttachmentRow & { __n: number }>(
    `select p.n::int as "__n", ${ATTACHMENT_COLUMNS} from unnest($1::text[], $2::uuid[], $3::uuid[]) with ordinality as p (type, tenant_id, id, n)
     join attachment a on a.tenant_id = p.tenant_id and a.owner_type = p.type and a.owner_id = p.id and a.removed_at is null order by p.n, a.created_at, a.id`,
    [keys.map((key) => key.type), keys.map((key) => key.unitId), keys.map((key) => key.id)],
  );
  const lists: AttachmentRow[][] = keys.map(() => []);
  for (const row of rows) lists[row.__n - 1]!.push(row);
  return lists;
}
