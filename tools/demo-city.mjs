// npm run db:demo [-- --scale=city|province --seed=N …]: fills the embedded database, or the one DATABASE_URL names, with a fictional city.
import { continueOnPinnedNode, requireAnyNode } from './lib/pinned-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, explain } from './lib/workspace.mjs';

try {
  requireAnyNode();
  ensureInstalled();
  if (continueOnPinnedNode(import.meta.url)) await load();
} catch (error) {
  explain(error);
  process.exit(1);
}

async function load() {
  const { buildIfStale } = await import('./lib/build.mjs');
  const { claimCheckout } = await import('./lib/instance.mjs');
  const { run } = await import('./lib/run.mjs');
  const { secrets } = await import('./lib/secrets.mjs');
  await buildIfStale('api', { onBuild: () => process.stdout.write('Building the API …\n') });
  const cluster = process.env.DATABASE_URL ? null : await ownCluster(claimCheckout);
  try {
    const args = process.argv.slice(2);
    if (cluster && !args.some((arg) => arg.startsWith('--report'))) args.push(`--report=${at('.data/demo.json')}`);
    const { code, output } = await run([process.execPath, at('apps/api/dist/demo-city.js'), ...args], { env: { ...secrets(), DATABASE_URL: process.env.DATABASE_URL ?? cluster.url('gongwei') }, show: true });
    if (cluster && /already has units/.test(output)) process.stdout.write('To begin anew: npm run db:reset, then npm run db:demo again.\n');
    process.exitCode = code;
  } finally {
    await cluster?.stop();
  }
  process.exit();
}

async function ownCluster(claimCheckout) {
  const { startPostgres } = await import('./lib/embedded-postgres.mjs');
  claimCheckout();
  const cluster = await startPostgres(at('.data/postgres'), { takeOver: true });
  await cluster.createDatabase('gongwei');
  return cluster;
}
