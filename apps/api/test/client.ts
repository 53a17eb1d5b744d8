export interface GraphQLAnswer<Data = Record<string, never>> {
  status: number;
  data: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string; fields: { path: string; rule: string; messageKey: string; message: string }[]; retryAfter?: number } }[];
  extensions?: { cost: number; statements: number };
  headers: Headers;
}

export interface Credentials {
  readonly cookie?: string;
  readonly bearer?: string;
}

/** Sends one operation as a browser of the portal or a machine would. */
export async function ask<Data = any>(url: string, who: Credentials, query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<GraphQLAnswer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json', accept: 'application/graphql-response+json', 'x-gongwei-cost': '1',
      ...(who.cookie ? { cookie: who.cookie } : {}), ...(who.bearer ? { authorization: `Bearer ${who.bearer}` } : {}), ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, ...((await response.json()) as object) } as GraphQLAnswer<Data>;
}

/** As {@link ask}, for what must succeed. @throws Error with the answer otherwise. */
export async function must<Data = any>(url: string, who: Credentials, query: string, variables: object = {}): Promise<Data> {
  const answer = await ask<Data>(url, who, query, variables);
  if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors ?? answer, null, 2));
  return answer.data;
}
