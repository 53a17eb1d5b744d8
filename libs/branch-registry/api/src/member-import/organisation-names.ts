import { tenantOf, type RequestContext } from '@gongwei/platform-database';
import type { Statements } from '@gongwei/platform-exchange';

export interface OrganisationName {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** The standing organisations of one's unit in the order of its tree. */
export const readOrganisationNames = (statements: Statements, context: RequestContext): Promise<OrganisationName[]> =>
  statements.query<OrganisationName>(
    `select id, code, name, short_name as "shortName" from organisation where tenant_id = $1 and status in ('ACTIVE', 'SUSPENDED') order by depth, sort_no, name, id`, [tenantOf(context)],
  );

/** White space and full-width forms differ between what people type and what is registered. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Finds by code first, then full name, then short name: a name that is another's code, or one's full and another's short name, stays clear. */
export function organisationFinder(names: readonly OrganisationName[]): (text: string) => string | 'ambiguous' | null {
  const lookups = (['code', 'name', 'shortName'] as const).map((field) => {
    const found = new Map<string, string | 'ambiguous'>();
    for (const one of names) {
      const key = plain(one[field]);
      const known = found.get(key);
      found.set(key, known === undefined || known === one.id ? one.id : 'ambiguous');
    }
    return found;
  });
  return (text) => {
    const key = plain(text);
    for (const lookup of lookups) {
      const found = lookup.get(key);
      if (found !== undefined) return found;
    }
    return null;
  };
}
