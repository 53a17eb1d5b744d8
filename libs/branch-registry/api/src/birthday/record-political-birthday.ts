import { conflict, today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { CELEBRATION_ITEMS, countsAsMember, validateCelebration, type MemberStatus } from '@gongwei/branch-registry-domain';
import { findMember } from '../member/find-member';
import type { RecordPoliticalBirthdayInput } from './birthday.types';

/** Records how a member's political birthday was celebrated in a year. @returns the id of the member. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function recordPoliticalBirthday(platform: Platform, context: RequestContext, input: RecordPoliticalBirthdayInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const member = await findMember(tx, context, input.memberId);
    if (!member.joinedOn || !countsAsMember(member.status as MemberStatus)) throw validationFailed([{ path: 'memberId', rule: 'status', messageKey: 'member.notJoined' }]);
    const violations = validateCelebration(input, member.joinedOn, today());
    if (violations.length) throw validationFailed(violations);
    const [known] = await tx.query<{ id: string; version: number }>('select id, version from birthday_celebration where tenant_id = $1 and member_id = $2 and year = $3 for update', [member.tenantId, member.id, input.year]);
    if ((known?.version ?? null) !== (input.version ?? null)) throw conflict('error.stale');
    const values = [input.heldOn, input.card, input.speech, input.story, input.oath, input.note?.trim() || null, context.actor.id, context.actor.name];
    if (known) {
      await tx.query('update birthday_celebration set held_on = $3, card = $4, speech = $5, story = $6, oath = $7, note = $8, recorded_by = $9, recorded_by_name = $10, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2', [member.tenantId, known.id, ...values]);
    } else {
      await tx.query('insert into birthday_celebration (tenant_id, id, member_id, year, held_on, card, speech, story, oath, note, recorded_by, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [member.tenantId, uuidv7(), member.id, input.year, ...values]);
    }
    await recordAudit(tx, context, {
      operation: 'recordPoliticalBirthday', targetType: 'Member', targetId: member.id, targetLabel: member.name, reason: input.note?.trim() || null,
      changes: [{ field: 'year', before: null, after: String(input.year) }, ...CELEBRATION_ITEMS.filter((item) => input[item]).map((item) => ({ field: item, before: null, after: 'true' }))],
    });
    return member.id;
  });
}
