import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import { MASKED_NAME } from '../member/member.read-model';

interface Key {
  readonly unitId: string;
  readonly id: string;
}

const secretaries = (name: string): string => `select a.organisation_id as id, ${name} as name from post_appointment a join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
  where (a.tenant_id, a.organisation_id) in (select * from unnest($1::uuid[], $2::uuid[])) and a.post = 'SECRETARY' and a.from_on <= $3::date and (a.to_on is null or a.to_on > $3::date) order by a.from_on, a.id`;
const OPEN = secretaries('m.name');
const MASKED = secretaries(MASKED_NAME);

/** Who was secretary of organisations on one day, all in one statement. */
export function readSecretaries(context: RequestContext, organisation: Key, day: string): Promise<string[]> {
  const name = `secretaries:${day}`;
  let loader = context.loaders.get(name) as DataLoader<Key, string[], string> | undefined;
  if (!loader) {
    loader = new DataLoader<Key, string[], string>(
      async (keys) => {
        const rows = await context.reader.query<{ id: string; name: string }>(seesPersonalData(context) ? OPEN : MASKED, [keys.map((key) => key.unitId), keys.map((key) => key.id), day]);
        const byId = Map.groupBy(rows, (row) => row.id);
        return keys.map((key) => (byId.get(key.id) ?? []).map((row) => row.name));
      },
      { cacheKeyFn: (key) => key.id },
    );
    context.loaders.set(name, loader);
  }
  return loader.load(organisation);
}
