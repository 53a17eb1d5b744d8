import { BooleanFilter, DateTimeFilter, enumFilter, IDFilter, likeContaining, readModel, StringFilter } from '@gongwei/platform-graphql';
import { ID } from '@nestjs/graphql';
import { AccountStatus } from './account.types';

export const accountModel = readModel({
  name: 'Account',
  table: 'account a',
  tenant: 'a.tenant_id',
  id: 'a.id',
  defaultOrder: [{ field: 'loginName', direction: 'ASC' }],
  fields: {
    id: { sql: 'a.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'a.tenant_id', type: 'uuid', filter: IDFilter },
    loginName: { sql: 'a.login_name', type: 'text', filter: StringFilter, order: true },
    displayName: { sql: 'a.display_name', type: 'text', filter: StringFilter, order: true },
    status: { sql: 'a.status', type: 'text', filter: enumFilter('AccountStatus', AccountStatus), order: true },
    organisationId: { sql: 'a.organisation_id', type: 'uuid', filter: IDFilter },
    organisationName: { sql: '(select o.name from organisation o where o.tenant_id = a.tenant_id and o.id = a.organisation_id)', type: 'text' },
    secondFactorEnrolled: { sql: 'a.second_factor_confirmed', type: 'boolean', filter: BooleanFilter },
    mustChangePassword: { sql: 'a.must_change_password', type: 'boolean', filter: BooleanFilter },
    lastLoginAt: { sql: 'a.last_login_at', type: 'timestamptz', filter: DateTimeFilter, order: true, nullable: true },
    version: { sql: 'a.version', type: 'int' },
    createdAt: { sql: 'a.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 'a.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { roles: [], unit: [] },
  conditions: {
    search: {
      type: () => String,
      description: '登录名、姓名包含 text in login name or name',
      condition: (value: string, parameter) => {
        const text = parameter(likeContaining(value), 'text');
        return `a.login_name ilike ${text} or a.display_name ilike ${text}`;
      },
    },
    roleId: {
      type: () => ID,
      description: '持有此角色 those that hold this role',
      condition: (id: string, parameter) => `exists (select 1 from account_role held where held.tenant_id = a.tenant_id and held.account_id = a.id and held.role_key = ${parameter(id, 'text')})`,
    },
  },
});
