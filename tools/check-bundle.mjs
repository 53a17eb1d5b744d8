// Weighs what a browser loads before it can show a page, and fails when that is more than the page's budget.
//   node tools/check-bundle.mjs    after vite build apps/portal
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = 'apps/portal/dist';
const MANIFEST = `${DIST}/.vite/manifest.json`;

// The entries are named by their source. Texts are weighed in Chinese, the language most readers have.
const LOGIN = ['index.html', 'src/i18n/zh-CN.ts', 'element-plus/es/locale/lang/zh-cn.mjs', 'src/pages/login/LoginPage.vue'];
const SHELL = ['src/workspace/workspace.ts', 'src/shell/ShellPage.vue', 'libs/ui/src/i18n/zh-CN.ts', 'libs/administration/portal/src/i18n/zh-CN.ts', 'libs/branch-registry/portal/src/i18n/zh-CN.ts'];
const PAGES = [
  { name: 'login page', budget: 250, entries: LOGIN },
  { name: 'first list (login, frame, members)', budget: 450, entries: [...LOGIN, ...SHELL, 'libs/branch-registry/portal/src/members/MembersPage.vue'] },
];

if (!existsSync(MANIFEST)) {
  console.error(`${MANIFEST} is missing: build the portal first (npx vite build apps/portal).`);
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));

/** The chunks an entry cannot be shown without, itself among them. */
function chunksOf(entries) {
  const chunks = new Set();
  const add = (key) => {
    if (chunks.has(key)) return;
    chunks.add(key);
    for (const imported of manifest[key].imports ?? []) add(imported);
  };
  for (const entry of entries) {
    const key = entry in manifest ? entry : Object.keys(manifest).find((one) => one.endsWith(`/${entry}`));
    if (!key) throw new Error(`The build knows no ${entry}: was it renamed? (tools/check-bundle.mjs)`);
    add(key);
  }
  return [...chunks].map((key) => manifest[key]);
}

const weight = (file) => gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).length;
const kilobytes = (bytes) => (bytes / 1_000).toFixed(1).padStart(6);

let failed = false;
for (const { name, budget, entries } of PAGES) {
  const chunks = chunksOf(entries);
  const scripts = chunks.reduce((sum, { file }) => sum + weight(file), 0);
  const styles = [...new Set(chunks.flatMap(({ css = [] }) => css))].reduce((sum, file) => sum + weight(file), 0);
  const over = scripts > budget * 1_000;
  failed ||= over;
  console.log(`${over ? 'OVER' : 'ok  '} ${name}: JavaScript ${kilobytes(scripts)} of ${budget} kB, styles ${kilobytes(styles)} kB (gzip, ${chunks.length} chunks)`);
  if (over) for (const { file } of chunks.sort((a, b) => weight(b.file) - weight(a.file)).slice(0, 12)) console.log(`       ${kilobytes(weight(file))} kB  ${file}`);
}
process.exitCode = failed ? 1 : 0;
