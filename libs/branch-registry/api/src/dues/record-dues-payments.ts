import { today, uuidv7, validationFailed, type RuleViolation } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { validateDuesPayment } from '@gongwei/branch-registry-domain';
import { findHome } from '../member/find-member';
import { organisationsUnder } from '../sql';
import { DuesPaymentOutcome, type DuesPaymentItem, type DuesPaymentResult, type RecordDuesPaymentsInput, type RecordDuesPaymentsPayload } from './dues.types';

interface Payer {
  id: string;
  organisationId: string;
  name: string;
  due: number | null;
  paid: boolean;
}
const MOST = 200;

/**
 * Records that members of one organisation, or of those beneath it, paid for one month: those named, or everybody who owes and has not paid. A month is paid once,
 * so that a repeat records nothing twice. One result for each, in their order.
 * @throws VALIDATION_FAILED (fields of the input)
 */
export async function recordDuesPayments(platform: Platform, context: RequestContext, input: RecordDuesPaymentsInput): Promise<RecordDuesPaymentsPayload> {
  const violations: RuleViolation[] = validateDuesPayment({ month: input.month, paidOn: input.paidOn, note: input.note ?? null }, today());
  (input.payments ?? []).forEach(({ amountFen }, index) => {
    if (amountFen !== null && amountFen !== undefined) violations.push(...validateDuesPayment({ month: input.month, paidOn: input.paidOn, amountFen }, today()).filter(({ path }) => path === 'amountFen').map((one) => ({ ...one, path: `payments.${index}.amountFen` })));
  });
  if (input.payments && (input.payments.length < 1 || input.payments.length > MOST)) violations.push({ path: 'payments', rule: 'length', messageKey: 'dues.payments.some', params: { max: MOST } });
  if (violations.length) throw validationFailed(violations);
  return platform.database.write(context, async (tx) => {
    const home = await findHome(tx, context, input.organisationId);
    const payers = await payersOf(tx, context, home.id, input.month);
    const items = input.payments ?? payers.filter(({ due, paid }) => !paid && due).map(({ id }): DuesPaymentItem => ({ memberId: id }));
    if (!items.length) throw validationFailed([{ path: 'organisationId', rule: 'nobody', messageKey: 'dues.nobody' }]);
    const results = judge(items, payers);
    const recorded = results.filter(({ outcome }) => outcome === DuesPaymentOutcome.RECORDED);
    const amountFen = recorded.reduce((sum, one) => sum + one.amountFen!, 0);
    if (recorded.length) {
      const homes = new Map(payers.map((payer) => [payer.id, payer.organisationId]));
      await tx.query(
        `insert into dues_payment (tenant_id, id, member_id, organisation_id, month, amount_fen, paid_on, note, recorded_by, recorded_by_name)
         select $1, x.id, x.member_id, x.organisation_id, $2, x.amount, $3, $4, $5, $6 from unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::bigint[]) as x (id, member_id, organisation_id, amount)`,
        [
          tenantOf(context), `${input.month}-01`, input.paidOn, input.note?.trim() || null, context.actor.id, context.actor.name,
          recorded.map(() => uuidv7()), recorded.map(({ memberId }) => memberId), recorded.map(({ memberId }) => homes.get(memberId)), recorded.map((one) => one.amountFen),
        ],
      );
      await recordAudit(tx, context, {
        operation: 'recordDuesPayments', targetType: 'Organisation', targetId: home.id, targetLabel: home.name, reason: input.note?.trim() || null,
        changes: [{ field: 'month', before: null, after: input.month }, { field: 'people', before: null, after: String(recorded.length) }, { field: 'paidOn', before: null, after: input.paidOn }],
      });
    }
    return { results, recordedCount: recorded.length, amountFen };
  });
}

/** Members of the organisation and of those beneath it, locked so that two who record at once follow one another. */
async function payersOf(tx: WriteTransaction, context: RequestContext, organisationId: string, month: string): Promise<Payer[]> {
  return tx.query<Payer>(
    `select m.id, m.name, m.organisation_id as "organisationId",
       (select b.monthly_fen::float8 from dues_base b where b.tenant_id = m.tenant_id and b.member_id = m.id and b.from_month <= $3::date order by b.from_month desc limit 1) as due,
       exists (select 1 from dues_payment p where p.tenant_id = m.tenant_id and p.member_id = m.id and p.month = $3::date and p.superseded_at is null) as paid
     from member m
     where m.tenant_id = $1 and m.status in ('PROBATIONARY', 'FULL')
       and (m.tenant_id, m.organisation_id) in ${organisationsUnder('top.tenant_id = $1 and top.id = $2')}
     order by m.name, m.id for update of m`,
    [tenantOf(context), organisationId, `${month}-01`],
  );
}

function judge(items: readonly DuesPaymentItem[], payers: readonly Payer[]): DuesPaymentResult[] {
  const known = new Map(payers.map((payer) => [payer.id, payer]));
  return items.map(({ memberId, amountFen }) => {
    const payer = known.get(memberId.toLowerCase());
    const given = amountFen ?? payer?.due ?? 0;
    const outcome = !payer ? DuesPaymentOutcome.NOT_A_MEMBER : payer.paid ? DuesPaymentOutcome.ALREADY_PAID : given > 0 ? DuesPaymentOutcome.RECORDED : DuesPaymentOutcome.NO_BASE;
    // Named twice: the second time it is paid already.
    if (payer && outcome === DuesPaymentOutcome.RECORDED) payer.paid = true;
    return { memberId: payer?.id ?? memberId, memberName: payer?.name ?? null, outcome, amountFen: outcome === DuesPaymentOutcome.RECORDED ? given : null };
  });
}
