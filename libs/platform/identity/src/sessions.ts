import { uuidv7 } from '@gongwei/kernel';
import type { WriteTransaction } from '@gongwei/platform-database';
import type { IdentitySettings } from './settings';
import { hashSecret, newSecret, tenantOfSecret } from './tokens';

export interface SessionRow {
  id: string;
  tenant_id: string;
  account_id: string;
  login_name: string;
  display_name: string;
  must_change_password: boolean;
  second_factor_confirmed: boolean;
  organisation_id: string | null;
  organisation_path: string | null;
  tenant_kind: string;
  last_seen_at: Date;
  entered_tenant_id: string | null;
  entered_reason: string | null;
  entered_read_only: boolean;
  entered_at: Date | null;
  role_keys: string[];
  own_permissions: string[];
}

/** How often a session notes that it is used. */
const NOTED_EVERY_MS = 60_000;

/** Whether a session was noted as used so lately that it need not be noted again. */
export const isNoted = (session: Pick<SessionRow, 'last_seen_at'>): boolean => Date.now() - session.last_seen_at.getTime() < NOTED_EVERY_MS;

export interface OpenSession {
  readonly tenantId: string;
  readonly accountId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Opens a session and answers its token, which exists nowhere else: the database keeps a hash. */
export async function openSession(tx: Pick<WriteTransaction, 'query'>, settings: IdentitySettings, input: OpenSession): Promise<string> {
  const { token, hash } = newSecret(input.tenantId);
  await tx.query(
    `insert into session (tenant_id, id, account_id, token_hash, expires_at, address, user_agent) values ($1, $2, $3, $4, now() + make_interval(hours => $5), $6, $7)`,
    [input.tenantId, uuidv7(), input.accountId, hash, settings.sessionHours, input.address, input.userAgent?.slice(0, 300) ?? null],
  );
  return token;
}

// Live means: not expired, not idle too long, account and tenant both active. Whoever suspends a unit ends its sessions with that alone.
// Inside a unit that is suspended or archived meanwhile, staff fall back to their own tenant.
const FIND = `
  select s.id, s.tenant_id, s.account_id, a.login_name, a.display_name, a.must_change_password, a.second_factor_confirmed, a.organisation_id, o.path as organisation_path,
    t.kind as tenant_kind, s.last_seen_at, e.tenant_id as entered_tenant_id, s.entered_reason, s.entered_read_only, s.entered_at,
    array(select r.role_key from account_role r where r.tenant_id = s.tenant_id and r.account_id = s.account_id order by 1) as role_keys,
    array(select distinct unnest(own.permissions) from account_role r join role own on own.tenant_id = r.tenant_id and own.id::text = r.role_key
          where r.tenant_id = s.tenant_id and r.account_id = s.account_id) as own_permissions
  from session s
  join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
  join tenant t on t.tenant_id = s.tenant_id
  left join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
  left join tenant e on e.tenant_id = s.entered_tenant_id and e.status = 'ACTIVE'
  where s.tenant_id = $1 and s.token_hash = $2 and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => $3)
    and a.status = 'ACTIVE' and t.status = 'ACTIVE'`;

/** The statement that finds the live session of a token; null for what cannot be one. */
export function sessionQuery(settings: IdentitySettings, token: string): { text: string; values: readonly unknown[] } | null {
  const tenantId = tenantOfSecret(token);
  return tenantId ? { text: FIND, values: [tenantId, hashSecret(token), settings.sessionIdleMinutes] } : null;
}

/** Ends one session of an account, or all of them. @returns how many there were. */
export async function endSessions(tx: Pick<WriteTransaction, 'query'>, tenantId: string, accountId: string, sessionId: string | null = null): Promise<number> {
  const ended = await tx.query('delete from session where tenant_id = $1 and account_id = $2 and ($3::text is null or id::text = $3) returning id', [tenantId, accountId, sessionId?.toLowerCase() ?? null]);
  return ended.length;
}

/** Ends every session of a tenant's accounts, and turns out who is inside it from above. */
export async function endSessionsOfTenant(tx: Pick<WriteTransaction, 'query'>, tenantId: string): Promise<void> {
  await tx.query('delete from session where tenant_id = $1', [tenantId]);
  await tx.query('update session set entered_tenant_id = null, entered_reason = null, entered_read_only = true, entered_at = null where entered_tenant_id = $1', [tenantId]);
}
