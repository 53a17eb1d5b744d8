import { conflict, today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { countsAsMember, monthlyDues, needsBase, validateDuesBase, type MemberStatus } from '@gongwei/branch-registry-domain';
import { findMember } from '../member/find-member';
import type { SetDuesBaseInput } from './dues.types';

/**
 * Fixes how a member's dues are reckoned from a month on; earlier months keep the base they had. The trail says that it was fixed, not at
 * how much: it is read by people who do not see dues. @returns the id of the member. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT.
 */
export async function setDuesBase(platform: Platform, context: RequestContext, input: SetDuesBaseInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const member = await findMember(tx, context, input.memberId);
    const violations = validateDuesBase(input, today().slice(0, 7));
    if (!countsAsMember(member.status as MemberStatus)) violations.push({ path: 'memberId', rule: 'status', messageKey: 'member.notJoined' });
    if (violations.length) throw validationFailed(violations);
    const [known] = await tx.query<{ id: string; version: number; kind: string }>('select id, version, kind from dues_base where tenant_id = $1 and member_id = $2 and from_month = $3 for update', [member.tenantId, member.id, `${input.fromMonth}-01`]);
    if ((known?.version ?? null) !== (input.version ?? null)) throw conflict('error.stale');
    const baseFen = needsBase(input.kind) ? input.baseFen! : null;
    const values = [input.kind, baseFen, monthlyDues(input.kind, baseFen ?? 0), input.reason?.trim() || null, context.actor.id, context.actor.name];
    if (known) {
      await tx.query('update dues_base set kind = $3, base_fen = $4, monthly_fen = $5, reason = $6, recorded_by = $7, recorded_by_name = $8, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2', [member.tenantId, known.id, ...values]);
    } else {
      await tx.query('insert into dues_base (tenant_id, id, member_id, from_month, kind, base_fen, monthly_fen, reason, recorded_by, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [member.tenantId, uuidv7(), member.id, `${input.fromMonth}-01`, ...values]);
    }
    await recordAudit(tx, context, {
      operation: 'setDuesBase', targetType: 'Member', targetId: member.id, targetLabel: member.name, reason: input.reason?.trim() || null,
      changes: [{ field: 'duesKind', before: known?.kind ?? null, after: input.kind }, { field: 'fromMonth', before: null, after: input.fromMonth }],
    });
    return member.id;
  });
}
