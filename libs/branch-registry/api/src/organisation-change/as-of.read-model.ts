import { DateFilter, enumFilter, GraphQLDate, IDFilter, readModel, StringFilter, type ReadModel, type SqlType } from '@gongwei/platform-graphql';
import { OrganisationKind, OrganisationStatus } from '../organisation/organisation.enums';

/** Organisations as they were: what callers may filter and order by. */
export const asOfModel = readModel({
  name: 'OrganisationAsOf',
  table: 'organisation_version v join organisation o on o.tenant_id = v.tenant_id and o.id = v.organisation_id',
  tenant: 'v.tenant_id',
  id: 'v.organisation_id',
  defaultOrder: [{ field: 'code', direction: 'ASC' }],
  fields: {
    id: { sql: 'v.organisation_id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'v.tenant_id', type: 'uuid', filter: IDFilter },
    code: { sql: 'v.code', type: 'text', filter: StringFilter, order: true },
    name: { sql: 'v.name', type: 'text', filter: StringFilter, order: true },
    shortName: { sql: 'v.short_name', type: 'text', filter: StringFilter },
    kind: { sql: 'v.kind', type: 'text', filter: enumFilter('OrganisationKind', OrganisationKind) },
    parentId: { sql: 'v.parent_id', type: 'uuid', filter: IDFilter },
    status: { sql: 'v.status', type: 'text', filter: enumFilter('OrganisationStatus', OrganisationStatus) },
    validFrom: { sql: 'v.valid_from', type: 'date', filter: DateFilter, order: true },
    validTo: { sql: 'v.valid_to', type: 'date', filter: DateFilter },
  },
  relations: { secretaries: [] },
});

/** The same with the day as one more condition, which no filter of a caller can leave out. */
export const asOfReading = {
  ...asOfModel,
  conditions: {
    day: {
      type: () => GraphQLDate,
      description: '',
      condition: (day: string, parameter: (value: unknown, type: SqlType) => string) => {
        const on = parameter(day, 'date');
        // The record's own day of establishment may have been corrected since.
        return `v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on}) and coalesce(o.established_on, v.valid_from) <= ${on}`;
      },
    },
  },
} satisfies ReadModel;
