import { replyDocument, requestDocument, type ApprovalPapers, type OfficialDocument } from '@gongwei/branch-registry-domain';
import { notFound } from '@gongwei/kernel';
import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import { officialDocument } from '@gongwei/platform-exchange';
import { factLines } from './approval.read-model';
import type { ApprovalFact } from './approval-effects';

export const APPROVAL_PAPERS = ['request', 'reply'] as const;
export type ApprovalPaperKind = (typeof APPROVAL_PAPERS)[number];

/**
 * 请示 or 批复 of a thread as a Word file.
 * @throws NOT_FOUND for a thread that is not the caller's to see, and for a reply that has not been given.
 */
export async function approvalPaper(context: RequestContext, id: string, kind: ApprovalPaperKind): Promise<{ fileName: string; content: Buffer }> {
  const [row] = await context.reader.query<ApprovalPapers & { status: string }>(
    `select a.route, a.status, a.title, a.issuer, a.approver_name as "approverName", a.body, a.facts, to_char(a.minute_on, 'YYYY-MM-DD') as "minuteOn", a.minute_meeting as "minuteMeeting", a.minute_conclusion as "minuteConclusion",
       a.minute_text as "minuteText", a.request_no as "requestNo", to_char(a.requested_on, 'YYYY-MM-DD') as "requestedOn", a.reply_no as "replyNo", to_char(a.replied_on, 'YYYY-MM-DD') as "repliedOn", a.decision_note as "decisionNote"
     from approval a where a.id::text = $1`, [id.toLowerCase()],
  );
  if (!row) throw notFound();
  if (kind === 'reply' && row.status !== 'APPROVED') throw notFound('approval.noDocument');
  // The document is Chinese whatever language the reader prefers; names in it follow the same mask as everywhere.
  const facts = seesPersonalData(context) ? row.facts : factLines(row.facts as readonly ApprovalFact[], { ...context, locale: 'zh-CN' }).map(({ label, value }) => ({ label: { 'zh-CN': label, en: label }, value }));
  const paper: OfficialDocument = kind === 'reply' ? replyDocument({ ...row, facts }) : requestDocument({ ...row, facts });
  return { fileName: `${paper.title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.docx`, content: await officialDocument(paper) };
}
