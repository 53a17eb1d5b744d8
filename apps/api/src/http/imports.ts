import { notFound } from '@gongwei/kernel';
import type { Platform } from '@gongwei/platform-database';
import { checkUpload, errorSheet, importTemplate, type ImportKind } from '@gongwei/platform-exchange';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { asWorkbook, inContext, type ContextRoutes } from './context-route';
import { oneFile, type FileWords } from './one-file';

const MEGABYTES = 20;
const FILE_BYTES = MEGABYTES * 1024 * 1024;
const WORDS: FileWords = { missing: 'import.file.missing', several: 'import.file.several', tooLarge: 'spreadsheet.error.FILE_TOO_LARGE', tooLargeRule: 'FILE_TOO_LARGE' };

/** Upload, template and error sheet of imports. What is done with an upload is GraphQL's: importRun, commitImport, discardImport. */
export async function serveImports(fastify: FastifyInstance, platform: Platform, kinds: readonly ImportKind[], routes: ContextRoutes): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(multipart as never);
    for (const kind of kinds) {
      scope.get(`/imports/templates/${kind.path}.xlsx`, inContext(routes, [kind.permission], async (context, _request, reply) => {
        const template = await importTemplate(context, kind);
        return asWorkbook(reply, `${kind.title[context.locale]}${context.locale === 'zh-CN' ? '导入模板' : ' import template'}.xlsx`, `${kind.path}-template.xlsx`).send(template);
      }));
      scope.post(`/imports/${kind.path}`, { bodyLimit: FILE_BYTES + 100_000 }, inContext(routes, [kind.permission], async (context, request) => ({ id: await checkUpload(platform, context, kind, await oneFile(request, MEGABYTES, WORDS)) })));
    }
    scope.get('/imports/:id/errors.xlsx', inContext(routes, kinds.map((kind) => kind.permission), async (context, request, reply) => {
      const { fileName, stream } = await errorSheet(platform, context, kinds, (request.params as { id: string }).id);
      return asWorkbook(reply, fileName, 'errors.xlsx').send(stream);
    }));
    scope.all('/imports/*', inContext(routes, ['anyone'], () => Promise.reject(notFound())));
  });
}
