// The steps of npm test, in the order in which they fail soonest.
import { existsSync, rmSync } from 'node:fs';
import { buildIfStale } from '../lib/build.mjs';
import { startPostgres } from '../lib/embedded-postgres.mjs';
import { onOrphaned } from '../lib/pinned-node.mjs';
import { must, program, run, stopRunning } from '../lib/run.mjs';
import { at, DATA, Trouble } from '../lib/workspace.mjs';
import { browserTests } from './browser-tests.mjs';
import { jestTests } from './jest-tests.mjs';
import { Report } from './report.mjs';

const PARTS = ['lint', 'unit', 'api', 'e2e'];
const LINTED = ['apps', 'libs', 'tools'];
// Speed before safety: what a test run loses with the power is worth nothing.
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=4GB'].flatMap((setting) => ['-c', setting]);

/** Runs what was asked for and ends the process: 0 when all passed. */
export async function runSuite(args) {
  const parts = chosenParts(args);
  process.env.NX_DAEMON = 'false';
  process.env.NX_TUI = 'false';
  process.env.FORCE_COLOR ??= '0';
  const report = new Report();
  const folder = at(`.data/test-${process.pid}`);
  let cluster = null;
  const putAway = async () => {
    stopRunning();
    await cluster?.stop().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
    if (existsSync(DATA)) removeIfEmpty();
  };
  interruptible(putAway);

  const database = async () => (cluster ??= await startPostgres(`${folder}/postgres`, { persistent: false, flags: FORGETFUL }));
  await steps(parts, report, database);
  await putAway();
  report.close();
}

async function steps(parts, report, database) {
  const wants = (part) => parts.has(part);
  if (wants('api') || wants('e2e')) await report.step('build API', () => buildIfStale('api').then((built) => ({ note: built ? '' : 'up to date' })));
  if (wants('e2e')) await report.step('build portal', () => buildIfStale('portal').then((built) => ({ note: built ? '' : 'up to date' })));
  // Typed documents of the portal are written from the committed schema; types and components are checked against them.
  if (!wants('e2e') && (wants('lint') || wants('unit'))) await report.step('generate code', () => must([process.execPath, 'tools/codegen/codegen.mjs'], 'Code generation').then(() => ({})));
  if (wants('lint')) {
    await Promise.all([
      report.check('lint', () => command([...program('eslint'), '--max-warnings', '0', ...LINTED], { GONGWEI_LINT_TYPES: '1' })),
      report.check('type check', async () => {
        const node = await command([...program('typescript', 'tsc'), '--pretty', 'false', '-p', 'tsconfig.json']);
        return node ?? command([...program('vue-tsc'), '--pretty', 'false', '-p', 'tsconfig.portal.json']);
      }),
    ]);
    await report.check('schema', () => command([process.execPath, 'tools/schema.mjs', '--check']));
  }
  if (wants('e2e')) await report.check('bundle', () => command([process.execPath, 'tools/check-bundle.mjs']));
  if (wants('unit') || wants('api')) await report.step('unit and API tests', async () => jestTests({ unit: wants('unit'), api: wants('api'), databaseUrl: wants('api') ? (await database()).url('postgres') : null }));
  if (wants('e2e')) await report.step('browser tests', async () => browserTests(await database()));
}

/** @returns what the program said when it failed, or null. */
async function command(line, env = {}) {
  const { code, output } = await run(line, { env });
  return code === 0 ? null : output;
}

function chosenParts(args) {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice(7).split(',') ?? PARTS;
  const unknown = [...only.filter((part) => !PARTS.includes(part)), ...args.filter((arg) => !arg.startsWith('--only='))];
  if (unknown.length) throw new Trouble(`Unknown: ${unknown.join(', ')}. Use: npm test [-- --only=${PARTS.join('|')}]`);
  return new Set(only);
}

function interruptible(putAway) {
  let asked = false;
  const leave = () => {
    if (asked) return;
    asked = true;
    process.stdout.write('\nStopping …\n');
    void putAway().then(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, leave);
  onOrphaned(leave);
}

function removeIfEmpty() {
  try {
    rmSync(DATA, { recursive: false });
  } catch {
    // Something of npm start's is in it.
  }
}
