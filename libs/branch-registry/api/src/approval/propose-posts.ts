import type { PostSubject } from '@gongwei/branch-registry-domain';
import { forbidden, validationFailed } from '@gongwei/kernel';
import { can, once, type Platform, type RequestContext } from '@gongwei/platform-database';
import type { ProposePostsInput } from './approval.inputs';
import { checkPosts, factsOfPosts, postsAtHand } from './effects/appoint-posts';
import { openApproval } from './open-approval';

/** Starts the approval of posts that begin or end with the reply. @returns the id of the thread. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT, FORBIDDEN. */
export async function proposePosts(platform: Platform, context: RequestContext, input: ProposePostsInput): Promise<string> {
  if (!can(context, 'organisation.write')) throw forbidden();
  return platform.database.write(context, (tx) =>
    once(tx, context, 'proposePosts', input.idempotencyKey, input, async () => {
      const proposed = proposedPosts(input);
      const atHand = await postsAtHand(tx, context, input.organisationId, proposed);
      const violations = checkPosts(input.subject as PostSubject, proposed, atHand);
      if (violations.length) throw validationFailed(violations);
      const { organisation } = atHand;
      return openApproval(tx, context, {
        subject: input.subject as PostSubject, organisationId: organisation.id, subjectId: organisation.id, body: input.body ?? null,
        title: input.subject === 'SECRETARY_POST' ? `${organisation.name}书记、副书记任免` : `${organisation.name}委员会组成`,
        facts: factsOfPosts(proposed, atHand), proposal: proposed as unknown as Record<string, unknown>,
      });
    }),
  );
}

/** Ids in the one notation they are stored in, and nothing else than the fields of a proposal. */
export const proposedPosts = (input: Pick<ProposePostsInput, 'appointments' | 'endings'>): { appointments: { memberId: string; post: never; fullTime: boolean }[]; endings: string[] } => ({
  appointments: input.appointments.map(({ memberId, post, fullTime }) => ({ memberId: memberId.toLowerCase(), post: post as never, fullTime })),
  endings: [...new Set(input.endings.map((id) => id.toLowerCase()))],
});
