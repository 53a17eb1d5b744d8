import { MAX_FILE_BYTES, uploadPermissions, type AttachmentOwners, type AttachmentRow, type Attachments } from '@gongwei/platform-files';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentDisposition, inContext, type ContextRoutes } from './context-route';
import { oneFile, type FileWords } from './one-file';

const MEGABYTES = MAX_FILE_BYTES / 1024 / 1024;
const WORDS: FileWords = { missing: 'file.missing', several: 'file.several', tooLarge: 'file.size', tooLargeRule: 'size' };
/** What a browser shows in place; everything else is saved. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
/** Nothing a file holds may run, load or be framed elsewhere. Browsers' viewers of PDF do not start inside a sandbox, so that one is shut otherwise. */
const POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Attachments: taken in here, put to a record by the record's own mutation, and read by whoever may read the record. `?view=1` shows what a browser can show. */
export async function serveFiles(fastify: FastifyInstance, attachments: Attachments, owners: AttachmentOwners, routes: ContextRoutes): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(multipart as never);
    scope.post('/files', { bodyLimit: MAX_FILE_BYTES + 100_000 }, inContext(routes, uploadPermissions(owners), async (context, request, reply) => {
      const { fileName, content } = await oneFile(request, MEGABYTES, WORDS);
      return reply.code(201).send(shown(await attachments.upload(context, fileName, content)));
    }));
    scope.get('/files/:id', inContext(routes, ['signed-in'], async (context, request, reply) => {
      const { attachment, mediaType, bytes } = await attachments.open(context, idOf(request));
      const inPlace = SHOWN.has(mediaType) && (request.query as { view?: unknown }).view === '1';
      return asFile(reply, mediaType, contentDisposition(attachment.fileName, plainName(attachment.fileName), inPlace ? 'inline' : 'attachment')).send(bytes);
    }));
    scope.get('/files/:id/thumbnail', inContext(routes, ['signed-in'], async (context, request, reply) => {
      const { attachment, mediaType, bytes } = await attachments.open(context, idOf(request), true);
      return asFile(reply, mediaType, contentDisposition(attachment.fileName.replace(/\.\w+$/, '.webp'), 'thumbnail.webp', 'inline'))
        // A file never changes under its id; the thumbnail of a page of records need not be fetched again at each visit.
        .header('cache-control', 'private, max-age=3600').send(bytes);
    }));
  });
}

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;
const plainName = (name: string): string => `file${/\.\w+$/.exec(name)?.[0] ?? ''}`;

function asFile(reply: FastifyReply, mediaType: string, disposition: string): FastifyReply {
  const sandbox = mediaType === 'application/pdf' ? '' : 'sandbox; ';
  return reply.type(mediaType).headers({ 'content-disposition': disposition, 'content-security-policy': `${sandbox}${POLICY}`, 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
}

/** As the type Attachment of GraphQL. */
const shown = ({ id, fileName, mediaType, byteSize, width, height, hasThumbnail, uploadedByName, createdAt }: AttachmentRow): object => ({ id, fileName, mediaType, byteSize, width, height, hasThumbnail, uploadedByName, createdAt });
