// npm run db:rotate-keys [-- --indexes]: seals every encrypted field with the first key of GONGWEI_DATA_KEYS. Looks into the database DATABASE_URL
// names, or the embedded one with its development secrets.
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, explain } from './lib/workspace.mjs';

try {
  requireAnyNode();
  ensureInstalled();
  if (continueOnPinnedNode(import.meta.url)) await rotate();
} catch (error) {
  explain(error);
  process.exit(1);
}

async function rotate() {
  const { buildIfStale } = await import('./lib/build.mjs');
  const { run } = await import('./lib/run.mjs');
  const { secrets } = await import('./lib/secrets.mjs');
  await buildIfStale('api', { onBuild: () => process.stdout.write('Building the API …\n') });
  const { thisDatabase } = await import('./lib/this-database.mjs');
  const database = await thisDatabase();
  try {
    const { code } = await run([process.execPath, at('apps/api/dist/rotate-keys.js'), ...process.argv.slice(2)], { env: { ...secrets(), DATABASE_URL: database.url }, show: true });
    process.exitCode = code;
  } finally {
    await database.stop?.();
  }
  process.exit();
}
