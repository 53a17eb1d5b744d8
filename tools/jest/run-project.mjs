// Runs the jest tests of one Nx project and leaves its counts where npm test adds them up. Says what failed, and little else.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const [name, root] = process.argv.slice(2);
const file = `dist/test-results/${name}.json`;
mkdirSync('dist/test-results', { recursive: true });
rmSync(file, { force: true });
const result = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--testPathPatterns', `^${process.cwd()}/${root}/`, '--passWithNoTests', '--json', `--outputFile=${file}`, '--maxWorkers=2'],
  { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);
const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
if (result.status !== 0 || !counts) process.stderr.write(result.stderr);
process.stdout.write(`${name}: ${counts ? `${counts.numPassedTests} passed, ${counts.numFailedTests} failed` : 'no result'}\n`);
process.exit(result.status ?? 1);
