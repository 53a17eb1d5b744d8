// The database a tool works on: the one DATABASE_URL names, or the embedded one, running or not.
import { existsSync, readFileSync } from 'node:fs';
import { startPostgres } from './embedded-postgres.mjs';
import { claimCheckout, runningInstance } from './instance.mjs';
import { at, Trouble } from './workspace.mjs';

/** @returns {Promise<{url: string, stop?: () => Promise<void>}>} */
export async function thisDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL };
  const folder = at('.data/postgres');
  if (!existsSync(folder)) throw new Trouble('There is no embedded database yet: npm start makes it. For another one give DATABASE_URL=postgres://owner:password@host:port/database.');
  if (runningInstance()) {
    // Fourth line of the file a running PostgreSQL keeps: its port.
    const port = readFileSync(at('.data/postgres/postmaster.pid'), 'utf8').split('\n')[3];
    return { url: `postgres://postgres:embedded@127.0.0.1:${port}/gongwei` };
  }
  claimCheckout();
  const cluster = await startPostgres(folder, { takeOver: true });
  return { url: cluster.url('gongwei'), stop: () => cluster.stop() };
}
