import type { RequestContext } from '@gongwei/platform-database';
import { STANDING } from '../sql';
import { OPEN_TRANSFER } from '../transfer/open-transfer';
import { LETTER_OVER } from '../transfer/transfer.read-model';

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

export interface OpenTransfers {
  toIssue: number;
  toReceive: number;
  toMend: number;
}

/** Transfers of membership that wait for the reader's own unit; a committee's own tenant has none. */
export async function readOpenTransfers(context: RequestContext): Promise<OpenTransfers> {
  const [row] = await context.reader.query<OpenTransfers>(
    `select count(*) filter (where t.tenant_id = gw_tenant() and t.status = 'REQUESTED')::int as "toIssue",
       count(*) filter (where t.target_tenant_id = gw_tenant() and t.status = 'ISSUED' and not (${LETTER_OVER}))::int as "toReceive",
       count(*) filter (where t.tenant_id = gw_tenant() and (t.status in ('RETURNED', 'EXPIRED') or (t.status = 'ISSUED' and ${LETTER_OVER})))::int as "toMend"
     from membership_transfer t where (t.tenant_id = gw_tenant() or t.target_tenant_id = gw_tenant()) and t.status in ${OPEN_TRANSFER}`,
  );
  return row!;
}
