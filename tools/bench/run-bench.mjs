// npm run bench: one city, one API, one reference, measured turn by turn within the same minutes so that both see the same machine.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createHash, createHmac } from 'node:crypto';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { startApi } from '../lib/api-process.mjs';
import { buildIfStale } from '../lib/build.mjs';
import { at, Trouble } from '../lib/workspace.mjs';
import { load, median, middle } from './measure.mjs';
import { operations } from './operations.mjs';
import { printResults } from './report.mjs';
import { ask, logIn, scratchCity } from './scratch-city.mjs';

const CONNECTIONS = 16;

export async function runBench(args) {
  const { values: options } = parseArgs({ args, options: { scale: { type: 'string', default: 'city' }, rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '3' }, only: { type: 'string' }, keep: { type: 'boolean', default: false }, check: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false } } });
  if (!['demo', 'city'].includes(options.scale)) throw new Trouble('--scale must be demo or city.');
  await buildIfStale('api', { onBuild: () => process.stdout.write('Building the API …\n') });
  process.stdout.write(`Making a ${options.scale} to measure …\n`);
  const stops = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAll().then(() => process.exit(130)));
  try {
    const city = await scratchCity(options);
    stops.push(city.stop);
    const coldStarts = [];
    for (let round = 0; round < 3; round += 1) coldStarts.push(await coldStart(city.env));
    const nodeOptions = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${at('.data/profiles')}`] : [];
    const api = await startApi(city.env, { arguments: ['--no-migrate'], nodeOptions, quiet: true });
    stops.push(() => api.stop());
    const list = (await operations(await people(api.url, city, options.scale))).filter(({ name }) => !options.only || options.only.split(',').includes(name));
    const reference = await startReference(city.env, list);
    stops.push(reference.stop);
    await provePresence(api.url, reference.url, list);
    const pids = { product: [api.pid, city.clusterPid], reference: [reference.pid, city.clusterPid] };
    const results = [];
    for (const operation of list) results.push(await measure(operation, api.url, reference.url, pids, { rounds: Number(options.rounds), seconds: Number(options.seconds) }));
    const met = printResults({ scale: options.scale, results, coldStart: median(coldStarts), connections: CONNECTIONS });
    if (options.check && !met) process.exitCode = 1;
  } finally {
    await stopAll();
  }
}

async function people(url, city, scale) {
  const login = (role, kind) => city.accounts.find(({ roles, login: name }) => roles.includes(role) && (kind ? name.startsWith(kind) : true)).login;
  const person = async (name) => {
    const session = await logIn(url, name, city.password);
    return { ...session, ask: (query, variables) => ask(url, session.cookie, query, variables) };
  };
  return { committee: await person(login('OFFICER', 'swgw/')), unit: await person(login('UNIT_ADMIN')), farPage: scale === 'city' ? 500 : 200 };
}

/** From nothing to serving, without migrations to run. */
async function coldStart(env) {
  const begun = performance.now();
  const api = await startApi(env, { arguments: ['--no-migrate'], quiet: true });
  const took = performance.now() - begun;
  await api.stop();
  return took;
}

async function startReference(env, list) {
  const child = fork(at('tools/bench/reference-server.mjs'));
  const statements = Object.fromEntries(list.filter(({ reference }) => reference).map(({ name, reference }) => [name, reference]));
  child.send({ url: loginUrl(env), poolSize: Number(env.GONGWEI_POOL_SIZE), statements });
  const [{ ready }] = await once(child, 'message');
  return { url: ready, pid: child.pid, stop: async () => void child.kill() };
}

/** The login role's address, made as the product makes it (libs/platform/database). */
function loginUrl({ DATABASE_URL, GONGWEI_SECRET }) {
  const url = new URL(DATABASE_URL);
  const database = url.pathname.slice(1);
  url.username = `gw_login_${createHash('sha256').update(database).digest('hex').slice(0, 10)}`;
  url.password = createHmac('sha256', GONGWEI_SECRET).update(`login:${database}`).digest('hex');
  return url.toString();
}

/** Both must give the same answer, or the comparison means nothing. Notes what each operation costs in statements. */
async function provePresence(apiUrl, referenceUrl, list) {
  for (const operation of list) {
    const { query, variables } = JSON.parse(operation.body());
    const mine = await ask(apiUrl, operation.cookie, query, variables);
    operation.statements = mine.extensions.statements;
    if (!operation.reference) continue;
    const theirs = await (await fetch(`${referenceUrl}/${operation.name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).json();
    if (!theirs.data) throw new Error(`${operation.title}: the reference fails: ${JSON.stringify(theirs)}`);
    if (operation.compare && !isDeepStrictEqual(mine.data, theirs.data)) throw new Error(`${operation.title}: the reference answers something else.\n${JSON.stringify(mine.data).slice(0, 600)}\n${JSON.stringify(theirs.data).slice(0, 600)}`);
  }
}

async function measure(operation, apiUrl, referenceUrl, pids, { rounds, seconds }) {
  const connections = operation.connections ?? CONNECTIONS;
  const product = { pids: pids.product, url: `${apiUrl}/graphql`, headers: { cookie: operation.cookie }, body: operation.body, connections };
  const reference = operation.reference && { pids: pids.reference, url: `${referenceUrl}/${operation.name}`, headers: {}, body: () => '{}', connections };
  for (const one of [reference, product]) if (one) await load({ ...one, seconds: 2 });
  const mine = [];
  const theirs = [];
  for (let round = 0; round < rounds; round += 1) {
    if (reference) theirs.push(await load({ ...reference, seconds }));
    mine.push(await load({ ...product, seconds }));
  }
  return {
    ...operation, connections, product: middle(mine), reference: reference && middle(theirs),
    // Of each pair of neighbours, so that a machine that slows down slows both.
    ratio: reference ? median(mine.map((one, round) => one.perSecond / theirs[round].perSecond)) : null,
  };
}
