import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from '@gongwei/kernel';
import { Database, FieldCipher, loginUrl, Platform, type RequestContext } from '@gongwei/platform-database';
import { Attachments, openStore } from '@gongwei/platform-files';
import { ContextBuilder, DEFAULT_IDENTITY_SETTINGS, type IdentitySettings } from '@gongwei/platform-identity';
import { JobQueue } from '@gongwei/platform-jobs';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance } from 'fastify';
import { AppModule, ATTACHMENT_OWNERS, ENTITIES, EXPORTS, IMPORTS, JOB_HANDLERS, SCHEDULES } from './app.module';
import type { Config } from './config';
import { serveHealth } from './http/health';
import { serveApprovalPapers, serveExports } from './http/exports';
import { serveFiles } from './http/files';
import { serveImports } from './http/imports';
import { serveTokens } from './http/oauth';
import { secureHeaders, servePortal } from './http/portal';
import { credentialsOf, guardOrigin, outgoing } from './http/request-credentials';
import { serveExplorer } from './http/landing-page';
import { logError, logRequest, nestLogger } from './http/logging';
import { limitRequests } from './http/limit-requests';
import { traceOperation } from './http/telemetry';

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** How long requests in flight may take to finish once stopping has begun; what is not done then is cut off. */
const FINISH_MS = 6_000;

/** Puts the API together and listens. Nothing here knows a business rule. */
export async function startServer(config: Config): Promise<RunningServer> {
  const cipher = new FieldCipher(config.GONGWEI_DATA_KEYS, config.GONGWEI_INDEX_KEY);
  const database = await Database.connect({ url: loginUrl(config.DATABASE_URL, config.GONGWEI_SECRET), entities: ENTITIES, poolSize: config.GONGWEI_POOL_SIZE });
  const identity: IdentitySettings = { ...DEFAULT_IDENTITY_SETTINGS, secret: config.GONGWEI_SECRET, requireSecondFactor: config.production, secureCookies: config.production };
  const platform = new Platform(database, cipher);
  const contexts = new ContextBuilder(database, identity, cipher);
  const attachments = new Attachments(database, openStore({ folder: config.GONGWEI_FILES, s3: config.s3 }), ATTACHMENT_OWNERS);
  const state = { stopping: false };

  const adapter = new FastifyAdapter({
    logger: config.LOG_LEVEL === 'silent' ? false : { level: config.LOG_LEVEL, redact: ['req.headers.authorization', 'req.headers.cookie'], serializers: { req: logRequest, err: logError } },
    genReqId: () => uuidv7(), bodyLimit: 1_000_000, trustProxy: config.GONGWEI_TRUST_PROXY,
    logController: new LogController({ disableRequestLogging: config.LOG_LEVEL !== 'debug' }),
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(cookie as never);
  const landingPage = config.production ? null : await serveExplorer(fastify);
  secureHeaders(fastify, config.production);
  await limitRequests(fastify, config.requestLimits);

  const guard = guardOrigin(new Set(config.GONGWEI_ORIGINS.split(',').filter(Boolean)));
  const report = (error: unknown, context: RequestContext): void => fastify.log.error({ err: error, requestId: context.requestId }, 'operation failed');

  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({
      platform, identity, contexts,
      http: {
        guardOrigin: guard,
        contextOf: async (request, reply, beforehand) => {
          const { context, pending, session } = await contexts.build(credentialsOf(request), beforehand);
          return { gw: context, pending, session, outgoing: outgoing(request, reply, identity.secureCookies) };
        },
        report,
        observe: traceOperation(fastify.log),
        landingPage,
      },
    }),
    adapter as never,
    { logger: nestLogger(fastify.log), abortOnError: false, bodyParser: false },
  );
  serveHealth(fastify, database, state);
  serveTokens(fastify, contexts.machineTokens);
  const routes = { contexts, guardOrigin: guard, report };
  await serveImports(fastify, platform, IMPORTS, routes);
  serveExports(fastify, platform, EXPORTS, () => app.get(GraphQLSchemaHost, { strict: false }).schema, routes);
  serveApprovalPapers(fastify, routes);
  await serveFiles(fastify, attachments, ATTACHMENT_OWNERS, routes);
  if (config.GONGWEI_PORTAL) await servePortal(fastify, config.GONGWEI_PORTAL);
  await app.listen(config.PORT, config.HOST);
  const jobs = config.GONGWEI_JOBS ? startJobs(config, platform, attachments, fastify) : null;

  return {
    url: (await app.getUrl()).replace('[::1]', 'localhost'),
    stop: async () => {
      state.stopping = true;
      // Long enough for a balancer to see that this node is not ready any more and to send nobody else.
      await sleep(config.GONGWEI_DRAIN_SECONDS * 1_000);
      const cut = setTimeout(() => fastify.server.closeAllConnections(), FINISH_MS);
      await Promise.all([app.close(), jobs?.stop()]);
      clearTimeout(cut);
      await database.close();
    },
  };
}

/** Background work begins once requests are served: nobody waits for it. */
function startJobs(config: Config, platform: Platform, attachments: Attachments, fastify: FastifyInstance): JobQueue {
  const report = (error: unknown, job: string): void => fastify.log.error({ err: error, job }, 'background work failed');
  // The sweep of unused files needs the store, which only this server knows.
  const schedules = { ...SCHEDULES, 'attachments.sweep': { cron: '20 3 * * *', run: async () => void (await attachments.sweep()) } };
  const jobs = new JobQueue({ platform, url: loginUrl(config.DATABASE_URL, config.GONGWEI_SECRET), handlers: { events: JOB_HANDLERS, schedules }, report });
  void jobs.start().catch((error: unknown) => report(error, 'start'));
  return jobs;
}
