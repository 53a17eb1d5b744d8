import { checkIdNumber, conflict, normaliseIdNumber, RuleSet, uuidv7, validationFailed, type DomainError } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, tenantOf, unitScope, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { normaliseName } from '@gongwei/branch-registry-domain';
import { MemberEntity } from '../member/member.entity';
import { requireUnitScope, TRANSFER_CONSTRAINTS } from './find-transfer';
import { auditRegistration, tooManyLookups } from './look-up-registration';
import { fromMember, ownUnitName } from './request-transfer';
import { recordStep } from './record-event';
import { TransferEntity } from './transfer.entity';
import { askBoundTo } from './transfer.read-model';
import type { AskForTransferInput } from './transfer.inputs';
import { hasOpenTransfer } from './open-transfer';

/**
 * Asks for somebody registered elsewhere: with full name and ID number, so many times an hour, each time on record. The request lands with
 * the unit they are registered in, which issues a letter or refuses; the asker learns where that is with the letter and not before.
 * @throws VALIDATION_FAILED, CONFLICT (a transfer is under way), RATE_LIMITED, FORBIDDEN (branch).
 */
export async function askForTransfer(platform: Platform, context: RequestContext, input: AskForTransferInput): Promise<string> {
  requireUnitScope(context);
  checkInput(input);
  const name = normaliseName(input.name);
  const idNumber = normaliseIdNumber(input.idNumber);
  const index = platform.cipher.blindIndex(idNumber, 'id-number');
  // What was found out counts and stays on record even when it is refused, so refusals are thrown after the commit.
  const outcome = await explainConstraints(TRANSFER_CONSTRAINTS, () => platform.database.write(context, async (tx): Promise<string | DomainError> => {
    const own = await tx.query(`select 1 from member where tenant_id = $1 and id_number_index = $2 and status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED')`, [tenantOf(context), index]);
    if (own.length) return validationFailed([{ path: 'idNumber', rule: 'own', messageKey: 'transfer.ask.own' }]);
    const [found] = await tx.query<{ allowed: boolean; tenantId: string | null; memberId: string | null }>('select allowed, tenant_id as "tenantId", member_id as "memberId" from gw_locate_registration($1, $2)', [index, name]);
    if (!found?.allowed || !found.tenantId) {
      await auditRegistration(tx, context, name);
      return found?.allowed ? validationFailed([{ path: 'idNumber', rule: 'exists', messageKey: 'transfer.ask.unknown' }]) : tooManyLookups();
    }
    const id = uuidv7();
    const unit = await ownUnitName(tx, context);
    if (!(await deliver(tx, context, { tenantId: found.tenantId, memberId: found.memberId! }, { askId: id, unit, note: input.note?.trim() || null }))) {
      await auditRegistration(tx, context, name);
      return conflict('transfer.open');
    }
    await tx.query('insert into membership_transfer_ask (tenant_id, id, member_name, id_number, note, asked_by_name) values ($1, $2, $3, $4, $5, $6)', [
      tenantOf(context), id, name, platform.cipher.encrypt(idNumber, askBoundTo(tenantOf(context), id)), input.note?.trim() || null, context.actor.name,
    ]);
    await recordAudit(tx, context, { operation: 'askForTransfer', targetType: 'TransferAsk', targetId: id, targetLabel: name, reason: input.note?.trim() || null });
    return id;
  }));
  if (typeof outcome !== 'string') throw outcome;
  return outcome;
}

/** Puts the request before the unit that has the member, in that unit's scope. @returns false where a transfer of the member is under way. */
async function deliver(tx: WriteTransaction, context: RequestContext, at: { tenantId: string; memberId: string }, ask: { askId: string; unit: string; note: string | null }): Promise<boolean> {
  const asker = tenantOf(context);
  return tx.inScope(unitScope(at.tenantId), async () => {
    const member = await tx.manager.createQueryBuilder(MemberEntity, 'm').setLock('pessimistic_write').where('m.tenantId = :tenantId and m.id = :memberId', at).getOne();
    if (!member || (await hasOpenTransfer(tx, at.tenantId, at.memberId))) return false;
    const transfer = { ...(await fromMember(tx, member)), targetTenantId: asker, targetUnitName: ask.unit, askId: ask.askId, reason: ask.note ?? ask.unit };
    await tx.manager.insert(TransferEntity, transfer);
    await recordStep(tx, at.tenantId, ask.unit, { transferId: transfer.id, step: 'ASK', note: ask.note });
    await recordAudit(tx, { ...context, actor: { ...context.actor, name: ask.unit } }, { tenantId: at.tenantId, operation: 'askForTransfer', targetType: 'MembershipTransfer', targetId: transfer.id, targetLabel: member.name, reason: ask.note });
    return true;
  });
}

function checkInput(input: AskForTransferInput): void {
  const rules = new RuleSet();
  rules.text('name', input.name, { min: 2, max: 30, required: true });
  if (rules.text('idNumber', input.idNumber, { max: 30, required: true })) {
    const checked = checkIdNumber(input.idNumber);
    if (!checked.ok) rules.add('idNumber', checked.rule, checked.messageKey);
  }
  rules.text('note', input.note, { max: 200 });
  if (rules.violations.length) throw validationFailed(rules.violations);
}
