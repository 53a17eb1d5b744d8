import { validationFailed, type RuleViolation } from '@gongwei/kernel';

export const MAX_PAGE = 200;
export const DEFAULT_PAGE = 20;

export interface PageArguments {
  filter?: object | null;
  orderBy?: readonly { field: string; direction: 'ASC' | 'DESC' }[] | null;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Page {
  readonly size: number;
  readonly backwards: boolean;
  readonly cursor: string | null;
}

/** Reads Relay's paging arguments. @throws VALIDATION_FAILED for sizes outside 0…200 or both directions at once. */
export function pageOf(args: PageArguments): Page {
  const violations: RuleViolation[] = [];
  for (const name of ['first', 'last'] as const) {
    const value = args[name];
    if (value != null && (value < 0 || value > MAX_PAGE)) violations.push({ path: name, rule: 'range', messageKey: 'error.page.size', params: { max: MAX_PAGE } });
  }
  const backwards = args.last != null;
  if (backwards && args.first != null) violations.push({ path: 'last', rule: 'direction', messageKey: 'error.page.direction' });
  if (backwards && args.after != null) violations.push({ path: 'after', rule: 'direction', messageKey: 'error.page.direction' });
  if (!backwards && args.before != null) violations.push({ path: 'before', rule: 'direction', messageKey: 'error.page.direction' });
  if (violations.length) throw validationFailed(violations);
  return { backwards, size: (backwards ? args.last : args.first) ?? DEFAULT_PAGE, cursor: (backwards ? args.before : args.after) ?? null };
}
