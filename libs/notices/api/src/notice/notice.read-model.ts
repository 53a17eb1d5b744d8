import { BooleanFilter, DateFilter, DateTimeFilter, enumFilter, IDFilter, likeContaining, readModel, StringFilter } from '@gongwei/platform-graphql';
import { OUTSTANDING, OVERDUE, RECEIVED, STATE } from '../sql';
import { NoticeKind, NoticeStatus, ReceiptState } from './notice.enums';

const receivers = (condition = 'true'): string => `(select count(*)::int from notice_receiver r left join notice_receipt p on p.tenant_id = r.unit_id and p.notice_id = r.notice_id
  left join notice_answer a on a.tenant_id = r.unit_id and a.notice_id = r.notice_id where r.tenant_id = n.tenant_id and r.notice_id = n.id and ${condition})`;
const search = (columns: string[]) => ({
  type: () => String,
  description: '标题、文号包含 text in the title or number',
  condition: (value: string, parameter: (value: unknown, type: 'text') => string): string => {
    const text = parameter(likeContaining(value), 'text');
    return columns.map((column) => `${column} ilike ${text}`).join(' or ');
  },
});

/** Notices the caller's own tenant sends. */
export const noticeModel = readModel({
  name: 'Notice',
  table: 'notice n',
  tenant: 'n.tenant_id',
  id: 'n.id',
  where: "n.tenant_id = gw_tenant() and n.status <> 'DISCARDED'",
  defaultOrder: [{ field: 'updatedAt', direction: 'DESC' }],
  fields: {
    id: { sql: 'n.id', type: 'uuid', filter: IDFilter },
    title: { sql: 'n.title', type: 'text', filter: StringFilter, order: true },
    kind: { sql: 'n.kind', type: 'text', filter: enumFilter('NoticeKind', NoticeKind) },
    documentNo: { sql: 'n.document_no', type: 'text', filter: StringFilter },
    body: { sql: 'n.body', type: 'text' },
    dueOn: { sql: 'n.due_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    asksAnswer: { sql: 'n.asks_answer', type: 'boolean', filter: BooleanFilter },
    status: { sql: 'n.status', type: 'text', filter: enumFilter('NoticeStatus', NoticeStatus), order: true },
    everyone: { sql: 'n.everyone', type: 'boolean' },
    groupIds: { sql: 'n.group_ids', type: 'uuid' },
    unitIds: { sql: 'n.unit_ids', type: 'uuid' },
    followsId: { sql: 'n.follows_id', type: 'uuid', filter: IDFilter },
    followsTitle: { sql: '(select f.title from notice f where f.tenant_id = n.tenant_id and f.id = n.follows_id)', type: 'text' },
    publishedAt: { sql: 'n.published_at', type: 'timestamptz', filter: DateTimeFilter, order: true, nullable: true },
    publishedByName: { sql: 'n.published_by_name', type: 'text' },
    withdrawnAt: { sql: 'n.withdrawn_at', type: 'timestamptz' },
    withdrawReason: { sql: 'n.withdraw_reason', type: 'text' },
    receiverCount: { sql: receivers(), type: 'int' },
    readCount: { sql: receivers('p.read_at is not null'), type: 'int' },
    answeredCount: { sql: receivers('a.answered_at is not null'), type: 'int' },
    outstandingCount: { sql: receivers(OUTSTANDING), type: 'int' },
    overdueCount: { sql: receivers(OVERDUE), type: 'int' },
    createdByName: { sql: 'n.created_by_name', type: 'text' },
    version: { sql: 'n.version', type: 'int' },
    createdAt: { sql: 'n.created_at', type: 'timestamptz', order: true },
    updatedAt: { sql: 'n.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { attachments: [], followUps: [] },
  conditions: {
    search: search(['n.title', 'n.document_no']),
    overdue: { type: () => Boolean, description: '有单位逾期未回复 whether an answer is overdue', condition: (value: boolean) => `${receivers(OVERDUE)} ${value ? '>' : '='} 0` },
  },
});

/** Notices addressed to the caller's own tenant. */
export const receivedModel = readModel({
  name: 'ReceivedNotice',
  table: RECEIVED,
  tenant: 'r.tenant_id',
  id: 'n.id',
  where: "r.unit_id = gw_tenant() and n.status in ('PUBLISHED', 'WITHDRAWN')",
  defaultOrder: [{ field: 'publishedAt', direction: 'DESC' }],
  fields: {
    id: { sql: 'n.id', type: 'uuid', filter: IDFilter },
    title: { sql: 'n.title', type: 'text', filter: StringFilter, order: true },
    kind: { sql: 'n.kind', type: 'text', filter: enumFilter('NoticeKind', NoticeKind) },
    documentNo: { sql: 'n.document_no', type: 'text', filter: StringFilter },
    body: { sql: "case when n.status = 'PUBLISHED' then n.body end", type: 'text' },
    senderName: { sql: 'n.sender_name', type: 'text', filter: StringFilter },
    dueOn: { sql: 'n.due_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    asksAnswer: { sql: 'n.asks_answer', type: 'boolean', filter: BooleanFilter },
    state: { sql: STATE, type: 'text', filter: enumFilter('ReceiptState', ReceiptState) },
    publishedAt: { sql: 'n.published_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    withdrawnAt: { sql: 'n.withdrawn_at', type: 'timestamptz' },
    withdrawReason: { sql: 'n.withdraw_reason', type: 'text' },
    followsId: { sql: '(select f.id from notice f where f.tenant_id = n.tenant_id and f.id = n.follows_id)', type: 'uuid' },
    followsTitle: { sql: '(select f.title from notice f where f.tenant_id = n.tenant_id and f.id = n.follows_id)', type: 'text' },
    readAt: { sql: 'p.read_at', type: 'timestamptz' },
    readByName: { sql: 'p.read_by_name', type: 'text' },
    remindedAt: { sql: 'r.reminded_at', type: 'timestamptz' },
    answerText: { sql: 'a.body', type: 'text' },
    answeredAt: { sql: 'a.answered_at', type: 'timestamptz' },
    answeredByName: { sql: 'a.answered_by_name', type: 'text' },
    answeredLate: { sql: 'coalesce(a.late, false)', type: 'boolean' },
    answerVersion: { sql: 'a.version', type: 'int' },
    updatedAt: { sql: 'greatest(n.updated_at, r.updated_at, p.read_at, a.updated_at)', type: 'timestamptz', filter: DateTimeFilter, order: true },
    answerId: { sql: 'a.id', type: 'uuid', hidden: true },
    receivingUnitId: { sql: 'r.unit_id', type: 'uuid', hidden: true },
  },
  relations: { attachments: [], followUps: [], answerAttachments: ['answerId', 'receivingUnitId'] },
  conditions: { search: search(['n.title', 'n.document_no', 'n.sender_name']) },
});

/** Receivers of the notices the caller's own tenant sends. */
export const noticeReceiverModel = readModel({
  name: 'NoticeReceiver',
  table: RECEIVED,
  tenant: 'r.tenant_id',
  id: 'r.id',
  where: "r.tenant_id = gw_tenant() and n.status <> 'DISCARDED'",
  defaultOrder: [{ field: 'unitName', direction: 'ASC' }],
  fields: {
    id: { sql: 'r.id', type: 'uuid', filter: IDFilter },
    noticeId: { sql: 'r.notice_id', type: 'uuid', filter: IDFilter },
    receivingUnitId: { sql: 'r.unit_id', type: 'uuid', filter: IDFilter },
    unitName: { sql: 'r.unit_name', type: 'text', filter: StringFilter, order: true },
    state: { sql: STATE, type: 'text', filter: enumFilter('ReceiptState', ReceiptState) },
    readAt: { sql: 'p.read_at', type: 'timestamptz', filter: DateTimeFilter, order: true, nullable: true },
    readByName: { sql: 'p.read_by_name', type: 'text' },
    answerText: { sql: 'a.body', type: 'text' },
    answeredAt: { sql: 'a.answered_at', type: 'timestamptz', filter: DateTimeFilter, order: true, nullable: true },
    answeredByName: { sql: 'a.answered_by_name', type: 'text' },
    answeredLate: { sql: 'coalesce(a.late, false)', type: 'boolean' },
    remindedAt: { sql: 'r.reminded_at', type: 'timestamptz' },
    reminderCount: { sql: 'r.reminder_count', type: 'int' },
    updatedAt: { sql: 'greatest(r.updated_at, p.read_at, a.updated_at)', type: 'timestamptz', filter: DateTimeFilter, order: true },
    answerId: { sql: 'a.id', type: 'uuid', hidden: true },
  },
  relations: { answerAttachments: ['answerId', 'receivingUnitId'] },
});
