import { CLIENT_SCOPES } from '@gongwei/kernel';
import { curlExample, exampleQuery } from './curl-example';
import { scopeChoices } from './scope-choices';

describe('scopes offered for a client', () => {
  it('are those one may use or hand out', () => {
    const beyond = scopeChoices(new Set(['unit.read']), new Set(['organisation.write', 'member.write'])).filter((choice) => choice.beyond);
    expect(beyond.map(({ scope }) => scope)).toEqual(['branch-registry:read', 'notices:read', 'personal-data:read']);
  });
  it('are all there', () => expect(scopeChoices(new Set(), new Set()).map(({ scope }) => scope)).toEqual(Object.keys(CLIENT_SCOPES)));
});

describe('the example', () => {
  it('asks for what the client may read', () => {
    expect(exampleQuery(['administration:read'])).toContain('units(');
    expect(exampleQuery(['administration:read', 'branch-registry:read'])).toContain('organisations(');
    expect(exampleQuery(['personal-data:read'])).toBe('{ __typename }');
  });

  it('can be pasted into a shell and carries no secret', () => {
    const { token, query } = curlExample({ origin: 'https://party.example.gov.cn', clientId: 'gwc_abc', scopes: ['branch-registry:read'] });
    expect(token).toBe('curl -s https://party.example.gov.cn/oauth/token \\\n  -u "gwc_abc:$GONGWEI_CLIENT_SECRET" \\\n  -d grant_type=client_credentials');
    const body = /-d '(.*)'$/.exec(query)![1]!;
    expect(body).not.toContain("'");
    expect(JSON.parse(body)).toEqual({ query: exampleQuery(['branch-registry:read']) });
  });
});
