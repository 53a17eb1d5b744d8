import { RUNNING_ELECTION_STATUSES } from '@gongwei/branch-registry-domain';
import { BooleanFilter, DateFilter, DateTimeFilter, enumFilter, IDFilter, readModel } from '@gongwei/platform-graphql';
import { GraphQLBoolean, GraphQLID } from 'graphql';
import { OPEN_APPROVAL } from '../approval/open-thread';
import { STANDING, underOrganisation } from '../sql';
import { ElectionFormEnum, ElectionKindEnum, ElectionStatusEnum } from './election.enums';

/** Full members of an organisation `o` and of all beneath it: those entitled to elect and to be elected (Election Regulations art. 5). */
export const VOTERS = `(select count(*)::int from organisation d join member m on m.tenant_id = d.tenant_id and m.organisation_id = d.id and m.status = 'FULL' where d.tenant_id = o.tenant_id and starts_with(d.path, o.path))`;
/** States of an election under way, as SQL. */
export const RUNNING = `(${RUNNING_ELECTION_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** Whether an election of the organisation `o` is to be prepared by a day (as SQL): where one is under way there is nothing to remind of. */
export const toPrepareBy = (day: string): string => `o.status in ${STANDING} and o.election_due_on <= ${day}
  and not exists (select 1 from election e where e.tenant_id = o.tenant_id and e.organisation_id = o.id and e.status in ${RUNNING})`;

export const electionModel = readModel({
  name: 'Election',
  table: 'election e',
  tenant: 'e.tenant_id',
  id: 'e.id',
  defaultOrder: [{ field: 'plannedOn', direction: 'DESC' }],
  fields: {
    id: { sql: 'e.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'e.tenant_id', type: 'uuid', filter: IDFilter },
    organisationId: { sql: 'e.organisation_id', type: 'uuid', filter: IDFilter },
    kind: { sql: 'e.kind', type: 'text', filter: enumFilter('ElectionKind', ElectionKindEnum) },
    form: { sql: 'e.form', type: 'text', filter: enumFilter('ElectionForm', ElectionFormEnum) },
    formReason: { sql: 'e.form_reason', type: 'text' },
    plannedOn: { sql: 'e.planned_on', type: 'date', filter: DateFilter, order: true },
    delegates: { sql: 'e.delegates', type: 'int' },
    note: { sql: 'e.note', type: 'text' },
    status: { sql: 'e.status', type: 'text', filter: enumFilter('ElectionStatus', ElectionStatusEnum), order: true },
    planReplyNo: { sql: 'e.plan_reply_no', type: 'text' },
    planApprovedOn: { sql: 'e.plan_approved_on', type: 'date', filter: DateFilter },
    planOnPaper: { sql: 'e.plan_on_paper', type: 'boolean', filter: BooleanFilter },
    heldOn: { sql: 'e.held_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    entitled: { sql: 'e.entitled', type: 'int' },
    entitledByRecords: { sql: 'e.entitled_by_records', type: 'int' },
    entitledReason: { sql: 'e.entitled_reason', type: 'text' },
    resultReplyNo: { sql: 'e.result_reply_no', type: 'text' },
    resultApprovedOn: { sql: 'e.result_approved_on', type: 'date', filter: DateFilter },
    resultOnPaper: { sql: 'e.result_on_paper', type: 'boolean', filter: BooleanFilter },
    voterCount: { sql: `(select ${VOTERS} from organisation o where o.tenant_id = e.tenant_id and o.id = e.organisation_id)`, type: 'int' },
    approvalId: { sql: '(select a.id from approval a where a.tenant_id = e.tenant_id and a.subject_id = e.id order by a.id desc limit 1)', type: 'uuid' },
    approvalOpen: { sql: `exists (select 1 from approval a where a.tenant_id = e.tenant_id and a.subject_id = e.id and a.status in ${OPEN_APPROVAL})`, type: 'boolean' },
    plan: { sql: 'e.seats::text', type: 'text', hidden: true },
    version: { sql: 'e.version', type: 'int' },
    createdAt: { sql: 'e.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 'e.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { unit: [], organisation: ['organisationId'], seats: ['plan'], candidates: [], ballots: [], events: [] },
  conditions: {
    running: { type: () => GraphQLBoolean, description: '进行中 under way, neither completed nor cancelled', condition: (running: boolean) => `e.status ${running ? '' : 'not '}in ${RUNNING}` },
    underOrganisationId: {
      type: () => GraphQLID,
      description: '此党组织及其下级 of this organisation or any beneath it',
      condition: (id: string, parameter) => underOrganisation('e', id, parameter),
    },
  },
});
