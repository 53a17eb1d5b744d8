import type { Tone } from '@gongwei/ui';
import type { NoticeStatus, ReceiptState } from '../gql/graphql';

/** Colour never says alone what a state is: the tag shows shape and words as well. */
export const STATE_TONE: Readonly<Record<ReceiptState, Tone>> = { UNREAD: 'info', TO_ANSWER: 'warning', OVERDUE: 'danger', READ: 'success', ANSWERED: 'success', WITHDRAWN: 'neutral' };
export const STATUS_TONE: Readonly<Record<NoticeStatus, Tone>> = { DRAFT: 'info', PUBLISHED: 'success', WITHDRAWN: 'neutral' };
