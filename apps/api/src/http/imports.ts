import { DomainError, notFound, validationFailed } from '@gongwei/kernel';
import type { Platform } from '@gongwei/platform-database';
import { checkUpload, errorSheet, importTemplate, type ImportKind, type Upload } from '@gongwei/platform-exchange';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { asWorkbook, inContext, type ContextRoutes } from './context-route';

const MEGABYTES = 20;
const FILE_BYTES = MEGABYTES * 1024 * 1024;

/** Upload, template and error sheet of imports. What is done with an upload is GraphQL's: importRun, commitImport, discardImport. */
export async function serveImports(fastify: FastifyInstance, platform: Platform, kinds: readonly ImportKind[], routes: ContextRoutes): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(multipart as never);
    for (const kind of kinds) {
      scope.get(`/imports/templates/${kind.path}.xlsx`, inContext(routes, [kind.permission], async (context, _request, reply) => {
        const template = await importTemplate(context, kind);
        return asWorkbook(reply, `${kind.title[context.locale]}${context.locale === 'zh-CN' ? '导入模板' : ' import template'}.xlsx`, `${kind.path}-template.xlsx`).send(template);
      }));
      scope.post(`/imports/${kind.path}`, { bodyLimit: FILE_BYTES + 100_000 }, inContext(routes, [kind.permission], async (context, request) => ({ id: await checkUpload(platform, context, kind, await uploadOf(request)) })));
    }
    scope.get('/imports/:id/errors.xlsx', inContext(routes, kinds.map((kind) => kind.permission), async (context, request, reply) => {
      const { fileName, stream } = await errorSheet(platform, context, kinds, (request.params as { id: string }).id);
      return asWorkbook(reply, fileName, 'errors.xlsx').send(stream);
    }));
    scope.all('/imports/*', inContext(routes, ['anyone'], () => Promise.reject(notFound())));
  });
}

/** The one file of a multipart request, in memory. @throws VALIDATION_FAILED, PAYLOAD_TOO_LARGE */
async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const missing = (): DomainError => validationFailed([{ path: 'file', rule: 'required', messageKey: 'import.file.missing' }]);
  if (!request.isMultipart()) throw missing();
  let upload: Upload | null = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: FILE_BYTES, files: 1, fields: 5, fieldSize: 1_000, parts: 6, headerPairs: 20 } })) {
      if (part.type !== 'file') continue;
      const content = await part.toBuffer();
      if (part.fieldname === 'file') upload = { fileName: part.filename, content };
    }
  } catch (error) {
    throw explain(error);
  }
  if (!upload) throw missing();
  return upload;
}

/** What the multipart parser says, in the terms of the API. Unknown errors stay what they are. */
function explain(error: unknown): unknown {
  const { code } = error as { code?: string };
  const field = (rule: string, messageKey: string): DomainError => validationFailed([{ path: 'file', rule, messageKey }]);
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    const params = { limit: MEGABYTES };
    return new DomainError('PAYLOAD_TOO_LARGE', 'spreadsheet.error.FILE_TOO_LARGE', params, [{ path: 'file', rule: 'FILE_TOO_LARGE', messageKey: 'spreadsheet.error.FILE_TOO_LARGE', params }]);
  }
  if (code === 'FST_FILES_LIMIT') return field('single', 'import.file.several');
  if (code?.startsWith('FST_') || (error instanceof Error && /multipart|part header|end of form/i.test(error.message))) return field('required', 'import.file.missing');
  return error;
}
