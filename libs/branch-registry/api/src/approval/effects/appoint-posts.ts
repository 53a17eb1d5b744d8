import { isOrganisationOpen, POST_LABEL, validateProposedPosts, type MemberStatus, type OrganisationKind, type PostCode, type PostSubject, type ProposedPosts } from '@gongwei/branch-registry-domain';
import { conflict, today, uuidv7, type RuleViolation } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { endPosts } from '../../member/end-posts';
import { findOrganisation } from '../../organisation/find-organisation';
import type { OrganisationEntity } from '../../organisation/organisation.entity';
import type { ApprovalEffect, ApprovalFact } from '../approval-effects';

interface Held {
  id: string;
  post: PostCode;
  memberId: string;
  memberName: string;
  elsewhere: boolean;
  ended: boolean;
}
interface Person {
  id: string;
  name: string;
  status: MemberStatus;
}

/** What the list of posts looks at: the organisation, locked, who is named, who holds what. */
export interface PostsAtHand {
  readonly organisation: OrganisationEntity;
  readonly people: ReadonlyMap<string, Person>;
  readonly held: readonly Held[];
}

export async function postsAtHand(tx: WriteTransaction, context: RequestContext, organisationId: string, proposed: ProposedPosts): Promise<PostsAtHand> {
  const organisation = await findOrganisation(tx, context, organisationId);
  if (!isOrganisationOpen(organisation.status as never)) throw conflict('organisation.closed');
  const tenantId = tenantOf(context);
  const people = await tx.query<Person>('select id, name, status from member where tenant_id = $1 and id::text = any ($2) for share', [tenantId, proposed.appointments.map(({ memberId }) => memberId.toLowerCase())]);
  const held = await tx.query<Held>(
    `select a.id, a.post, a.member_id as "memberId", m.name as "memberName", a.organisation_id <> $2 as elsewhere, a.to_on is not null as ended from post_appointment a join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
     where a.tenant_id = $1 and (a.organisation_id = $2 and a.to_on is null or a.id::text = any ($3)) order by a.from_on, a.id`, [tenantId, organisation.id, proposed.endings],
  );
  return { organisation, people: new Map(people.map((one) => [one.id, one])), held };
}

/** @param on the day they take effect. */
export const checkPosts = (subject: PostSubject, proposed: ProposedPosts, { organisation, people, held }: PostsAtHand, on = today()): RuleViolation[] =>
  validateProposedPosts(subject, proposed, { on, organisation: { kind: organisation.kind as OrganisationKind, establishedOn: organisation.establishedOn }, members: people, held });

/** 拟任… and 免去…, a line for each post. */
export function factsOfPosts(proposed: ProposedPosts, { people, held }: PostsAtHand): ApprovalFact[] {
  const lines = (beginning: boolean, names: ReadonlyMap<PostCode, string[]>): ApprovalFact[] =>
    [...names].map(([post, list]) => ({
      label: { 'zh-CN': `${beginning ? '拟任' : '免去'}${POST_LABEL[post]['zh-CN']}`, en: `${POST_LABEL[post].en}: ${beginning ? 'appointed' : 'released'}` }, value: list.join('、'), personal: true,
    }));
  const begins = new Map<PostCode, string[]>();
  for (const { post, memberId } of proposed.appointments) begins.set(post, [...(begins.get(post) ?? []), people.get(memberId)?.name ?? '']);
  const ends = new Map<PostCode, string[]>();
  for (const { id, post, memberName } of held) if (proposed.endings.includes(id)) ends.set(post, [...(ends.get(post) ?? []), memberName]);
  return [...lines(true, begins), ...lines(false, ends)];
}

/** 任职: who the thread names holds the post from the day of the reply on; who it releases held it until then. */
export const appointPosts: ApprovalEffect = {
  async facts(tx, context, approval) {
    const proposed = approval.proposal as unknown as ProposedPosts;
    return factsOfPosts(proposed, await postsAtHand(tx, context, approval.organisationId, proposed));
  },

  async submitting(_platform, tx, context, approval) {
    const proposed = approval.proposal as unknown as ProposedPosts;
    const violations = checkPosts(approval.subject as PostSubject, proposed, await postsAtHand(tx, context, approval.organisationId, proposed));
    if (violations.length) throw unfit(violations);
  },

  async approved(_platform, tx, context, approval) {
    const proposed = approval.proposal as unknown as ProposedPosts;
    const atHand = await postsAtHand(tx, context, approval.organisationId, proposed);
    const violations = checkPosts(approval.subject as PostSubject, proposed, atHand, approval.repliedOn!);
    if (violations.length) throw unfit(violations);
    const { organisation, people, held } = atHand;
    await endPosts(tx, { tenantId: organisation.tenantId, appointmentIds: proposed.endings }, approval.repliedOn!);
    for (const one of proposed.appointments) {
      await tx.query('insert into post_appointment (tenant_id, id, organisation_id, member_id, post, from_on, full_time) values ($1, $2, $3, $4, $5, $6, $7)', [
        organisation.tenantId, uuidv7(), organisation.id, one.memberId, one.post, approval.repliedOn, one.fullTime ?? false,
      ]);
    }
    await recordAudit(tx, context, {
      operation: 'appointPosts', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name, reason: approval.replyNo,
      changes: [
        ...held.filter(({ id }) => proposed.endings.includes(id)).flatMap(({ post, memberName }) => [{ field: 'post', before: post, after: null }, { field: 'member', before: memberName, after: null }]),
        ...proposed.appointments.flatMap(({ post, memberId }) => [{ field: 'post', before: null, after: post }, { field: 'member', before: null, after: people.get(memberId)!.name }]),
      ],
    });
  },
};

/** The reasons of a list of posts are the applicant's to mend; the approver is told the first. */
const unfit = ([first]: readonly RuleViolation[]): Error => conflict('approval.unfit', { reason: `@${first!.messageKey}` });
