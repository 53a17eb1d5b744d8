import { conflict, notFound, RuleSet, today, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { DEVELOPMENT_STEP, DEVELOPMENT_STEP_STATUSES, validateStep, type DevelopmentStepInput, type DevelopmentStatus, type MemberStatus } from '@gongwei/branch-registry-domain';
import { findMember } from '../member/find-member';
import type { MemberEntity } from '../member/member.entity';
import type { CorrectDevelopmentStepInput, DevelopmentStep } from './development.types';
import { STEP_COLUMNS } from './read-development';
import { insertStep, settleDevelopment, standingSteps, type StandingStep } from './settle-development';

type RecordedStep = DevelopmentStep & { memberId: string };

/**
 * Corrects a recorded step, or cancels it: the old one stays as it was recorded, with the reason. Cancelling a step that led on leads back.
 * @returns the id of the member. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT (stale, corrected already, later steps stand).
 */
export async function correctDevelopmentStep(platform: Platform, context: RequestContext, input: CorrectDevelopmentStepInput): Promise<string> {
  const rules = new RuleSet();
  rules.text('reason', input.reason, { min: 2, max: 500, required: true });
  if (rules.violations.length) throw validationFailed(rules.violations);
  return platform.database.write(context, async (tx) => {
    const step = await findStep(tx, context, input);
    const member = await findMember(tx, context, step.memberId);
    const others = (await standingSteps(tx, member)).filter(({ id }) => id !== step.id);
    const led = step.statusAfter !== step.statusBefore;
    if (led && (member.status !== step.statusAfter || (input.cancel && standsLater(others, step.statusBefore as DevelopmentStatus)))) throw conflict('development.step.standing');
    const status: MemberStatus = led ? step.statusBefore : (member.status as MemberStatus);
    const corrected = input.cancel ? null : checked(member, step, others, status, input);
    await tx.query('update development_step set superseded_at = now(), superseded_reason = $3, superseded_by_name = $4, version = version + 1 where tenant_id = $1 and id = $2', [member.tenantId, step.id, input.reason.trim(), context.actor.name]);
    const steps = corrected ? [...others, await insertStep(tx, context, member, corrected, { before: step.statusBefore, after: step.statusAfter })] : others;
    const fields = await settleDevelopment(tx, member, corrected ? (member.status as MemberStatus) : status, steps);
    await recordAudit(tx, context, {
      operation: 'correctDevelopmentStep', targetType: 'Member', targetId: member.id, targetLabel: member.name, reason: input.reason.trim(),
      changes: [{ field: 'developmentStep', before: step.kind, after: corrected ? step.kind : null }, { field: 'doneOn', before: step.on, after: corrected?.on ?? null }, ...changesBetween({ ...member }, fields as Record<string, unknown>)],
    });
    return member.id;
  });
}

async function findStep(tx: WriteTransaction, context: RequestContext, input: CorrectDevelopmentStepInput): Promise<RecordedStep> {
  const [step] = await tx.query<RecordedStep>(`select ${STEP_COLUMNS}, s.member_id as "memberId" from development_step s where s.tenant_id = $1 and s.id::text = $2 for update`, [tenantOf(context), input.id.toLowerCase()]);
  if (!step) throw notFound();
  if (step.supersededAt) throw conflict('development.step.superseded');
  if (step.version !== input.version) throw conflict('error.stale');
  return step;
}

/** Whether anything of a later stage is recorded than the one a cancelled step would lead back to. */
const standsLater = (steps: readonly StandingStep[], status: DevelopmentStatus): boolean =>
  steps.some(({ kind }) => DEVELOPMENT_STEP_STATUSES.indexOf(DEVELOPMENT_STEP[kind].from) > DEVELOPMENT_STEP_STATUSES.indexOf(status));

/** The step as it should have been; what is not given stays. @throws VALIDATION_FAILED */
function checked(member: MemberEntity, step: RecordedStep, others: readonly StandingStep[], status: MemberStatus, input: CorrectDevelopmentStepInput): DevelopmentStepInput {
  const given = Object.fromEntries((['on', 'documents', 'note', 'count', 'hours', 'months', 'entitled', 'present', 'ayes'] as const).filter((field) => input[field] !== undefined && (field === 'note' || input[field] !== null)).map((field) => [field, input[field]]));
  const corrected = { ...step, ...given } as DevelopmentStepInput;
  const violations = validateStep(corrected, { today: today(), person: { birthDate: member.birthDate, joinedOn: member.joinedOn, status }, steps: others });
  if (violations.length) throw validationFailed(violations);
  return corrected;
}
