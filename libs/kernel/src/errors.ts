export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'VALIDATION_FAILED' | 'CONFLICT' | 'RATE_LIMITED' | 'TOO_COMPLEX' | 'PAYLOAD_TOO_LARGE' | 'UNAVAILABLE' | 'INTERNAL';
export type MessageParams = Record<string, string | number>;
export interface RuleViolation { path: string; rule: string; messageKey: string; params?: MessageParams }
export class DomainError extends Error {
  constructor(readonly code: ErrorCode, readonly messageKey: string, readonly params: MessageParams | undefined = undefined, readonly fields: readonly RuleViolation[] = []) {
    super(messageKey);
  }
}
export const validationFailed = (fields: readonly RuleViolation[]): DomainError => new DomainError('VALIDATION_FAILED', 'error.validation', undefined, fields);
export const notFound = (messageKey = 'error.notFound'): DomainError => new DomainError('NOT_FOUND', messageKey);
export const conflict = (messageKey = 'error.conflict', params?: MessageParams): DomainError => new DomainError('CONFLICT', messageKey, params);
export const forbidden = (messageKey = 'error.forbidden'): DomainError => new DomainError('FORBIDDEN', messageKey);
export const unauthenticated = (): DomainError => new DomainError('UNAUTHENTICATED', 'error.unauthenticated');
