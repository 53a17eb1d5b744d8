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
    root: folder, index: false, wildcard: false, preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  fastify.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html') && !/\.[a-z0-9]+$/i.test(request.url.split('?')[0]!);
    return page ? reply.header('cache-control', 'no-cache').sendFile('index.html') : reply.code(404).send({ error: 'Not found' });
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
