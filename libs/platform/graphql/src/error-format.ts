import { DomainError, translate, type ErrorCode } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Errors the caller did not cause go to the log with this, never to the answer. */
export type ReportInternal = (error: unknown, context: RequestContext) => void;

/** Turns an error of execution into the shape of api.md: code, request id, fields; the message in the caller's language. */
export function formatError(error: GraphQLError, context: RequestContext, report: ReportInternal): GraphQLFormattedError {
  const cause = unwrap(error);
  const located = { ...(error.locations ? { locations: error.locations } : {}), ...(error.path ? { path: error.path } : {}) };
  if (cause instanceof DomainError) {
    if (cause.code === 'UNAVAILABLE') report(cause.cause ?? cause, context);
    const fields = cause.fields.map((field) => ({ ...field, params: field.params ?? {}, message: translate(context.locale, field.messageKey, field.params) }));
    return {
      message: translate(context.locale, cause.messageKey, cause.params),
      ...located,
      extensions: { code: cause.code, requestId: context.requestId, fields, ...(cause.params?.['retryAfter'] ? { retryAfter: cause.params['retryAfter'] } : {}) },
    };
  }
  // An error GraphQL itself raised about the request (a value of the wrong type) has no other cause and speaks of the input only.
  if (cause === error || cause instanceof GraphQLError) {
    return { message: error.message, ...located, extensions: { code: 'VALIDATION_FAILED' satisfies ErrorCode, requestId: context.requestId, fields: [] } };
  }
  report(cause, context);
  return { message: translate(context.locale, 'error.internal'), ...located, extensions: { code: 'INTERNAL' satisfies ErrorCode, requestId: context.requestId, fields: [] } };
}

function unwrap(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError && cause.originalError !== cause) cause = cause.originalError;
  return cause;
}
