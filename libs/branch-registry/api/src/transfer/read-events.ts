import type { RequestContext } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import type { MembershipTransfer, TransferEvent } from './transfer.types';

const MOST = 200;
/** A unit sees its own account and no other (the policy sees to that). A committee above both would read two: it reads the source's, or where that is not beneath it, the target's. */
const EVENTS = `
  select p.n::int as "__n", x.* from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality as p (id, keeper, target, n)
  cross join lateral (
    select e.id, e.event as step, e.at, e.actor_name as "actorName", e.note from membership_transfer_event e
    where e.transfer_id = p.id and (
      e.tenant_id = gw_tenant() or e.tenant_id = p.keeper
      or (e.tenant_id = p.target and not exists (select 1 from membership_transfer_event k where k.transfer_id = p.id and k.tenant_id = p.keeper)))
    order by e.at, e.id limit ${MOST}) x order by p.n`;

export function readEvents(context: RequestContext, transfer: MembershipTransfer): Promise<TransferEvent[]> {
  let loader = context.loaders.get('transfer-events') as DataLoader<MembershipTransfer, TransferEvent[], string> | undefined;
  if (!loader) {
    loader = new DataLoader<MembershipTransfer, TransferEvent[], string>(
      async (transfers) => {
        const rows = await context.reader.query<TransferEvent & { __n: number }>(EVENTS, [transfers.map(({ id }) => id), transfers.map(({ unitId }) => unitId), transfers.map(({ __target }) => __target ?? null)]);
        const lists: TransferEvent[][] = transfers.map(() => []);
        for (const row of rows) lists[row.__n - 1]!.push(row);
        return lists;
      },
      { cacheKeyFn: ({ id }) => id },
    );
    context.loaders.set('transfer-events', loader);
  }
  return loader.load(transfer);
}
