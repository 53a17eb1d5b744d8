// The reference: what a hand-written endpoint would cost. Raw Fastify, one prepared statement (two for a write) that builds the whole answer as JSON, under
// the same row-level security (same login role, same SET LOCAL, one transaction), on the same pipelined driver. It knows no GraphQL, no
// session and no permission: the tenant is fixed. Started by run-bench.mjs with the statements as its first message.
import { randomBytes, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

const { url, poolSize, statements } = await new Promise((resolve) => process.once('message', resolve));
const pool = new pg.Pool({ connectionString: url, max: poolSize, pipeline: true, keepAlive: true });
const fastify = Fastify({ logger: false });

for (const [name, statement] of Object.entries(statements)) {
  const { role, tenantId, entrySql } = statement;
  const begin = `${entrySql ? 'BEGIN' : 'BEGIN READ ONLY'}; SET LOCAL ROLE ${role}; SET LOCAL app.tenant = '${tenantId}'`;
  fastify.post(`/${name}`, async (_request, reply) => {
    const client = await pool.connect();
    // One flight: nothing waits for the answer to BEGIN. A write answers when it is durable, a read when it is read.
    const flight = [client.query(begin), ...(entrySql ? writing(client, name, statement) : [client.query({ name, text: statement.sql, values: statement.values })])];
    const closed = client.query('COMMIT').then(() => client.release(), (error) => client.release(error));
    const [, { rows }] = await Promise.all([...flight, entrySql ? closed : null]);
    return reply.type('application/json; charset=utf-8').send(rows[0].body);
  });
}

/** A member with made-up sealed fields, and the entry in the audit trail. */
function writing(client, name, { sql, entrySql, values: [tenantId, organisationId] }) {
  const id = randomUUID();
  const person = '测试人员';
  return [
    client.query({ name, text: sql, values: [tenantId, id, organisationId, person, randomBytes(47), randomBytes(32)] }),
    client.query({ name: `${name}-entry`, text: entrySql, values: [tenantId, randomUUID(), id, person] }),
  ];
}

process.send({ ready: await fastify.listen({ port: 0, host: '127.0.0.1' }) });
process.once('disconnect', () => process.exit());
