import { replyDocument, requestDocument, type ApprovalPapers, type OfficialDocument } from '@gongwei/branch-registry-domain';
import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import type { ApprovalFact } from './approval-effects';
import { factLines } from './fact-lines';

/** What the documents are made from, under names that clash with no field of the read model. */
export const PAPER_COLUMNS = {
  paper: `jsonb_build_object('route', a.route, 'status', a.status, 'title', a.title, 'issuer', a.issuer, 'approverName', a.approver_name, 'body', a.body, 'facts', a.facts, 'minuteOn', a.minute_on, 'minuteMeeting', a.minute_meeting,
    'minuteConclusion', a.minute_conclusion, 'minuteText', a.minute_text, 'requestNo', a.request_no, 'requestedOn', a.requested_on, 'replyNo', a.reply_no, 'repliedOn', a.replied_on, 'decisionNote', a.decision_note)`,
} as const;

export type PaperSource = ApprovalPapers & { readonly status: string };
export const APPROVAL_PAPERS = ['request', 'reply'] as const;
export type ApprovalPaperKind = (typeof APPROVAL_PAPERS)[number];

/** 请示 or 批复 of a thread; null for a reply that has not been given. Chinese whatever language the reader prefers; names follow the same mask as everywhere. */
export function paperOf(source: PaperSource, kind: ApprovalPaperKind, context: RequestContext): OfficialDocument | null {
  if (kind === 'reply' && source.status !== 'APPROVED') return null;
  const facts = seesPersonalData(context)
    ? source.facts
    : factLines(source.facts as readonly ApprovalFact[], { ...context, locale: 'zh-CN' }).map(({ label, value }) => ({ label: { 'zh-CN': label, en: label }, value }));
  return kind === 'reply' ? replyDocument({ ...source, facts }) : requestDocument({ ...source, facts });
}
