import type { ErrorCode, MessageParams } from '@gongwei/kernel';
import { currentLocale } from '../i18n/i18n';
import type { TypedDocumentString } from './gql/graphql';

/** A field the API refused, with its text in the reader's language. */
export interface RefusedField {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly params: MessageParams;
}

/** An answer of the API that is an error. The message is fit for display: it comes in the language of the request. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    message: string,
    /** `UNREACHABLE`: no answer at all, or one that is not the API's. */
    readonly code: ErrorCode | 'UNREACHABLE',
    readonly fields: readonly RefusedField[] = [],
    /** Seconds to wait, for RATE_LIMITED. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: ErrorCode; fields?: RefusedField[]; retryAfter?: number } }[];
}

/**
 * One operation of the session, sent without Apollo: the login page must be light, and nothing of the session belongs in a cache.
 * @throws RequestError
 */
export async function request<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables?: Variables): Promise<Result> {
  const answer = await send<Result>(JSON.stringify({ query: document.toString(), variables }));
  const [error] = answer.errors ?? [];
  if (error) throw new RequestError(error.message, error.extensions?.code ?? 'INTERNAL', error.extensions?.fields ?? [], error.extensions?.retryAfter ?? null);
  if (!answer.data) throw new RequestError('', 'UNREACHABLE');
  return answer.data;
}

async function send<Result>(body: string): Promise<Answer<Result>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9', 'accept-language': currentLocale() },
      body,
    });
    return (await response.json()) as Answer<Result>;
  } catch {
    throw new RequestError('', 'UNREACHABLE');
  }
}
