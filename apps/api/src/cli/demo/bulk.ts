import type { Client } from 'pg';

const TABLES = ['member', 'organisation'];

/** Takes away the indexes that no constraint needs, so that a large load builds each once. Must run as the owner. @returns what restores them. */
export async function dropIndexes(client: Client): Promise<() => Promise<void>> {
  await client.query('reset role');
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any ($1::regclass[]) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await client.query('set role gw_maintenance');
  return async () => {
    await client.query('reset role');
    await client.query(`set local maintenance_work_mem = '512MB'`);
    for (const { definition } of rows) await client.query(definition);
    await client.query('set role gw_maintenance');
  };
}
