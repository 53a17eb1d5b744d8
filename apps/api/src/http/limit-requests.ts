import { createHash } from 'node:crypto';
import { DomainError, translate } from '@gongwei/kernel';
import { localeOf } from '@gongwei/platform-graphql';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { credentialsOf } from './request-credentials';
import type { Limited, RequestLimits } from './request-limits';

const PLACES: readonly (readonly [prefix: string, limited: Limited])[] = [['/graphql', 'graphql'], ['/oauth/token', 'token'], ['/imports/', 'imports'], ['/exports/', 'exports'], ['/files', 'files'], ['/files/', 'files']];
const WINDOW_SECONDS = 60;
/** Buckets remembered per kind; the least used go first. */
const BUCKETS = 20_000;

type Check = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

/**
 * Bounds how often one session, machine token or network may ask, and tells how much is left in RateLimit-* headers. Counted per process:
 * with several nodes each has its own count. A session is counted by the cookie it sends, known or not; the network's count bounds those
 * who make cookies up.
 */
export async function limitRequests(fastify: FastifyInstance, limits: RequestLimits | null): Promise<void> {
  if (!limits) return;
  await fastify.register(rateLimit as never, { global: false } as never);
  const limiter = (limited: Limited, key: (request: FastifyRequest) => string): ((request: FastifyRequest) => Promise<Check>) =>
    fastify.createRateLimit({ max: limits[limited], timeWindow: WINDOW_SECONDS * 1_000, keyGenerator: key, ...({ cache: BUCKETS } as object) });
  const byWho = new Map<Limited, (request: FastifyRequest) => Promise<Check>>(PLACES.map(([, limited]) => [limited, limiter(limited, whoAsks)]));
  const byNetwork = limiter('address', networkOf);

  fastify.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0]!;
    const place = PLACES.find(([prefix]) => path === prefix || (prefix.endsWith('/') && path.startsWith(prefix)));
    if (!place) return;
    const checks = [await byWho.get(place[1])!(request), await byNetwork(request)].filter((check) => !check.isAllowed);
    const tightest = checks.sort((left, right) => left.remaining / left.max - right.remaining / right.max)[0]!;
    reply.headers({
      'ratelimit-limit': tightest.max, 'ratelimit-remaining': tightest.remaining, 'ratelimit-reset': tightest.ttlInSeconds, 'ratelimit-policy': `${tightest.max};w=${WINDOW_SECONDS}`,
    });
    const exceeded = checks.filter((check) => check.isExceeded);
    if (exceeded.length) return refuse(request, reply, Math.max(1, ...exceeded.map((check) => check.ttlInSeconds)), place[1]);
  });
}

function refuse(request: FastifyRequest, reply: FastifyReply, retryAfter: number, limited: Limited): FastifyReply {
  const error = new DomainError('RATE_LIMITED', 'error.rateLimited', { retryAfter });
  const message = translate(localeOf(request.headers['accept-language']), error.messageKey, error.params);
  // A token endpoint speaks OAuth as well (RFC 6749 knows no better word for it).
  const oauth = limited === 'token' ? { error: 'temporarily_unavailable', error_description: message } : {};
  return reply.code(429).headers({ 'retry-after': retryAfter, 'cache-control': 'no-store' }).send({ ...oauth, errors: [{ message, extensions: { code: error.code, requestId: request.id, fields: [], retryAfter } }] });
}

/** The session or token that is shown, by its hash; without one, the network. */
function whoAsks(request: FastifyRequest): string {
  const { bearerToken, sessionToken } = credentialsOf(request);
  const shown = bearerToken ?? sessionToken;
  return shown ? createHash('sha256').update(shown).digest('base64url') : networkOf(request);
}

/** An IPv6 site has a /64 at least: its many addresses count as one. */
const networkOf = (request: FastifyRequest): string => (request.ip.includes('.') ? request.ip : request.ip.split(':').slice(0, 4).join(':'));
