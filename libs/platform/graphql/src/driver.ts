import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { validateSchema } from 'graphql';
import { Executor } from './executor';
import { serveGraphQL, type HttpOptions } from './http';

export interface GongweiDriverOptions extends GqlModuleOptions {
  http: Omit<HttpOptions, 'executor' | 'path'>;
}

/** Serves Nest's code-first schema through our own HTTP layer and graphql-jit (see docs/adr). */
@Injectable()
export class GongweiDriver extends AbstractGraphQLDriver<GongweiDriverOptions> {
  async start(options: GongweiDriverOptions): Promise<void> {
    const [problem] = validateSchema(options.schema!);
    if (problem) throw problem;
    const executor = new Executor(options.schema!);
    const fastify = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    serveGraphQL(fastify, { ...options.http, path: options.path ?? '/graphql', executor: () => executor });
  }

  async stop(): Promise<void> {}
}
