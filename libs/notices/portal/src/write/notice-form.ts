import { validateNoticeDraft } from '@gongwei/notices-domain';
import type { RuleViolation } from '@gongwei/kernel';
import type { AttachmentItem } from '@gongwei/ui';
import type { CreateNoticeInput, NoticeDetailFragment, NoticeKind } from '../gql/graphql';

/** What the form holds. */
export interface NoticeModel {
  title: string;
  kind: NoticeKind;
  documentNo: string;
  body: string;
  dueOn: string | null;
  asksAnswer: boolean;
  everyone: boolean;
  groupIds: string[];
  unitIds: string[];
  attachmentIds: readonly AttachmentItem[];
}

export const emptyNotice = (): NoticeModel => ({ title: '', kind: 'NOTICE', documentNo: '', body: '', dueOn: null, asksAnswer: false, everyone: true, groupIds: [], unitIds: [], attachmentIds: [] });

export const modelOf = (notice: NoticeDetailFragment): NoticeModel => ({
  title: notice.title, kind: notice.kind, documentNo: notice.documentNo ?? '', body: notice.body ?? '', dueOn: notice.dueOn ?? null, asksAnswer: notice.asksAnswer, everyone: notice.everyone,
  groupIds: [...notice.groupIds], unitIds: [...notice.unitIds],
  attachmentIds: notice.attachments.map(({ id, fileName, mediaType, byteSize, hasThumbnail }) => ({ id, fileName, mediaType, byteSize, hasThumbnail })),
});

/** A follow-up goes to the same receivers; text and files are its own. */
export const followUpOf = (notice: NoticeDetailFragment): NoticeModel => ({ ...emptyNotice(), kind: notice.kind, everyone: notice.everyone, groupIds: [...notice.groupIds], unitIds: [...notice.unitIds] });

export const validateModel = (model: NoticeModel, uploading: boolean): RuleViolation[] => [...validateNoticeDraft(model), ...(uploading ? [{ path: 'attachmentIds', rule: 'busy', messageKey: 'notice.files.uploading' }] : [])];

/** Everything a draft is saved with. Chosen groups and units are left out where it goes to everyone. */
export const inputOf = (model: NoticeModel): Omit<CreateNoticeInput, 'followsId' | 'idempotencyKey'> => ({
  title: model.title.trim(), kind: model.kind, documentNo: model.documentNo.trim() || null, body: model.body.trim() || null, dueOn: model.dueOn, asksAnswer: model.asksAnswer, everyone: model.everyone,
  groupIds: model.everyone ? [] : model.groupIds, unitIds: model.everyone ? [] : model.unitIds, attachmentIds: model.attachmentIds.map(({ id }) => id),
});
