import type { ErrorCode, MessageParams } from '@gongwei/kernel';

/** A field the API refused, with its text in the reader's language. */
export interface RefusedField {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly params: MessageParams;
}

/** An answer of the API that is an error. The message is fit for display: it comes in the language of the request. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** Empty when there was no answer: `describeError` then has the words. */
    message: string,
    /** `UNREACHABLE`: no answer at all, or one that is not the API's. */
    readonly code: ErrorCode | 'UNREACHABLE',
    readonly fields: readonly RefusedField[] = [],
    /** Seconds to wait, for RATE_LIMITED. */
    readonly retryAfter: number | null = null,
    /** What support asks for: the id under which the API logged it. */
    readonly requestId: string | null = null,
  ) {
    super(message);
  }
}

/** One entry of `errors[]` as the API writes it, over GraphQL and over plain HTTP alike. */
export interface ErrorEntry {
  readonly message: string;
  readonly extensions?: { code?: ErrorCode; requestId?: string; fields?: Partial<RefusedField>[]; retryAfter?: number };
}

/** The first error of an answer decides: the API names one problem at a time, and all its fields in it. */
export function errorOfEntries(entries: readonly ErrorEntry[]): ApiError {
  const [entry] = entries;
  if (!entry) return new ApiError('', 'UNREACHABLE');
  const { code = 'INTERNAL', fields = [], retryAfter = null, requestId = null } = entry.extensions ?? {};
  return new ApiError(entry.message, code, fields.map(({ path = '', rule = '', message = '', params = {} }) => ({ path, rule, message, params })), retryAfter, requestId);
}

/** Reads the `{ errors: [...] }` body of a plain HTTP answer (uploads, exports). */
export async function errorOfResponse(response: Response): Promise<ApiError> {
  try {
    return errorOfEntries(((await response.json()) as { errors?: ErrorEntry[] }).errors ?? []);
  } catch {
    return new ApiError('', 'UNREACHABLE');
  }
}
