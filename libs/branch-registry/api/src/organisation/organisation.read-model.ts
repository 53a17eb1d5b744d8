import { BooleanFilter, DateFilter, DateTimeFilter, enumFilter, IDFilter, IntFilter, readModel, StringFilter, type SqlType } from '@gongwei/platform-graphql';
import { GraphQLID, GraphQLString } from 'graphql';
import { RUNNING, VOTERS } from '../election/election.read-model';
import { beginsWith, containing, soundTyped, STANDING, standsUnder, TODAY } from '../sql';
import { OrganisationKind, OrganisationStatus } from './organisation.enums';

const census = (sum: string): string => `coalesce((select ${sum} from organisation_census c where c.tenant_id = o.tenant_id and c.organisation_id = o.id), 0)`;

export const organisationModel = readModel({
  name: 'Organisation',
  table: 'organisation o',
  tenant: 'o.tenant_id',
  id: 'o.id',
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  fields: {
    id: { sql: 'o.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'o.tenant_id', type: 'uuid', filter: IDFilter },
    code: { sql: 'o.code', type: 'text', filter: StringFilter, order: true },
    name: { sql: 'o.name', type: 'text', filter: StringFilter, order: true },
    shortName: { sql: 'o.short_name', type: 'text', filter: StringFilter, order: true },
    kind: { sql: 'o.kind', type: 'text', filter: enumFilter('OrganisationKind', OrganisationKind), order: true },
    functionalPurpose: { sql: 'o.functional_purpose', type: 'text', filter: StringFilter },
    parentId: { sql: 'o.parent_id', type: 'uuid', filter: IDFilter },
    depth: { sql: 'o.depth', type: 'int', filter: IntFilter, order: true },
    status: { sql: 'o.status', type: 'text', filter: enumFilter('OrganisationStatus', OrganisationStatus), order: true },
    establishedOn: { sql: 'o.established_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    approvalDocumentNo: { sql: 'o.approval_document_no', type: 'text', filter: StringFilter },
    termYears: { sql: 'o.term_years', type: 'int', filter: IntFilter },
    termStartedOn: { sql: 'o.term_started_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    electionDueOn: { sql: 'o.election_due_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    electionOverdue: { sql: `coalesce(o.election_due_on < ${TODAY} and o.status in ${STANDING}, false)`, type: 'boolean', filter: BooleanFilter },
    address: { sql: 'o.address', type: 'text' },
    phone: { sql: 'o.phone', type: 'text' },
    overrideReason: { sql: 'o.override_reason', type: 'text' },
    overrideDocumentNo: { sql: 'o.override_document_no', type: 'text' },
    memberCount: { sql: census('c.full_member + c.probationary'), type: 'int', filter: IntFilter, order: true },
    fullMemberCount: { sql: census('c.full_member'), type: 'int', filter: IntFilter, order: true },
    probationaryCount: { sql: census('c.probationary'), type: 'int', filter: IntFilter },
    subtreeMemberCount: {
      sql: `coalesce((select sum(c.full_member + c.probationary) from organisation_census c join organisation d on d.tenant_id = c.tenant_id and d.id = c.organisation_id
        where d.tenant_id = o.tenant_id and starts_with(d.path, o.path)), 0)::int`,
      type: 'int',
    },
    childCount: { sql: `(select count(*)::int from organisation d where d.tenant_id = o.tenant_id and d.parent_id = o.id and d.status in ${STANDING})`, type: 'int' },
    voterCount: { sql: VOTERS, type: 'int' },
    runningElectionId: { sql: `(select e.id from election e where e.tenant_id = o.tenant_id and e.organisation_id = o.id and e.status in ${RUNNING})`, type: 'uuid', filter: IDFilter },
    path: { sql: 'o.path', type: 'text', hidden: true },
    version: { sql: 'o.version', type: 'int' },
    createdAt: { sql: 'o.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 'o.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { unit: [], parent: ['parentId'], children: [], members: [], posts: [], adjustments: [], findings: [] },
  conditions: {
    underOrganisationId: {
      type: () => GraphQLID,
      description: '此党组织及其下级 this organisation and all beneath it',
      condition: (id: string, parameter) => standsUnder(id, parameter),
    },
    search: {
      type: () => GraphQLString,
      description: '名称、简称、编码包含，或简称的全拼、首字母 text in name, short name or code, or how the short name sounds (full pinyin or initials from the start)',
      condition: organisationSearch,
    },
  },
});

/** Which organisations a text finds. */
export function organisationSearch(value: string, parameter: (value: unknown, type: SqlType) => string): string {
  const text = parameter(containing(value), 'text');
  const sound = soundTyped(value);
  const named = `o.name like ${text} or o.short_name like ${text} or o.code ilike ${text}`;
  return sound ? `${named} or ${beginsWith('o.short_name_initials', sound, parameter)} or ${beginsWith('o.short_name_pinyin', sound, parameter)}` : named;
}

export const adjustmentColumns = `a.id, a.kind, to_char(a.effective_on, 'YYYY-MM-DD') as "effectiveOn", a.document_no as "documentNo", a.reason, a.changes,
  (select coalesce(jsonb_agg(m || jsonb_build_object('memberCount', jsonb_array_length(m -> 'memberIds'))), '[]') from jsonb_array_elements(a.movements) m) as movements, a.recorded_at as "recordedAt", a.recorded_by_name as "recordedBy"`;
