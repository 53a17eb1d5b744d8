/** States of a notice: written, sent, taken back with a reason, or thrown away before anybody saw it. */
export type NoticeState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN' | 'DISCARDED';
export type NoticeEvent = 'edit' | 'publish' | 'discard' | 'withdraw' | 'remind';

/** What was sent stays as it was read: it cannot be edited, only withdrawn, reminded of, or followed by another one. */
export const NOTICE_TRANSITIONS: Readonly<Record<NoticeState, Partial<Record<NoticeEvent, NoticeState>>>> = {
  DRAFT: { edit: 'DRAFT', publish: 'PUBLISHED', discard: 'DISCARDED' },
  PUBLISHED: { withdraw: 'WITHDRAWN', remind: 'PUBLISHED' },
  WITHDRAWN: {},
  DISCARDED: {},
};

/** The state an event leads to, or null where it is not allowed. */
export const noticeTransition = (state: NoticeState, event: NoticeEvent): NoticeState | null => NOTICE_TRANSITIONS[state][event] ?? null;

/** Where a notice stands with one receiver. */
export const RECEIPT_STATES = ['UNREAD', 'TO_ANSWER', 'OVERDUE', 'READ', 'ANSWERED', 'WITHDRAWN'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** States in which the receiver still owes something: a look or an answer. */
export const OUTSTANDING_STATES: readonly ReceiptState[] = ['UNREAD', 'TO_ANSWER', 'OVERDUE'];
