import type { Platform } from '@gongwei/platform-database';
import { exportList, listArguments, type ExportKind } from '@gongwei/platform-exchange';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { asWorkbook, inContext, type ContextRoutes } from './context-route';

/** Lists as workbooks, streamed: `/exports/<list>.xlsx?filter=<json>&orderBy=<json>`, both as the GraphQL list takes them. */
export function serveExports(fastify: FastifyInstance, platform: Platform, kinds: readonly ExportKind[], schema: () => GraphQLSchema, routes: ContextRoutes): void {
  for (const kind of kinds) {
    fastify.get(`/exports/${kind.path}.xlsx`, inContext(routes, [kind.permission], async (context, request, reply) => {
      const args = listArguments(schema(), kind.model, request.query as Record<string, unknown>);
      const { fileName, stream } = await exportList(platform, context, kind, args);
      return asWorkbook(reply, fileName, `${kind.path}.xlsx`).send(stream);
    }));
  }
}
