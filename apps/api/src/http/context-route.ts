import { DomainError, type ErrorCode } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';
import { formatError, judge, localeOf, type Access, type ReportInternal } from '@gongwei/platform-graphql';
import type { ContextBuilder } from '@gongwei/platform-identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { credentialsOf } from './request-credentials';

/** What a route outside GraphQL needs to ask the same questions GraphQL asks. */
export interface ContextRoutes {
  readonly contexts: ContextBuilder;
  readonly guardOrigin: (request: FastifyRequest) => void;
  readonly report: ReportInternal;
}

const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, VALIDATION_FAILED: 400, CONFLICT: 409, RATE_LIMITED: 429, TOO_COMPLEX: 400, PAYLOAD_TOO_LARGE: 413, UNAVAILABLE: 503, INTERNAL: 500,
};

/**
 * A handler that runs in a request's context: origin, session and access are settled as for GraphQL before any work, and errors have
 * GraphQL's shape. The context's reader is closed when the answer is out.
 */
export function inContext(routes: ContextRoutes, access: readonly Access[], work: (context: RequestContext, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    reply.header('cache-control', 'no-store');
    let context: RequestContext | null = null;
    try {
      routes.guardOrigin(request);
      const built = await routes.contexts.build(withLocale(request));
      context = built.context;
      judge(access, { gw: context, pending: built.pending });
      return await work(context, request, reply);
    } catch (error) {
      return refuse(error, context, request, reply, routes.report);
    } finally {
      context?.reader.close();
    }
  };
}

/** A download is a plain link, which cannot set a header: `?locale=` says the language there. */
function withLocale(request: FastifyRequest): ReturnType<typeof credentialsOf> {
  const { locale } = request.query as { locale?: unknown };
  return { ...credentialsOf(request), ...(locale === 'en' || locale === 'zh-CN' ? { locale } : {}) };
}

function refuse(error: unknown, context: RequestContext | null, request: FastifyRequest, reply: FastifyReply, report: ReportInternal): FastifyReply {
  const speaker = context ?? { locale: localeOf(request.headers['accept-language']), requestId: request.id };
  const formatted = formatError(new GraphQLError('', { originalError: error as Error }), speaker as RequestContext, report);
  const code = error instanceof DomainError ? error.code : 'INTERNAL';
  return reply.code(STATUS[code]).type('application/json; charset=utf-8').send({ errors: [formatted] });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Says that the answer is a workbook to be kept under a name; old programs see the plain one. */
export const asWorkbook = (reply: FastifyReply, fileName: string, plainName: string): FastifyReply => reply.type(XLSX).header('content-disposition', contentDisposition(fileName, plainName));
export const asWordFile = (reply: FastifyReply, fileName: string, plainName: string): FastifyReply => reply.type(DOCX).header('content-disposition', contentDisposition(fileName, plainName));

/** A name in any script (RFC 6266), and the plain one that old programs see. */
export const contentDisposition = (fileName: string, plainName: string, kind: 'attachment' | 'inline' = 'attachment'): string =>
  `${kind}; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
