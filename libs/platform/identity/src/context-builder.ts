import { BOUND_PERMISSIONS, builtInRole, CLIENT_SCOPES, ENTERED_READ_PERMISSIONS, ENTERED_WRITE_PERMISSIONS, type Permission } from '@gongwei/kernel';
import type { Actor, Database, FieldCipher, Locale, Proof, RequestContext, Scope } from '@gongwei/platform-database';
import { MachineTokens, type MachineIdentity } from './machine-tokens';
import { permissionsOf } from './permissions-of';
import { SessionMemory } from './session-memory';
import { isNoted, sessionQuery, type SessionRow } from './sessions';
import type { IdentitySettings } from './settings';
import { IDENTITY_SCOPE } from './throttle';

/** What a request shows of itself, whatever protocol it came by. */
export interface Credentials {
  readonly sessionToken: string | null;
  readonly bearerToken: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly locale: Locale;
  readonly requestId: string;
}

export interface BuiltContext {
  readonly context: RequestContext;
  readonly session: SessionRow | null;
  /** Why the account may not work yet. */
  readonly pending: 'PASSWORD' | 'SECOND_FACTOR' | null;
}

const NOBODY: Actor = { kind: 'NOBODY', id: null, name: '', tenantId: null };

/** Settles who asks, in which scope and with which permissions: the only place where a RequestContext for a request is made. */
export class ContextBuilder {
  readonly machineTokens: MachineTokens;
  private readonly memory = new SessionMemory();

  constructor(private readonly database: Database, private readonly settings: IdentitySettings, private readonly cipher: FieldCipher) {
    this.machineTokens = new MachineTokens(database, settings);
  }

  /**
   * @param beforehand begins from the session as it was last seen, and proves in the first flight of the reader that it is still the same:
   * one journey instead of two. The caller must `prove` before it answers, and build anew on {@link SessionMoved}.
   */
  async build(credentials: Credentials, beforehand = false): Promise<BuiltContext> {
    if (credentials.bearerToken) {
      const machine = await this.machineTokens.identify(credentials.bearerToken);
      return { context: machine ? this.ofMachine(machine, credentials) : this.ofNobody(credentials), session: null, pending: null };
    }
    const statement = credentials.sessionToken ? sessionQuery(this.settings, credentials.sessionToken) : null;
    if (!statement) return { context: this.ofNobody(credentials), session: null, pending: null };
    const known = beforehand ? this.memory.recall(statement) : null;
    const session = known ?? (await this.session(statement));
    if (!session) return { context: this.ofNobody(credentials), session: null, pending: null };
    const proof = known && { scope: IDENTITY_SCOPE, ...statement, accept: (rows: readonly object[]) => this.memory.compare(statement, known, rows[0] as SessionRow | undefined) };
    return { context: this.ofSession(session, credentials, proof), session, pending: this.pendingOf(session) };
  }

  /** A context for work without a request: jobs, imports, tools. */
  ofSystem(name: string, scope: Scope, permissions: Iterable<Permission>, requestId: string): RequestContext {
    return this.make({ requestId, locale: 'zh-CN', address: null, userAgent: null, sessionToken: null, bearerToken: null }, scope, { kind: 'SYSTEM', id: null, name, tenantId: scope.tenantId }, new Set(permissions));
  }

  private async session(statement: { text: string; values: readonly unknown[] }): Promise<SessionRow | null> {
    const [session] = await this.database.reader(IDENTITY_SCOPE).queryOnce<SessionRow>(statement.text, statement.values);
    this.memory.keep(statement, session ?? null);
    if (!session) return null;
    if (!isNoted(session)) {
      await this.database.writeIn(IDENTITY_SCOPE, (tx) => tx.query('update session set last_seen_at = now() where tenant_id = $1 and id = $2', [session.tenant_id, session.id]));
    }
    return session;
  }

  private pendingOf(session: SessionRow): BuiltContext['pending'] {
    if (session.must_change_password) return 'PASSWORD';
    const administrator = session.tenant_kind !== 'UNIT' && session.role_keys.some((key) => builtInRole(key)?.exclusive);
    return this.settings.requireSecondFactor && administrator && !session.second_factor_confirmed ? 'SECOND_FACTOR' : null;
  }

  private ofSession(session: SessionRow, credentials: Credentials, proof: Proof | null): RequestContext {
    const actor: Actor = { kind: 'ACCOUNT', id: session.account_id, name: session.display_name, tenantId: session.tenant_id };
    const own = permissionsOf(session.role_keys, session.own_permissions);
    if (session.entered_tenant_id) {
      const inside = new Set<Permission>(ENTERED_READ_PERMISSIONS);
      if (!session.entered_read_only && own.permissions.has('unit.enter-write')) for (const permission of ENTERED_WRITE_PERMISSIONS) inside.add(permission);
      return this.make(credentials, { role: 'gw_unit', tenantId: session.entered_tenant_id }, actor, inside, new Set(), session, session.entered_reason, proof);
    }
    if (session.organisation_id && session.organisation_path) {
      const bound = new Set([...own.permissions].filter((permission) => BOUND_PERMISSIONS.has(permission)));
      return this.make(credentials, { role: 'gw_branch', tenantId: session.tenant_id, organisationPath: session.organisation_path }, actor, bound, new Set(), session, null, proof);
    }
    const scope: Scope = { role: session.tenant_kind === 'UNIT' ? 'gw_unit' : 'gw_committee', tenantId: session.tenant_id };
    return this.make(credentials, scope, actor, own.permissions, own.grantable, session, null, proof);
  }

  private ofMachine(machine: MachineIdentity, credentials: Credentials): RequestContext {
    const permissions = new Set<Permission>(machine.scopes.flatMap((scope) => CLIENT_SCOPES[scope] ?? []));
    const actor: Actor = { kind: 'CLIENT', id: machine.id, name: machine.name, tenantId: machine.tenantId };
    return this.make(credentials, { role: 'gw_client', tenantId: machine.tenantId, depth: machine.coversSubtree ? 99 : 0 }, actor, permissions);
  }

  private ofNobody(credentials: Credentials): RequestContext {
    return this.make(credentials, IDENTITY_SCOPE, NOBODY, new Set());
  }

  private make(credentials: Credentials, scope: Scope, actor: Actor, permissions: Set<Permission>, grantable = new Set<string>(), session: SessionRow | null = null, purpose: string | null = null, proof: Proof | null = null): RequestContext {
    return {
      requestId: credentials.requestId, locale: credentials.locale, address: credentials.address, userAgent: credentials.userAgent,
      actor, scope, permissions, grantable, sessionId: session?.id ?? null, purpose, reader: this.database.reader(scope, proof), cipher: this.cipher, loaders: new Map(),
    };
  }
}
