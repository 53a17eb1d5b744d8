// The GraphQL schema as clients see it, kept in the repository so that every change of it is seen in review.
//   npm run schema               builds the API and writes apps/api/schema.graphql
//   npm run schema -- --check    writes nothing; fails when the file is not what the code says, and when something breaks clients of the
//                                last release (apps/api/schema.released.graphql)
//   npm run schema -- --release  the present schema becomes the released one: done with each release, and whenever a breaking change
//                                has been looked at and is wanted
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const WRITTEN = 'apps/api/schema.graphql';
const RELEASED = 'apps/api/schema.released.graphql';
const [check, release] = ['--check', '--release'].map((flag) => process.argv.includes(flag));

process.chdir(new URL('..', import.meta.url).pathname);
const schema = print();

if (check) {
  const problems = [];
  if (!existsSync(WRITTEN) || readFileSync(WRITTEN, 'utf8') !== schema) problems.push(`${WRITTEN} is not what the code says: run npm run schema and commit it.`);
  if (existsSync(RELEASED)) problems.push(...(await breakingChanges(readFileSync(RELEASED, 'utf8'), schema)));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length) process.exit(1);
  process.stdout.write(`${WRITTEN} is up to date and breaks no client of the last release.\n`);
} else {
  writeFileSync(WRITTEN, schema);
  if (release) writeFileSync(RELEASED, schema);
  process.stdout.write(`Written: ${release ? `${WRITTEN}, ${RELEASED}` : WRITTEN}\n`);
}

/** The schema of the API as it stands. */
function print() {
  run(['apps/api/build.mjs'], 'inherit');
  return run(['apps/api/dist/print-schema.js'], 'pipe');
}

function run(args, stdout) {
  const { status, stdout: text } = spawnSync(process.execPath, args, { stdio: ['ignore', stdout, 'inherit'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) process.exit(status ?? 1);
  return text;
}

async function breakingChanges(before, after) {
  const { buildSchema, findBreakingChanges } = await import('graphql');
  const found = findBreakingChanges(buildSchema(before), buildSchema(after));
  if (!found.length) return [];
  return ['These changes break clients of the last release. If they are meant: npm run schema -- --release, and say so in the change log.', ...found.map(({ type, description }) => `  ${type}: ${description}`)];
}
