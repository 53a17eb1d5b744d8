// npm run db:audit-verify [-- --unit=CODE --heads=FILE --against=FILE]: proves that no entry of the audit trail was changed, removed or
// slipped in. Looks into the database DATABASE_URL names, or the embedded one, running or not. Exits with 1 at a broken trail.
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runOnDatabase } from './lib/run-on-database.mjs';
import { explain } from './lib/workspace.mjs';

try {
  requireAnyNode();
  ensureInstalled();
  if (continueOnPinnedNode(import.meta.url)) await runOnDatabase('audit-verify.js');
} catch (error) {
  explain(error);
  process.exit(1);
}
