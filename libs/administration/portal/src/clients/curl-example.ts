export interface ClientExample {
  /** Where the portal is served: the API answers there too. */
  readonly origin: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** A first question that the client's scopes answer, written for repeating: what changed since a day. */
export function exampleQuery(scopes: readonly string[]): string {
  const list = scopes.includes('branch-registry:read') ? 'organisations' : scopes.includes('administration:read') ? 'units' : null;
  return list ? `{ ${list}(first: 20, filter: { updatedAt: { gte: "2026-01-01T00:00:00+08:00" } }, orderBy: [{ field: updatedAt }]) { totalCount pageInfo { hasNextPage endCursor } nodes { id code name updatedAt } } }` : '{ __typename }';
}

/** Two commands for a POSIX shell: fetch a token, then ask with it. The secret is a variable, so that it stays out of what is kept. */
export function curlExample({ origin, clientId, scopes }: ClientExample): { token: string; query: string } {
  return {
    token: [`curl -s ${origin}/oauth/token`, `  -u "${clientId}:$GONGWEI_CLIENT_SECRET"`, '  -d grant_type=client_credentials'].join(' \\\n'),
    query: [`curl -s ${origin}/graphql`, '  -H "Authorization: Bearer $TOKEN"', "  -H 'Content-Type: application/json'", `  -d '${JSON.stringify({ query: exampleQuery(scopes) })}'`].join(' \\\n'),
  };
}
