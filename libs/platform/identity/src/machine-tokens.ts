import { timingSafeEqual } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
import type { Database } from '@gongwei/platform-database';
import { keyFor } from './keys';
import type { IdentitySettings } from './settings';
import { IDENTITY_SCOPE } from './throttle';
import { hashSecret, parseClientId } from './tokens';

const ISSUER = 'gongwei';

export interface MachineIdentity {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly coversSubtree: boolean;
}

/** RFC 6749, section 5.2: what the token endpoint answers when it refuses. */
export type TokenRefusal = 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type' | 'invalid_request';

interface ClientRow {
  tenant_id: string;
  id: string;
  name: string;
  scopes: string[];
  covers_subtree: boolean;
  secrets: Buffer[];
}

const FIND = `
  select c.tenant_id, c.id, c.name, c.scopes, c.covers_subtree,
    array(select s.secret_hash from machine_client_secret s where s.tenant_id = c.tenant_id and s.client_id = c.id and (s.expires_at is null or s.expires_at > now())) as secrets
  from machine_client c join tenant t on t.tenant_id = c.tenant_id
  where c.tenant_id = $1 and c.id = $2 and c.status = 'ACTIVE' and t.status = 'ACTIVE'`;

/** Client credentials in, short-lived bearer token out. */
export class MachineTokens {
  constructor(private readonly database: Database, private readonly settings: IdentitySettings) {}

  private key = (): Uint8Array => keyFor(this.settings.secret, 'machine-token');

  /** @param scope space-separated wish; empty: all the client has. */
  async issue(clientId: string, secret: string, scope: string): Promise<{ token: string; expiresIn: number; scope: string } | TokenRefusal> {
    const key = parseClientId(clientId);
    const reader = this.database.reader(IDENTITY_SCOPE);
    const [row] = key ? await reader.query<ClientRow>(FIND, [key.tenantId, key.id]).finally(() => reader.close()) : [];
    const given = hashSecret(secret);
    if (!row || !row.secrets.some((stored) => timingSafeEqual(stored, given))) return 'invalid_client';
    const wanted = scope.split(' ').filter(Boolean);
    if (wanted.some((one) => !row.scopes.includes(one))) return 'invalid_scope';
    const granted = wanted.length ? wanted : row.scopes;
    await this.database.writeIn(IDENTITY_SCOPE, (tx) => tx.query('update machine_client set last_used_at = now() where tenant_id = $1 and id = $2', [row.tenant_id, row.id]));
    const token = await new SignJWT({ scope: granted.join(' ') })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(clientId)
      .setIssuedAt()
      .setExpirationTime(`${this.settings.tokenMinutes}m`)
      .sign(this.key());
    return { token, expiresIn: this.settings.tokenMinutes * 60, scope: granted.join(' ') };
  }

  /** The client behind a bearer token, asked anew at each request so that disabling it or its unit works at once; null when it may not. */
  async identify(token: string): Promise<MachineIdentity | null> {
    const payload = await jwtVerify(token, this.key(), { issuer: ISSUER, algorithms: ['HS256'] }).then((verified) => verified.payload, () => null);
    const key = payload?.sub ? parseClientId(payload.sub) : null;
    if (!payload || !key) return null;
    const reader = this.database.reader(IDENTITY_SCOPE);
    const [row] = await reader.query<ClientRow>(FIND, [key.tenantId, key.id]).finally(() => reader.close());
    if (!row) return null;
    const scopes = String(payload['scope'] ?? '').split(' ').filter((one) => row.scopes.includes(one));
    return { id: row.id, tenantId: row.tenant_id, name: row.name, scopes, coversSubtree: row.covers_subtree };
  }
}
