import { RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import { NOTICE_KINDS, type NoticeKind } from './notice-kind';

export const LONGEST_TITLE = 100;
export const LONGEST_BODY = 10_000;
export const LONGEST_ANSWER = 4_000;

/** What a writer fills in; names as in the GraphQL inputs. */
export interface NoticeInput {
  readonly title: string;
  readonly kind: string;
  readonly documentNo?: string | null;
  readonly body?: string | null;
  readonly dueOn?: string | null;
  readonly asksAnswer: boolean;
  readonly everyone: boolean;
  readonly groupIds: readonly string[];
  readonly unitIds: readonly string[];
}

/** A draft may be incomplete; what is there must be sound. */
export function validateNoticeDraft(input: NoticeInput): RuleViolation[] {
  const rules = new RuleSet();
  rules.text('title', input.title, { min: 2, max: LONGEST_TITLE, required: true });
  if (!NOTICE_KINDS.includes(input.kind as NoticeKind)) rules.add('kind', 'choice', 'notice.kind.unknown');
  rules.text('documentNo', input.documentNo, { max: 60 });
  rules.text('body', input.body, { max: LONGEST_BODY });
  rules.date('dueOn', input.dueOn);
  return rules.violations;
}

/** What must be there before a notice goes out: a text, receivers, and a day where an answer is asked for. */
export function validateNoticeToPublish(input: NoticeInput, today: DateString): RuleViolation[] {
  const rules = new RuleSet();
  rules.violations.push(...validateNoticeDraft(input));
  if (!rules.broken('body')) rules.text('body', input.body, { max: LONGEST_BODY, required: true });
  if (input.asksAnswer && !input.dueOn) rules.add('dueOn', 'required', 'notice.dueOn.required');
  else if (input.dueOn && !rules.broken('dueOn') && input.dueOn < today) rules.add('dueOn', 'early', 'notice.dueOn.past');
  if (!input.everyone && !input.groupIds.length && !input.unitIds.length) rules.add('audience', 'required', 'notice.audience.required');
  return rules.violations;
}

/** An answer says something or brings something. */
export function validateAnswer(input: { readonly text?: string | null; readonly attachmentIds: readonly string[] }): RuleViolation[] {
  const rules = new RuleSet();
  if (!input.text?.trim() && !input.attachmentIds.length) rules.add('text', 'required', 'notice.answer.empty');
  else rules.text('text', input.text, { max: LONGEST_ANSWER });
  return rules.violations;
}

/** Why a notice is taken back: its receivers read it. */
export function validateWithdrawal(reason: string): RuleViolation[] {
  const rules = new RuleSet();
  rules.text('reason', reason, { min: 2, max: 500, required: true });
  return rules.violations;
}
