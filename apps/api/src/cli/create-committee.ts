import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { checkLoginName, validateUnitChange } from '@gongwei/administration-domain';
import { translate, uuidv7, type RuleViolation } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { migrate } from '@gongwei/platform-database';
import { DEFAULT_IDENTITY_SETTINGS, hashPassword, oneTimePassword } from '@gongwei/platform-identity';
import { Client } from 'pg';
import { readConfig } from '../config';
import { MIGRATIONS } from '../migrations';

const USAGE = `Makes a city's work committee in the database of DATABASE_URL, with its three administrators, and prints their one-time passwords once.
  --code=CODE         code people log in with, e.g. szgw
  --name=NAME         full name
  --short-name=NAME   short name (default: the full name)
`;

/** The three administrators exclude each other: three accounts, to be handed to three people. */
const ADMINISTRATORS = [
  { loginName: 'admin', displayName: '系统管理员', role: 'SYSTEM_ADMIN' },
  { loginName: 'security', displayName: '安全管理员', role: 'SECURITY_ADMIN' },
  { loginName: 'auditor', displayName: '审计员', role: 'AUDITOR' },
] as const;

/** Comparable groups a city usually begins with (config): the committee renames and orders them afterwards. */
const GROUPS = ['党群机关', '综合经济', '执法监管', '社会民生', '垂管单位', '企事业单位'];

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { code: { type: 'string' }, name: { type: 'string' }, 'short-name': { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help || !values.code || !values.name) return void process.stdout.write(USAGE);
  const unit = { code: values.code.trim(), name: values.name.trim(), shortName: (values['short-name'] ?? values.name).trim() };
  const violations = [...validateUnitChange(unit), ...ADMINISTRATORS.flatMap(({ loginName }) => checkLoginName(loginName))];
  if (violations.length) throw new Error(violations.map(describe).join('\n'));

  const config = readConfig();
  await migrate(config.DATABASE_URL, MIGRATIONS, config.GONGWEI_SECRET);
  const client = new Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    const passwords = await create(client, unit);
    process.stdout.write(`${unit.name} is ready. One-time passwords, shown this once and good for ${DEFAULT_IDENTITY_SETTINGS.oneTimePasswordDays} days:\n`);
    for (const [loginName, password] of passwords) process.stdout.write(`  ${unit.code}/${loginName}`.padEnd(40) + `${password}\n`);
  } finally {
    await client.end();
  }
}

const describe = ({ path, messageKey, params }: RuleViolation): string => `--${path.replace('shortName', 'short-name')}: ${translate('en', messageKey, params)}`;

/** Everything in one transaction: the committee is there whole or not at all. */
async function create(client: Client, unit: { code: string; name: string; shortName: string }): Promise<Map<string, string>> {
  const tenantId = uuidv7();
  const passwords = new Map<string, string>();
  await client.query('begin');
  try {
    await client.query('set local role gw_maintenance');
    const { rowCount: taken } = await client.query('select 1 from tenant where lower(code) = lower($1)', [unit.code]);
    if (taken) throw new Error(`--code: ${translate('en', 'unit.code.taken')}`);
    await client.query(`insert into tenant (tenant_id, code, name, short_name, kind) values ($1, $2, $3, $4, 'COMMITTEE')`, [tenantId, unit.code, unit.name, unit.shortName]);
    for (const [index, name] of GROUPS.entries()) await client.query('insert into unit_group (tenant_id, id, name, sort_no) values ($1, $2, $3, $4)', [tenantId, uuidv7(), name, index + 1]);
    for (const { loginName, displayName, role } of ADMINISTRATORS) {
      const [id, password] = [uuidv7(), oneTimePassword()];
      await client.query(
        `insert into account (tenant_id, id, login_name, display_name, password_hash, must_change_password, password_expires_at) values ($1, $2, $3, $4, $5, true, now() + make_interval(days => $6))`,
        [tenantId, id, loginName, displayName, await hashPassword(password), DEFAULT_IDENTITY_SETTINGS.oneTimePasswordDays],
      );
      await client.query('insert into account_role (tenant_id, account_id, role_key) values ($1, $2, $3)', [tenantId, id, role]);
      passwords.set(loginName, password);
    }
    const actor = { kind: 'SYSTEM' as const, id: null, name: 'create-committee', tenantId };
    await recordAudit(
      { query: (text, values) => client.query(text, values as unknown[]).then(({ rows }) => rows) },
      { requestId: randomUUID(), locale: 'zh-CN', actor, scope: { role: 'gw_maintenance', tenantId }, permissions: new Set(), grantable: new Set(), address: null, userAgent: null, sessionId: null, purpose: null },
      { operation: 'createUnit', targetType: 'Unit', targetId: tenantId, targetLabel: unit.name, changes: [{ field: 'code', before: null, after: unit.code }] },
    );
    await client.query('commit');
    return passwords;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
