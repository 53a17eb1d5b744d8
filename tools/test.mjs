// npm test: everything that must hold, on a machine where nothing is prepared. Closes on one line "N passed, N failed".
//   npm test -- --only=lint|unit|api|e2e    for work: that part alone
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { explain } from './lib/workspace.mjs';

try {
  requireAnyNode();
  ensureInstalled();
  if (continueOnPinnedNode(import.meta.url)) {
    const { runSuite } = await import('./test/run-suite.mjs');
    await runSuite(process.argv.slice(2));
  }
} catch (error) {
  explain(error);
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}
