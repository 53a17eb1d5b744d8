import { DateTimeFilter, enumFilter, IDFilter, likeContaining, readModel, StringFilter } from '@gongwei/platform-graphql';
import { UnitKind, UnitStatus } from './unit.types';

export const unitModel = readModel({
  name: 'Unit',
  table: 'tenant u',
  tenant: 'u.tenant_id',
  id: 'u.tenant_id',
  defaultOrder: [{ field: 'code', direction: 'ASC' }],
  fields: {
    id: { sql: 'u.tenant_id', type: 'uuid', filter: IDFilter },
    code: { sql: 'u.code', type: 'text', filter: StringFilter, order: true },
    name: { sql: 'u.name', type: 'text', filter: StringFilter, order: true },
    shortName: { sql: 'u.short_name', type: 'text', filter: StringFilter, order: true },
    kind: { sql: 'u.kind', type: 'text', filter: enumFilter('UnitKind', UnitKind), order: true },
    status: { sql: 'u.status', type: 'text', filter: enumFilter('UnitStatus', UnitStatus), order: true },
    creditCode: { sql: 'u.credit_code', type: 'text', filter: StringFilter },
    groupId: { sql: 'u.group_id', type: 'uuid', filter: IDFilter },
    groupTenantId: { sql: 'u.group_tenant_id', type: 'uuid' },
    parentId: { sql: '(select p.tenant_id from tenant p where p.tenant_id = u.parent_id)', type: 'uuid', filter: IDFilter },
    version: { sql: 'u.version', type: 'int' },
    createdAt: { sql: 'u.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 'u.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { group: ['groupId', 'groupTenantId'], parent: ['parentId'], health: [], organisations: [] },
  conditions: {
    search: {
      type: () => String,
      description: '编码、名称、简称包含 text in code, name or short name',
      condition: (value: string, parameter) => {
        const text = parameter(likeContaining(value), 'text');
        return `u.name like ${text} or u.short_name like ${text} or u.code ilike ${text}`;
      },
    },
  },
});
