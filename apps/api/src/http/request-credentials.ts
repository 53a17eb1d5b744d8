import { DomainError } from '@gongwei/kernel';
import { localeOf, type OutgoingResponse } from '@gongwei/platform-graphql';
import type { Credentials } from '@gongwei/platform-identity';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'gw_session';
export const DEVICE_COOKIE = 'gw_device';

/** What a request shows of itself. A bearer token wins over a cookie, so that a machine's call never borrows a person's session. */
export function credentialsOf(request: FastifyRequest): Credentials {
  const authorization = request.headers.authorization ?? '';
  const bearerToken = authorization.toLowerCase().startsWith('bearer ') ? authorization.slice(7).trim() : null;
  return {
    bearerToken,
    sessionToken: bearerToken ? null : (request.cookies[SESSION_COOKIE] ?? null),
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    locale: localeOf(request.headers['accept-language']),
    requestId: request.id,
  };
}

/** Cookies are HttpOnly and SameSite=Strict; in production also Secure. */
export function outgoing(request: FastifyRequest, reply: FastifyReply, secure: boolean): OutgoingResponse {
  return {
    cookies: request.cookies,
    setCookie: (name, value, options) => void reply.setCookie(name, value, { httpOnly: true, sameSite: 'strict', path: '/', secure, ...options }),
    clearCookie: (name) => void reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'strict', secure }),
  };
}

/**
 * Refuses browsers that come from elsewhere: a request with a cookie must be of this origin or an allowed one. Requests without an Origin
 * header (programs, same-origin GET) are judged by Sec-Fetch-Site where the browser sends it.
 * @throws FORBIDDEN
 */
export function guardOrigin(allowed: ReadonlySet<string>): (request: FastifyRequest) => void {
  return (request) => {
    const origin = request.headers.origin;
    const site = request.headers['sec-fetch-site'];
    const foreign = origin ? !(allowed.has(origin) || hostOf(origin) === request.headers.host) : site === 'cross-site' || site === 'same-site';
    if (foreign) throw new DomainError('FORBIDDEN', 'error.origin');
  };
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
