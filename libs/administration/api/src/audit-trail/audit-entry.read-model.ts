import { DateTimeFilter, enumFilter, escapeLike, IDFilter, likeContaining, readModel, StringFilter } from '@gongwei/platform-graphql';
import { ActorKind } from './audit-entry.types';

export const auditEntryModel = readModel({
  name: 'AuditEntry',
  table: 'audit_entry e',
  tenant: 'e.tenant_id',
  id: 'e.id',
  defaultOrder: [{ field: 'at', direction: 'DESC' }],
  fields: {
    id: { sql: 'e.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'e.tenant_id', type: 'uuid', filter: IDFilter },
    sequence: { sql: 'e.sequence', type: 'bigint' },
    at: { sql: 'e.at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    actorKind: { sql: 'e.actor_kind', type: 'text', filter: enumFilter('ActorKind', ActorKind) },
    actorName: { sql: 'e.actor_name', type: 'text', filter: StringFilter },
    actorId: { sql: 'e.actor_id', type: 'uuid', filter: IDFilter },
    address: { sql: 'e.address', type: 'text', filter: StringFilter },
    operation: { sql: 'e.operation', type: 'text', filter: StringFilter },
    targetType: { sql: 'e.target_type', type: 'text', filter: StringFilter },
    targetId: { sql: 'e.target_id', type: 'uuid', filter: IDFilter },
    targetLabel: { sql: 'e.target_label', type: 'text', filter: StringFilter },
    changes: { sql: 'e.changes', type: 'text' },
    reason: { sql: 'e.reason', type: 'text', filter: StringFilter },
    requestId: { sql: 'e.request_id', type: 'text', filter: StringFilter },
  },
  relations: { unit: [] },
  conditions: {
    search: {
      type: () => String,
      description: '对象、操作者、事由包含，或地址以此开头 text in the label of the target, the actor or the reason, or where the address begins',
      condition: (value: string, parameter) => {
        const text = parameter(likeContaining(value), 'text');
        return `e.target_label ilike ${text} or e.actor_name ilike ${text} or e.reason ilike ${text} or e.address like ${parameter(`${escapeLike(value)}%`, 'text')}`;
      },
    },
  },
});
