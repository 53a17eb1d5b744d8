// What npm start does once the packages are there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { startApi } from './api-process.mjs';
import { buildIfStale } from './build.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { claimCheckout, noteAddress } from './instance.mjs';
import { onOrphaned } from './pinned-node.mjs';
import { choosePort } from './ports.mjs';
import { must, stopRunning } from './run.mjs';
import { secrets } from './secrets.mjs';
import { welcome } from './welcome.mjs';
import { at, DATA, Trouble } from './workspace.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

/** Brings the product up and stays until Ctrl-C. @param {number} begun when the command was given, in ms. */
export async function serve(begun) {
  const production = process.env.NODE_ENV === 'production';
  const stops = [];
  const leave = leaving(stops);
  try {
    claimCheckout();
    const env = { ...secrets(), PORT: await choosePort(say), LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn', GONGWEI_PORTAL: at('apps/portal/dist'), GONGWEI_FILES: process.env.GONGWEI_FILES ?? at('.data/files') };
    env.DATABASE_URL = process.env.DATABASE_URL ?? (await ownDatabase(stops));
    if (process.env.DATABASE_URL) await checkDatabase(env.DATABASE_URL);
    await buildIfStale('api', { onBuild: () => say('Building the API …') });
    await buildIfStale('portal', { onBuild: () => say('Building the portal …') });
    const demo = production ? null : await demoCity(env);
    const api = await startApi(env);
    stops.push(() => api.stop());
    noteAddress(api.url);
    say(welcome({ url: api.url, demo, seconds: (Date.now() - begun) / 1000, keptIn: process.env.DATABASE_URL ? null : DATA }));
    const how = await api.ended;
    if (!leave.asked) throw new Trouble(`The API ended by itself (${how}).`);
  } catch (error) {
    if (leave.asked) return;
    await leave(error);
  }
}

/** Puts everything away in the reverse order of its start, once, whoever asks: Ctrl-C, a signal, a lost parent or an error. */
function leaving(stops) {
  const leave = async (error) => {
    if (leave.asked) return;
    leave.asked = true;
    if (!error) say('\nStopping …');
    stopRunning();
    for (const stop of stops.reverse()) await stop().catch((problem) => process.stderr.write(`${problem.message}\n`));
    if (error) process.stderr.write(`\n${error instanceof Trouble ? error.message : (error.stack ?? String(error))}\n\n`);
    process.exit(error ? 1 : 0);
  };
  leave.asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => void leave());
  onOrphaned(() => void leave());
  return leave;
}

async function ownDatabase(stops) {
  const cluster = await startPostgres(at('.data/postgres'), { takeOver: true });
  stops.push(() => cluster.stop());
  await cluster.createDatabase('gongwei');
  return cluster.url('gongwei');
}

async function checkDatabase(url) {
  let where = 'the database';
  try {
    const { hostname, port, pathname } = new URL(url);
    where = `${hostname}:${port || 5432}${pathname}`;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int as version");
    await client.end();
    if (rows[0].version < 150_000) throw new Error('it is older than PostgreSQL 15');
  } catch (error) {
    const reason = error.code === 'ECONNREFUSED' ? 'nobody listens there' : error.message || error.code;
    throw new Trouble(`DATABASE_URL: ${where} cannot be used: ${reason}.\nIt must be postgres://owner:password@host:port/database, PostgreSQL 15 or later. Without DATABASE_URL an embedded database is started.`);
  }
}

/** Loads the demo city into an empty database, once. @returns its accounts, or null when the database holds something else. */
async function demoCity(env) {
  const name = process.env.DATABASE_URL ? `demo-${createHash('sha256').update(env.DATABASE_URL).digest('hex').slice(0, 10)}.json` : 'demo.json';
  const report = at('.data', name);
  if (!existsSync(report)) {
    say('Preparing the database …');
    await must([process.execPath, at('apps/api/dist/demo-city.js'), '--if-empty', `--report=${report}`], 'Loading the demo city', { env });
  }
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
}
