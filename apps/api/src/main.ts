import 'reflect-metadata';
import { migrate } from '@gongwei/platform-database';
import { readConfig } from './config';
import { MIGRATIONS } from './migrations';
import { startServer } from './server';

const config = readConfig();
if (!process.argv.includes('--no-migrate')) await migrate(config.DATABASE_URL, MIGRATIONS, config.GONGWEI_SECRET);
const server = await startServer(config);
process.stdout.write(`Gongwei listens on ${server.url}\n`);
process.send?.({ ready: server.url });

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void server.stop().then(() => process.exit(0));
  });
}
