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

/** What a refusal says, without what differs from call to call: its code, and each field as `path rule`. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly fields: string[];
}

/** As {@link ask}, for what must be refused. @throws Error when it was answered. */
export async function refusal(url: string, who: Credentials, query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Refusal> {
  const answer = await ask(url, who, query, variables, headers);
  const error = answer.errors?.[0];
  if (!error) throw new Error(`Expected a refusal, but it was answered: ${JSON.stringify(answer.data)}`);
  if (answer.status === 400 && error.extensions.code === 'VALIDATION_FAILED') throw new Error(`The request itself was not understood: ${error.message}`);
  return { code: error.extensions.code, message: error.message, fields: error.extensions.fields.map(({ path, rule }) => `${path} ${rule}`) };
}

/** A browser: it keeps the cookies it is given, and calls from one address. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly url: string, private readonly address = '192.0.2.1', private readonly userAgent = 'test browser') {}

  async ask<Data = any>(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<GraphQLAnswer<Data>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await ask<Data>(this.url, cookie ? { cookie } : {}, query, variables, { 'x-forwarded-for': this.address, 'user-agent': this.userAgent, ...headers });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return answer;
  }

  async must<Data = any>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.ask<Data>(query, variables);
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors ?? answer, null, 2));
    return answer.data;
  }

  /** Code of the first error, or null when it was answered. */
  async code(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<string | null> {
    return (await this.ask(query, variables, headers)).errors?.[0]?.extensions.code ?? null;
  }
}
