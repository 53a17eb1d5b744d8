import { translate } from '@gongwei/kernel';
import type { Locale } from '@gongwei/platform-database';
import { yesNo, type ExportField, type ExportKind } from '@gongwei/platform-exchange';
import type { Row } from '@gongwei/platform-graphql';
import { noticeReceiverModel } from './notice/notice.read-model';

const column = (key: string, zh: string, en: string, width: number, more: Partial<ExportField> = {}): ExportField => ({ key, header: { 'zh-CN': zh, en }, width, ...more });

/** Who read and answered, as the page of a notice lists it. */
export const noticeReceiverExport: ExportKind = {
  path: 'notice-receivers',
  operation: 'exportNoticeReceivers',
  permission: 'notice.read',
  title: { 'zh-CN': '通知办理情况', en: 'Receivers of notices' },
  model: noticeReceiverModel,
  fields: [
    column('title', '通知', 'Notice', 36, { sql: 'n.title' }),
    column('unitName', '接收单位', 'Unit', 30),
    column('state', '办理状态', 'State', 14, { show: (value: string, _row: Row, locale: Locale) => translate(locale, `notice.state.${value}`) }),
    column('readAt', '签收时间', 'Read at', 20, { format: 'dateTime' }),
    column('readByName', '签收人', 'Read by', 14),
    column('answeredAt', '回复时间', 'Answered at', 20, { format: 'dateTime' }),
    column('answeredByName', '回复人', 'Answered by', 14),
    column('answeredLate', '迟复', 'Late', 8, { show: yesNo }),
    column('answerText', '回复内容', 'Answer', 50),
    column('reminderCount', '催办次数', 'Reminders', 10),
    column('remindedAt', '最近催办', 'Last reminded', 20, { format: 'dateTime' }),
  ],
};
