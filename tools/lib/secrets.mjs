// Keys for a development machine: random, made once, kept beside the data they open. Production brings its own.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at, DATA, Trouble } from './workspace.mjs';

const FILE = at('.data/secrets.json');
const MAKE = {
  GONGWEI_SECRET: () => randomBytes(36).toString('base64'),
  GONGWEI_DATA_KEYS: () => `dev:${randomBytes(32).toString('base64')}`,
  GONGWEI_INDEX_KEY: () => randomBytes(32).toString('base64'),
};

/** @returns {Record<keyof typeof MAKE, string>} those of the environment first, then those kept, then new ones. */
export function secrets() {
  const names = Object.keys(MAKE);
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length === 0) return Object.fromEntries(names.map((name) => [name, process.env[name]]));
  if (process.env.NODE_ENV === 'production') throw new Trouble(`NODE_ENV=production: ${missing.join(', ')} must be given. Keys are never made up for production.`);
  const kept = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const made = Object.fromEntries(names.map((name) => [name, kept[name] ?? MAKE[name]()]));
  if (names.some((name) => !kept[name])) {
    mkdirSync(DATA, { recursive: true });
    writeFileSync(FILE, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? made[name]]));
}
