import { validateApprovalWording, type PostSubject } from '@gongwei/branch-registry-domain';
import { conflict, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import type { UpdateApprovalInput } from './approval.inputs';
import { checkPosts, factsOfPosts, postsAtHand } from './effects/appoint-posts';
import { findApproval } from './find-approval';
import { inUnit } from './in-unit';
import { proposedPosts } from './propose-posts';

/** Words a thread anew as long as it is with the applicant. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT (submitted, settled, stale). */
export async function updateApproval(platform: Platform, context: RequestContext, input: UpdateApprovalInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const approval = await findApproval(tx, context, input.id, input.version);
    if (approval.status === 'SUBMITTED') throw conflict('approval.submitted');
    if (!['DRAFT', 'DISCUSSED', 'RETURNED'].includes(approval.status)) throw conflict('approval.closed');
    const violations = validateApprovalWording(input);
    const bringsPosts = approval.subject === 'SECRETARY_POST' || approval.subject === 'COMMITTEE_COMPOSITION';
    const given = { appointments: input.appointments ?? null, endings: input.endings ?? null };
    if (!bringsPosts) for (const [path, value] of Object.entries(given)) if (value) violations.push({ path, rule: 'notApplicable', messageKey: 'error.notApplicable' });
    if (violations.length) throw validationFailed(violations);
    const held = approval.proposal as unknown as ReturnType<typeof proposedPosts>;
    let { facts, proposal } = approval;
    if (bringsPosts && (given.appointments || given.endings)) {
      const proposed = proposedPosts({ appointments: (given.appointments ?? held.appointments) as never, endings: given.endings ?? held.endings });
      const atHand = await inUnit(tx, context, tenantOf(context), (unit) => postsAtHand(tx, unit, approval.organisationId, proposed));
      const wrong = checkPosts(approval.subject as PostSubject, proposed, atHand);
      if (wrong.length) throw validationFailed(wrong);
      facts = factsOfPosts(proposed, atHand);
      proposal = proposed as unknown as Record<string, unknown>;
    }
    const wording = { title: input.title.trim(), issuer: input.issuer.trim(), body: input.body?.trim() || null };
    await tx.query('update approval set title = $3, issuer = $4, body = $5, facts = $6, proposal = $7, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2', [
      approval.tenantId, approval.id, wording.title, wording.issuer, wording.body, JSON.stringify(facts), JSON.stringify(proposal),
    ]);
    await recordAudit(tx, context, {
      operation: 'updateApproval', targetType: 'Approval', targetId: approval.id, targetLabel: wording.title, changes: changesBetween({ ...approval }, { ...wording, ...(proposal === approval.proposal ? {} : { proposal }) }),
    });
    return approval.id;
  });
}
