// Builds the API and the portal when what they are made of has changed: contents are compared, not times, so a fresh clone and a checkout
// of yesterday's branch both come out right.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { must, program } from './run.mjs';
import { at, ROOT } from './workspace.mjs';

const SHARED = ['package-lock.json', 'tsconfig.base.json', 'tools/lib/build.mjs', 'libs/kernel', 'libs/scoring', 'libs/closed-loop', 'libs/duties'];
const features = (part) => readdirSync(at('libs')).map((name) => `libs/${name}/${part}`).filter((path) => existsSync(at(path)));

const BUILDS = {
  api: {
    inputs: () => [...SHARED, 'apps/api/src', 'apps/api/build.mjs', 'libs/platform', ...features('domain'), ...features('api')],
    result: 'apps/api/dist/main.js',
    steps: () => [[process.execPath, 'apps/api/build.mjs']],
  },
  portal: {
    inputs: () => [...SHARED, 'apps/portal', 'apps/api/schema.graphql', 'tools/codegen', 'libs/ui', ...features('domain'), ...features('portal')],
    result: 'apps/portal/dist/index.html',
    steps: () => [
      [process.execPath, 'tools/codegen/codegen.mjs'],
      [...program('vite'), 'build', 'apps/portal', '--logLevel', 'warn'],
    ],
  },
};

/**
 * @param {'api' | 'portal'} name
 * @returns {Promise<boolean>} whether it had to be built.
 */
export async function buildIfStale(name, { onBuild = () => undefined } = {}) {
  const { inputs, result, steps } = BUILDS[name];
  const stamp = at('dist/stamps', name);
  const isCurrent = () => existsSync(at(result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === `${hash(inputs())} ${hash([result])}`;
  if (isCurrent()) return false;
  onBuild();
  for (const step of steps()) await must(step, `Building the ${name === 'api' ? 'API' : 'portal'}`, { env: { NODE_ENV: 'production' } });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${hash(inputs())} ${hash([result])}`);
  return true;
}

// gql: written by code generation from the others.
const IGNORED = new Set(['gql', 'node_modules', 'dist', 'e2e', 'test-results', 'playwright-report']);

function hash(paths) {
  const digest = createHash('sha256');
  for (const path of paths) for (const file of filesUnder(at(path))) digest.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return digest.digest('hex');
}

function* filesUnder(path) {
  const entries = readdirOrNull(path);
  if (!entries) return yield path;
  for (const entry of entries) if (!IGNORED.has(entry.name) && !entry.name.includes('.spec.')) yield* filesUnder(join(path, entry.name));
}

function readdirOrNull(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}
