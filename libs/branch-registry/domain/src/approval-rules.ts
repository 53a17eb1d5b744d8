import { RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import { APPROVAL_TRANSITIONS, isDocumentNo, normaliseDocumentNo, type ApprovalEvent, type ApprovalRoute, type ApprovalStatus } from './approval-life-cycle';
import { nextState } from './life-cycle';

/** States in which a thread is still on its way. */
export const OPEN_APPROVAL_STATUSES: readonly ApprovalStatus[] = ['DRAFT', 'DISCUSSED', 'SUBMITTED', 'RETURNED'];

/** Whose move it is: the applicant's, the approver's, or nobody's any more. */
export type ApprovalTurn = 'APPLICANT' | 'APPROVER' | 'NOBODY';
export const approvalTurn = (status: ApprovalStatus): ApprovalTurn => (status === 'SUBMITTED' ? 'APPROVER' : OPEN_APPROVAL_STATUSES.includes(status) ? 'APPLICANT' : 'NOBODY');

/** A reply is normally given within a month; a request that waits longer stands out. */
export const REPLY_DAYS = 30;

/** The state a thread's events add up to, or null where they cannot have happened in this order. */
export function foldApproval(route: ApprovalRoute, events: readonly ApprovalEvent[]): ApprovalStatus | null {
  let status: ApprovalStatus | null = 'DRAFT';
  for (const event of events) if (status) status = nextState(APPROVAL_TRANSITIONS[route], status, event);
  return status;
}

/** What the applicant may still word in a draft; names as in the GraphQL input. */
export interface ApprovalWording {
  readonly title?: string | null;
  readonly issuer?: string | null;
  readonly body?: string | null;
}

export function validateApprovalWording(input: ApprovalWording): RuleViolation[] {
  const rules = new RuleSet();
  rules.text('title', input.title, { min: 2, max: 120, required: true });
  rules.text('issuer', input.issuer, { min: 2, max: 80, required: true });
  rules.text('body', input.body, { max: 3000 });
  return rules.violations;
}

/** The minute of the leading Party group's meeting 党组会议纪要 (Organs Regulations art. 37). */
export interface MinuteInput {
  readonly heldOn?: DateString | null;
  readonly meeting?: string | null;
  readonly conclusion?: string | null;
  readonly text?: string | null;
}

export function validateMinute(input: MinuteInput, today: DateString): RuleViolation[] {
  const rules = new RuleSet();
  rules.date('heldOn', input.heldOn, { required: true, notAfter: today });
  rules.text('meeting', input.meeting, { min: 2, max: 100, required: true });
  rules.text('conclusion', input.conclusion, { min: 2, max: 500, required: true });
  rules.text('text', input.text, { max: 5000 });
  return rules.violations;
}

/** A request cannot be older than the meeting that decided to make it. On the way to the work committee it bears a number of its own. */
export function validateRequest(input: { readonly requestNo?: string | null; readonly requestedOn?: DateString | null }, context: { readonly today: DateString; readonly route: ApprovalRoute; readonly minuteOn?: DateString | null }): RuleViolation[] {
  const rules = new RuleSet();
  checkDocumentNo(rules, 'requestNo', input.requestNo, context.route === 'WORK_COMMITTEE');
  rules.date('requestedOn', input.requestedOn, { required: true, notAfter: context.today, ...(context.minuteOn ? { notBefore: context.minuteOn } : {}) });
  return rules.violations;
}

/** The reply: its number and day make the approval; what it adds (requirements) is printed in it. */
export function validateReply(input: { readonly replyNo?: string | null; readonly repliedOn?: DateString | null; readonly note?: string | null }, context: { readonly today: DateString; readonly requestedOn?: DateString | null }): RuleViolation[] {
  const rules = new RuleSet();
  checkDocumentNo(rules, 'replyNo', input.replyNo, true);
  rules.date('repliedOn', input.repliedOn, { required: true, notAfter: context.today, ...(context.requestedOn ? { notBefore: context.requestedOn } : {}) });
  rules.text('note', input.note, { max: 1000 });
  return rules.violations;
}

/** Who is sent back, refused or loses a request deserves to know why. */
export function validateReason(input: { readonly note?: string | null }): RuleViolation[] {
  const rules = new RuleSet();
  rules.text('note', input.note, { min: 2, max: 1000, required: true });
  return rules.violations;
}

function checkDocumentNo(rules: RuleSet, path: string, value: string | null | undefined, required: boolean): void {
  if (rules.text(path, value, { max: 40, required }) && !isDocumentNo(normaliseDocumentNo(value!))) rules.add(path, 'documentNo', 'approval.documentNo');
}

/** The number after one: what the next document of the same issuer and year would bear. Null for a text that is no number. */
export function nextDocumentNo(documentNo: string): string | null {
  const match = /^(.*〔\d{4}〕)(\d+)号$/u.exec(normaliseDocumentNo(documentNo));
  return match ? `${match[1]}${Number(match[2]) + 1}号` : null;
}
