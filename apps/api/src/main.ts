import 'reflect-metadata';
import { fillSearchKeys } from '@gongwei/branch-registry-api';
import { FieldCipher, migrate } from '@gongwei/platform-database';
import { Client } from 'pg';
import { readConfig } from './config';
import { MIGRATIONS } from './migrations';
import { startServer, type RunningServer } from './server';

/** A process that is told to stop is gone after this, whatever hangs. */
const STOP_WITHIN_MS = 9_500;

try {
  stopOnSignal(await start());
} catch (error) {
  process.stderr.write(`${whyNot(error as Error & { code?: string })}\n`);
  process.exit(1);
}

/** What a person who starts the API can act upon is said without a stack. */
function whyNot(error: Error & { code?: string }): string {
  if (error.message.startsWith('The configuration') || error.message.startsWith('GONGWEI_')) return error.message;
  if (error.code === 'EADDRINUSE') return `The port is in use already: ${error.message}`;
  if (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND') return `The database of DATABASE_URL cannot be reached (${error.code}).`;
  return String(error.stack ?? error);
}

async function start(): Promise<RunningServer> {
  const config = readConfig();
  if (!process.argv.includes('--no-migrate')) {
    await migrate(config.DATABASE_URL, MIGRATIONS, config.GONGWEI_SECRET);
    await fillKeys(config.DATABASE_URL, new FieldCipher(config.GONGWEI_DATA_KEYS, config.GONGWEI_INDEX_KEY));
  }
  const server = await startServer(config);
  process.stdout.write(`Gongwei listens on ${server.url}\n`);
  process.send?.({ ready: server.url });
  return server;
}

/** What older records lack for being found is worked out once, by who has the keys. */
async function fillKeys(url: string, cipher: FieldCipher): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set role gw_maintenance');
    await fillSearchKeys({ query: (text, values) => client.query(text, values as unknown[]) as never }, cipher);
  } finally {
    await client.end();
  }
}

function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    void server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  // npm start was killed the hard way: nobody else would stop us any more.
  process.on('disconnect', stop);
}
