import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

/** Serves the built portal: hashed files for ever, the page itself never from a cache, every unknown path as the page (its router decides). */
export async function servePortal(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: folder, serve: false, preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  // A route and not a handler of what is not found: Nest has one of those already. Every other route is more exact and goes before it.
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0]!;
    if (/\.[a-z0-9]+$/i.test(path)) return reply.sendFile(path.slice(1));
    const page = (request.headers.accept ?? '').includes('text/html');
    return page ? reply.sendFile('index.html') : reply.callNotFound();
  });
}

/** Headers every answer carries. */
export function secureHeaders(fastify: FastifyInstance, production: boolean): void {
  fastify.addHook('onSend', async (request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-request-id': request.id, 'cross-origin-opener-policy': 'same-origin' });
    if (String(reply.getHeader('content-type') ?? '').startsWith('text/html') && !reply.getHeader('content-security-policy')) reply.header('content-security-policy', POLICY);
    if (production) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
}
