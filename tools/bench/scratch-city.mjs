// A city for measuring: a scratch cluster with the demo data, as durable as production's (no fsync tricks), and people logged in.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { startPostgres } from '../lib/embedded-postgres.mjs';
import { must } from '../lib/run.mjs';
import { at } from '../lib/workspace.mjs';

/** Fixed, so that a kept city can be read again; the data is invented. */
const SECRETS = { GONGWEI_SECRET: 'bench-secret-for-invented-data-on-this-machine-only', GONGWEI_DATA_KEYS: `bench:${Buffer.alloc(32, 3).toString('base64')}`, GONGWEI_INDEX_KEY: Buffer.alloc(32, 4).toString('base64') };

/** @param {{scale: string, keep: boolean}} options keep: leaves the data for the next run, and takes what the last one left. */
export async function scratchCity({ scale, keep }) {
  const folder = at(`.data/bench-${scale}`);
  const report = `${folder}/demo.json`;
  if (!keep) rmSync(folder, { recursive: true, force: true });
  const cluster = await startPostgres(`${folder}/postgres`, { persistent: keep, takeOver: true });
  try {
    await cluster.createDatabase('bench');
    const env = { ...SECRETS, DATABASE_URL: cluster.url('bench'), NODE_ENV: 'development', LOG_LEVEL: 'info', PORT: '0', GONGWEI_RATE_LIMITS: 'graphql=9999999,address=9999999', GONGWEI_POOL_SIZE: '16' };
    await must([process.execPath, at('apps/api/dist/demo-city.js'), `--scale=${scale}`, '--today=2026-11-23', '--if-empty', `--report=${report}`], 'Loading the city', { env });
    await statistics(cluster.url('bench'));
    const { accounts, password } = JSON.parse(readFileSync(report, 'utf8'));
    const clusterPid = Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);
    return { env, accounts, password, clusterPid, stop: async () => stop(cluster, folder, keep) };
  } catch (error) {
    await stop(cluster, folder, keep);
    throw error;
  }
}

async function stop(cluster, folder, keep) {
  await cluster.stop();
  if (!keep && existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}

/** As autovacuum does within the first minutes of a real city. */
async function statistics(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  await client.end();
}

/** @returns the cookie of a logged-in person. */
export async function logIn(apiUrl, login, password) {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { secondFactorRequired viewer { unit { id } } } }';
  const response = await fetch(`${apiUrl}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input: { unitOrAccount: login, password } } }) });
  const body = await response.json();
  if (!body.data?.login?.viewer) throw new Error(`${login} cannot log in: ${JSON.stringify(body)}`);
  return { cookie: response.headers.getSetCookie().find((one) => one.startsWith('gw_session=')).split(';')[0], unitId: body.data.login.viewer.unit.id };
}

/** One operation, answered or thrown. */
export async function ask(apiUrl, cookie, query, variables = {}) {
  const response = await fetch(`${apiUrl}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, 'x-gongwei-cost': '1' }, body: JSON.stringify({ query, variables }) });
  const body = await response.json();
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body;
}
