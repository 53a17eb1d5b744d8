import { serverAudits } from 'graphql-http';
import { startApi, type ApiServer } from './api-server';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const audits = serverAudits({ url: () => `${api.url}/graphql`, fetchFn: fetch });

describe('GraphQL over HTTP', () => {
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    if (result.status !== 'ok') throw new Error(`${result.status}: ${result.reason}`);
  });

  it('never runs a mutation by GET', async () => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent('mutation { logout { ok } }')}`);
    expect(response.status).toBe(405);
  });

  it('refuses browsers of another origin', async () => {
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' }, body: '{"query":"{ viewer { mustChangePassword } }"}' });
    expect(response.status).toBe(403);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
  ])('refuses %s, which a foreign form could send', async (type, status) => {
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body: 'query=%7B__typename%7D' });
    expect(response.status).toBe(status);
  });
});
