import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, translate } from '@gongwei/kernel';
import { SessionMoved } from '@gongwei/platform-database';
import { GraphQLError, type FormattedExecutionResult } from 'graphql';
import type { GraphQLContext } from './allow';
import { formatError, type ReportInternal } from './error-format';
import { RequestError, type Executor, type OperationRequest } from './executor';

const RESPONSE = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

export interface HttpOptions {
  readonly path: string;
  readonly executor: () => Executor;
  /** Makes the context of a request. `beforehand`: the reader may prove who asks along with the first thing it reads. */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply, beforehand: boolean) => Promise<GraphQLContext>;
  /** Refuses browsers of other origins; @throws DomainError. */
  readonly guardOrigin: (request: FastifyRequest) => void;
  readonly report: ReportInternal;
  readonly observe?: (request: FastifyRequest, facts: { operation: string; kind: string; cost: number; statements: number; errors: number }) => void;
  /** HTML for a browser that opens the endpoint, in development. */
  readonly landingPage?: string | null;
}

/**
 * GraphQL over HTTP, after the working draft of the GraphQL Foundation ("GraphQL over HTTP", watershed 2025): POST with application/json,
 * GET for queries only, content negotiation between application/graphql-response+json and application/json, and status codes that differ
 * between the two. Browsers cannot reach it cross-site: POST demands a content type no form can send, and GET never runs a mutation.
 */
