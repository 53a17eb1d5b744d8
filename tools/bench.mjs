// npm run bench [-- --scale=demo|city --rounds=5 --seconds=3 --only=name --keep]: how fast the product is, beside a reference server.
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { explain } from './lib/workspace.mjs';

try {
  requireAnyNode();
  ensureInstalled();
  if (continueOnPinnedNode(import.meta.url)) {
    const { runBench } = await import('./bench/run-bench.mjs');
    await runBench(process.argv.slice(2));
    process.exit();
  }
} catch (error) {
  explain(error);
  process.exit(1);
}
