import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');

/** What the linter says about one import in a file that need not exist. */
const LINT = `
  const { ESLint } = await import('eslint');
  const linter = new ESLint({ cwd: process.cwd(), overrideConfig: [{ rules: { '@typescript-eslint/no-unused-vars': 'off' } }] });
  const answers = [];
  for (const [filePath, code] of JSON.parse(process.argv[1])) {
    const [{ messages }] = await linter.lintText(code, { filePath });
    answers.push(messages.filter(({ ruleId }) => ruleId === '@nx/enforce-module-boundaries').map(({ message }) => message));
  }
  console.log(JSON.stringify(answers));
`;

const REFUSED: [file: string, imported: string][] = [
  ['libs/administration/portal/src/example.ts', '@gongwei/administration-api'],
  ['libs/administration/portal/src/Example.vue', '@gongwei/administration-api'],
  ['libs/branch-registry/portal/src/example.ts', '@gongwei/administration-portal'],
  ['libs/branch-registry/api/src/example.ts', '@gongwei/administration-api'],
  ['libs/branch-registry/api/src/example.ts', '@gongwei/ui'],
  ['libs/branch-registry/domain/src/example.ts', '@gongwei/platform-database'],
  ['libs/branch-registry/domain/src/example.ts', '@gongwei/administration-domain'],
  ['libs/platform/graphql/src/example.ts', '@gongwei/administration-domain'],
  ['libs/ui/src/example.ts', '@gongwei/branch-registry-domain'],
  ['libs/kernel/src/example.ts', '@gongwei/scoring'],
  ['apps/portal/src/example.ts', '@gongwei/branch-registry-api'],
  ['apps/api/src/example.ts', '@gongwei/branch-registry-portal'],
];
const ALLOWED: [file: string, imported: string][] = [
  ['libs/administration/portal/src/Example.vue', '@gongwei/administration-domain'],
  ['libs/branch-registry/api/src/example.ts', '@gongwei/platform-graphql'],
  ['libs/branch-registry/domain/src/example.ts', '@gongwei/scoring'],
  ['apps/portal/src/example.ts', '@gongwei/branch-registry-portal'],
  ['apps/api/src/example.ts', '@gongwei/administration-api'],
];

const code = (file: string, imported: string): string => {
  const script = `import * as imported from '${imported}';\nexport const used = imported;\n`;
  return file.endsWith('.vue') ? `<script lang="ts">\n${script}</script>\n` : script;
};

describe('boundaries between the projects', () => {
  let said: string[][];
  beforeAll(async () => {
    const files = [...REFUSED, ...ALLOWED].map(([file, imported]) => [file, code(file, imported)]);
    // In a process of its own: the linter loads native modules and the project graph, which a test's sandbox is not made for.
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', LINT, JSON.stringify(files)], { cwd: ROOT, env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' } });
    said = JSON.parse(stdout.slice(stdout.indexOf('[')));
  }, 60_000);

  it.each(REFUSED.map((one, index) => [...one, index] as const))('%s may not import %s', (_file, _imported, index) => {
    // Where the arrow exists the other way round, the rule speaks of the circle first.
    expect(said[index]).toEqual([expect.stringMatching(/^(A project tagged with|Circular dependency between)/)]);
  });

  it.each(ALLOWED.map((one, index) => [...one, REFUSED.length + index] as const))('%s may import %s', (_file, _imported, index) => {
    expect(said[index]).toEqual([]);
  });
});
