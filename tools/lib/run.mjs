// Runs programs of the workspace and keeps what they say until it matters.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT, Trouble } from './workspace.mjs';

const running = new Set();
// A process group each, so that ending a program ends what it started.
const GROUPS = process.platform !== 'win32';

/**
 * Runs a program to its end.
 * @param {string[]} command the program and its arguments
 * @param {{env?: NodeJS.ProcessEnv, show?: boolean}} [options] show: let it write to the terminal as it goes
 * @returns {Promise<{code: number, output: string}>}
 */
export function run([program, ...args], { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: GROUPS });
    running.add(child);
    let output = '';
    const keep = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
    child.once('error', (error) => (output += `${program}: ${error.message}\n`));
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** As {@link run}, for what must succeed. @throws Trouble with what the program said. */
export async function must(command, what, options) {
  const { code, output } = await run(command, options);
  if (code !== 0) throw new Trouble(`${what} failed:\n${output.trim()}`);
  return output;
}

/** Ends whatever is still running. */
export function stopRunning() {
  for (const child of running) {
    try {
      if (GROUPS) process.kill(-child.pid, 'SIGTERM');
      else child.kill();
    } catch {
      // Gone already.
    }
  }
}

/** The command that runs a package's own program on this Node, with `node` options in front. */
export function program(name, bin = name, nodeOptions = []) {
  const require = createRequire(join(ROOT, 'package.json'));
  const file = require.resolve(`${name}/package.json`);
  const { bin: bins } = require(file);
  return [process.execPath, ...nodeOptions, join(dirname(file), typeof bins === 'string' ? bins : bins[bin])];
}
