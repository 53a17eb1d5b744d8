// Runs the jest tests of one Nx project and leaves its counts where npm test adds them up. Says what failed, and little else.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const [name, root] = process.argv.slice(2);
const file = `dist/test-results/${name}.json`;
mkdirSync('dist/test-results', { recursive: true });
rmSync(file, { force: true });
if (globSync(`${root}/**/*.spec.ts`, { exclude: (path) => /(^|\/)(node_modules|dist|e2e)$/.test(path) }).length === 0) {
  writeFileSync(file, JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }));
  process.exit(0);
}
// Nx runs two projects at a time; only the API's tests, which mostly wait for their servers, are worth two processes of their own.
const workers = name === 'api' ? 2 : 1;
const result = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--testPathPatterns', `^${process.cwd()}/${root}/`, '--passWithNoTests', '--json', `--outputFile=${file}`, `--maxWorkers=${workers}`],
  { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);
const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
if (result.status !== 0 || !counts) process.stderr.write(result.stderr);
process.stdout.write(`${name}: ${counts ? `${counts.numPassedTests} passed, ${counts.numFailedTests} failed` : 'no result'}\n`);
process.exit(result.status ?? 1);
