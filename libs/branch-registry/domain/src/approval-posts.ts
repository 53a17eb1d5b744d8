import { RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import type { MemberStatus } from './member-status';
import type { OrganisationKind } from './organisation-kind';
import { COMMITTEE_POSTS, POST_CODES, type PostCode } from './posts';
import { validatePost } from './validate-post';

/** Threads that bring their posts with them. */
export type PostSubject = 'SECRETARY_POST' | 'COMMITTEE_COMPOSITION';

/** Which posts each asks for. */
export const POSTS_OF_SUBJECT: Readonly<Record<PostSubject, readonly PostCode[]>> = {
  SECRETARY_POST: ['SECRETARY', 'DEPUTY_SECRETARY', 'FULLTIME_DEPUTY_SECRETARY'],
  COMMITTEE_COMPOSITION: POST_CODES.filter((post) => COMMITTEE_POSTS.has(post)),
};

/** What takes effect with the reply: who begins, and which appointments end. */
export interface ProposedPosts {
  readonly appointments: readonly { readonly memberId: string; readonly post: PostCode; readonly fullTime?: boolean }[];
  readonly endings: readonly string[];
}

export interface ProposedPostsSituation {
  /** The day they would take effect. */
  readonly on: DateString;
  readonly organisation: { readonly kind: OrganisationKind; readonly establishedOn: DateString | null };
  readonly members: ReadonlyMap<string, { readonly status: MemberStatus }>;
  /** What is held in the organisation now, and what the endings name besides. */
  readonly held: readonly { readonly id: string; readonly post: PostCode; readonly memberId: string; readonly elsewhere?: boolean; readonly ended?: boolean }[];
}

/** Checks a list of posts as a whole: each beginning against what is held once the endings are taken away and the beginnings before it are made. */
export function validateProposedPosts(subject: PostSubject, proposed: ProposedPosts, situation: ProposedPostsSituation): RuleViolation[] {
  const rules = new RuleSet();
  if (!proposed.appointments.length && !proposed.endings.length) rules.add('appointments', 'required', 'approval.posts.none');
  if (proposed.appointments.length > 30) rules.add('appointments', 'most', 'approval.posts.most', { max: 30 });
  for (const [index, id] of proposed.endings.entries()) {
    const post = situation.held.find((one) => one.id === id);
    if (!post) rules.add(`endings.${index}`, 'exists', 'approval.posts.unknown');
    else if (post.elsewhere) rules.add(`endings.${index}`, 'elsewhere', 'approval.posts.elsewhere');
    else if (post.ended) rules.add(`endings.${index}`, 'held', 'post.ended');
    else if (!POSTS_OF_SUBJECT[subject].includes(post.post)) rules.add(`endings.${index}`, 'choice', 'approval.posts.subject');
  }
  const held: { post: PostCode; memberId: string }[] = situation.held.filter((one) => !one.elsewhere && !one.ended && !proposed.endings.includes(one.id)).map(({ post, memberId }) => ({ post, memberId }));
  for (const [index, one] of proposed.appointments.entries()) {
    const at = `appointments.${index}`;
    const member = situation.members.get(one.memberId);
    if (!POSTS_OF_SUBJECT[subject].includes(one.post)) rules.add(`${at}.post`, 'choice', 'approval.posts.subject');
    else if (!member) rules.add(`${at}.memberId`, 'exists', 'post.member.unknown');
    else for (const violation of validatePost({ ...one, fromOn: situation.on }, { today: situation.on, organisation: situation.organisation, member, held })) rules.violations.push({ ...violation, path: `${at}.${violation.path}` });
    held.push({ post: one.post, memberId: one.memberId });
  }
  return rules.violations;
}
