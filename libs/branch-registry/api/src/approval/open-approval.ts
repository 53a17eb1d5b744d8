import { approvalRoute, type ApprovalSubject } from '@gongwei/branch-registry-domain';
import { conflict, forbidden, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { can, explainConstraints, tenantOf, unitScope, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { ApprovalFact } from './approval-effects';
import { nearestCommittee } from './nearest-committee';
import { hasOpenThread } from './open-thread';
import { recordEvent } from './record-event';

export interface ApprovalOpening {
  readonly subject: ApprovalSubject;
  /** The organisation it is about: whether it is its unit's top decides who approves. */
  readonly organisationId: string;
  /** The record that waits for the approval. */
  readonly subjectId: string;
  /** The matter, as it stands between 关于 and 的请示: 成立机关第三党支部. */
  readonly title: string;
  readonly facts: readonly ApprovalFact[];
  readonly proposal?: Readonly<Record<string, unknown>>;
  /** Why: paragraphs of the request. */
  readonly body?: string | null;
}

export const APPROVAL_CONSTRAINTS = { approval_open: { path: 'subject', rule: 'open', messageKey: 'approval.open' } } as const;

interface Place {
  id: string;
  name: string;
  status: string;
  isTop: boolean;
  topName: string;
  aboveName: string | null;
  unitName: string;
}

/**
 * Starts a thread, as a draft, for a record of a feature and within its transaction.
 * @returns the thread's id.
 * @throws FORBIDDEN (without approval.write), CONFLICT (such a thread is open already), VALIDATION_FAILED (no such organisation).
 */
export async function openApproval(tx: WriteTransaction, context: RequestContext, opening: ApprovalOpening): Promise<string> {
  if (!can(context, 'approval.write')) throw forbidden();
  const tenantId = tenantOf(context);
  const place = await placeOf(tx, tenantId, opening.organisationId);
  if (await hasOpenThread(tx, tenantId, opening.subjectId, opening.subject)) throw conflict('approval.open');
  const route = approvalRoute(place.isTop);
  const approverName = route === 'WORK_COMMITTEE' ? ((await nearestCommittee(tx, context))?.name ?? '') : place.topName;
  const id = uuidv7();
  await explainConstraints(APPROVAL_CONSTRAINTS, () =>
    tx.query(
      `insert into approval (tenant_id, id, subject, route, organisation_id, subject_id, title, issuer, approver_name, body, facts, proposal, created_by, created_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [tenantId, id, opening.subject, route, place.id, opening.subjectId, opening.title.trim(), issuerOf(place), approverName, opening.body?.trim() || null,
        JSON.stringify(opening.facts), JSON.stringify(opening.proposal ?? {}), context.actor.id, context.actor.name],
    ),
  );
  await recordEvent(tx, context, { tenantId, id }, 'open');
  await recordAudit(tx, context, {
    operation: 'openApproval', targetType: 'Approval', targetId: id, targetLabel: opening.title,
    changes: [{ field: 'subject', before: null, after: opening.subject }, { field: 'organisation', before: null, after: place.name }],
  });
  return id;
}

/** The organisation, found in the caller's own scope; what stands above it is read with the unit's eyes, for a branch does not see that. */
async function placeOf(tx: WriteTransaction, tenantId: string, organisationId: string): Promise<Place> {
  const [own] = await tx.query<{ id: string }>('select id from organisation where tenant_id = $1 and id::text = $2', [tenantId, organisationId.toLowerCase()]);
  if (!own) throw validationFailed([{ path: 'organisationId', rule: 'exists', messageKey: 'approval.organisation.unknown' }]);
  const [place] = await tx.inScope(unitScope(tenantId), () =>
    tx.query<Place>(
      `select o.id, o.name, o.status, o.parent_id is null as "isTop", top.name as "topName", above.name as "aboveName", u.name as "unitName"
       from organisation o
       join tenant u on u.tenant_id = o.tenant_id
       join organisation top on top.tenant_id = o.tenant_id and top.parent_id is null and starts_with(o.path, top.path)
       left join organisation above on above.tenant_id = o.tenant_id and above.id = o.parent_id
       where o.tenant_id = $1 and o.id = $2`,
      [tenantId, own.id],
    ),
  );
  return place!;
}

/** Who signs: the unit's leading Party group for its top organisation, inside the unit the organisation itself or, while it does not exist yet, the one above. */
function issuerOf(place: Place): string {
  if (place.isTop) return place.unitName.startsWith('中共') ? place.unitName : `中共${place.unitName}党组`;
  return place.status === 'PROPOSED' && place.aboveName && place.aboveName !== place.topName ? place.aboveName : place.name;
}
