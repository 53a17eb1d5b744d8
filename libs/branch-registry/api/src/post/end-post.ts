import { conflict, notFound, today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { validatePostEnd } from '@gongwei/branch-registry-domain';
import type { EndPostInput } from './post.inputs';

interface HeldPost {
  id: string;
  organisationId: string;
  organisationName: string;
  memberName: string;
  post: string;
  fromOn: string;
  toOn: string | null;
  version: number;
}

/** Records until when a member held a post. @returns the id of the organisation. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT (stale, ended already). */
export async function endPost(platform: Platform, context: RequestContext, input: EndPostInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const [post] = await tx.query<HeldPost>(
      `select a.id, a.organisation_id as "organisationId", o.name as "organisationName", m.name as "memberName", a.post, to_char(a.from_on, 'YYYY-MM-DD') as "fromOn", a.to_on::text as "toOn", a.version
       from post_appointment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
       where a.tenant_id = $1 and a.id::text = $2 for update of a`,
      [tenantOf(context), input.id.toLowerCase()],
    );
    if (!post) throw notFound();
    if (post.toOn !== null) throw conflict('post.ended');
    if (post.version !== input.version) throw conflict('error.stale');
    const violations = validatePostEnd(input, post, today());
    if (violations.length) throw validationFailed(violations);
    await tx.query('update post_appointment set to_on = $3, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2', [tenantOf(context), post.id, input.toOn]);
    await recordAudit(tx, context, {
      operation: 'endPost', targetType: 'Organisation', targetId: post.organisationId, targetLabel: post.organisationName, reason: input.reason?.trim() || null,
      changes: [{ field: 'post', before: post.post, after: null }, { field: 'member', before: post.memberName, after: null }, { field: 'toOn', before: null, after: input.toOn }],
    });
    return post.organisationId;
  });
}
