import { addDays, type DateString } from '@gongwei/kernel';
import type { Transitions } from './life-cycle';
import type { Label } from './organisation-kind';

/** Within the deployment both sides see their half of one loop; on paper the other side is outside of it. */
export const TRANSFER_KINDS = ['INTERNAL', 'WITHIN', 'OUTWARD', 'INWARD'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

export const TRANSFER_KIND_LABEL: Readonly<Record<TransferKind, Label>> = {
  INTERNAL: { 'zh-CN': '单位内调整', en: 'Within the unit' },
  WITHIN: { 'zh-CN': '系统内转接', en: 'To another unit' },
  OUTWARD: { 'zh-CN': '转往系统外', en: 'Outward, on paper' },
  INWARD: { 'zh-CN': '从系统外转入', en: 'Inward, on paper' },
};

/** The relation moves when the target receives, never when the source issues (domain rule; 组织关系介绍信). */
export const TRANSFER_STATUSES = ['REQUESTED', 'ISSUED', 'RECEIVED', 'RETURNED', 'EXPIRED', 'WITHDRAWN'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];
export const TRANSFER_EVENTS = ['issue', 'receive', 'return', 'expire', 'withdraw', 'reissue'] as const;
export type TransferEvent = (typeof TRANSFER_EVENTS)[number];

export const TRANSFER_TRANSITIONS: Transitions<TransferStatus, TransferEvent> = {
  REQUESTED: { issue: 'ISSUED', withdraw: 'WITHDRAWN' },
  ISSUED: { receive: 'RECEIVED', return: 'RETURNED', expire: 'EXPIRED', withdraw: 'WITHDRAWN' },
  RECEIVED: {},
  RETURNED: { reissue: 'ISSUED', withdraw: 'WITHDRAWN' },
  EXPIRED: { reissue: 'ISSUED', withdraw: 'WITHDRAWN' },
  WITHDRAWN: {},
};

/** Which side may cause an event; expiry is the clock's. */
export const TRANSFER_SIDE: Readonly<Record<TransferEvent, 'SOURCE' | 'TARGET' | 'CLOCK'>> = {
  issue: 'SOURCE', receive: 'TARGET', return: 'TARGET', expire: 'CLOCK', withdraw: 'SOURCE', reissue: 'SOURCE',
};

export const TRANSFER_STATUS_LABEL: Readonly<Record<TransferStatus, Label>> = {
  REQUESTED: { 'zh-CN': '待转出单位审批', en: 'Awaiting the source' },
  ISSUED: { 'zh-CN': '待接收', en: 'Awaiting the target' },
  RECEIVED: { 'zh-CN': '已接收', en: 'Received' },
  RETURNED: { 'zh-CN': '已退回', en: 'Returned' },
  EXPIRED: { 'zh-CN': '介绍信已过期', en: 'Letter expired' },
  WITHDRAWN: { 'zh-CN': '已撤回', en: 'Withdrawn' },
};

/** Days a letter is good: 30 unless told, 90 at most. */
export const LETTER_DAYS = { usual: 30, most: 90 } as const;

/** The last day on which a letter issued on a day can be received. */
export const letterValidUntil = (issuedOn: DateString, days: number = LETTER_DAYS.usual): DateString => addDays(issuedOn, Math.min(days, LETTER_DAYS.most));

/** Whether a letter can no longer be received; its last day still counts. */
export const isLetterExpired = (validUntil: DateString, today: DateString): boolean => today > validUntil;
