import { SAVED_VIEW_LIMITS } from '@gongwei/administration-domain';
import { tenantOf, type RequestContext } from '@gongwei/platform-database';
import type { ListColumns, ListSettings, SavedView } from './saved-view.types';

const VIEWS = `
  (select id, list, name, shared, true as mine, query, columns, version from saved_view where tenant_id = $1 and account_id = $2 and list = $3 and not shared order by lower(name), id limit ${SAVED_VIEW_LIMITS.own})
  union all
  (select id, list, name, shared, account_id = $2 as mine, query, columns, version from saved_view where tenant_id = $1 and list = $3 and shared order by lower(name), id limit ${SAVED_VIEW_LIMITS.shared})`;

/** How the caller sees one list, two statements. Inside another unit only what that unit shares. */
export async function readListSettings(context: RequestContext, list: string): Promise<ListSettings> {
  const key = [tenantOf(context), context.actor.id, list];
  const [views, [setting]] = await Promise.all([
    context.reader.query<Omit<SavedView, 'query'> & { query: Record<string, string> }>(VIEWS, key),
    context.reader.query<{ columns: ListColumns | null; defaultViewId: string | null }>('select columns, default_view_id as "defaultViewId" from list_setting where tenant_id = $1 and account_id = $2 and list = $3', key),
  ]);
  return {
    list, columns: setting?.columns ?? null, defaultViewId: setting?.defaultViewId ?? null,
    views: views.map((view) => ({ ...view, query: Object.entries(view.query).map(([name, value]) => ({ key: name, value })) })),
  };
}
