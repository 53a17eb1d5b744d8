// npm run db:rotate-keys [-- --indexes]: seals every encrypted field with the first key of GONGWEI_DATA_KEYS. Looks into the database DATABASE_URL
// names, or the embedded one with its development secrets.
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runOnDatabase } from './lib/run-on-database.mjs';
import { explain } from './lib/workspace.mjs';

try {
  requireAnyNode();
  ensureInstalled();
  if (continueOnPinnedNode(import.meta.url)) {
    const { secrets } = await import('./lib/secrets.mjs');
    await runOnDatabase('rotate-keys.js', secrets());
  }
} catch (error) {
  explain(error);
  process.exit(1);
}
