// Turns every *.graphql document of the portal into typed TypeScript, from the committed schema.
//   node tools/codegen/codegen.mjs           writes src/gql/ of each project that has documents
//   node tools/codegen/codegen.mjs --check   writes nothing; fails when a written file is not what it would write
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generate } from '@graphql-codegen/cli';

const SCHEMA = 'apps/api/schema.graphql';

// Documents of the session are plain strings, sent before Apollo is loaded; all others are document nodes for Apollo.
const targets = [
  { documents: 'apps/portal/src/session/*.graphql', folder: 'apps/portal/src/session/gql/', documentMode: 'string' },
  { documents: ['apps/portal/src/**/*.graphql', '!apps/portal/src/session/**'], folder: 'apps/portal/src/gql/', documentMode: 'documentNode' },
  ...globSync('libs/*/portal').sort().map((root) => ({ documents: `${root}/src/**/*.graphql`, folder: `${root}/src/gql/`, documentMode: 'documentNode' })),
].filter(({ documents }) => globSync([documents].flat()[0]).length > 0);

const config = ({ documents, documentMode }) => ({
  preset: 'client',
  documents,
  presetConfig: { fragmentMasking: false },
  config: {
    documentMode,
    // Enums as unions of their names: the same text in the schema, in the URL and in code, and equal across projects.
    enumType: 'string-literal',
    scalars: { Date: 'string', DateTime: 'string', Decimal: 'string', ID: 'string' },
    defaultScalarType: 'unknown',
    useTypeImports: true,
    skipTypename: true,
    immutableTypes: true,
  },
});

const files = await generate(
  { schema: SCHEMA, silent: true, errorsOnly: true, emitLegacyCommonJSImports: false, generates: Object.fromEntries(targets.map((target) => [target.folder, config(target)])) },
  false,
);

// The registry of documents by their text (gql.ts, index.ts) is left out: documents are imported by name, so that a page loads its own only.
const wanted = files.filter(({ filename }) => filename.endsWith('/graphql.ts'));
const stale = wanted.filter(({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content);

if (process.argv.includes('--check')) {
  if (stale.length) {
    console.error(`Not what ${SCHEMA} and the documents say, run node tools/codegen/codegen.mjs:\n${stale.map(({ filename }) => `  ${filename}`).join('\n')}`);
    process.exit(1);
  }
} else {
  for (const { filename, content } of stale) {
    mkdirSync(dirname(filename), { recursive: true });
    writeFileSync(filename, content);
  }
  console.log(stale.length ? `Written: ${stale.map(({ filename }) => filename).join(', ')}` : 'Everything up to date.');
}
