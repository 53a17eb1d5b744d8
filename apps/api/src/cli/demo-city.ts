import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDate, today } from '@gongwei/kernel';
import { migrate } from '@gongwei/platform-database';
import { readConfig } from '../config';
import { MIGRATIONS } from '../migrations';
import { hasTenants, loadDemo } from './demo/load';
import { SCALES, type Scale } from './demo/scales';
import { summary } from './demo/summary';

const USAGE = `Fills an empty database with a fictional city. Configuration as for the API (DATABASE_URL, GONGWEI_*).
  --scale=demo|city|province   6 000, 60 000 or 1 800 000 people (default demo)
  --seed=N                     another city of the same size (default 1)
  --today=YYYY-MM-DD           the day it is made for (default today)
  --if-empty                   do nothing, instead of failing, when there are tenants already
  --report=FILE                write the outcome and the accounts as JSON
`;

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: 'demo' }, seed: { type: 'string', default: '1' }, today: { type: 'string' }, report: { type: 'string' }, 'if-empty': { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return void process.stdout.write(USAGE);
  if (!SCALES.includes(values.scale as Scale)) throw new Error(`--scale must be one of ${SCALES.join(', ')}`);
  if (!/^\d{1,9}$/.test(values.seed)) throw new Error('--seed must be a whole number');
  const day = values.today ?? today();
  if (!isDate(day)) throw new Error('--today must be a day, written YYYY-MM-DD');
  const config = readConfig();
  if (config.production) throw new Error('NODE_ENV=production: a production database gets no demo accounts.');

  const started = performance.now();
  await migrate(config.DATABASE_URL, MIGRATIONS, config.GONGWEI_SECRET);
  if (await hasTenants(config.DATABASE_URL)) {
    if (values['if-empty']) return void process.stdout.write('The database already has units: nothing loaded.\n');
    throw new Error('The database already has units: the demo city is only loaded into an empty one.');
  }
  const outcome = await loadDemo({
    databaseUrl: config.DATABASE_URL, dataKeys: config.GONGWEI_DATA_KEYS, indexKey: config.GONGWEI_INDEX_KEY, scale: values.scale as Scale, seed: Number(values.seed), today: day,
    progress: values.scale === 'province' ? (line) => process.stdout.write(`  ${line}\n`) : undefined,
  });
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(summary(outcome, seconds));
  if (values.report) writeFileSync(values.report, `${JSON.stringify({ ...outcome, seconds: Math.round(seconds * 10) / 10 }, null, 2)}\n`);
}
