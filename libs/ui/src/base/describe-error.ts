import { ApiError } from '../data/api-error';
import { say } from './app';

/** What went wrong, in words for the reader: the API's own where it gave some. */
export function describeError(error: unknown): string {
  if (error instanceof ApiError) {
    if (error.code === 'UNREACHABLE') return say('ui.error.unreachable');
    if (error.code === 'RATE_LIMITED' && error.retryAfter) return `${error.message} ${say('ui.error.retryAfter', { seconds: error.retryAfter })}`;
    return error.message || say('ui.error.unknown');
  }
  return say('ui.error.unknown');
}
