import { today, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { once, type Platform, type RequestContext } from '@gongwei/platform-database';
import { statusAfter, validateStep, type MemberStatus } from '@gongwei/branch-registry-domain';
import { findMember } from '../member/find-member';
import type { RecordDevelopmentStepInput } from './development.types';
import { insertStep, settleDevelopment, standingSteps } from './settle-development';

/**
 * Records one step of somebody's way into the Party; a step that leads on changes the status, and nothing else does.
 * @returns the id of the member. @throws VALIDATION_FAILED (fields of the input), NOT_FOUND, CONFLICT.
 */
export async function recordDevelopmentStep(platform: Platform, context: RequestContext, input: RecordDevelopmentStepInput): Promise<string> {
  return platform.database.write(context, (tx) =>
    once(tx, context, 'recordDevelopmentStep', input.idempotencyKey, input, async () => {
      const member = await findMember(tx, context, input.memberId, input.version);
      const status = member.status as MemberStatus;
      const steps = await standingSteps(tx, member);
      const violations = validateStep(input, { today: today(), person: { birthDate: member.birthDate, joinedOn: member.joinedOn, status }, steps });
      if (violations.length) throw validationFailed(violations);
      const after = statusAfter(input.kind, status);
      const step = await insertStep(tx, context, member, input, { before: status, after });
      const fields = await settleDevelopment(tx, member, after, [...steps, step]);
      await recordAudit(tx, context, {
        operation: 'recordDevelopmentStep', targetType: 'Member', targetId: member.id, targetLabel: member.name, reason: step.note,
        changes: [{ field: 'developmentStep', before: null, after: input.kind }, { field: 'doneOn', before: null, after: input.on }, ...changesBetween({ ...member }, fields as Record<string, unknown>)],
      });
      return member.id;
    }),
  );
}
