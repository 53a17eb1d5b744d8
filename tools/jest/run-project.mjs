// Runs the jest tests of one Nx project and leaves its counts where tools/test.mjs adds them up.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const [name, root] = process.argv.slice(2);
mkdirSync('dist/test-results', { recursive: true });
const result = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--testPathPatterns', `^${process.cwd()}/${root}/`, '--passWithNoTests', '--json', `--outputFile=dist/test-results/${name}.json`, '--maxWorkers=2'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
process.exit(result.status ?? 1);
