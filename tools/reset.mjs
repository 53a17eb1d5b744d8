// npm run db:reset: forgets everything this checkout keeps between runs. Plain Node, no packages.
import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { runningInstance } from './lib/instance.mjs';
import { DATA, explain, Trouble } from './lib/workspace.mjs';

try {
  const other = runningInstance();
  if (other) throw new Trouble(`Gongwei is running (process ${other.pid}): stop it first.`);
  if (!existsSync(DATA)) {
    process.stdout.write('There is nothing to delete.\n');
  } else if (await agreed()) {
    rmSync(DATA, { recursive: true, force: true });
    process.stdout.write('Deleted. The next npm start begins with a new demo city.\n');
  } else {
    process.stdout.write('Nothing was deleted.\n');
  }
} catch (error) {
  explain(error.code === 'EACCES' || error.code === 'EPERM' ? new Trouble(`${error.path ?? DATA} belongs to another user: run this as the user who started it first.`) : error);
}

async function agreed() {
  if (process.argv.includes('--yes') || process.argv.includes('-y')) return true;
  if (!process.stdin.isTTY) throw new Trouble('Nobody is there to ask: npm run db:reset -- --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete ${DATA} with its database, uploads and keys? Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
