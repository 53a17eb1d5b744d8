import type { RequestContext } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import type { NoticeReference } from './notice.types';

type Key = { readonly unitId: string; readonly id: string };

/** Published notices that follow one, oldest first; of many notices in one statement. The database leaves out those not addressed to the caller. */
export function readFollowUps(context: RequestContext, notice: Key): Promise<NoticeReference[]> {
  let loader = context.loaders.get('notice-follow-ups') as DataLoader<Key, NoticeReference[], string> | undefined;
  if (!loader) {
    loader = new DataLoader<Key, NoticeReference[], string>(
      async (keys) => {
        const rows = await context.reader.query<NoticeReference & { followsId: string }>(
          `select f.follows_id as "followsId", f.id, f.title, f.published_at as "publishedAt" from notice f join unnest($1::uuid[], $2::uuid[]) as k (tenant_id, id) on f.tenant_id = k.tenant_id and f.follows_id = k.id
           where f.status = 'PUBLISHED' order by f.published_at, f.id limit 1000`,
          [keys.map((key) => key.unitId), keys.map((key) => key.id)],
        );
        const byNotice = Map.groupBy(rows, (row) => row.followsId);
        return keys.map((key) => byNotice.get(key.id) ?? []);
      },
      { cacheKeyFn: (key) => `${key.unitId}/${key.id}` },
    );
    context.loaders.set('notice-follow-ups', loader);
  }
  return loader.load(notice);
}
