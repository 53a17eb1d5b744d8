// npm start: from a fresh clone to a running product. Until the packages are there this is plain Node without any.
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { explain } from './lib/workspace.mjs';

const begun = Number(process.env.GONGWEI_STARTED_AT ?? Date.now());
try {
  requireAnyNode();
  ensureInstalled();
  process.env.GONGWEI_STARTED_AT = String(begun);
  if (continueOnPinnedNode(import.meta.url)) {
    const { serve } = await import('./lib/serve.mjs');
    await serve(begun);
  }
} catch (error) {
  explain(error);
  process.exit(1);
}
