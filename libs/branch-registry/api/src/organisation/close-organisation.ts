import { conflict, validationFailed, type RuleViolation } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { organisationTransition } from '@gongwei/branch-registry-domain';
import { OrganisationEntity } from './organisation.entity';
import { findOrganisation } from './find-organisation';
import type { CloseOrganisationInput } from './organisation.inputs';
import { recordAdjustment } from './record-adjustment';

/** Dissolves an organisation that nobody belongs to any more. @throws CONFLICT naming what is still in it, VALIDATION_FAILED, NOT_FOUND. */
export async function closeOrganisation(platform: Platform, context: RequestContext, input: CloseOrganisationInput): Promise<string> {
  const missing: RuleViolation[] = (['documentNo', 'reason'] as const).filter((path) => !input[path].trim()).map((path) => ({ path, rule: 'required', messageKey: 'error.required' }));
  if (missing.length) throw validationFailed(missing);
  return platform.database.write(context, async (tx) => {
    const organisation = await findOrganisation(tx, context, input.id, input.version);
    const next = organisationTransition(organisation.status as never, 'dissolve');
    if (!next) throw conflict('organisation.closed');
    const [open] = await tx.query<{ members: number; children: number }>(
      `select (select count(*)::int from member m where m.tenant_id = $1 and m.organisation_id = $2 and m.status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED')) as members,
              (select count(*)::int from organisation o where o.tenant_id = $1 and o.parent_id = $2 and o.status in ('PROPOSED', 'ACTIVE', 'SUSPENDED')) as children`,
      [tenantOf(context), organisation.id],
    );
    if (open && (open.members || open.children)) throw conflict('organisation.notEmpty', { members: open.members, children: open.children });
    await tx.manager.update(OrganisationEntity, { tenantId: organisation.tenantId, id: organisation.id }, { status: next, version: organisation.version + 1, updatedAt: new Date() });
    const changes = [{ field: 'status', before: organisation.status, after: next }];
    await recordAdjustment(tx, context, { organisationId: organisation.id, kind: 'DISSOLVE', effectiveOn: input.effectiveOn, documentNo: input.documentNo, reason: input.reason, changes });
    await recordAudit(tx, context, { operation: 'closeOrganisation', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name, changes, reason: input.reason });
    return organisation.id;
  });
}
