/** The whole list of error codes a client may meet (`errors[].extensions.code`). */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'VALIDATION_FAILED',
  'CONFLICT',
  'RATE_LIMITED',
  'TOO_COMPLEX',
  'PAYLOAD_TOO_LARGE',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values for the placeholders of a message; see `translate` for values that are message keys themselves. */
export type MessageParams = Record<string, string | number>;

/** One rule that one field of an input breaks: what a form shows beside the field and an import names per cell. */
export interface RuleViolation {
  /** Name of the input field, dotted for nested ones; the same name as in the GraphQL input. */
  path: string;
  /** Short machine name of the rule, such as `required` or `checksum`. */
  rule: string;
  messageKey: string;
  params?: MessageParams;
}

/** An error its reader caused or can act upon. Everything else is thrown as it comes and answered as INTERNAL. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly messageKey: string,
    readonly params: MessageParams | undefined = undefined,
    readonly fields: readonly RuleViolation[] = [],
  ) {
    super(messageKey);
  }
}

/** The input breaks rules; each is named with its field. */
export const validationFailed = (fields: readonly RuleViolation[]): DomainError =>
  new DomainError('VALIDATION_FAILED', 'error.validation', undefined, fields);

/** No such record, or one that is not yours: the same answer on purpose. */
export const notFound = (messageKey = 'error.notFound'): DomainError => new DomainError('NOT_FOUND', messageKey);

/** The record changed meanwhile, or its state does not allow this. */
export const conflict = (messageKey = 'error.conflict', params?: MessageParams): DomainError => new DomainError('CONFLICT', messageKey, params);

/** Known, but not allowed. */
export const forbidden = (messageKey = 'error.forbidden'): DomainError => new DomainError('FORBIDDEN', messageKey);

/** Not logged in, or no longer. */
export const unauthenticated = (): DomainError => new DomainError('UNAUTHENTICATED', 'error.unauthenticated');
