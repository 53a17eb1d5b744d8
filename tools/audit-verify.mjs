// npm run db:audit-verify [-- --unit=CODE --heads=FILE --against=FILE]: proves that no entry of the audit trail was changed, removed or
// slipped in. Looks into the database DATABASE_URL names, or the embedded one, running or not. Exits with 1 at a broken trail.
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, explain, Trouble } from './lib/workspace.mjs';

try {
  requireAnyNode();
  ensureInstalled();
  if (continueOnPinnedNode(import.meta.url)) await verify();
} catch (error) {
  explain(error);
  process.exit(1);
}

async function verify() {
  const { buildIfStale } = await import('./lib/build.mjs');
  const { run } = await import('./lib/run.mjs');
  await buildIfStale('api', { onBuild: () => process.stdout.write('Building the API …\n') });
  const database = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : await embedded();
  try {
    const { code } = await run([process.execPath, at('apps/api/dist/audit-verify.js'), ...process.argv.slice(2)], { env: { DATABASE_URL: database.url }, show: true });
    process.exitCode = code;
  } finally {
    await database.stop?.();
  }
  process.exit();
}

/** The embedded database: beside a running Gongwei the one it uses, else started for this. */
async function embedded() {
  const { existsSync, readFileSync } = await import('node:fs');
  const { claimCheckout, runningInstance } = await import('./lib/instance.mjs');
  const folder = at('.data/postgres');
  if (!existsSync(folder)) throw new Trouble('There is no embedded database yet: npm start makes it. For another one give DATABASE_URL=postgres://owner:password@host:port/database.');
  if (runningInstance()) {
    // Fourth line of the file a running PostgreSQL keeps: its port.
    const port = readFileSync(at('.data/postgres/postmaster.pid'), 'utf8').split('\n')[3];
    return { url: `postgres://postgres:embedded@127.0.0.1:${port}/gongwei` };
  }
  const { startPostgres } = await import('./lib/embedded-postgres.mjs');
  claimCheckout();
  const cluster = await startPostgres(folder, { takeOver: true });
  return { url: cluster.url('gongwei'), stop: () => cluster.stop() };
}
