import { uuidv7 } from '@gongwei/kernel';
import { clientIdOf, hashSecret, newSecret } from '@gongwei/platform-identity';
import type { ApiServer } from './api-server';
import type { Credentials } from './client';

/** Everything of one unit that an id could be guessed of. */
export interface UnitFixture {
  readonly id: string;
  readonly organisations: { top: string; first: string; second: string };
  readonly members: string[];
  readonly account: string;
  readonly role: string;
  readonly machineClient: string;
  readonly importRun: string;
  readonly ids: string[];
}

export interface CityFixture {
  readonly committee: string;
  readonly district: string;
  readonly a: UnitFixture;
  readonly b: UnitFixture;
  readonly c: UnitFixture;
  /** A unit of another city, foreign even to the committee. */
  readonly z: UnitFixture;
  login(tenantId: string, roleKeys: string[], options?: { organisationId?: string }): Promise<Credentials & { accountId: string }>;
  machine(tenantId: string, scopes: string[], options?: { subtree?: boolean }): Promise<{ clientId: string; secret: string }>;
  addMember(unit: string, organisation: string, name: string, options?: { idNumber?: string; status?: string }): Promise<string>;
}

/**
 * Two cities, written straight into the tables. City one: a committee, a district committee with unit C, units A and B. City two: unit Z.
 * Every name in B and Z carries the mark `SECRET`, so that a leak shows in any answer.
 */
export async function buildCity(api: ApiServer): Promise<CityFixture> {
  const { owner, cipher } = api;
  const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const columns = Object.keys(row);
    await owner.query(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row));
  };
  const tenant = async (kind: string, code: string, name: string, parent: string | null): Promise<string> => {
    const id = uuidv7();
    await insert('tenant', { tenant_id: id, parent_id: parent, code, name, short_name: name, kind });
    return id;
  };
  let serial = 0;
  const addMember: CityFixture['addMember'] = async (unit, organisation, name, options = {}) => {
    const id = uuidv7();
    const number = options.idNumber ?? `test-number-${(serial += 1)}`;
    const status = options.status ?? 'FULL';
    await insert('member', {
      tenant_id: unit, id, organisation_id: organisation, name, name_pinyin: 'ceshi', name_initials: 'cs', gender: 'MALE', ethnicity: '01', birth_date: '1985-03-07',
      id_number: cipher.encrypt(number, `member:${unit}:${id}:id-number`), id_number_index: cipher.blindIndex(number, 'id-number'),
      phone: cipher.encrypt('13800001027', `member:${unit}:${id}:phone`), phone_index: cipher.blindIndex('13800001027', 'phone'),
      joined_on: '2010-07-01', became_full_on: status === 'FULL' ? '2011-07-01' : null, status,
    });
    return id;
  };
  const organisation = async (unit: string, name: string, kind: string, above: { id: string; path: string } | null, due: string | null): Promise<{ id: string; path: string }> => {
    const id = uuidv7();
    const path = `${above?.path ?? ''}${id.replaceAll('-', '')}/`;
    await insert('organisation', {
      tenant_id: unit, id, code: `C${(serial += 1)}`, name, short_name: name, kind, parent_id: above?.id ?? null, path, depth: above ? 1 : 0, established_on: '2015-01-01', term_years: 3, term_started_on: '2022-01-01', election_due_on: due,
    });
    return { id, path };
  };
  const furnish = async (id: string, mark: string): Promise<UnitFixture> => {
    const top = await organisation(id, `${mark}机关党委`, 'PRIMARY_COMMITTEE', null, '2030-01-01');
    const first = await organisation(id, `${mark}第一支部`, 'BRANCH', top, '2025-01-01');
    const second = await organisation(id, `${mark}第二支部`, 'BRANCH', top, '2030-01-01');
    const members = [await addMember(id, first.id, `${mark}张三`), await addMember(id, first.id, `${mark}李四`), await addMember(id, second.id, `${mark}王五`), await addMember(id, second.id, `${mark}赵六`, { status: 'APPLICANT' })];
    const account = uuidv7();
    await insert('account', { tenant_id: id, id: account, login_name: `${mark}admin`, display_name: `${mark}管理员`, password_hash: 'x', must_change_password: false });
    await insert('account_role', { tenant_id: id, account_id: account, role_key: 'UNIT_ADMIN' });
    const role = uuidv7();
    await insert('role', { tenant_id: id, id: role, name: `${mark}角色`, permissions: ['member.read'] });
    const client = uuidv7();
    await insert('machine_client', { tenant_id: id, id: client, name: `${mark}客户端`, scopes: ['branch-registry:read'] });
    const run = uuidv7();
    await insert('import_run', { tenant_id: id, id: run, kind: 'MEMBERS', status: 'CHECKED', file_name: `${mark}.xlsx`, row_count: 1, valid_count: 1, error_count: 0, created_by: account });
    const post = uuidv7();
    await insert('post_appointment', { tenant_id: id, id: post, organisation_id: first.id, member_id: members[0], post: 'SECRETARY', from_on: '2022-01-01' });
    return {
      id, organisations: { top: top.id, first: first.id, second: second.id }, members, account, role, machineClient: client, importRun: run,
      ids: [id, top.id, first.id, second.id, ...members, account, role, client, run, post],
    };
  };

  const committee = await tenant('COMMITTEE', 'CITY', '市直机关工委', null);
  const district = await tenant('DISTRICT_COMMITTEE', 'DIST', '某区工委', committee);
  const a = await furnish(await tenant('UNIT', 'A', '甲单位', committee), '甲');
  const b = await furnish(await tenant('UNIT', 'B-SECRET', 'SECRET乙单位', committee), 'SECRET乙');
  const c = await furnish(await tenant('UNIT', 'C', '丙单位', district), '丙');
  const elsewhere = await tenant('COMMITTEE', 'CITY2-SECRET', 'SECRET他市工委', null);
  const z = await furnish(await tenant('UNIT', 'Z-SECRET', 'SECRET他市单位', elsewhere), 'SECRET他');

  return {
    committee, district, a, b, c, z, addMember,
    async login(tenantId, roleKeys, options = {}) {
      const accountId = uuidv7();
      await insert('account', { tenant_id: tenantId, id: accountId, login_name: `u${(serial += 1)}`, display_name: `用户${serial}`, password_hash: 'x', must_change_password: false, organisation_id: options.organisationId ?? null });
      for (const key of roleKeys) await insert('account_role', { tenant_id: tenantId, account_id: accountId, role_key: key });
      const { token, hash } = newSecret(tenantId);
      await insert('session', { tenant_id: tenantId, id: uuidv7(), account_id: accountId, token_hash: hash, expires_at: new Date(Date.now() + 3_600_000) });
      return { cookie: `gw_session=${token}`, accountId };
    },
    async machine(tenantId, scopes, options = {}) {
      const id = uuidv7();
      const { token } = newSecret(tenantId);
      await insert('machine_client', { tenant_id: tenantId, id, name: `机器${(serial += 1)}`, scopes, covers_subtree: options.subtree ?? false });
      await insert('machine_client_secret', { tenant_id: tenantId, id: uuidv7(), client_id: id, secret_hash: hashSecret(token), hint: token.slice(-4) });
      return { clientId: clientIdOf(tenantId, id), secret: token };
    },
  };
}

/** Trades client credentials for a token, as an external system does. */
export async function tokenOf(api: ApiServer, client: { clientId: string; secret: string }): Promise<Credentials> {
  const response = await fetch(`${api.url}/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client.clientId, client_secret: client.secret }) });
  const body = (await response.json()) as { access_token: string };
  return { bearer: body.access_token };
}
