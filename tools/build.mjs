// node tools/build.mjs api|portal …: builds what is stale. Nx calls this, so that its cache and npm start agree on what is up to date.
import { buildIfStale } from './lib/build.mjs';
import { explain } from './lib/workspace.mjs';

try {
  for (const name of process.argv.slice(2)) process.stdout.write((await buildIfStale(name)) ? `Built the ${name}.\n` : `The ${name} is up to date.\n`);
} catch (error) {
  explain(error);
}
