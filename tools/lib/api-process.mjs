// The built API as a child process: started, awaited, stopped.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { at, ROOT, Trouble } from './workspace.mjs';

/**
 * Starts apps/api/dist/main.js and waits until it serves.
 * @param {NodeJS.ProcessEnv} env
 * @param {{arguments?: string[], nodeOptions?: string[], quiet?: boolean}} [options]
 * @returns {Promise<{url: string, pid: number, ended: Promise<string>, stop: () => Promise<void>}>} `ended` settles when it ends by itself or is stopped.
 */
export async function startApi(env, { arguments: args = [], nodeOptions = [], quiet = false } = {}) {
  // In a process group of its own: Ctrl-C reaches us, and we end it before its database.
  const child = spawn(process.execPath, [...nodeOptions, at('apps/api/dist/main.js'), ...args], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true });
  let early = '';
  let serving = false;
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      if (!serving) early += text;
      else if (!quiet || name === 'stderr') process[name].write(text);
    });
  }
  const killNow = () => void child.kill('SIGKILL');
  process.on('exit', killNow);
  const ended = once(child, 'exit').then(([code, signal]) => {
    process.off('exit', killNow);
    return signal ?? `code ${code}`;
  });
  const first = await Promise.race([once(child, 'message'), ended]);
  if (typeof first === 'string') throw new Trouble(`The API did not start (${first}):\n${readable(early)}`);
  serving = true;
  return {
    url: first[0].ready,
    pid: child.pid,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const late = setTimeout(killNow, 15_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Leaves out stack lines and the source line Node prints above an uncaught error. */
const readable = (text) => text.split('\n').filter((line) => line.trim() && !/^\s+at |^Node\.js v|^\s*\^|^file:\/\/|^\s*throw /.test(line)).join('\n').trim();
