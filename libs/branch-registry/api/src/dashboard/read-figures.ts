import type { RequestContext } from '@gongwei/platform-database';
import { STANDING } from '../sql';

export interface Totals {
  units: number;
  organisations: number;
  APPLICANT: number;
  ACTIVIST: number;
  CANDIDATE: number;
  PROBATIONARY: number;
  FULL: number;
}

/** Sums of the census in scope: one small row an organisation, whatever the number of members. */
export async function readTotals(context: RequestContext): Promise<Totals> {
  const [row] = await context.reader.query<Totals>(
    `select (select count(*)::int from tenant u where u.kind = 'UNIT' and u.status = 'ACTIVE') as units,
       (select count(*)::int from organisation o where o.status in ${STANDING}) as organisations,
       coalesce(sum(c.applicant), 0)::int as "APPLICANT", coalesce(sum(c.activist), 0)::int as "ACTIVIST", coalesce(sum(c.candidate), 0)::int as "CANDIDATE",
       coalesce(sum(c.probationary), 0)::int as "PROBATIONARY", coalesce(sum(c.full_member), 0)::int as "FULL"
     from organisation_census c`,
  );
  return row!;
}

/** When each organisation of the scope must elect. */
export function readElections(context: RequestContext): Promise<{ unitId: string; dueOn: string }[]> {
  return context.reader.query(`select o.tenant_id as "unitId", to_char(o.election_due_on, 'YYYY-MM-DD') as "dueOn" from organisation o where o.election_due_on is not null and o.status in ${STANDING}`);
}
