import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHAIN_QUERY, verifyChain, type ChainResult, type ChainRow } from '@gongwei/platform-audit';
import { Client } from 'pg';
import QueryStream from 'pg-query-stream';
import { runCommand } from './run-command';

const USAGE = `Walks the audit trail of every unit in the database of DATABASE_URL and names the first broken link of each. Exits with 1 when there is one.
  --unit=CODE       only this unit
  --heads=FILE      writes number and hash of each trail's last entry; keep it where the database's administrators cannot reach it
  --against=FILE    checks besides that the entries of an earlier --heads file are still in their places: a trail cut short, or written anew
                    from some entry on by somebody who owns the database, shows in no other way
`;

const PROBLEM: Readonly<Record<string, string>> = {
  GAP: 'an entry is missing', LINK: 'it does not continue the entry before', CONTENT: 'its content is not what its hash was made from', TAIL: 'the trail ends elsewhere than its head says',
  HEAD: 'it is not the entry that an earlier run found there',
};

interface Trail {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly sequence: string | null;
  readonly hash: Buffer | null;
}
type Outcome = ChainResult | { ok: false; sequence: number; id: string | null; problem: 'HEAD' };

await runCommand(run);

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { unit: { type: 'string' }, heads: { type: 'string' }, against: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL must name the database, as its owner.');
  const earlier = values.against ? readHeads(values.against) : new Map<string, EarlierHead>();
  const client = new Client({ connectionString: url, application_name: 'gongwei audit-verify' });
  await client.connect();
  try {
    // One snapshot, so that entries written meanwhile do not make a head look wrong; rows of every tenant are for maintenance only.
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local role gw_maintenance');
    return await verifyAll(client, values.unit ?? null, earlier, values.heads);
  } finally {
    await client.end();
  }
}

async function verifyAll(client: Client, unit: string | null, earlier: ReadonlyMap<string, EarlierHead>, headsFile: string | undefined): Promise<number> {
  const { rows: trails } = await client.query<Trail>(
    'select t.tenant_id as id, t.code, t.name, h.sequence, h.hash from tenant t left join audit_head h on h.tenant_id = t.tenant_id where $1::text is null or lower(t.code) = lower($1) order by t.code', [unit],
  );
  if (unit && !trails.length) throw new Error(`There is no unit with the code ${unit}.`);
  let [entries, broken] = [0, 0];
  for (const trail of trails) {
    const result = await verify(client, trail, earlier.get(trail.id));
    if (result.ok) entries += result.entries;
    else {
      broken += 1;
      process.stderr.write(`BROKEN  ${trail.code} ${trail.name}: entry ${result.sequence}${result.id ? ` (${result.id})` : ''}: ${PROBLEM[result.problem]}\n`);
    }
  }
  for (const [id, head] of earlier) {
    if (trails.some((trail) => trail.id === id) || unit) continue;
    broken += 1;
    process.stderr.write(`BROKEN  ${id}: the unit is gone, and with it a trail of ${head.sequence} entries\n`);
  }
  const heads = trails.map(({ id, sequence, hash }) => `${id} ${sequence ?? 0} ${hash?.toString('hex') ?? '-'}`);
  if (headsFile && !broken) writeFileSync(headsFile, `${heads.join('\n')}\n`);
  const seal = createHash('sha256').update(heads.join('\n')).digest('hex');
  process.stdout.write(broken ? `${broken} of ${trails.length} trails are broken.\n` : `${trails.length} trails with ${entries} entries are whole; heads ${seal}\n`);
  return broken ? 1 : 0;
}

async function verify(client: Client, trail: Trail, earlier: EarlierHead | undefined): Promise<Outcome> {
  const stream = client.query(new QueryStream(CHAIN_QUERY, [trail.id], { batchSize: 500 })) as unknown as AsyncIterable<ChainRow>;
  let replaced: Outcome | null = null;
  const watched = async function* (): AsyncGenerator<ChainRow> {
    for await (const row of stream) {
      if (earlier && Number(row.sequence) === earlier.sequence && row.hash.toString('hex') !== earlier.hash) replaced = { ok: false, sequence: earlier.sequence, id: row.id, problem: 'HEAD' };
      yield row;
    }
  };
  const result = await verifyChain(watched(), trail.hash ? { sequence: Number(trail.sequence), hash: trail.hash } : null);
  if (!result.ok) return result;
  if (replaced) return replaced;
  return earlier && earlier.sequence > result.entries ? { ok: false, sequence: earlier.sequence, id: null, problem: 'GAP' } : result;
}

interface EarlierHead {
  readonly sequence: number;
  readonly hash: string;
}

function readHeads(file: string): Map<string, EarlierHead> {
  const heads = new Map<string, EarlierHead>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const match = /^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64}|-)$/.exec(line.trim());
    if (!match) throw new Error(`${file} is no file of heads: ${line.slice(0, 60)}`);
    heads.set(match[1]!, { sequence: Number(match[2]), hash: match[3]! });
  }
  return heads;
}
