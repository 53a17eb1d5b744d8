import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { FieldCipher, rotateColumn } from '@gongwei/platform-database';
import { Client } from 'pg';
import { SEALED_COLUMNS } from '../sealed-columns';
import { runCommand } from './run-command';

const USAGE = `Seals every encrypted field in the database of DATABASE_URL with the first key of GONGWEI_DATA_KEYS. The API may run meanwhile, with
the same key ring. Broken off, it is started again and goes on where it was.
  --indexes   makes the blind indexes anew with GONGWEI_INDEX_KEY, after that key was changed; no API may run meanwhile
`;

await runCommand(run);

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { indexes: { type: 'boolean', default: false }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const given = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} must be set, as for the API.`);
    return value;
  };
  const cipher = new FieldCipher(given('GONGWEI_DATA_KEYS'), given('GONGWEI_INDEX_KEY'));
  const client = new Client({ connectionString: given('DATABASE_URL'), application_name: 'gongwei rotate-keys' });
  await client.connect();
  try {
    if (values.indexes) await refuseWhileServing(client);
    await client.query('set role gw_maintenance');
    let total = 0;
    for (const sealed of SEALED_COLUMNS) {
      const name = `${sealed.table}.${sealed.column}`;
      const { seen, changed } = await rotateColumn(client, cipher, sealed, values.indexes, (count) => process.stderr.write(`${name}: ${count} …\r`));
      process.stdout.write(`${name}: ${changed} sealed anew${values.indexes && sealed.indexes ? ` or indexed anew, of ${seen}` : ''}\n`);
      total += changed;
    }
    process.stdout.write(`Done: ${total} values. Every field is sealed with "${cipher.currentKeyId}"; older keys may leave GONGWEI_DATA_KEYS once no backup needs them.\n`);
    return 0;
  } finally {
    await client.end();
  }
}

/** Half an index finds half the people: somebody could be registered a second time. */
async function refuseWhileServing(client: Client): Promise<void> {
  const { rows } = await client.query(`select 1 from pg_stat_activity where datname = current_database() and application_name in ('gongwei', 'gongwei-jobs') limit 1`);
  if (rows.length) throw new Error('An API is connected to this database: stop every node first, then make the indexes anew.');
}
