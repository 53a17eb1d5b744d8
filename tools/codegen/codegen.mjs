// Turns every *.graphql document of the portal into typed TypeScript, from the committed schema. What it writes is not committed.
//   node tools/codegen/codegen.mjs           writes src/gql/ of each project that has documents
//   node tools/codegen/codegen.mjs FOLDER    only of the projects under FOLDER
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generate } from '@graphql-codegen/cli';

const SCHEMA = 'apps/api/schema.graphql';
const under = process.argv[2]?.replace(/\/+$/, '') ?? '';

// Documents of the session are plain strings, sent before Apollo is loaded; all others are document nodes for Apollo.
const targets = [
  { documents: ['apps/portal/src/session/*.graphql'], folder: 'apps/portal/src/session/gql/', documentMode: 'string' },
  { documents: ['apps/portal/src/**/*.graphql', '!apps/portal/src/session/**'], folder: 'apps/portal/src/gql/', documentMode: 'documentNode' },
  ...globSync('libs/*/portal').sort().map((root) => ({ documents: [`${root}/src/**/*.graphql`], folder: `${root}/src/gql/`, documentMode: 'documentNode' })),
].filter(({ folder }) => folder.startsWith(under));

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

const written = [];
for (const target of targets) {
  if (!globSync(target.documents[0]).length) {
    rmSync(target.folder, { recursive: true, force: true });
    continue;
  }
  try {
    const files = await generate({ schema: SCHEMA, silent: true, errorsOnly: true, emitLegacyCommonJSImports: false, generates: { [target.folder]: config(target) } }, false);
    // The registry of documents by their text (gql.ts, index.ts) is left out: documents are imported by name, so that a page loads its own only.
    for (const { filename, content } of files.filter((file) => file.filename.endsWith('/graphql.ts'))) {
      // A file that would not change is left alone, so that type checker and bundler need not look again.
      if (existsSync(filename) && readFileSync(filename, 'utf8') === content) continue;
      mkdirSync(dirname(filename), { recursive: true });
      writeFileSync(filename, content);
      written.push(filename);
    }
  } catch (error) {
    // One project's mistake does not keep the others from their types.
    console.error(`${target.documents[0]}: ${error?.errors?.map((one) => one.message).join('\n') || error?.message || error}`);
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log(written.length ? `Written: ${written.join(', ')}` : 'Everything up to date.');
