import { APPROVAL_PAPERS, approvalWordFile } from '@gongwei/branch-registry-api';
import type { Platform } from '@gongwei/platform-database';
import { exportList, listArguments, type ExportKind } from '@gongwei/platform-exchange';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { asWordFile, asWorkbook, inContext, type ContextRoutes } from './context-route';

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

/** The official documents of an approval as Word files: `/exports/approvals/<id>/request.docx` and `reply.docx`. */
export function serveApprovalPapers(fastify: FastifyInstance, routes: ContextRoutes): void {
  for (const kind of APPROVAL_PAPERS) {
    fastify.get(`/exports/approvals/:id/${kind}.docx`, inContext(routes, ['approval.read'], async (context, request, reply) => {
      const { fileName, content } = await approvalWordFile(context, (request.params as { id: string }).id, kind);
      return asWordFile(reply, fileName, `${kind}.docx`).send(content);
    }));
  }
}
