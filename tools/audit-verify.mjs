// npm run db:audit-verify [-- --unit=CODE --heads=FILE --against=FILE]: proves that no entry of the audit trail was changed, removed or
// slipped in. Looks into the database DATABASE_URL names, or the embedded one, running or not. Exits with 1 at a broken trail.
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, explain } from './lib/workspace.mjs';

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
  const { thisDatabase } = await import('./lib/this-database.mjs');
  const database = await thisDatabase();
  try {
    const { code } = await run([process.execPath, at('apps/api/dist/audit-verify.js'), ...process.argv.slice(2)], { env: { DATABASE_URL: database.url }, show: true });
    process.exitCode = code;
  } finally {
    await database.stop?.();
  }
  process.exit();
}
