import { TODAY } from '@gongwei/platform-database';

/** A receiver `r` of a notice `n`, with what it did: its receipt `p` and its answer `a`, both rows of the receiving unit. */
export const RECEIVED = `notice_receiver r join notice n on n.tenant_id = r.tenant_id and n.id = r.notice_id
  left join notice_receipt p on p.tenant_id = r.unit_id and p.notice_id = r.notice_id left join notice_answer a on a.tenant_id = r.unit_id and a.notice_id = r.notice_id`;

/** Where a notice stands with one receiver, in the words of the domain. */
export const STATE = `case when n.status = 'WITHDRAWN' then 'WITHDRAWN' when n.asks_answer and a.answered_at is not null then 'ANSWERED' when n.asks_answer and n.due_on < ${TODAY} then 'OVERDUE'
  when p.read_at is null then 'UNREAD' when n.asks_answer then 'TO_ANSWER' else 'READ' end`;

/** The receiver still owes something: a look or an answer. */
export const OUTSTANDING = `(n.status = 'PUBLISHED' and (p.read_at is null or n.asks_answer) and not (n.asks_answer and a.answered_at is not null))`;

/** It owes an answer and the day is past. */
export const OVERDUE = `(n.status = 'PUBLISHED' and n.asks_answer and a.answered_at is null and n.due_on < ${TODAY})`;
