import type { Database } from '@gongwei/platform-database';
import type { FastifyInstance } from 'fastify';

/** Liveness says the process answers; readiness says it can do work, and turns to 503 as soon as shutting down begins. */
export function serveHealth(fastify: FastifyInstance, database: Database, state: { stopping: boolean }): void {
  fastify.get('/health/live', { logLevel: 'warn' }, async () => ({ status: 'live' }));
  fastify.get('/health/ready', { logLevel: 'warn' }, async (_request, reply) => {
    const ready = !state.stopping && (await database.ping().then(() => true, () => false));
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : state.stopping ? 'stopping' : 'no database' });
  });
}
