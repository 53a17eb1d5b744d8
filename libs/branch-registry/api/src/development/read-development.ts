import { today, translate } from '@gongwei/kernel';
import { developmentRecordOf, isDeveloping, nextStep, openSteps, outlookOf, probationEndsOn, stepOfItem, type DevelopedPerson } from '@gongwei/branch-registry-domain';
import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import type { Member } from '../member/member.types';
import { MemberStatus } from '../member/member.enums';
import { listLoader } from '../organisation/read-lists';
import { organisationsUnder } from '../sql';
import { OUTLOOK_STATE } from './outlook-state';
import { FIGURES } from './settle-development';
import type { DevelopmentStage, DevelopmentStep, MemberDevelopment } from './development.types';

export const STEP_COLUMNS = `s.id, s.kind, to_char(s.done_on, 'YYYY-MM-DD') as "on", s.documents, ${FIGURES}, s.note, s.status_before as "statusBefore", s.status_after as "statusAfter",
  s.recorded_at as "recordedAt", s.recorded_by_name as "recordedBy", s.superseded_at as "supersededAt", s.superseded_reason as "supersededReason", s.superseded_by_name as "supersededBy", s.version`;
const STEPS = `select ${STEP_COLUMNS} from development_step s where s.tenant_id = p.tenant_id and s.member_id = p.id order by s.done_on, s.recorded_at, s.id`;

/** The way of one member into the Party; those of a list are read in one statement. */
export async function readDevelopment(context: RequestContext, member: Member): Promise<MemberDevelopment> {
  const all = await listLoader<DevelopmentStep>(context, 'development-steps', STEPS).load(member);
  const steps = all.filter((step) => step.supersededAt === null);
  const day = today();
  const person: DevelopedPerson = { birthDate: member.birthDate, joinedOn: member.joinedOn, status: member.status };
  const outlook = outlookOf(person, steps, day);
  const developing = isDeveloping(member.status);
  return {
    next: developing ? (outlook.next as MemberStatus) : null, earliestOn: outlook.earliestOn, earliestReason: developing ? translate(context.locale, `development.earliest.${outlook.stage}`) : null, ready: outlook.ready,
    late: outlook.missing.some(({ overdue }) => overdue), probationEndsOn: developing ? probationEndsOn(developmentRecordOf(person, steps)) : null, nextStep: nextStep(outlook), openSteps: openSteps(member.status, steps),
    missing: outlook.missing.map(({ item, messageKey, dueOn, overdue }) => ({ step: stepOfItem(item), label: translate(context.locale, messageKey), dueOn, overdue })),
    // Notes are written for those who handle the case.
    steps: seesPersonalData(context) ? all : all.map((step) => ({ ...step, note: null, supersededReason: null })),
  };
}

const STAGES = [MemberStatus.APPLICANT, MemberStatus.ACTIVIST, MemberStatus.CANDIDATE, MemberStatus.PROBATIONARY] as const;

/** How many stand at each stage, and how many of them can go on or are late. */
export async function readDevelopmentStages(context: RequestContext, unitId: string | null, organisationId: string | null): Promise<DevelopmentStage[]> {
  const rows = await context.reader.query<DevelopmentStage>(
    `select m.status, count(*)::int as count, (count(*) filter (where ${OUTLOOK_STATE.READY}))::int as ready, (count(*) filter (where ${OUTLOOK_STATE.LATE}))::int as late, (count(*) filter (where d.member_id is null))::int as unrecorded
     from member m left join development_outlook d on d.tenant_id = m.tenant_id and d.member_id = m.id
     where m.status = any($1) and ($2::text is null or m.tenant_id::text = $2) and ($3::text is null or (m.tenant_id, m.organisation_id) in ${organisationsUnder('top.id::text = $3')}) group by m.status`,
    [STAGES, unitId?.toLowerCase() ?? null, organisationId?.toLowerCase() ?? null],
  );
  return STAGES.map((status) => rows.find((row) => row.status === status) ?? { status, count: 0, ready: 0, late: 0, unrecorded: 0 });
}
