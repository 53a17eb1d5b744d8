import { RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import type { MemberStatus } from './member-status';
import type { OrganisationKind } from './organisation-kind';
import { COMMITTEE_POSTS, POST_CODES, type PostCode } from './posts';

/** A post someone is to hold; names as in the GraphQL input. */
export interface PostInput {
  readonly post: PostCode;
  readonly memberId: string;
  readonly fromOn: DateString;
}

/** What the rules look at besides the input. */
export interface PostSituation {
  readonly today: DateString;
  readonly organisation: { readonly kind: OrganisationKind; readonly establishedOn: DateString | null };
  readonly member: { readonly status: MemberStatus };
  /** Posts of the organisation that are held now. */
  readonly held: readonly { readonly post: PostCode; readonly memberId: string }[];
}

/**
 * Checks an appointment before it is recorded. Whether the approval of the level above is there is the approval's matter; here is what
 * cannot be true: two secretaries at once, a committee post without full membership, a post in a Party group.
 * Sources: Branch Regulations ch. 6 (书记 one, elected by full members), Election Regulations art. 5 (正式党员).
 */
export function validatePost(input: PostInput, situation: PostSituation): RuleViolation[] {
  const rules = new RuleSet();
  const { organisation, member, held, today } = situation;
  if (!POST_CODES.includes(input.post)) rules.add('post', 'choice', 'error.required');
  else if (organisation.kind === 'PARTY_GROUP') rules.add('post', 'kind', 'post.group');
  else if (input.post === 'SECRETARY' && held.some(({ post }) => post === 'SECRETARY')) rules.add('post', 'held', 'post.secretary.held');
  if (held.some(({ post, memberId }) => post === input.post && memberId === input.memberId)) rules.add('memberId', 'held', 'post.member.holds');
  else if (!mayHold(input.post, member.status)) rules.add('memberId', 'status', COMMITTEE_POSTS.has(input.post) ? 'post.member.full' : 'post.member.counted');
  rules.date('fromOn', input.fromOn, { required: true, notAfter: today, ...(organisation.establishedOn ? { notBefore: organisation.establishedOn } : {}) });
  return rules.violations;
}

/** Committees consist of full members; a full-time worker may still be on probation. */
const mayHold = (post: PostCode, status: MemberStatus): boolean => status === 'FULL' || (!COMMITTEE_POSTS.has(post) && status === 'PROBATIONARY');

/** Checks the end of a post. */
export function validatePostEnd(input: { readonly toOn: DateString }, post: { readonly fromOn: DateString }, today: DateString): RuleViolation[] {
  const rules = new RuleSet();
  rules.date('toOn', input.toOn, { required: true, notAfter: today, notBefore: post.fromOn });
  return rules.violations;
}
