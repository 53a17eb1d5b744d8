// One running product per checkout: two would share a data folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { at, DATA, Trouble } from './workspace.mjs';

const FILE = at('.data/instance.json');

/** Takes this checkout for this process. @throws Trouble when another one has it. */
export function claimCheckout() {
  makeFolder();
  const other = runningInstance();
  if (other) throw new Trouble(`Gongwei already runs from this checkout: process ${other.pid}${other.url ? `, ${other.url}` : ''}.\nStop it with Ctrl-C in its terminal, or: kill ${other.pid}`);
  rmSync(FILE, { force: true });
  note({ pid: process.pid, url: null }, 'wx');
  process.on('exit', () => rmSync(FILE, { force: true }));
}

/** Leaves the address for whoever tries to start a second one. */
export const noteAddress = (url) => note({ pid: process.pid, url }, 'w');

/** @returns {{pid: number, url: string | null} | null} */
export function runningInstance() {
  try {
    const { pid, url } = JSON.parse(readFileSync(FILE, 'utf8'));
    return pid !== process.pid && isOurs(pid) ? { pid, url } : null;
  } catch {
    return null;
  }
}

function makeFolder() {
  try {
    mkdirSync(DATA, { recursive: true });
  } catch (error) {
    throw new Trouble(`${DATA} cannot be written (${error.code}): start as the user this checkout belongs to.`);
  }
}

function note(content, flag) {
  try {
    writeFileSync(FILE, `${JSON.stringify(content)}\n`, { flag });
  } catch (error) {
    if (error.code === 'EEXIST') throw new Trouble('Another start of this checkout is under way.');
    throw new Trouble(`${DATA} cannot be written (${error.code}): start as the user who started it first, or begin anew: npm run db:reset`);
  }
}

/** A process id may be anybody's after a restart of the machine: its command line says. */
function isOurs(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').match(/tools.(start|demo-city)\.mjs/) !== null;
  } catch {
    return false;
  }
}
