import type { RequestContext } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import type { MachineClient, MachineClientSecretInfo } from './machine-client.types';

type Key = Pick<MachineClient, 'unitId' | 'id'>;
const LOADER = 'machine-client-secrets';

/** The secrets of a machine client that are good now, the newest first; those of many clients in one statement. */
export function readSecrets(context: RequestContext, client: Key): Promise<MachineClientSecretInfo[]> {
  let loader = context.loaders.get(LOADER) as DataLoader<Key, MachineClientSecretInfo[], string> | undefined;
  if (!loader) {
    loader = new DataLoader<Key, MachineClientSecretInfo[], string>(
      async (keys) => {
        const rows = await context.reader.query<MachineClientSecretInfo & { n: number }>(
          `select p.n::int as n, s.id, s.hint, s.created_at as "createdAt", s.expires_at as "expiresAt"
           from unnest($1::uuid[], $2::uuid[]) with ordinality as p (tenant_id, id, n)
           join machine_client_secret s on s.tenant_id = p.tenant_id and s.client_id = p.id
           where s.expires_at is null or s.expires_at > now() order by p.n, s.created_at desc, s.id desc`,
          [keys.map((key) => key.unitId), keys.map((key) => key.id)],
        );
        const lists: MachineClientSecretInfo[][] = keys.map(() => []);
        for (const row of rows) lists[row.n - 1]!.push(row);
        return lists;
      },
      { cacheKeyFn: (key) => `${key.unitId}/${key.id}` },
    );
    context.loaders.set(LOADER, loader);
  }
  return loader.load(client);
}

/** After a write: what this operation read before no longer holds. */
export const forgetSecrets = (context: RequestContext): void => void context.loaders.delete(LOADER);
