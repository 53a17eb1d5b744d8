import { today, uuidv7 } from '@gongwei/kernel';
import { developmentRecordOf, isDeveloping, outlookOf, probationEndsOn, type DevelopmentStepFacts, type DevelopmentStepInput, type MemberStatus } from '@gongwei/branch-registry-domain';
import type { RequestContext, WriteTransaction } from '@gongwei/platform-database';
import { endPosts } from '../member/end-posts';
import { MemberEntity } from '../member/member.entity';

export type StandingStep = DevelopmentStepFacts & { readonly id: string; readonly note: string | null };

/** The figures of a step `s`, as the domain names them. */
export const FIGURES = `(s.figures->>'count')::int as count, (s.figures->>'hours')::int as hours, (s.figures->>'months')::int as months,
  (s.figures->>'entitled')::int as entitled, (s.figures->>'present')::int as present, (s.figures->>'ayes')::int as ayes`;

/** The steps of a member that stand, in their order. */
export const standingSteps = (tx: WriteTransaction, member: Pick<MemberEntity, 'tenantId' | 'id'>): Promise<StandingStep[]> =>
  tx.query<StandingStep>(
    `select s.id, s.kind, to_char(s.done_on, 'YYYY-MM-DD') as "on", s.note, ${FIGURES}
     from development_step s where s.tenant_id = $1 and s.member_id = $2 and s.superseded_at is null order by s.done_on, s.recorded_at, s.id`,
    [member.tenantId, member.id],
  );

/** Writes a step as it was recorded. */
export async function insertStep(tx: WriteTransaction, context: RequestContext, member: MemberEntity, step: DevelopmentStepInput, status: { before: string; after: string }): Promise<StandingStep> {
  const { count, hours, months, entitled, present, ayes } = step;
  const figures = Object.fromEntries(Object.entries({ count, hours, months, entitled, present, ayes }).filter(([, value]) => value !== null && value !== undefined));
  const note = step.note?.trim() || null;
  const id = uuidv7();
  await tx.query(
    `insert into development_step (tenant_id, id, member_id, kind, done_on, documents, figures, note, status_before, status_after, recorded_by, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [member.tenantId, id, member.id, step.kind, step.on, JSON.stringify(step.documents.map((name) => name.trim())), JSON.stringify(figures), note, status.before, status.after, context.actor.id, context.actor.name],
  );
  return { ...step, id, note };
}

/** Brings the member's own record and outlook in line with the steps that stand now. @returns what it says of the person. */
export async function settleDevelopment(tx: WriteTransaction, member: MemberEntity, status: MemberStatus, steps: readonly StandingStep[]): Promise<Partial<MemberEntity>> {
  const ending = steps.find(({ kind }) => kind === 'WITHDRAWAL' || kind === 'REFUSAL');
  const accepted = steps.find(({ kind }) => kind === 'ADMISSION')?.on ?? null;
  const joined = status === 'PROBATIONARY' || status === 'FULL';
  const joinedOn = joined ? (accepted ?? member.joinedOn) : status === 'LEFT' ? member.joinedOn : null;
  const person = { birthDate: member.birthDate, joinedOn, status };
  // Party age counts from the end of probation (art. 33), whatever day the approval came.
  const full = steps.some(({ kind }) => kind === 'FULL_APPROVAL');
  const becameFullOn = status === 'FULL' && full ? probationEndsOn({ ...developmentRecordOf(person, steps), acceptedOn: joinedOn }) : status === 'FULL' ? member.becameFullOn : null;
  const fields = { status, joinedOn, becameFullOn, ...(status === 'LEFT' && ending ? { leftOn: ending.on, leaveReason: ending.note } : { leftOn: null, leaveReason: null }) };
  await tx.manager.update(MemberEntity, { tenantId: member.tenantId, id: member.id }, { ...fields, version: member.version + 1, updatedAt: new Date() });
  if (status === 'LEFT' && ending) await endPosts(tx, { tenantId: member.tenantId, memberIds: [member.id] }, ending.on);
  await keepOutlook(tx, { ...member, ...fields }, steps);
  return fields;
}

/** Keeps what lists ask for. Its dates do not depend on the day it is written on. */
export async function keepOutlook(tx: WriteTransaction, member: Pick<MemberEntity, 'tenantId' | 'id' | 'birthDate' | 'joinedOn' | 'status'>, steps: readonly DevelopmentStepFacts[]): Promise<void> {
  const outlook = outlookOf({ birthDate: member.birthDate, joinedOn: member.joinedOn, status: member.status as MemberStatus }, steps, today());
  const missing = isDeveloping(member.status) ? outlook.missing : [];
  const due = missing.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn !== null).sort()[0] ?? null;
  await tx.query(
    `insert into development_outlook as d (tenant_id, member_id, earliest_on, missing_count, due_on) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, member_id) do update set earliest_on = excluded.earliest_on, missing_count = excluded.missing_count, due_on = excluded.due_on, updated_at = now()`,
    [member.tenantId, member.id, outlook.earliestOn, missing.filter(({ item }) => item !== 'fullApproval').length, due],
  );
}
