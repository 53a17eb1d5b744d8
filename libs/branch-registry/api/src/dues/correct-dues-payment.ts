import { conflict, notFound, RuleSet, today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { validateDuesPayment } from '@gongwei/branch-registry-domain';
import type { CorrectDuesPaymentInput } from './dues.types';

interface Recorded {
  id: string;
  memberId: string;
  memberName: string;
  organisationId: string;
  month: string;
  amountFen: number;
  paidOn: string;
  note: string | null;
  superseded: boolean;
  version: number;
}

/** Corrects a payment, or cancels it; the old one stays with the reason. @returns the id of the member. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function correctDuesPayment(platform: Platform, context: RequestContext, input: CorrectDuesPaymentInput): Promise<string> {
  const rules = new RuleSet();
  rules.text('reason', input.reason, { min: 2, max: 200, required: true });
  return platform.database.write(context, async (tx) => {
    const [payment] = await tx.query<Recorded>(
      `select p.id, p.member_id as "memberId", m.name as "memberName", p.organisation_id as "organisationId", to_char(p.month, 'YYYY-MM') as month, p.amount_fen::float8 as "amountFen", to_char(p.paid_on, 'YYYY-MM-DD') as "paidOn", p.note,
         p.superseded_at is not null as superseded, p.version
       from dues_payment p join member m on m.tenant_id = p.tenant_id and m.id = p.member_id where p.tenant_id = $1 and p.id::text = $2 for update of p`,
      [tenantOf(context), input.id.toLowerCase()],
    );
    if (!payment) throw notFound();
    if (payment.superseded) throw conflict('dues.payment.superseded');
    if (payment.version !== input.version) throw conflict('error.stale');
    const after = { month: payment.month, amountFen: input.amountFen ?? payment.amountFen, paidOn: input.paidOn ?? payment.paidOn, note: payment.note };
    const violations = [...rules.violations, ...(input.cancel ? [] : validateDuesPayment(after, today()))];
    if (violations.length) throw validationFailed(violations);
    await tx.query('update dues_payment set superseded_at = now(), superseded_reason = $3, superseded_by_name = $4, version = version + 1 where tenant_id = $1 and id = $2', [tenantOf(context), payment.id, input.reason.trim(), context.actor.name]);
    if (!input.cancel) {
      await tx.query(
        'insert into dues_payment (tenant_id, id, member_id, organisation_id, month, amount_fen, paid_on, note, recorded_by, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
        [tenantOf(context), uuidv7(), payment.memberId, payment.organisationId, `${payment.month}-01`, after.amountFen, after.paidOn, after.note, context.actor.id, context.actor.name],
      );
    }
    await recordAudit(tx, context, {
      operation: 'correctDuesPayment', targetType: 'Member', targetId: payment.memberId, targetLabel: payment.memberName, reason: input.reason.trim(),
      changes: [{ field: 'month', before: payment.month, after: input.cancel ? null : payment.month }, ...(input.cancel || after.paidOn === payment.paidOn ? [] : [{ field: 'paidOn', before: payment.paidOn, after: after.paidOn }])],
    });
    return payment.memberId;
  });
}
