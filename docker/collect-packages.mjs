// node docker/collect-packages.mjs <target folder>
// Copies the packages the built API needs at run time, and theirs, into <target>/node_modules: what the image carries instead of everything
// the workspace was built with. Starts from the imports in apps/api/dist, so nothing has to be listed twice.
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = resolve(process.argv[2] ?? '');
if (!process.argv[2]) throw new Error('Where to? node docker/collect-packages.mjs <target folder>');

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"'./][^"']*)["']/g;
const nameOf = (specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

// Only what the workspace names as needed at run time; what it needs for development stays behind, though a bundle may mention it.
const { dependencies: direct } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const wanted = new Set();
const bundles = globSync('apps/api/dist/**/*.js', { cwd: ROOT });
if (bundles.length === 0) throw new Error('Build the API first: node tools/build.mjs api');
for (const file of bundles) {
  for (const [, specifier] of readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)) if (nameOf(specifier) in direct) want(nameOf(specifier), ROOT);
}
for (const folder of wanted) cpSync(folder, join(target, relative(ROOT, folder)), { recursive: true, filter: (path) => !relative(folder, path).split('/').includes('node_modules') });
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
process.stdout.write(`${wanted.size} packages.\n`);

/** Notes a package, and those it needs, as the one who asks for it would find them. Optional ones that are not installed are left out. */
function want(name, from) {
  const folder = find(name, from);
  if (!folder || wanted.has(folder)) return;
  wanted.add(folder);
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const peers = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
  for (const one of [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]) want(one, folder);
}

function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === ROOT) return null;
  }
}
