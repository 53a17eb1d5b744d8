import type { MachineTokens, TokenRefusal } from '@gongwei/platform-identity';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const STATUS: Record<TokenRefusal, number> = { invalid_client: 401, invalid_scope: 400, unsupported_grant_type: 400, invalid_request: 400 };
const WHY: Record<TokenRefusal, string> = {
  invalid_client: 'Unknown client, wrong or expired secret, or the client is disabled.',
  invalid_scope: 'The client was not granted this scope.',
  unsupported_grant_type: 'Only client_credentials is offered.',
  invalid_request: 'Send client_id and client_secret, in the body or by HTTP Basic.',
};

/** OAuth 2 client credentials (RFC 6749, section 4.4): form-encoded body, credentials there or by HTTP Basic. */
export function serveTokens(fastify: FastifyInstance, tokens: MachineTokens): void {
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 10_000 }, (_request, body, done) => done(null, new URLSearchParams(body as string)));
  fastify.post('/oauth/token', async (request, reply) => {
    const refuse = (error: TokenRefusal) => reply.code(STATUS[error]).headers({ 'cache-control': 'no-store', ...(error === 'invalid_client' ? { 'www-authenticate': 'Basic realm="gongwei"' } : {}) }).send({ error, error_description: WHY[error] });
    if (!(request.body instanceof URLSearchParams)) return refuse('invalid_request');
    if (request.body.get('grant_type') !== 'client_credentials') return refuse('unsupported_grant_type');
    const client = clientOf(request, request.body);
    if (!client) return refuse('invalid_request');
    const issued = await tokens.issue(client.id, client.secret, request.body.get('scope') ?? '');
    if (typeof issued === 'string') return refuse(issued);
    return reply.header('cache-control', 'no-store').send({ access_token: issued.token, token_type: 'Bearer', expires_in: issued.expiresIn, scope: issued.scope });
  });
}

function clientOf(request: FastifyRequest, body: URLSearchParams): { id: string; secret: string } | null {
  const authorization = request.headers.authorization ?? '';
  if (authorization.toLowerCase().startsWith('basic ')) {
    const [id, ...secret] = Buffer.from(authorization.slice(6), 'base64').toString('utf8').split(':');
    try {
      return id && secret.length ? { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(':')) } : null;
    } catch {
      return null;
    }
  }
  const [id, secret] = [body.get('client_id'), body.get('client_secret')];
  return id && secret ? { id, secret } : null;
}
