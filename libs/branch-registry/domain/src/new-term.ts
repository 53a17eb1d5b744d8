import type { DateString } from '@gongwei/kernel';
import type { BodyStanding, RoleInput } from './election-meeting';
import type { ElectionKind } from './election-life-cycle';
import { COMMITTEE_POSTS, type PostCode } from './posts';
import { electionDueOn } from './term';

export interface HeldPost {
  readonly id: string;
  readonly memberId: string;
  readonly post: PostCode;
}

export interface NewTerm {
  /** Posts that end on the day of the election. */
  readonly ending: readonly HeldPost[];
  readonly beginning: readonly { readonly memberId: string; readonly post: PostCode }[];
  /** Null for a by-election: who fills a gap serves what is left of the term. */
  readonly term: { readonly startedOn: DateString; readonly dueOn: DateString } | null;
}

/** The posts an election gives: the roles within a committee, or the very post that was elected directly. */
export function postsGiven(standings: readonly BodyStanding[], roles: readonly RoleInput[]): { memberId: string; post: PostCode }[] {
  return standings.flatMap(({ body, elected }) =>
    elected.flatMap((memberId) => (body === 'COMMITTEE' ? (roles.find((role) => role.memberId === memberId)?.posts ?? []) : [body as PostCode]).map((post) => ({ memberId, post }))),
  );
}

/**
 * What an approved result changes. A new term ends every committee post and begins those given, for the re-elected as well; the term runs from
 * the day of the election. A by-election ends only what it replaces: the secretary's post, and posts the elected hold already.
 */
export function newTerm(kind: ElectionKind, heldOn: DateString, termYears: number, held: readonly HeldPost[], given: readonly { readonly memberId: string; readonly post: PostCode }[]): NewTerm {
  const committee = held.filter(({ post }) => COMMITTEE_POSTS.has(post));
  if (kind !== 'BY_ELECTION') return { ending: committee, beginning: given, term: { startedOn: heldOn, dueOn: electionDueOn(heldOn, termYears) } };
  const kept = (one: { memberId: string; post: PostCode }): boolean => committee.some(({ memberId, post }) => memberId === one.memberId && post === one.post);
  const newSecretary = given.some((one) => one.post === 'SECRETARY' && !kept(one));
  return { ending: committee.filter(({ post }) => post === 'SECRETARY' && newSecretary), beginning: given.filter((one) => !kept(one)), term: null };
}
