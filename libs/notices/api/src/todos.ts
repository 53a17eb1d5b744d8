import type { TodoSource } from '@gongwei/platform-inbox';
import { TODAY } from '@gongwei/platform-database';
import { OUTSTANDING, OVERDUE, RECEIVED } from './sql';

/** Notices to be read or answered, for whoever answers for the unit. */
export const receivedNoticesTodo: TodoSource = {
  kind: 'notices.received',
  label: { 'zh-CN': '待阅、待回复的通知', en: 'Notices to read or answer' },
  permission: 'notice.answer',
  sql: `select count(*)::int as count, (count(*) filter (where ${OVERDUE}))::int as overdue from ${RECEIVED} where r.unit_id = gw_tenant() and ${OUTSTANDING}`,
  link: '/notices?state=UNREAD,TO_ANSWER,OVERDUE',
};

/** Notices whose answers are overdue, for whoever sent them. */
export const overdueAnswersTodo: TodoSource = {
  kind: 'notices.overdueAnswers',
  label: { 'zh-CN': '有单位逾期未回复的通知', en: 'Notices with overdue answers' },
  permission: 'notice.write',
  audience: 'committee',
  sql: `select count(*)::int as count, count(*)::int as overdue from notice s where s.tenant_id = gw_tenant() and s.status = 'PUBLISHED' and s.asks_answer and s.due_on < ${TODAY}
    and exists (select 1 from notice_receiver r where r.tenant_id = s.tenant_id and r.notice_id = s.id and not exists (select 1 from notice_answer a where a.tenant_id = r.unit_id and a.notice_id = r.notice_id))`,
  link: '/notices/sent?overdue=true',
};
