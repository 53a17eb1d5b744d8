import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';

/** The log names the path without its query: GET variables may hold personal data. */
export const logRequest = (request: FastifyRequest): { method: string; path: string } => ({ method: request.method, path: request.url.split('?')[0]! });

interface LoggedError extends Error {
  code?: string;
  severity?: string;
  constraint?: string;
  table?: string;
  driverError?: LoggedError;
}

interface LoggedFacts {
  type: string;
  message: string;
  stack: string;
  [fact: string]: unknown;
}

/**
 * What an error leaves in the log: kind, message, place, and for errors of the database their code and constraint. Never the statement's
 * parameters, nor the detail of a broken constraint, nor a value quoted in a message: all of them may be somebody's data.
 */
export function logError(error: LoggedError): LoggedFacts {
  const database = error.driverError ?? error;
  const fromDatabase = database.severity !== undefined;
  const message = fromDatabase ? database.message.replace(/: ".*"$/s, ': "…"') : error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
  return {
    type: error.constructor?.name ?? error.name, message, stack: frames, code: database.code,
    ...(fromDatabase ? { constraint: database.constraint, table: database.table } : {}),
    ...(error.cause instanceof Error ? { cause: logError(error.cause) } : {}),
  };
}

/** What Nest has to say goes into the same log, in the same form. */
export const nestLogger = (log: FastifyBaseLogger): LoggerService => ({
  log: (message: unknown) => log.debug({ nest: true }, String(message)),
  warn: (message: unknown) => log.warn({ nest: true }, String(message)),
  error: (message: unknown, stack?: unknown) => log.error({ nest: true, ...(typeof stack === 'string' && stack.includes('\n') ? { stack } : {}) }, message instanceof Error ? message.name : String(message)),
  debug: (message: unknown) => log.debug({ nest: true }, String(message)),
});