export function serveGraphQL(fastify: FastifyInstance, options: HttpOptions): void {
  fastify.route({
    method: ['GET', 'POST'],
    url: options.path,
    handler: async (request, reply) => {
      if (request.method === 'GET' && options.landingPage && !(request.query as Record<string, unknown>)['query'] && prefersHtml(request.headers.accept)) {
        return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(options.landingPage);
      }
      const type = negotiate(request.headers.accept);
      if (!type) return reply.code(406).type(`${JSON_TYPE}; charset=utf-8`).send({ errors: [{ message: `This endpoint answers ${RESPONSE} or ${JSON_TYPE}.` }] });
      return answer(request, reply, type, options);
    },
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, type: string, options: HttpOptions): Promise<FastifyReply> {
  const send = (status: number, body: object): FastifyReply => reply.code(status).type(`${type}; charset=utf-8`).header('cache-control', 'no-store').send(body);
  let context = null as GraphQLContext | null;
  try {
    options.guardOrigin(request);
    const operation = request.method === 'GET' ? fromQuery(request.query as Record<string, unknown>) : fromBody(request);
    const executor = options.executor();
    const node = executor.operationOf(operation);
    if (request.method === 'GET' && node.operation !== 'query') {
      reply.header('allow', 'POST');
      return send(405, { errors: [{ message: translate(localeOf(request.headers['accept-language']), 'error.http.getMutation'), extensions: { code: 'VALIDATION_FAILED', requestId: request.id, fields: [] } }] });
    }
    const begin = async (beforehand: boolean): Promise<Outcome & { gw: GraphQLContext['gw'] }> => {
      context?.gw.reader.close();
      context = await options.contextOf(request, reply, beforehand);
      return { gw: context.gw, ...(await proven(executor, operation, context)) };
    };
    // A query may begin with the session as it was last seen, for nothing it reads is handed out before that is proved. What writes may not.
    const { gw, result, cost } = await begin(node.operation === 'query').catch((error: unknown) => {
      if (error instanceof SessionMoved) return begin(false);
      throw error;
    });
    const errors = result.errors?.map((error) => formatError(error, gw, options.report));
    options.observe?.(request, { operation: node.name?.value ?? '', kind: node.operation, cost, statements: gw.reader.statements, errors: errors?.length ?? 0 });
    const body: FormattedExecutionResult = { ...(errors?.length ? { errors } : {}), ...(result.data !== undefined ? { data: result.data } : {}) };
    if (request.headers['x-gongwei-cost'] !== undefined) body.extensions = { cost, statements: gw.reader.statements };
    return send(statusOf(body, type), body);
  } catch (error) {
    return refuse(error, context, type, options, request, send);
  } finally {
    context?.gw.reader.close();
  }
}

type Outcome = Awaited<ReturnType<Executor['run']>>;

/** Runs the operation and, whatever comes of it, sees to it that who asked is proved. @throws SessionMoved when it was somebody else meanwhile. */
async function proven(executor: Executor, operation: OperationRequest, context: GraphQLContext): Promise<Outcome> {
  const running = executor.run(operation, context);
  await Promise.allSettled([running]);
  await context.gw.reader.prove();
  return running;
}

/** 200 for anything executed, except that a graphql-response without data names why nothing could be answered at all. */
function statusOf(body: FormattedExecutionResult, type: string): number {
  if (type === JSON_TYPE || (body.data !== null && body.data !== undefined)) return 200;
  if (body.data === undefined) return 400;
  return 200;
}

function refuse(error: unknown, context: GraphQLContext | null, type: string, options: HttpOptions, request: FastifyRequest, send: (status: number, body: object) => FastifyReply): FastifyReply {
  const requestId = context?.gw.requestId ?? request.id;
  const locale = context?.gw.locale ?? localeOf(request.headers['accept-language']);
  if (error instanceof RequestError) {
    const errors = error.errors.map((one) => ({ ...one.toJSON(), extensions: { code: 'VALIDATION_FAILED', requestId, fields: [] } }));
    return send(type === JSON_TYPE ? 200 : 400, { errors });
  }
  if (error instanceof HttpError) return send(error.status, { errors: [{ message: error.message, extensions: { code: 'VALIDATION_FAILED', requestId, fields: [] } }] });
  if (error instanceof DomainError) {
    if (error.code === 'UNAVAILABLE') options.report(error.cause ?? error, (context?.gw ?? { requestId }) as never);
    const formatted = { message: translate(locale, error.messageKey, error.params), extensions: { code: error.code, requestId, fields: error.fields, ...(error.params?.['retryAfter'] ? { retryAfter: error.params['retryAfter'] } : {}) } };
    return send(HTTP_STATUS[error.code] ?? 400, { errors: [formatted] });
  }
  options.report(error, (context?.gw ?? { requestId }) as never);
  return send(500, { errors: [{ message: translate(locale, 'error.internal'), extensions: { code: 'INTERNAL', requestId, fields: [] } }] });
}

const HTTP_STATUS: Partial<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429, TOO_COMPLEX: 400, PAYLOAD_TOO_LARGE: 413, UNAVAILABLE: 503, INTERNAL: 500 };

class HttpError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

function fromBody(request: FastifyRequest): OperationRequest {
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (contentType !== JSON_TYPE) throw new HttpError(415, `The request must have the content type ${JSON_TYPE}.`);
  const body = request.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new HttpError(400, 'The body must be a JSON object with a "query".');
  return parameters(body as Record<string, unknown>);
}

function fromQuery(query: Record<string, unknown>): OperationRequest {
  const json = (name: string): unknown => {
    const value = query[name];
    if (value === undefined || value === '') return undefined;
    try {
      return JSON.parse(String(value));
    } catch {
      throw new HttpError(400, `The parameter "${name}" must be JSON.`);
    }
  };
  return parameters({ query: query['query'], operationName: query['operationName'] || undefined, variables: json('variables'), extensions: json('extensions') });
}

function parameters(values: Record<string, unknown>): OperationRequest {
  const { query, operationName, variables, extensions } = values;
  const isMap = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
  if (typeof query !== 'string' || query === '') throw new HttpError(400, 'The parameter "query" must be a text.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') throw new HttpError(400, 'The parameter "operationName" must be a text.');
  if (!isMap(variables)) throw new HttpError(400, 'The parameter "variables" must be an object.');
  if (!isMap(extensions)) throw new HttpError(400, 'The parameter "extensions" must be an object.');
  return { query, operationName: operationName ?? null, variables: (variables ?? {}) as Record<string, unknown> };
}

/** Picks the media type to answer with; null: the client accepts neither. Without a wish: application/json, as old clients expect. */
export function negotiate(accept: string | undefined): string | null {
  if (!accept) return JSON_TYPE;
  const ranges = accept
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
      const charset = parameters.find((one) => one.startsWith('charset='))?.slice(8).replaceAll('"', '');
      return { name, quality: charset && charset !== 'utf-8' && charset !== 'utf8' ? 0 : quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { name } of ranges) {
    if (name === RESPONSE || name === JSON_TYPE) return name;
    if (name === '*/*' || name === 'application/*') return JSON_TYPE;
  }
  return null;
}

const prefersHtml = (accept: string | undefined): boolean => Boolean(accept?.includes('text/html')) && !accept!.includes(JSON_TYPE);

/** The language of an answer: English where it is asked for first, otherwise Chinese. */
export function localeOf(header: string | undefined): 'zh-CN' | 'en' {
  const first = header?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh-CN';
}

export type { GraphQLError };
