// All jest tests, project by project through Nx, so that what has not changed is not run again. Counts come from the files each project
// leaves (Nx keeps them with the rest of a cached result).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { program, run } from '../lib/run.mjs';
import { at, ROOT, Trouble } from '../lib/workspace.mjs';

const RESULTS = at('dist/test-results');

/** @param {{unit: boolean, api: boolean, databaseUrl: string | null}} options */
export async function jestTests({ unit, api, databaseUrl }) {
  const nx = program('nx');
  const projects = (await projectsWithTests(nx)).filter((name) => (name === 'api' ? api : unit));
  rmSync(RESULTS, { recursive: true, force: true });
  const { code, output } = await run([...nx, 'run-many', '-t', 'test', '-p', projects.join(','), '--parallel=2', '--outputStyle=static', '--nxBail=false'], {
    env: { ...(databaseUrl ? { GONGWEI_TEST_DATABASE_URL: databaseUrl } : {}) },
  });
  const results = projects.map(read);
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
  const failed = sum((result) => result.failed);
  if (code !== 0 && failed === 0) throw new Trouble(`nx failed, though no test did:\n${output}`);
  const skipped = sum((result) => result.skipped);
  return { passed: sum((result) => result.passed), failed, note: skipped ? `${skipped} skipped` : '', failures: results.map((result) => result.failures).filter(Boolean).join('\n') };
}

async function projectsWithTests(nx) {
  const { code, output } = await run([...nx, 'show', 'projects', '--with-target', 'test', '--json']);
  if (code !== 0) throw new Trouble(`nx does not find the projects:\n${output}`);
  return JSON.parse(output.slice(output.indexOf('[')));
}

function read(project) {
  const file = `${RESULTS}/${project}.json`;
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: `${project}: jest left no result: node tools/jest/run-project.mjs ${project} says why.` };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    // A file that could not even be loaded holds tests nobody can count.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: result.testResults.filter(({ status }) => status === 'failed').map(({ name, message }) => `${name.replace(`${ROOT}/`, '')}\n${message.trim()}\n`).join('\n'),
  };
}
