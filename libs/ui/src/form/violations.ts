import { translate, type RuleViolation } from '@gongwei/kernel';
import type { Locale } from '../feature';
import type { RefusedField } from '../data/api-error';

/** One text per field: the first rule it breaks. */
export function errorsOf(violations: readonly RuleViolation[], locale: Locale): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, messageKey, params } of violations) errors[path] ??= translate(locale, messageKey, params);
  return errors;
}

/**
 * The API's refused fields on the fields of the form. GraphQL inputs are nested in `input`, the form's model is not; and a rule about a
 * part (`posts.0.from`) belongs to the nearest field the form shows (`posts`). What no field shows comes back in `rest`.
 */
export function placeRefused(refused: readonly RefusedField[], paths: readonly string[]): { errors: Record<string, string>; rest: string[] } {
  const errors: Record<string, string> = {};
  const rest: string[] = [];
  for (const { path, message } of refused) {
    const target = placeOf(path.replace(/^input\./, ''), paths);
    if (target === undefined) rest.push(message);
    else errors[target] ??= message;
  }
  return { errors, rest };
}

function placeOf(path: string, paths: readonly string[]): string | undefined {
  for (let part = path; part; part = part.includes('.') ? part.slice(0, part.lastIndexOf('.')) : '') if (paths.includes(part)) return part;
  return undefined;
}
