import { BooleanFilter, DateTimeFilter, enumFilter, IDFilter, likeContaining, readModel, StringFilter } from '@gongwei/platform-graphql';
import { clientIdOf, parseClientId } from '@gongwei/platform-identity';
import { AccountStatus } from '../account/account.types';

export const machineClientModel = readModel({
  name: 'MachineClient',
  table: 'machine_client c',
  tenant: 'c.tenant_id',
  id: 'c.id',
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  fields: {
    id: { sql: 'c.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'c.tenant_id', type: 'uuid', filter: IDFilter },
    name: { sql: 'c.name', type: 'text', filter: StringFilter, order: true },
    clientId: { needs: { id: 'c.id', unitId: 'c.tenant_id' }, value: (row) => clientIdOf(row['unitId']!, row['id']!) },
    scopes: { sql: 'c.scopes', type: 'text' },
    coversSubtree: { sql: 'c.covers_subtree', type: 'boolean', filter: BooleanFilter },
    status: { sql: 'c.status', type: 'text', filter: enumFilter('AccountStatus', AccountStatus), order: true },
    lastUsedAt: { sql: 'c.last_used_at', type: 'timestamptz', filter: DateTimeFilter, order: true, nullable: true },
    version: { sql: 'c.version', type: 'int' },
    createdAt: { sql: 'c.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 'c.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { secrets: [], unit: [] },
  conditions: {
    search: {
      type: () => String,
      description: '名称包含，或即其客户端编号 text in its name, or its whole client id',
      condition: (value: string, parameter) => {
        const text = parameter(likeContaining(value), 'text');
        const key = parseClientId(value.trim());
        return key ? `c.tenant_id = ${parameter(key.tenantId, 'uuid')} and c.id = ${parameter(key.id, 'uuid')}` : `c.name ilike ${text}`;
      },
    },
  },
});
