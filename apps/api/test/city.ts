import { uuidv7 } from '@gongwei/kernel';
import { clientIdOf, hashSecret, newSecret } from '@gongwei/platform-identity';
import type { ApiServer } from './api-server';
import type { Credentials } from './client';
import { furnishUnit, type UnitFixture } from './furnish-unit';
import { tableWriter, type TableWriter } from './table-writer';

export type { IdKind, UnitFixture } from './furnish-unit';

export interface CityFixture {
  readonly committee: string;
  readonly district: string;
  readonly a: UnitFixture;
  readonly b: UnitFixture;
  readonly c: UnitFixture;
  /** A unit of another city, foreign even to the committee. */
  readonly z: UnitFixture;
  /** Committee of the other city. */
  readonly elsewhere: string;
  /** A group of units of the committee. */
  readonly group: string;
  /** For rows that have no helper here. */
  readonly write: TableWriter;
  /** One more unit with all that a unit has; beneath the committee unless told. Its marks carry `name`. */
  unit(code: string, name: string, parent?: string): Promise<UnitFixture>;
  login(tenantId: string, roleKeys: string[], options?: { organisationId?: string; permissions?: string[] }): Promise<Credentials & { accountId: string; sessionId: string }>;
  /** A notice of a committee: a draft, or published to those given. */
  notice(tenantId: string, receivers?: readonly string[], fields?: Record<string, unknown>): Promise<string>;
  machine(tenantId: string, scopes: string[], options?: { subtree?: boolean }): Promise<{ id: string; clientId: string; secret: string }>;
  addMember(unit: string, organisation: string, name: string, options?: { idNumber?: string; status?: string }): Promise<string>;
}

/**
 * Two cities, written straight into the tables. City one: a committee, a district committee with unit C, units A and B. City two: unit Z.
 * Every name in B and Z carries the mark `SECRET`, so that a leak shows in any answer.
 */
export async function buildCity(api: ApiServer): Promise<CityFixture> {
  const write = tableWriter(api);
  const group = async (tenantId: string, name: string): Promise<string> => write.insert('unit_group', { tenant_id: tenantId, id: uuidv7(), name, sort_no: 1 });
  const committee = await write.tenant('COMMITTEE', 'CITY', '市直机关工委', null);
  const district = await write.tenant('DISTRICT_COMMITTEE', 'DIST', '某区工委', committee);
  const elsewhere = await write.tenant('COMMITTEE', 'CITY2-SECRET', 'SECRET他市工委', null);
  const ownGroup = await group(committee, '综合经济');
  const foreignGroup = await group(elsewhere, 'SECRET他市分组');
  const unit = async (code: string, name: string, parent: string, groupId: string): Promise<UnitFixture> => furnishUnit(write, await write.tenant('UNIT', code, `${name}单位`, parent), name, groupId);

  return {
    committee, district, elsewhere, group: ownGroup, write,
    a: await unit('A', '甲', committee, ownGroup),
    b: await unit('B-SECRET', 'SECRET乙', committee, foreignGroup),
    c: await unit('C', '丙', district, ownGroup),
    z: await unit('Z-SECRET', 'SECRET他', elsewhere, foreignGroup),
    unit: (code, name, parent = committee) => unit(code, name, parent, ownGroup),
    addMember: (tenantId, organisationId, name, options) => write.member(tenantId, organisationId, name, options),
    async notice(tenantId, receivers = [], fields = {}) {
      const sent = receivers.length ? { status: 'PUBLISHED', published_at: new Date() } : {};
      const id = await write.insert('notice', { tenant_id: tenantId, id: uuidv7(), title: `通知${write.serial()}`, kind: 'NOTICE', body: '正文', sender_name: '工委', created_by_name: '干部', ...sent, ...fields });
      for (const unit of receivers) await write.insert('notice_receiver', { tenant_id: tenantId, id: uuidv7(), notice_id: id, unit_id: unit, unit_name: '单位' });
      return id;
    },
    async login(tenantId, roleKeys, options = {}) {
      const keys = [...roleKeys];
      if (options.permissions) keys.push(await write.insert('role', { tenant_id: tenantId, id: uuidv7(), name: `角色${write.serial()}`, permissions: options.permissions }));
      const accountId = await write.account(tenantId, `u${write.serial()}`, keys, options.organisationId);
      return { accountId, ...(await write.session(tenantId, accountId)) };
    },
    async machine(tenantId, scopes, options = {}) {
      const { token } = newSecret(tenantId);
      const id = await write.insert('machine_client', { tenant_id: tenantId, id: uuidv7(), name: `机器${write.serial()}`, scopes, covers_subtree: options.subtree ?? false });
      await write.insert('machine_client_secret', { tenant_id: tenantId, id: uuidv7(), client_id: id, secret_hash: hashSecret(token), hint: token.slice(-4) });
      return { id, clientId: clientIdOf(tenantId, id), secret: token };
    },
  };
}

/** Trades client credentials for a token, as an external system does. */
export async function tokenOf(api: ApiServer, client: { clientId: string; secret: string }): Promise<Credentials> {
  const response = await fetch(`${api.url}/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client.clientId, client_secret: client.secret }) });
  const body = (await response.json()) as { access_token: string };
  return { bearer: body.access_token };
}

/** Takes a login into a unit, as committee staff do. */
export async function enter(api: ApiServer, city: CityFixture, who: Credentials & { sessionId: string }, unitId: string, readOnly = true): Promise<Credentials> {
  await api.owner.query('update session set entered_tenant_id = $2, entered_reason = $3, entered_read_only = $4, entered_at = now() where tenant_id = $5 and id = $1', [who.sessionId, unitId, '核对党员名册', readOnly, city.committee]);
  return who;
}
