import type { ApprovalRoute, ApprovalStatus, ApprovalSubject } from '@gongwei/branch-registry-domain';
import { conflict, notFound } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { ApprovalFact, ApprovalRecord } from './approval-effects';

/** A thread with what its own use cases need besides what effects see. */
export interface Approval extends ApprovalRecord {
  readonly issuer: string;
  readonly approverName: string;
  readonly body: string | null;
  readonly minuteOn: string | null;
  readonly version: number;
  readonly createdBy: string | null;
}

export const APPROVAL_COLUMNS = `a.tenant_id as "tenantId", a.id, a.subject, a.route, a.status, a.organisation_id as "organisationId", a.subject_id as "subjectId", a.title, a.issuer, a.approver_name as "approverName",
  a.body, a.facts, a.proposal, to_char(a.minute_on, 'YYYY-MM-DD') as "minuteOn", a.request_no as "requestNo", to_char(a.requested_on, 'YYYY-MM-DD') as "requestedOn", a.reply_no as "replyNo", to_char(a.replied_on, 'YYYY-MM-DD') as "repliedOn",
  a.decision_note as "decisionNote", a.version, a.created_by as "createdBy"`;

/** The thread to move on, locked, of the scope's own tenant. @throws NOT_FOUND, CONFLICT. */
export async function findApproval(tx: WriteTransaction, context: RequestContext, id: string, version?: number): Promise<Approval> {
  const [approval] = await tx.query<Approval>(`select ${APPROVAL_COLUMNS} from approval a where a.tenant_id = $1 and a.id::text = $2 for update`, [tenantOf(context), id.toLowerCase()]);
  if (!approval) throw notFound();
  if (version !== undefined && approval.version !== version) throw conflict('error.stale');
  return approval;
}

export type { ApprovalFact, ApprovalRoute, ApprovalStatus, ApprovalSubject };
