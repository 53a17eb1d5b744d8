import { nextDocumentNo } from '@gongwei/branch-registry-domain';
import { can, seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import { MASKED_NAME } from '../member/member.read-model';
import { listLoader } from '../organisation/read-lists';
import { OPEN_APPROVAL } from './open-thread';
import { awaitsDecision, decidesHere } from './approval.read-model';
import type { Approval, ApprovalStep, ApprovalTasks, ProposedPost } from './approval.types';

type Key = Pick<Approval, 'unitId' | 'id'>;

const STEPS = `select e.id, upper(e.event) as event, e.note, coalesce(e.detail ->> 'requestNo', e.detail ->> 'replyNo') as "documentNo", coalesce(e.detail ->> 'heldOn', e.detail ->> 'requestedOn', e.detail ->> 'repliedOn') as "documentOn",
    e.detail ->> 'meeting' as meeting, e.actor_name as "actorName", e.actor_tenant_id is distinct from e.tenant_id as "byCommittee", e.at
  from approval_event e where e.tenant_id = p.tenant_id and e.approval_id = p.id order by e.sequence`;

export const readSteps = (context: RequestContext, approval: Key): Promise<ApprovalStep[]> => listLoader<ApprovalStep>(context, 'approval-steps', STEPS).load(approval);

const posts = (name: string): string => `select * from (
    select x.n, m.id as "memberId", ${name} as "memberName", x.value ->> 'post' as post, coalesce((x.value ->> 'fullTime')::boolean, false) as "fullTime", null::uuid as "appointmentId"
      from approval a cross join lateral jsonb_array_elements(coalesce(a.proposal -> 'appointments', '[]')) with ordinality as x (value, n)
      join member m on m.tenant_id = a.tenant_id and m.id::text = x.value ->> 'memberId' where a.tenant_id = p.tenant_id and a.id = p.id
    union all
    select 1000 + x.n, m.id, ${name}, h.post, h.full_time, h.id
      from approval a cross join lateral jsonb_array_elements_text(coalesce(a.proposal -> 'endings', '[]')) with ordinality as x (value, n)
      join post_appointment h on h.tenant_id = a.tenant_id and h.id::text = x.value join member m on m.tenant_id = h.tenant_id and m.id = h.member_id where a.tenant_id = p.tenant_id and a.id = p.id
  ) list order by n`;
const POSTS = posts('m.name');
const POSTS_MASKED = posts(MASKED_NAME);

export const readProposedPosts = (context: RequestContext, approval: Key): Promise<ProposedPost[]> =>
  listLoader<ProposedPost>(context, 'approval-posts', seesPersonalData(context) ? POSTS : POSTS_MASKED).load(approval);

/** The number after the last reply this approver gave this year: what the next one would bear. Asked once however many threads want it. */
export function nextReplyNo(context: RequestContext, approval: Pick<Approval, 'unitId' | 'route' | 'status'> & { committeeId: string | null }): Promise<string | null> {
  if (approval.status !== 'SUBMITTED' || !decidesHere(context, approval)) return Promise.resolve(null);
  let asked = context.loaders.get('approval-next-reply') as Promise<string | null> | undefined;
  if (!asked) context.loaders.set('approval-next-reply', (asked = readNextReplyNo(context, approval.route)));
  return asked;
}

async function readNextReplyNo(context: RequestContext, route: string): Promise<string | null> {
  const [last] = await context.reader.query<{ reply_no: string }>(
    `select a.reply_no from approval a join tenant u on u.tenant_id = a.tenant_id
     where a.reply_no is not null and a.route = $1 and ${context.scope.role === 'gw_committee' ? 'u.parent_id' : 'a.tenant_id'} = $2 and a.replied_on >= date_trunc('year', now() at time zone 'Asia/Shanghai')::date
     order by a.replied_on desc, length(a.reply_no) desc, a.reply_no desc limit 1`, [route, context.scope.tenantId],
  );
  return last ? nextDocumentNo(last.reply_no) : null;
}

/** What waits in this scope, in one statement. */
export async function readApprovalTasks(context: RequestContext): Promise<ApprovalTasks> {
  const decides = can(context, 'approval.decide') && context.actor.tenantId === context.scope.tenantId;
  const [row] = await context.reader.query<ApprovalTasks>(
    `select count(*) filter (where ${decides ? awaitsDecision(context, '$1') : 'false'})::int as "awaitingDecision",
       count(*) filter (where a.status = 'RETURNED' and a.tenant_id = $1)::int as returned, count(*) filter (where a.status in ('DRAFT', 'DISCUSSED') and a.tenant_id = $1)::int as drafts
     from approval a where a.status in ${OPEN_APPROVAL} and $1::uuid is not null`, [context.scope.tenantId],
  );
  return row!;
}
