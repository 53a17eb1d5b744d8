import { FieldCipher } from '@gongwei/platform-database';
import { hashPassword } from '@gongwei/platform-identity';
import type { DateString } from '@gongwei/kernel';
import { Client } from 'pg';
import { addAccounts, DEMO_PASSWORD, type DemoAccount } from './accounts';
import { writeTrail } from './audit-trail';
import { dropIndexes } from './bulk';
import { loadCity, type CityOutcome } from './load-city';
import type { TenantPlan } from './plan-city';
import { creditCode } from './personal-numbers';
import { idMaker, seeded } from './random';
import { scaleShape, type Scale } from './scales';
import { Tables } from './tables';

export interface LoadOptions {
  /** The owner's connection. */
  readonly databaseUrl: string;
  readonly dataKeys: string;
  readonly indexKey: string;
  readonly scale: Scale;
  readonly seed: number;
  /** The day the city is made for: terms run out and probation ends relative to it. */
  readonly today: DateString;
  readonly progress?: (line: string) => void;
}

export interface Outcome {
  readonly scale: Scale;
  readonly cities: readonly CityOutcome[];
  readonly accounts: readonly DemoAccount[];
  readonly password: string;
}

/** Whether the database already holds tenants. */
export async function hasTenants(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set role gw_maintenance');
    return (await client.query('select 1 from tenant limit 1')).rowCount !== 0;
  } finally {
    await client.end();
  }
}

/** Makes the demo and writes it in one transaction: it is there whole, or not at all. */
export async function loadDemo(options: LoadOptions): Promise<Outcome> {
  const shape = scaleShape(options.scale);
  const random = seeded(options.seed);
  const newId = idMaker(random, Date.parse(`${options.today}T00:00:00Z`) - 86_400_000 * 30);
  const own = seeded(options.seed + 1_000);
  let serial = 0;
  const client = new Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await client.query(`begin; set local synchronous_commit = off; set local work_mem = '64MB'; set role gw_maintenance`);
    const restore = options.scale === 'demo' ? null : await dropIndexes(client);
    const parts = {
      client, random, newId, today: options.today, branchSize: shape.branchSize, nextSerial: () => serial++,
      cipher: new FieldCipher(options.dataKeys, options.indexKey), passwordHash: await hashPassword(DEMO_PASSWORD),
      // The large scales are for measuring lists of people; a register of millions of payments would only make them slow to load.
      membership: options.scale === 'demo' ? { random: own, newId: idMaker(own, Date.parse(`${options.today}T00:00:00Z`) - 86_400_000 * 20) } : null,
    };
    const accounts: DemoAccount[] = [];
    let parentId: string | null = null;
    if (shape.province) {
      const province: TenantPlan = { id: newId(), parentId: null, kind: 'COMMITTEE', creditCode: creditCode('11', 99_000), groupId: null, people: 0, ...shape.province };
      const tables = new Tables();
      tables.tenant.add([province.id, null, province.code, province.name, province.shortName, province.kind, province.creditCode, null, null]);
      accounts.push(...addAccounts(tables, province, [], false, parts.passwordHash, newId, null));
      await tables.flush(client);
      await writeTrail(client, province, [province], newId);
      parentId = province.id;
    }
    const cities: CityOutcome[] = [];
    for (const city of shape.cities) {
      const outcome = await loadCity({ ...city, parentId }, parts);
      cities.push(outcome);
      accounts.push(...outcome.accounts);
      options.progress?.(`${city.place}: ${outcome.people} people`);
    }
    // What the adjustments tell is told as versions, so that past days can be looked at.
    await client.query('call organisation_history_rebuild()');
    await restore?.();
    await client.query('commit');
    await client.query('reset role');
    for (const table of ANALYSED) await client.query(`analyze ${table}`);
    return { scale: options.scale, cities, accounts, password: DEMO_PASSWORD };
  } finally {
    await client.end();
  }
}

const ANALYSED = ['tenant', 'tenant_closure', 'unit_group', 'account', 'account_role', 'organisation', 'organisation_adjustment', 'organisation_version', 'member', 'post_appointment', 'organisation_census', 'notice', 'notice_receiver', 'notice_receipt', 'notice_answer', 'audit_entry', 'development_step', 'development_outlook', 'dues_base', 'dues_payment', 'birthday_celebration', 'membership_transfer', 'membership_transfer_event'];
