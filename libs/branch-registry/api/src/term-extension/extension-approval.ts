import { conflict } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { ApprovalEffect, ApprovalFact, ApprovalRecord } from '../approval/approval-effects';
import { extendTerm, type Extension } from './extend-term';

export const extensionFacts = ({ dueOn, until, reason }: Pick<Extension, 'dueOn' | 'until' | 'reason'>): ApprovalFact[] => [
  { label: { 'zh-CN': '原应换届日期', en: 'Election due on' }, value: dueOn },
  { label: { 'zh-CN': '拟延期至', en: 'To be put off until' }, value: until },
  { label: { 'zh-CN': '理由', en: 'Reason' }, value: reason },
];

/** The request an approval is about, locked, while it still waits. @throws CONFLICT when it does not. */
async function waiting(tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<Extension> {
  const [extension] = await tx.query<Extension>(
    `select tenant_id as "tenantId", id, organisation_id as "organisationId", to_char(due_on, 'YYYY-MM-DD') as "dueOn", to_char(until, 'YYYY-MM-DD') as "until", reason from term_extension where tenant_id = $1 and id = $2 and status = 'REQUESTED' for update`,
    [tenantOf(context), approval.subjectId],
  );
  if (!extension) throw conflict('extension.applied');
  return extension;
}

const closeAs = (status: 'REJECTED' | 'WITHDRAWN') => async (_platform: unknown, tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<void> => {
  await tx.query(`update term_extension set status = $3, decision_note = $4, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2 and status = 'REQUESTED'`, [tenantOf(context), approval.subjectId, status, approval.decisionNote]);
};

/** The desk's decision on an extension: the day moves, or the request ends. One that is returned waits on, to be submitted again with better words or withdrawn. */
export const termExtensionEffect: ApprovalEffect = {
  async approved(_platform, tx, context, approval) {
    await extendTerm(tx, context, await waiting(tx, context, approval), { replyNo: approval.replyNo, repliedOn: approval.repliedOn, onPaper: false, note: approval.decisionNote });
  },
  rejected: closeAs('REJECTED'),
  withdrawn: closeAs('WITHDRAWN'),
  async submitting(_platform, tx, context, approval) {
    await waiting(tx, context, approval);
  },
};
