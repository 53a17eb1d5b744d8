import { SAVED_VIEW_LIMITS, validateColumns, validateList, validateSavedView } from '@gongwei/administration-domain';
import { conflict, DomainError, notFound, uuidv7, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { can, explainConstraints, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { reject } from '../refuse';
import type { DeleteViewInput, SaveListSettingsInput, SaveViewInput } from './saved-view.types';

const TAKEN = { path: 'name', rule: 'unique', messageKey: 'savedView.name.taken' } as const;
const CONSTRAINTS = { saved_view_own_name: TAKEN, saved_view_shared_name: TAKEN } as const;

interface Known {
  id: string;
  account_id: string;
  list: string;
  name: string;
  shared: boolean;
  version: number;
}

/** Only people keep views, and in their own tenant: what they do inside another unit leaves nothing of theirs there. @throws FORBIDDEN */
function ownerOf(context: RequestContext): { tenantId: string; accountId: string } {
  const tenantId = tenantOf(context);
  if (context.actor.kind !== 'ACCOUNT' || context.actor.tenantId !== tenantId) throw new DomainError('FORBIDDEN', 'savedView.entered');
  return { tenantId, accountId: context.actor.id! };
}

const mayShare = (context: RequestContext): void => { if (!can(context, 'view.share')) throw new DomainError('FORBIDDEN', 'savedView.share'); };

/** The view to change, locked: one's own, or a shared one for whoever may share. What others keep for themselves does not exist for the caller. @throws NOT_FOUND, FORBIDDEN, CONFLICT (stale). */
async function findView(tx: WriteTransaction, context: RequestContext, id: string, version: number | null | undefined): Promise<Known> {
  const { tenantId, accountId } = ownerOf(context);
  const [view] = await tx.query<Known>('select id, account_id, list, name, shared, version from saved_view where tenant_id = $1 and id::text = $2 and (shared or account_id = $3) for update', [tenantId, id.toLowerCase(), accountId]);
  if (!view) throw notFound();
  if (view.shared) mayShare(context);
  if (view.version !== version) throw conflict('error.stale');
  return view;
}

/** Saves a view, or changes one: its name, what it shows, whether it is shared. @returns its list. @throws VALIDATION_FAILED, FORBIDDEN, NOT_FOUND, CONFLICT (stale, too many). */
export async function saveView(platform: Platform, context: RequestContext, input: SaveViewInput): Promise<string> {
  const { tenantId, accountId } = ownerOf(context);
  reject(validateSavedView(input));
  if (input.shared) mayShare(context);
  const name = input.name.trim();
  return explainConstraints(CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      const before = input.id ? await findView(tx, context, input.id, input.version) : null;
      if (!before || before.shared !== input.shared) await leaveRoom(tx, tenantId, accountId, input);
      const id = before?.id ?? uuidv7();
      const list = before?.list ?? input.list;
      const content = [JSON.stringify(Object.fromEntries(input.query.map(({ key, value }) => [key, value]))), input.columns ? JSON.stringify(input.columns) : null];
      if (before) {
        // Whoever takes a shared view back keeps it; it is not made somebody else's.
        await tx.query('update saved_view set name = $3, shared = $4, query = $5, columns = $6, account_id = $7, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2', [tenantId, id, name, input.shared, ...content, input.shared ? before.account_id : accountId]);
      } else {
        await tx.query('insert into saved_view (tenant_id, id, account_id, list, name, shared, query, columns) values ($1, $2, $3, $4, $5, $6, $7, $8)', [tenantId, id, accountId, list, name, input.shared, ...content]);
      }
      if (input.shared || before?.shared) {
        await recordAudit(tx, context, { operation: 'saveView', targetType: 'SavedView', targetId: id, targetLabel: name, changes: changesBetween({ name: before?.name, shared: before?.shared }, { name, shared: input.shared }) });
      }
      return list;
    }),
  );
}

/** Two at once may both find the last place: it is a limit of the list's length, not of anything that must be exact. @throws CONFLICT */
async function leaveRoom(tx: WriteTransaction, tenantId: string, accountId: string, { list, shared }: SaveViewInput): Promise<void> {
  const max = shared ? SAVED_VIEW_LIMITS.shared : SAVED_VIEW_LIMITS.own;
  const [count] = await tx.query<{ n: number }>('select count(*)::int as n from saved_view where tenant_id = $1 and list = $2 and shared = $3 and ($3 or account_id = $4)', [tenantId, list, shared, accountId]);
  if (count!.n >= max) throw conflict('savedView.many', { max });
}

/** Deletes a view; who began with it begins with the plain list again. @returns its list. @throws NOT_FOUND, FORBIDDEN, CONFLICT (stale). */
export async function deleteView(platform: Platform, context: RequestContext, input: DeleteViewInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const view = await findView(tx, context, input.id, input.version);
    await tx.query('delete from saved_view where tenant_id = $1 and id = $2', [tenantOf(context), view.id]);
    if (view.shared) await recordAudit(tx, context, { operation: 'deleteView', targetType: 'SavedView', targetId: view.id, targetLabel: view.name, changes: [{ field: 'name', before: view.name, after: null }] });
    return view.list;
  });
}

/** Keeps which columns the caller wants and which view a list begins with. @returns the list. @throws VALIDATION_FAILED, FORBIDDEN. */
export async function saveListSettings(platform: Platform, context: RequestContext, input: SaveListSettingsInput): Promise<string> {
  const { tenantId, accountId } = ownerOf(context);
  reject([...validateList(input.list), ...validateColumns(input.columns)]);
  return platform.database.write(context, async (tx) => {
    let view: string | null = null;
    if (input.defaultViewId) {
      const [found] = await tx.query<{ id: string }>('select id from saved_view where tenant_id = $1 and id::text = $2 and list = $3 and (shared or account_id = $4)', [tenantId, input.defaultViewId.toLowerCase(), input.list, accountId]);
      if (!found) throw validationFailed([{ path: 'defaultViewId', rule: 'exists', messageKey: 'savedView.default.unknown' }]);
      view = found.id;
    }
    await tx.query(
      `insert into list_setting as s (tenant_id, account_id, list, columns, default_view_id) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, account_id, list) do update set updated_at = now(),
         columns = case when $6 then excluded.columns else s.columns end, default_view_id = case when $7 then excluded.default_view_id else s.default_view_id end`,
      [tenantId, accountId, input.list, input.columns ? JSON.stringify(input.columns) : null, view, input.columns !== undefined, input.defaultViewId !== undefined],
    );
    return input.list;
  });
}
