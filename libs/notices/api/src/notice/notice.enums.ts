import { registerEnumType } from '@nestjs/graphql';

export enum NoticeKind {
  NOTICE = 'NOTICE',
  MEETING = 'MEETING',
  COLLECTION = 'COLLECTION',
  CIRCULAR = 'CIRCULAR',
  ANNOUNCEMENT = 'ANNOUNCEMENT',
}
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: '通知类别 kind of a notice',
  valuesMap: { NOTICE: { description: '通知 notice' }, MEETING: { description: '会议通知 of a meeting' }, COLLECTION: { description: '材料报送 asks for material' }, CIRCULAR: { description: '通报 circular' }, ANNOUNCEMENT: { description: '公告 announcement' } },
});

export enum NoticeStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(NoticeStatus, {
  name: 'NoticeStatus',
  description: '通知状态 state of a notice',
  valuesMap: { DRAFT: { description: '草稿 not sent yet' }, PUBLISHED: { description: '已发布，不能再修改 sent, cannot be edited' }, WITHDRAWN: { description: '已撤回 taken back, with a reason' } },
});

export enum ReceiptState {
  UNREAD = 'UNREAD',
  TO_ANSWER = 'TO_ANSWER',
  OVERDUE = 'OVERDUE',
  READ = 'READ',
  ANSWERED = 'ANSWERED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ReceiptState, {
  name: 'ReceiptState',
  description: '办理状态 where a notice stands with one receiver',
  valuesMap: {
    UNREAD: { description: '未阅 not opened yet' }, TO_ANSWER: { description: '已阅待回复 read, to be answered' }, OVERDUE: { description: '逾期未回复 the day is past and there is no answer' },
    READ: { description: '已阅 read, nothing more asked' }, ANSWERED: { description: '已回复 answered' }, WITHDRAWN: { description: '已撤回 the notice was withdrawn' },
  },
});
