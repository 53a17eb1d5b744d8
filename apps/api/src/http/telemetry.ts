import { metrics, trace } from '@opentelemetry/api';
import type { HttpOptions } from '@gongwei/platform-graphql';
import type { FastifyBaseLogger } from 'fastify';

/**
 * One log line, one span event and two counters per operation. Without an OpenTelemetry SDK loaded (node --import) the API calls cost
 * nothing; with one they reach its exporter. Names and figures only: no variables, no values.
 */
export function traceOperation(log: FastifyBaseLogger): NonNullable<HttpOptions['observe']> {
  const meter = metrics.getMeter('gongwei');
  const operations = meter.createCounter('gongwei.operations', { description: 'GraphQL operations answered' });
  const statements = meter.createHistogram('gongwei.statements', { description: 'SQL statements per operation' });
  return (request, facts) => {
    const attributes = { 'graphql.operation.name': facts.operation, 'graphql.operation.type': facts.kind, errors: facts.errors };
    operations.add(1, attributes);
    statements.record(facts.statements, attributes);
    trace.getActiveSpan()?.addEvent('graphql.operation', { ...attributes, statements: facts.statements, cost: facts.cost });
    log.debug({ requestId: request.id, ...facts }, 'operation');
  };
}
