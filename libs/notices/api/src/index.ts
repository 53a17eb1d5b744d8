import { ownerTable, type AttachmentOwners } from '@gongwei/platform-files';
import type { TodoSource } from '@gongwei/platform-inbox';
import { NoticeReceiverResolver, NoticeResolver } from './notice/notice.resolver';
import { ReceivedNoticeResolver } from './receipt/received-notice.resolver';
import { overdueAnswersTodo, receivedNoticesTodo } from './todos';

export { Notices1764000014000 } from './migrations/1764000014000-notices';
export { noticeReceiverExport } from './notice-receiver-export';

export const noticeResolvers = [NoticeResolver, NoticeReceiverResolver, ReceivedNoticeResolver];
export const noticeTodos: readonly TodoSource[] = [receivedNoticesTodo, overdueAnswersTodo];
export const noticeAttachmentOwners: AttachmentOwners = {
  Notice: ownerTable('notice', { read: 'notice.read', write: ['notice.write'] }),
  NoticeAnswer: ownerTable('notice_answer', { read: 'notice.read', write: ['notice.answer'] }),
};
