import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Where the explorer's own files lie; nothing of it comes from elsewhere. */
const FILES = '/graphql-explorer/';

const FIRST_QUERY = `# 工委通 Gongwei
# Log in at the portal of this server first, then ask here with that session.
{
  organisations(first: 5) {
    nodes { id name kind }
    totalCount
  }
}
`;

/**
 * The page of a browser that opens the endpoint in development: GraphiQL, from the package of a development dependency. Where that is not
 * installed there is none. Register it before the headers of all answers: its policy is its own.
 */
export async function serveExplorer(fastify: FastifyInstance): Promise<string | null> {
  const [pages, files] = await Promise.all([import('ruru/server'), import('ruru/static')]).catch(() => [null, null] as const);
  if (!pages || !files) return null;
  const page = pages.ruruHTML({
    endpoint: '/graphql', staticPath: FILES,
    clientConfig: { debugTools: [], defaultQuery: FIRST_QUERY } as never,
    htmlParts: { titleTag: '<title>工委通 GraphQL</title>' },
  });
  const policy = policyOf(page);
  fastify.get(`${FILES}*`, { logLevel: 'warn' }, async (request, reply) => {
    const file = await files.getStaticFile({ staticPath: FILES, urlPath: request.url, acceptEncoding: request.headers['accept-encoding'] });
    if (!file) return reply.callNotFound();
    if (request.headers['if-none-match'] === file.headers['etag']) return reply.code(304).send();
    return reply.headers({ ...file.headers, 'cache-control': 'no-cache' }).send(file.content);
  });
  fastify.addHook('onSend', async (_request, reply, payload) => {
    if (payload === page) reply.header('content-security-policy', policy);
  });
  return page;
}

/** Allows exactly the scripts that stand in the page, by their hashes, and the files beside it. The editor sets styles as it goes. */
function policyOf(page: string): string {
  const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`);
  return [
    "default-src 'none'", `script-src 'self' ${scripts.join(' ')}`, "worker-src 'self'", "style-src 'self' 'unsafe-inline'", "font-src 'self' data:", "img-src 'self' data:", "connect-src 'self'",
    "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
}
