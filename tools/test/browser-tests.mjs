// The portal in a real browser, against the built API with a demo city made for the occasion.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { startApi } from '../lib/api-process.mjs';
import { must, program, run } from '../lib/run.mjs';
import { at, Trouble } from '../lib/workspace.mjs';

const CONFIG = 'apps/portal/playwright.config.ts';
const RESULT = at('dist/test-results/browser.json');

/** @param {{url: (database: string) => string, createDatabase: (name: string) => Promise<void>}} cluster */
export async function browserTests(cluster) {
  if (!existsSync(at(CONFIG))) throw new Trouble(`${CONFIG} is missing.`);
  if (!existsSync(at('apps/portal/dist/index.html'))) throw new Trouble('The portal is not built.');
  await cluster.createDatabase('browser_tests');
  const env = {
    NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: cluster.url('browser_tests'), GONGWEI_PORTAL: at('apps/portal/dist'),
    GONGWEI_SECRET: randomBytes(36).toString('base64'), GONGWEI_DATA_KEYS: `test:${randomBytes(32).toString('base64')}`, GONGWEI_INDEX_KEY: randomBytes(32).toString('base64'),
  };
  await must([process.execPath, at('apps/api/dist/demo-city.js')], 'Loading the demo city', { env });
  const api = await startApi(env, { arguments: ['--no-migrate'] });
  try {
    return await playwright(api.url);
  } finally {
    await api.stop();
  }
}

async function playwright(url) {
  mkdirSync(at('dist/test-results'), { recursive: true });
  rmSync(RESULT, { force: true });
  const { output } = await run([...program('@playwright/test', 'playwright'), 'test', '-c', CONFIG, '--reporter=json'], {
    env: { GONGWEI_E2E_URL: url, PLAYWRIGHT_JSON_OUTPUT_NAME: RESULT, PLAYWRIGHT_JSON_OUTPUT_FILE: RESULT },
  });
  if (!existsSync(RESULT)) throw new Trouble(`Playwright did not run:\n${output}`);
  const { stats, suites, errors } = JSON.parse(readFileSync(RESULT, 'utf8'));
  const failures = [...errors.map(({ message }) => message), ...suites.flatMap((suite) => failuresIn(suite, []))];
  const notes = [stats.flaky ? `${stats.flaky} only at the second try` : '', stats.skipped ? `${stats.skipped} skipped` : ''].filter(Boolean);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, note: notes.join(', '), failures: failures.join('\n\n') };
}

function failuresIn(suite, above) {
  const path = [...above, suite.title];
  const own = suite.specs
    .filter(({ ok }) => !ok)
    .flatMap((spec) => spec.tests.filter(({ status }) => status === 'unexpected').map((test) => [`● ${[...path, spec.title].join(' › ')}  (${spec.file}:${spec.line})`, ...describe(test)].join('\n')));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresIn(inner, path))];
}

/** The errors of the last try, without colours. */
function describe({ results }) {
  const last = results.at(-1);
  const texts = (last?.errors ?? []).map(({ message, stack }) => message ?? stack ?? '');
  const pictures = (last?.attachments ?? []).filter(({ path }) => path?.endsWith('.png')).map(({ path }) => `screenshot: ${path}`);
  return [...texts.map((text) => text.replace(/\u001b\[[0-9;]*m/g, '')), ...pictures];
}
