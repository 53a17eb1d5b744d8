// The commands start on any Node from 20 on and continue on the one the lock file pins. Plain Node: no packages here.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { at, Trouble } from './workspace.mjs';

const NEEDED = 24;

/** Checks the Node that started us, before anything else. */
export function requireAnyNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Trouble(`Node ${process.versions.node} is too old: any Node from 20 on will do, the rest is installed from here.`);
}

/** @returns true when already on the pinned Node; otherwise continues there, and this process only waits and passes signals on. */
export function continueOnPinnedNode(moduleUrl) {
  const bin = at('node_modules/.bin');
  if (!process.env.PATH?.split(delimiter).includes(bin)) process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`;
  const node = pinned();
  if (node === null || realpathSync(node) === realpathSync(process.execPath)) return true;
  const child = spawn(node, [fileURLToPath(moduleUrl), ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // A terminal sends Ctrl-C to both of us; we live on until the child has put everything away.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  onOrphaned(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
  return false;
}

/**
 * Who stops `npm start` stops npm, and npm stops the shell between us, which does not pass it on: then we belong to somebody else all of a
 * sudden. Started directly there is no such shell, and outliving the one who started us is how a service is started.
 */
export function onOrphaned(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 200).unref();
}

function pinned() {
  const node = at(process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node');
  if (existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0) return node;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return null;
  throw new Trouble(`Node ${NEEDED} should have come with the packages, but ${node} does not run. Were install scripts switched off? Try: npm rebuild node, or start with Node ${NEEDED} yourself.`);
}
