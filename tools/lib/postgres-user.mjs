// PostgreSQL refuses to run as root. Started by root, it runs as somebody else, who need not be able to walk to the checkout himself.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './workspace.mjs';

/**
 * @typedef {{uid: number, gid: number}} Owner
 * @returns {Owner | null} who the server runs as; null: whoever we are.
 */
export function postgresOwner() {
  if (process.getuid?.() !== 0) return null;
  // The person whose checkout it is (sudo npm start), so that they can start it without sudo next time.
  const { uid, gid } = statSync(ROOT);
  if (uid !== 0 && spawnSync('id', [String(uid)]).status === 0) return { uid, gid };
  return lookUp('postgres') ?? makeUser() ?? lookUp('nobody') ?? refuse();
}

/** Gives a file or folder to the owner. */
export function giveTo(owner, path) {
  if (owner) chownSync(path, owner.uid, owner.gid);
}

/**
 * Command, arguments and spawn options that run a program as the owner. Where a folder above is closed to others (a checkout under /root),
 * the program keeps one ability of root: passing closed doors. Linux only; elsewhere such a checkout does not work, and PostgreSQL says so.
 */
export function asOwner(owner, program, args, paths) {
  if (!owner) return { program, args, options: {} };
  if (paths.every(openToOthers) || process.platform !== 'linux') return { program, args, options: owner };
  const privileges = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', '--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { program: 'setpriv', args: [...privileges, program, ...args], options: {} };
}

function openToOthers(path) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(statSync(folder).mode & 0o001)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function lookUp(name) {
  const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function makeUser() {
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  return made.status === 0 ? lookUp('postgres') : null;
}

function refuse() {
  throw new Error('PostgreSQL does not run as root, and there is no other user to run it as. Start as a normal user, or give DATABASE_URL.');
}
