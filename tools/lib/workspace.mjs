// Where things lie. Everything here starts from the checkout, never from the directory a command happened to be called in.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
/** A path inside the checkout. */
export const at = (...parts) => resolve(ROOT, ...parts);
/** What this checkout keeps between runs: database, secrets, accounts of the demo city. */
export const DATA = at('.data');

/** An error whose message is all a person needs: shown without a stack. */
export class Trouble extends Error {}

/** Ends the process on an error, with a stack only when it is not one we foresaw. */
export function explain(error) {
  process.stderr.write(`\n${error instanceof Trouble ? error.message : (error?.stack ?? String(error))}\n\n`);
  process.exitCode = 1;
}
