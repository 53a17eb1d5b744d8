// Bundles one of our TypeScript libraries for a benchmark and loads it, so that what is measured is what is shipped: compiled, not transpiled on the fly.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} name folder below libs @returns {Promise<any>} what it exports */
export async function loadLibrary(name) {
  const file = `${root}dist/bench/${name.replaceAll('/', '-')}.mjs`;
  mkdirSync(`${root}dist/bench`, { recursive: true });
  await build({ input: `${root}libs/${name}/src/index.ts`, platform: 'node', logLevel: 'warn', output: { file, format: 'esm' } });
  return import(pathToFileURL(file).href);
}

/** Runs something a few times and gives the least processor time it took, in milliseconds: what else the machine does then hardly counts. */
export function best(times, run) {
  let least = Infinity;
  for (let turn = 0; turn < times; turn += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
