import { i18n } from '../i18n/i18n';
import { RequestError } from './request';

/** What to tell the reader about a failed request: the API's own words, ours when it could not be reached. */
export function problemText(error: unknown): string {
  if (error instanceof RequestError && error.code !== 'UNREACHABLE' && error.message) return error.message;
  return i18n.global.t('problem.unreachable');
}

/** The words for one refused field, or null when the problem is not about it. */
export function fieldProblem(error: unknown, path: string): string | null {
  return error instanceof RequestError ? (error.fields.find((field) => field.path === path)?.message ?? null) : null;
}
