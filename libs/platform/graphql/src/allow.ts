import { forbidden, unauthenticated, type Permission } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';
import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';

/** "anyone": before login too. "signed-in": any account with a finished login, whatever its permissions. "pending": also while a password change or second factor is due. */
export type Access = Permission | 'anyone' | 'pending' | 'signed-in';

const ALLOW = 'gongwei:allow';
/** Where @Query and @Mutation leave their kind; the package does not export the name. */
const RESOLVER_TYPE_METADATA = 'graphql:resolver_type';

/** Declares who may call an operation. Several permissions: each one suffices. An operation without this fails at start-up. */
export const Allow = (...access: Access[]): MethodDecorator => SetMetadata(ALLOW, access);

/** What travels through GraphQL execution besides the arguments. */
export interface GraphQLContext {
  gw: RequestContext;
  /** Set when the account must first change its password or finish its second factor. */
  pending: 'PASSWORD' | 'SECOND_FACTOR' | null;
  /** The account's session as identity knows it; opaque here. */
  session: unknown;
  /** Cookies and headers to send with the answer. */
  outgoing: OutgoingResponse;
}

export interface OutgoingResponse {
  setCookie(name: string, value: string, options: { maxAge?: number; httpOnly?: boolean; path?: string }): void;
  clearCookie(name: string): void;
  cookies: Readonly<Record<string, string | undefined>>;
}

/** Injects the RequestContext into a resolver method. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => GqlExecutionContext.create(context).getContext<GraphQLContext>().gw);

/** Injects the whole GraphQL context: only for login and the like, which set cookies. */
export const Gql = createParamDecorator((_: unknown, context: ExecutionContext): GraphQLContext => GqlExecutionContext.create(context).getContext<GraphQLContext>());

/** Judges the declared access before a query or mutation runs. Fields of objects are judged by what returns the object. */
@Injectable()
export class AllowGuard implements CanActivate {
  private readonly reflector = new Reflector();

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const access = this.reflector.get<Access[] | undefined>(ALLOW, execution.getHandler());
    if (!access) return true;
    judge(access, GqlExecutionContext.create(execution).getContext<GraphQLContext>());
    return true;
  }
}

/** @throws UNAUTHENTICATED or FORBIDDEN. */
export function judge(access: readonly Access[], { gw, pending }: Pick<GraphQLContext, 'gw' | 'pending'>): void {
  if (access.includes('anyone')) return;
  if (gw.actor.kind === 'NOBODY') throw unauthenticated();
  if (access.includes('pending')) return;
  if (pending) throw forbidden(pending === 'PASSWORD' ? 'error.pending.password' : 'error.pending.secondFactor');
  if (access.includes('signed-in')) return;
  if (!access.some((one) => gw.permissions.has(one as Permission))) throw forbidden();
}

/** The declared access of every query and mutation. @throws Error naming each operation that declares none. */
export function declaredAccess(discovery: DiscoveryService, scanner: MetadataScanner): Map<string, Access[]> {
  const found = new Map<string, Access[]>();
  const missing: string[] = [];
  for (const { instance, metatype } of discovery.getProviders()) {
    if (!instance || !metatype || typeof instance !== 'object') continue;
    const prototype = Object.getPrototypeOf(instance) as object;
    for (const method of scanner.getAllMethodNames(prototype)) {
      const handler = (prototype as Record<string, unknown>)[method] as object;
      const type = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string | undefined;
      if (type !== 'Query' && type !== 'Mutation') continue;
      const access = Reflect.getMetadata(ALLOW, handler) as Access[] | undefined;
      if (access?.length) found.set(`${type}.${method}`, access);
      else missing.push(`${metatype.name}.${method}`);
    }
  }
  if (missing.length) throw new Error(`These operations declare no @Allow: ${missing.join(', ')}`);
  return found;
}

/** For fields that need more than the operation they hang on. @throws FORBIDDEN */
export function requirePermission(context: RequestContext, permission: Permission): void {
  if (!context.permissions.has(permission)) throw forbidden();
}
