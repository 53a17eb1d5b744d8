// Installs the packages when they are not what package-lock.json says. Plain Node: this runs before there are any packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, ROOT, Trouble } from './workspace.mjs';

const STAMP = at('node_modules/.gongwei-lock');
const lockHash = () => createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex');

/** @returns whether anything had to be installed. */
export function ensureInstalled() {
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  if (!installedAsLocked()) install();
  if (!existsSync(at('node_modules/.bin'))) throw new Trouble('npm reported success but installed nothing: is there another .npmrc that sends it elsewhere?');
  writeFileSync(STAMP, hash);
  return true;
}

/** Whether somebody's own `npm ci` left exactly what the lock file names (optional packages of other platforms may be missing). */
function installedAsLocked() {
  if (!existsSync(at('node_modules/.package-lock.json'))) return false;
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = read(at('node_modules/.package-lock.json'));
  return Object.entries(read(at('package-lock.json'))).every(([path, wanted]) => path === '' || wanted.optional || (path in installed && installed[path].version === wanted.version));
}

function install() {
  process.stdout.write('Installing packages (about three minutes the first time) …\n');
  const clean = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 'pipe');
  if (clean.status === 0) return;
  const said = `${clean.stdout}${clean.stderr}`;
  // npm 11.16 and later refuse a lock file that names optional packages of other platforms which a mirror does not carry (npm issue 9846).
  if (!/EUSAGE|in sync|Missing: |Invalid: |ETARGET|E404/.test(said)) throw new Trouble(`npm ci failed:\n${tail(said)}\n\nThe registry must be reachable for the first installation.`);
  process.stdout.write('npm ci refuses the lock file here; npm install takes the same versions from it …\n');
  // --no-save: package.json and package-lock.json stay as they are.
  const plain = npm(['install', '--include=dev', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], 'pipe');
  if (plain.status !== 0) throw new Trouble(`npm install failed:\n${tail(`${plain.stdout}${plain.stderr}`)}`);
}

const tail = (text) => text.trim().split('\n').slice(-25).join('\n');

/** The npm that called us, or the one on the PATH. */
function npm(args, stdio) {
  const options = { cwd: ROOT, stdio: ['ignore', stdio, stdio], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const script = process.env.npm_execpath;
  const result = script?.endsWith('.js') ? spawnSync(process.execPath, [script, ...args], options) : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.error) throw new Trouble(`npm could not be started (${result.error.message}): it comes with Node.`);
  return result;
}
