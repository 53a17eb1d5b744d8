import { BooleanFilter, DateFilter, DateTimeFilter, enumFilter, IDFilter, readModel } from '@gongwei/platform-graphql';
import { ExtensionStatusEnum } from './term-extension.types';

export const termExtensionModel = readModel({
  name: 'TermExtension',
  table: 'term_extension x',
  tenant: 'x.tenant_id',
  id: 'x.id',
  defaultOrder: [{ field: 'createdAt', direction: 'DESC' }],
  fields: {
    id: { sql: 'x.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'x.tenant_id', type: 'uuid', filter: IDFilter },
    organisationId: { sql: 'x.organisation_id', type: 'uuid', filter: IDFilter },
    dueOn: { sql: 'x.due_on', type: 'date', filter: DateFilter, order: true },
    until: { sql: 'x.until', type: 'date', filter: DateFilter, order: true },
    reason: { sql: 'x.reason', type: 'text' },
    status: { sql: 'x.status', type: 'text', filter: enumFilter('ExtensionStatus', ExtensionStatusEnum), order: true },
    replyNo: { sql: 'x.reply_no', type: 'text' },
    repliedOn: { sql: 'x.replied_on', type: 'date', filter: DateFilter },
    onPaper: { sql: 'x.on_paper', type: 'boolean', filter: BooleanFilter },
    decisionNote: { sql: 'x.decision_note', type: 'text' },
    requestedBy: { sql: 'x.requested_by_name', type: 'text' },
    approvalId: { sql: '(select a.id from approval a where a.tenant_id = x.tenant_id and a.subject_id = x.id order by a.id desc limit 1)', type: 'uuid' },
    version: { sql: 'x.version', type: 'int' },
    createdAt: { sql: 'x.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 'x.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { unit: [], organisation: ['organisationId'] },
});
