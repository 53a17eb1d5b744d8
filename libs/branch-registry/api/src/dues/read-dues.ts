import { arrearsStage, isMonth } from '@gongwei/branch-registry-domain';
import { notFound, validationFailed } from '@gongwei/kernel';
import { tenantOf, type RequestContext } from '@gongwei/platform-database';
import { summaryOf, UNPAID_MONTHS } from './dues.read-model';
import type { DuesAccount, DuesBase, DuesPayment, DuesSummary } from './dues.types';

/** A month as asked for. @throws VALIDATION_FAILED */
export function monthAsked(month: string): string {
  if (!isMonth(month)) throw validationFailed([{ path: 'month', rule: 'month', messageKey: 'dues.month' }]);
  return month;
}

export async function readDuesSummary(context: RequestContext, month: string, unitId: string | null, organisationId: string | null): Promise<DuesSummary> {
  const [row] = await context.reader.query<Record<string, string | number>>(summaryOf(monthAsked(month)), [unitId?.toLowerCase() ?? null, organisationId?.toLowerCase() ?? null]);
  const of = (column: string): number => Number(row![column]);
  return { memberCount: of('member_count'), withoutBaseCount: of('without_base'), owingCount: of('owing'), paidCount: of('paid'), dueFen: of('due_fen'), paidFen: of('paid_fen'), disposalCount: of('disposal') };
}

const BASES = `select b.id, to_char(b.from_month, 'YYYY-MM') as "fromMonth", b.kind, b.base_fen::float8 as "baseFen", b.monthly_fen::float8 as "monthlyFen", b.reason, b.recorded_by_name as "recordedBy", b.version
  from dues_base b where b.tenant_id = $1 and b.member_id = $2 order by b.from_month desc limit 200`;
const PAYMENTS = `select p.id, to_char(p.month, 'YYYY-MM') as month, p.amount_fen::float8 as "amountFen", to_char(p.paid_on, 'YYYY-MM-DD') as "paidOn", p.note, p.recorded_at as "recordedAt", p.recorded_by_name as "recordedBy",
  p.superseded_at as "supersededAt", p.superseded_reason as "supersededReason", p.version from dues_payment p where p.tenant_id = $1 and p.member_id = $2 order by p.month desc, p.recorded_at desc limit 200`;

/** The account of a member of the caller's own unit; a committee sees sums, never an account. Null alike for a foreign and an unknown id. */
export async function readDuesAccount(context: RequestContext, memberId: string): Promise<DuesAccount | null> {
  const [member] = await context.reader.query<{ id: string; unpaid: number }>(`select m.id, ${UNPAID_MONTHS} as unpaid from member m where m.tenant_id = $1 and m.id::text = $2`, [tenantOf(context), memberId.toLowerCase()]);
  if (!member) return null;
  const key = [tenantOf(context), member.id];
  const [bases, payments] = await Promise.all([context.reader.query<DuesBase>(BASES, key), context.reader.query<DuesPayment>(PAYMENTS, key)]);
  return { bases, payments, unpaidMonths: member.unpaid, arrears: arrearsStage(member.unpaid) as DuesAccount['arrears'] };
}

/** As {@link readDuesAccount}, of a member that was just written to. */
export async function duesAccountOf(context: RequestContext, memberId: string): Promise<DuesAccount> {
  const account = await readDuesAccount(context, memberId);
  if (!account) throw notFound();
  return account;
}
