import { conflict, today, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { organisationTransition, validateAdjustment } from '@gongwei/branch-registry-domain';
import { endPosts } from '../member/end-posts';
import { OrganisationEntity } from './organisation.entity';
import { findOrganisation } from './find-organisation';
import type { CloseOrganisationInput } from './organisation.inputs';
import { recordAdjustment } from './record-adjustment';

/** Dissolves an organisation that nobody belongs to any more; posts held in it by members of others end the same day. @throws CONFLICT naming what is still in it, VALIDATION_FAILED, NOT_FOUND. */
export async function closeOrganisation(platform: Platform, context: RequestContext, input: CloseOrganisationInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const organisation = await findOrganisation(tx, context, input.id, input.version);
    const next = organisationTransition(organisation.status as never, 'dissolve');
    if (!next) throw conflict('organisation.closed');
    const violations = validateAdjustment(input, { today: today(), establishedOn: organisation.establishedOn, documented: true });
    if (violations.length) throw validationFailed(violations);
    const [open] = await tx.query<{ members: number; children: number }>(
      `select (select count(*)::int from member m where m.tenant_id = $1 and m.organisation_id = $2 and m.status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED')) as members,
              (select count(*)::int from organisation o where o.tenant_id = $1 and o.parent_id = $2 and o.status in ('PROPOSED', 'ACTIVE', 'SUSPENDED')) as children`,
      [tenantOf(context), organisation.id],
    );
    if (open && (open.members || open.children)) throw conflict('organisation.notEmpty', { members: open.members, children: open.children });
    await tx.manager.update(OrganisationEntity, { tenantId: organisation.tenantId, id: organisation.id }, { status: next, version: organisation.version + 1, updatedAt: new Date() });
    await endPosts(tx, { tenantId: organisation.tenantId, organisationId: organisation.id }, input.effectiveOn);
    const changes = [{ field: 'status', before: organisation.status, after: next }];
    await recordAdjustment(tx, context, { organisationId: organisation.id, kind: 'DISSOLVE', effectiveOn: input.effectiveOn, documentNo: input.documentNo, reason: input.reason, changes });
    await recordAudit(tx, context, { operation: 'closeOrganisation', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name, changes, reason: input.reason });
    return organisation.id;
  });
}
