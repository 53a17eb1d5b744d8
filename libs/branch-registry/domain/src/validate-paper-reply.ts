import { RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import { isDocumentNo } from './approval-life-cycle';

/** A reply of an approver who does not work at the desk, as it came on paper. */
export interface PaperReply {
  /** As `normaliseDocumentNo` leaves it. */
  readonly replyNo: string;
  readonly repliedOn: DateString;
  readonly note?: string | null;
}

/** A reply on paper: its number as official documents have it, its day not in the future, nor before what it is about. */
export function validatePaperReply(input: PaperReply, today: DateString, notBefore?: DateString): RuleViolation[] {
  const rules = new RuleSet();
  if (!input.replyNo) rules.add('replyNo', 'required', 'error.required');
  else if (!isDocumentNo(input.replyNo)) rules.add('replyNo', 'format', 'election.replyNo');
  rules.date('repliedOn', input.repliedOn, { required: true, notAfter: today, ...(notBefore ? { notBefore } : {}) });
  rules.text('note', input.note, { max: 500 });
  return rules.violations;
}
