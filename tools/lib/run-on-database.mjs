// A command of the built API on the database DATABASE_URL names, or on the embedded one, running or not.
import { at } from './workspace.mjs';

/**
 * Builds the API if need be, runs `dist/<program>` with the arguments of this process, and ends it with the program's exit code.
 * @param {string} program such as 'audit-verify.js'
 * @param {NodeJS.ProcessEnv} [env] what it needs besides DATABASE_URL
 */
export async function runOnDatabase(program, env = {}) {
  const { buildIfStale } = await import('./build.mjs');
  const { run } = await import('./run.mjs');
  await buildIfStale('api', { onBuild: () => process.stdout.write('Building the API …\n') });
  const { thisDatabase } = await import('./this-database.mjs');
  const database = await thisDatabase();
  try {
    const { code } = await run([process.execPath, at(`apps/api/dist/${program}`), ...process.argv.slice(2)], { env: { ...env, DATABASE_URL: database.url }, show: true });
    process.exitCode = code;
  } finally {
    await database.stop?.();
  }
  process.exit();
}
