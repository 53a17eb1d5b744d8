import type { Permission } from '@gongwei/kernel';
import type { FieldCipher } from './field-cipher';
import type { ReadTransaction } from './read-transaction';

/** Database role of a scope; each has its own policies (see the tenancy migration). */
export type ScopeRole = 'gw_unit' | 'gw_branch' | 'gw_committee' | 'gw_client' | 'gw_identity' | 'gw_jobs' | 'gw_maintenance';

/** Where the database lets this request look. `gw_identity` carries no tenant: it serves login, before there is one; nor does `gw_jobs`, which relays work of all tenants. */
export interface Scope {
  readonly role: ScopeRole;
  readonly tenantId: string | null;
  /** Only for `gw_branch`: path prefix of the organisation subtree, ending in "/". */
  readonly organisationPath?: string;
  /** Only for `gw_client`: how many levels beneath the tenant are in reach (0: itself alone). */
  readonly depth?: number;
}

/** A whole unit, as its administrator sees it. */
export const unitScope = (tenantId: string): Scope => ({ role: 'gw_unit', tenantId });

export type Locale = 'zh-CN' | 'en';

export interface Actor {
  readonly kind: 'ACCOUNT' | 'CLIENT' | 'SYSTEM' | 'NOBODY';
  readonly id: string | null;
  readonly name: string;
  /** The actor's own tenant, which differs from the scope's while committee staff are inside a unit. */
  readonly tenantId: string | null;
}

/**
 * Who asks, for which tenant, in which scope and with which permissions: the explicit first argument of every use case.
 * Nothing about tenancy is global; jobs, imports and tests build a context the same way.
 */
export interface RequestContext {
  readonly requestId: string;
  readonly locale: Locale;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly permissions: ReadonlySet<Permission>;
  /** Permissions the actor may hand to others. */
  readonly grantable: ReadonlySet<string>;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly sessionId: string | null;
  /** Why committee staff are inside a unit; goes into each audit entry made there. */
  readonly purpose: string | null;
  /** The read transaction of this operation, opened by its first statement. */
  readonly reader: ReadTransaction;
  /** Opens and seals the encrypted fields this operation may touch. */
  readonly cipher: FieldCipher;
  /** Batching loaders of this operation, by key; they die with it. */
  readonly loaders: Map<string, unknown>;
}

/** The tenant of the scope. @throws Error when the context has none (a programming error: only login runs without a tenant). */
export function tenantOf(context: RequestContext): string {
  if (!context.scope.tenantId) throw new Error('This operation needs a tenant, but its context has none.');
  return context.scope.tenantId;
}

export const can = (context: RequestContext, permission: Permission): boolean => context.permissions.has(permission);

/** Whether personal data may be shown as it is: to people by their permissions, to a machine client only with a scope of its own for that. */
export const seesPersonalData = (context: Pick<RequestContext, 'actor' | 'permissions'>): boolean => context.actor.kind !== 'CLIENT' || context.permissions.has('member.reveal');
