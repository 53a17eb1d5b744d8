import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { FieldCipher, migrate } from '@gongwei/platform-database';
import { jest } from '@jest/globals';
import pg from 'pg';
import { MIGRATIONS } from '../src/migrations';

// Nothing here is about speed: a machine busy with other things must not fail a test. Holds for each file that imports this one.
jest.setTimeout(60_000);

const ROOT = resolve(import.meta.dirname, '../../..');
const SECRET = 'test-secret-that-is-long-enough-for-the-config';
const DATA_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;
const INDEX_KEY = Buffer.alloc(32, 9).toString('base64');

export interface ApiServer {
  readonly url: string;
  readonly ownerUrl: string;
  readonly loginUrl: string;
  readonly cipher: FieldCipher;
  readonly secret: string;
  /** A connection of the role that maintenance runs as, for fixtures and for looking behind the API. */
  readonly owner: pg.Client;
  /** What the server has logged so far, one parsed line each. */
  readonly log: readonly { level: number; msg: string; err?: { message: string } }[];
  /** The running process, for tests of its end. */
  readonly process: ChildProcess;
  /** One more node on the same database; stopped with the first. */
  another(): Promise<{ readonly url: string; readonly process: ChildProcess }>;
  /** Runs SQL as the superuser: what no role of the product may do. In the product's database unless told. */
  superuser(sql: string, values?: unknown[], url?: string): Promise<pg.QueryResult>;
  stop(): Promise<void>;
}

/** The log's lines of errors so far. Lines still on their way are waited for: an answer may be here before the line about it. */
export async function errorLines(api: ApiServer): Promise<ApiServer['log'][number][]> {
  await setTimeout(100);
  return api.log.filter((line) => line.level >= 50);
}

/** What went wrong inside the server so far: nothing, in a sound one, whatever callers send. */
export const errorsOf = async (api: ApiServer): Promise<string[]> => [...new Set((await errorLines(api)).map((line) => line.err?.message ?? line.msg))];

/**
 * A fresh database and the built API on it, as it would run in production but for its configuration. Background work is off unless the
 * spec is about it (`GONGWEI_JOBS: 'on'`): a queue of its own for each fresh database would cost every spec half a second.
 */
export async function startApi(environment: Record<string, string> = {}): Promise<ApiServer> {
  const cluster = await postgres();
  const name = `gw_test_${randomBytes(5).toString('hex')}`;
  const admin = new pg.Client({ connectionString: cluster.url('postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const ownerUrl = cluster.url(name);
  const loginUrl = await migrate(ownerUrl, MIGRATIONS, SECRET);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('set role gw_maintenance');

  const main = resolve(ROOT, process.env['GONGWEI_TEST_API'] ?? 'apps/api/dist', 'main.js');
  if (!existsSync(main)) throw new Error('Build the API first: node apps/api/build.mjs (npm test does).');
  const files = mkdtempSync(join(tmpdir(), 'gongwei-files-'));
  // Each spec starts a server of its own; what the first compiled the others need not.
  const launch = (): ChildProcess => spawn(process.execPath, [main, '--no-migrate'], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: resolve(ROOT, 'dist/compile-cache'), NODE_ENV: 'test', PORT: '0', DATABASE_URL: ownerUrl, GONGWEI_SECRET: SECRET, GONGWEI_DATA_KEYS: DATA_KEYS, GONGWEI_INDEX_KEY: INDEX_KEY, LOG_LEVEL: 'error', GONGWEI_FILES: files, GONGWEI_JOBS: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [child, others]: [ChildProcess, ChildProcess[]] = [launch(), []];
  const log: ApiServer['log'][number][] = [];
  createInterface(child.stdout!).on('line', (line) => line.startsWith('{') && log.push(JSON.parse(line) as (typeof log)[number]));
  const dispose = async (): Promise<void> => {
    rmSync(files, { recursive: true, force: true });
    await owner.end();
    await cluster.dispose(name, new URL(loginUrl).username);
  };
  const url = await ready(child).catch(async (error: Error) => {
    await dispose();
    throw error;
  });
  return {
    url, ownerUrl, loginUrl, owner, log, process: child, cipher: new FieldCipher(DATA_KEYS, INDEX_KEY), secret: SECRET,
    superuser: async (sql, values, target = ownerUrl) => {
      const client = new pg.Client({ connectionString: target });
      await client.connect();
      return client.query(sql, values).finally(() => client.end());
    },
    another: async () => {
      const other = launch();
      others.push(other);
      other.stdout!.resume();
      return { url: await ready(other), process: other };
    },
    stop: async () => {
      await Promise.all([child, ...others].map(end));
      await dispose();
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function ready(child: ChildProcess): Promise<string> {
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The API ended with code ${code} before it was ready.`);
  });
  const said = once(child, 'message').then(([message]) => (message as { ready: string }).ready);
  return Promise.race([said, died]) as Promise<string>;
}

interface Cluster {
  url(database: string): string;
  /** Drops a database, and its login role: roles belong to the whole cluster and would pile up in it. */
  dispose(database: string, login: string): Promise<void>;
}

/** The server npm test started, or one of our own when a single spec is run by hand. */
async function postgres(): Promise<Cluster> {
  const given = process.env['GONGWEI_TEST_DATABASE_URL'];
  const drop = (url: Cluster['url']) => async (database: string, login: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: url('postgres') });
    await admin.connect();
    await admin.query(`drop database if exists ${database} with (force)`);
    await admin.query(`drop role if exists ${login}`);
    await admin.end();
  };
  if (given) {
    const url = (database: string): string => Object.assign(new URL(given), { pathname: `/${database}` }).toString();
    return { url, dispose: drop(url) };
  }
  const { startPostgres } = (await import(resolve(ROOT, 'tools/lib/embedded-postgres.mjs'))) as typeof import('../../../tools/lib/embedded-postgres.mjs');
  const cluster = await startPostgres(resolve(ROOT, `.data/spec-${process.pid}/postgres`), { persistent: false });
  return { url: cluster.url, dispose: async (database, login) => drop(cluster.url)(database, login).then(() => cluster.stop()) };
}
