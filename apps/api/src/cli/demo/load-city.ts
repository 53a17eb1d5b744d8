import type { Client } from 'pg';
import type { FieldCipher } from '@gongwei/platform-database';
import { addDays, type DateString } from '@gongwei/kernel';
import { addAccounts, type DemoAccount } from './accounts';
import { writeTrail } from './audit-trail';
import type { DefectCounts } from './defects';
import { addApprovals } from './approvals';
import { addElections } from './elections';
import { makeCity, type MakingParts } from './make-city';
import { writeNotices } from './notices';
import type { CityShape, TenantPlan } from './plan-city';
import type { Random } from './random';
import { Tables } from './tables';
import { addMembership } from './write-membership';
import { addTransfers } from './transfers';
import { addOrganisation, addPerson, addPost } from './write-unit';

export interface LoadParts extends MakingParts {
  readonly client: Client;
  readonly cipher: FieldCipher;
  readonly passwordHash: string;
  /** Where it is to be loaded too: chance and ids of its own, so that the city around it stays the same. */
  readonly membership: { readonly random: Random; readonly newId: () => string } | null;
}

export interface CityOutcome {
  readonly tenants: number;
  readonly organisations: number;
  readonly people: number;
  readonly posts: number;
  readonly auditEntries: number;
  readonly defects: DefectCounts;
  readonly accounts: readonly DemoAccount[];
}

/** How many units get a branch secretary, a worker and a viewer besides their administrator. */
const STAFFED_UNITS = 5;

/** Invents one city and writes it, inside the caller's transaction. */
export async function loadCity(shape: CityShape, parts: LoadParts): Promise<CityOutcome> {
  const { client, random, newId, today } = parts;
  const made = makeCity(shape, parts);
  const { committee, districts, groups, units } = made.plan;
  const tables = new Tables();
  addTenant(tables, committee, null);
  await tables.flush(client);
  for (const group of groups) tables.unitGroup.add([committee.id, group.id, group.name, group.sortNo]);
  await tables.unitGroup.flush(client);
  for (const tenant of [...districts, ...units]) addTenant(tables, tenant, committee.id);
  for (const organisation of made.byUnit.flat()) addOrganisation(tables, organisation, today, newId, random);
  for (const person of made.people) addPerson(tables, person, parts.cipher);
  if (parts.membership) addMembership(tables, made.people, today, parts.membership.newId, parts.membership.random);
  for (const post of made.posts) addPost(tables, post, newId);
  addTransfers(tables, { units, people: made.people, cipher: parts.cipher, newId, today });

  const accounts = [committee, ...districts].flatMap((tenant) => addAccounts(tables, tenant, [], false, parts.passwordHash, newId, daysAgo(today, random.int(0, 3), random)));
  units.forEach((unit, index) => {
    const lastLogin = random.chance(0.12) ? null : daysAgo(today, random.int(0, 45), random);
    accounts.push(...addAccounts(tables, unit, made.byUnit[index]!, index < STAFFED_UNITS, parts.passwordHash, newId, lastLogin));
  });
  addElections(made, { tables, newId, today, random });
  addApprovals(made, { tables, newId, today });
  await tables.flush(client);
  const tenants = [committee, ...districts, ...units];
  await writeNotices(client, committee, [...districts, ...units], groups, today, newId, random);
  const auditEntries = await writeTrail(client, committee, tenants, newId);
  return { tenants: tenants.length, organisations: tables.organisation.rows, people: made.people.length, posts: made.posts.length, auditEntries, defects: made.defects, accounts };
}

function addTenant(tables: Tables, tenant: TenantPlan, groupTenantId: string | null): void {
  tables.tenant.add([tenant.id, tenant.parentId, tenant.code, tenant.name, tenant.shortName, tenant.kind, tenant.creditCode, tenant.groupId, tenant.groupId && groupTenantId]);
}

const daysAgo = (today: DateString, days: number, random: Random): Date => new Date(`${addDays(today, -days - 1)}T${String(random.int(0, 9)).padStart(2, '0')}:${String(random.int(10, 59))}:00Z`);
