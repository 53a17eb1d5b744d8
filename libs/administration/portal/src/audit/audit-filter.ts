import { addDays } from '@gongwei/kernel';
import type { AuditEntryFilter } from '../gql/graphql';

/** A day of the working calendar begins at midnight in China, wherever the browser is. */
const midnight = (day: string): string => `${day}T00:00:00+08:00`;

/** Entries of these days, both included; an open end is left open. */
export function betweenDays(from: string | null | undefined, to: string | null | undefined): AuditEntryFilter {
  const at = { ...(from ? { gte: midnight(from) } : {}), ...(to ? { lt: midnight(addDays(to, 1)) } : {}) };
  return Object.keys(at).length ? { at } : {};
}

/** Everything about one account: what was done to it, and what it did. */
export const aboutAccount = (id: string): AuditEntryFilter => ({ or: [{ targetId: { eq: id } }, { actorId: { eq: id } }] });
