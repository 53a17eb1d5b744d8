import { uuidv7 } from '@gongwei/kernel';
import { newSecret } from '@gongwei/platform-identity';
import { idNumber as numberOf } from '../src/cli/demo/personal-numbers';
import type { ApiServer } from './api-server';

export interface OrganisationRow {
  readonly id: string;
  readonly path: string;
}

/** Writes fixtures straight into the tables, as maintenance does. */
export interface TableWriter {
  /** A number nobody else got: for names and codes. */
  serial(): number;
  /** A value encrypted for one place. */
  seal(value: string, bound: string): Buffer;
  /** @returns the row's id. */
  insert(table: string, row: Record<string, unknown>): Promise<string>;
  codeOf(tenantId: string): Promise<string>;
  tenant(kind: string, code: string, name: string, parent: string | null): Promise<string>;
  organisation(tenantId: string, name: string, kind: string, above: OrganisationRow | null, electionDueOn: string | null): Promise<OrganisationRow>;
  member(tenantId: string, organisationId: string, name: string, options?: { idNumber?: string; status?: string }): Promise<string>;
  account(tenantId: string, loginName: string, roleKeys: readonly string[], organisationId?: string): Promise<string>;
  session(tenantId: string, accountId: string): Promise<{ cookie: string; sessionId: string }>;
}

const BORN = '1985-03-07';

export function tableWriter({ owner, cipher }: ApiServer): TableWriter {
  let last = 0;
  const serial = (): number => (last += 1);
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const columns = Object.keys(row);
    await owner.query(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row));
    return row['id'] as string;
  };
  return {
    serial,
    seal: (value, bound) => cipher.encrypt(value, bound),
    insert,
    codeOf: async (tenantId) => (await owner.query<{ code: string }>('select code from tenant where tenant_id = $1', [tenantId])).rows[0]!.code,
    async tenant(kind, code, name, parent) {
      const id = uuidv7();
      await insert('tenant', { tenant_id: id, parent_id: parent, code, name, short_name: name, kind });
      return id;
    },
    async organisation(tenantId, name, kind, above, electionDueOn) {
      const id = uuidv7();
      const path = `${above?.path ?? ''}${id.replaceAll('-', '')}/`;
      await insert('organisation', {
        tenant_id: tenantId, id, code: `C${serial()}`, name, short_name: name, kind, parent_id: above?.id ?? null, path, depth: above ? 1 : 0, established_on: '2015-01-01',
        term_years: kind === 'PRIMARY_COMMITTEE' ? 5 : 3, term_started_on: '2022-01-01', election_due_on: electionDueOn,
      });
      return { id, path };
    },
    async member(tenantId, organisationId, name, options = {}) {
      const id = uuidv7();
      const number = options.idNumber ?? numberOf(BORN, false, serial());
      const status = options.status ?? 'FULL';
      const joined = status === 'FULL' || status === 'PROBATIONARY';
      return insert('member', {
        tenant_id: tenantId, id, organisation_id: organisationId, name, name_pinyin: 'ceshi', name_initials: 'cs', gender: 'MALE', ethnicity: '01', birth_date: BORN,
        id_number: cipher.encrypt(number, `member:${tenantId}:${id}:id-number`), id_number_index: cipher.blindIndex(number, 'id-number'),
        phone: cipher.encrypt('13800001027', `member:${tenantId}:${id}:phone`), phone_index: cipher.blindIndex('13800001027', 'phone'), phone_tail_index: cipher.blindIndex('1027', 'phone-tail'),
        joined_on: joined ? '2010-07-01' : null, became_full_on: status === 'FULL' ? '2011-07-01' : null, status,
      });
    },
    async account(tenantId, loginName, roleKeys, organisationId) {
      const id = await insert('account', { tenant_id: tenantId, id: uuidv7(), login_name: loginName, display_name: `用户${loginName}`, password_hash: 'x', must_change_password: false, organisation_id: organisationId ?? null });
      for (const key of roleKeys) await insert('account_role', { tenant_id: tenantId, account_id: id, role_key: key });
      return id;
    },
    async session(tenantId, accountId) {
      const { token, hash } = newSecret(tenantId);
      const sessionId = await insert('session', { tenant_id: tenantId, id: uuidv7(), account_id: accountId, token_hash: hash, expires_at: new Date(Date.now() + 3_600_000) });
      return { cookie: `gw_session=${token}`, sessionId };
    },
  };
}
