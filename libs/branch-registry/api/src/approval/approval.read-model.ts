import { approvalTurn, OPEN_APPROVAL_STATUSES, type ApprovalStatus as Status } from '@gongwei/branch-registry-domain';
import { can, type RequestContext } from '@gongwei/platform-database';
import { DateFilter, DateTimeFilter, enumFilter, IDFilter, IntFilter, likeContaining, readModel, StringFilter } from '@gongwei/platform-graphql';
import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { TODAY, underOrganisation } from '../sql';
import { ApprovalRoute, ApprovalStatus, ApprovalSubject } from './approval.enums';
import type { ApprovalFact } from './approval-effects';
import { PAPER_COLUMNS, paperOf, type ApprovalPaperKind, type PaperSource } from './approval-paper';
import type { ApprovalPaper } from './approval.types';
import { factLines } from './fact-lines';
import { OPEN_APPROVAL } from './open-thread';

/** The committee directly above the unit: the one that decides, wherever the thread is seen from. */
const COMMITTEE = '(select u.parent_id from tenant u where u.tenant_id = a.tenant_id)';

/** Whether the account decides on threads here: a committee's on those of the units directly beneath it, a unit's own on those inside it. */
export const decidesHere = (context: RequestContext, row: { route: string; unitId: string; committeeId: string | null }): boolean =>
  can(context, 'approval.decide') && context.actor.tenantId === context.scope.tenantId &&
  (row.route === 'WORK_COMMITTEE' ? context.scope.role === 'gw_committee' && row.committeeId === context.scope.tenantId : context.scope.role === 'gw_unit' && row.unitId === context.scope.tenantId);

/** A document of the thread, with its annex laid flat. */
function paper(kind: ApprovalPaperKind) {
  return ({ paper: source }: { paper: PaperSource }, context: RequestContext): ApprovalPaper | null => {
    const found = paperOf(source, kind, context);
    return found && { ...found, paragraphs: [...found.paragraphs], annexTitle: found.annex?.title ?? null, annexParagraphs: [...(found.annex?.paragraphs ?? [])] };
  };
}

export const approvalModel = readModel({
  name: 'Approval',
  table: 'approval a',
  tenant: 'a.tenant_id',
  id: 'a.id',
  defaultOrder: [{ field: 'stateSince', direction: 'DESC' }],
  fields: {
    id: { sql: 'a.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'a.tenant_id', type: 'uuid', filter: IDFilter },
    subject: { sql: 'a.subject', type: 'text', filter: enumFilter('ApprovalSubject', ApprovalSubject), order: true },
    route: { sql: 'a.route', type: 'text', filter: enumFilter('ApprovalRoute', ApprovalRoute) },
    status: { sql: 'a.status', type: 'text', filter: enumFilter('ApprovalStatus', ApprovalStatus), order: true },
    turn: { needs: { status: 'a.status' }, value: (row: { status: Status }) => approvalTurn(row.status) },
    title: { sql: 'a.title', type: 'text', filter: StringFilter, order: true },
    issuer: { sql: 'a.issuer', type: 'text' },
    approverName: { sql: 'a.approver_name', type: 'text' },
    body: { sql: 'a.body', type: 'text' },
    organisationId: { sql: 'a.organisation_id', type: 'uuid', filter: IDFilter },
    subjectId: { sql: 'a.subject_id', type: 'uuid', filter: IDFilter },
    minuteOn: { sql: 'a.minute_on', type: 'date' },
    minuteMeeting: { sql: 'a.minute_meeting', type: 'text' },
    minuteConclusion: { sql: 'a.minute_conclusion', type: 'text' },
    minuteText: { sql: 'a.minute_text', type: 'text' },
    requestNo: { sql: 'a.request_no', type: 'text', filter: StringFilter },
    requestedOn: { sql: 'a.requested_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    replyNo: { sql: 'a.reply_no', type: 'text', filter: StringFilter },
    repliedOn: { sql: 'a.replied_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    decisionNote: { sql: 'a.decision_note', type: 'text' },
    facts: { needs: { factRows: 'a.facts' }, value: (row: { factRows: ApprovalFact[] }, context: RequestContext) => factLines(row.factRows, context) },
    requestPaper: { needs: PAPER_COLUMNS, value: paper('request') },
    replyPaper: { needs: PAPER_COLUMNS, value: paper('reply') },
    waitingDays: { sql: `case when a.status in ${OPEN_APPROVAL} then ${TODAY} - (a.state_since at time zone 'Asia/Shanghai')::date else 0 end`, type: 'int', filter: IntFilter },
    mayDecide: {
      needs: { route: 'a.route', status: 'a.status', committeeId: COMMITTEE },
      value: (row: { route: string; status: string; unitId: string; committeeId: string | null }, context: RequestContext) => row.status === 'SUBMITTED' && decidesHere(context, row),
    },
    mayApply: {
      needs: { status: 'a.status' },
      value: (row: { status: Status; unitId: string }, context: RequestContext) =>
        OPEN_APPROVAL_STATUSES.includes(row.status) && can(context, 'approval.write') && row.unitId === context.scope.tenantId,
    },
    committeeId: { sql: COMMITTEE, type: 'uuid', hidden: true },
    createdByName: { sql: 'a.created_by_name', type: 'text' },
    stateSince: { sql: 'a.state_since', type: 'timestamptz', filter: DateTimeFilter, order: true },
    version: { sql: 'a.version', type: 'int' },
    createdAt: { sql: 'a.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 'a.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { unit: [], organisation: ['organisationId'], steps: [], posts: [], nextReplyNo: ['route', 'status', 'committeeId'] },
  conditions: {
    search: {
      type: () => GraphQLString,
      description: '事项、文号或党组织名称包含 text in the matter, a document number or the organisation’s name',
      condition: (value: string, parameter) => {
        const text = parameter(likeContaining(value), 'text');
        return `a.title like ${text} or a.request_no like ${text} or a.reply_no like ${text} or exists (select 1 from organisation o where o.tenant_id = a.tenant_id and o.id = a.organisation_id and o.name like ${text})`;
      },
    },
    underOrganisationId: {
      type: () => GraphQLID,
      description: '此党组织及其下级的报批 of this organisation and all beneath it',
      condition: (id: string, parameter) => underOrganisation('a', id, parameter),
    },
    awaitsMe: {
      type: () => GraphQLBoolean,
      description: '待我办理：待我批复，或被退回待我改正 waits for me: to be decided, or returned to be mended',
      condition: (wanted: boolean, parameter, context) => `${wanted ? '' : 'not '}(${awaitsMe(context, parameter(context.scope.tenantId, 'uuid'))})`,
    },
  },
});

/** What waits for the account as condition. @param tenant SQL of the scope's tenant. */
export function awaitsMe(context: RequestContext, tenant: string): string {
  const parts = ['false'];
  if (can(context, 'approval.decide') && context.actor.tenantId === context.scope.tenantId) parts.push(awaitsDecision(context, tenant));
  if (can(context, 'approval.write')) parts.push(`a.status = 'RETURNED' and a.tenant_id = ${tenant}`);
  return parts.map((part) => `(${part})`).join(' or ');
}

/** What an approver of this scope has to decide on. */
export const awaitsDecision = (context: RequestContext, tenant: string): string =>
  context.scope.role === 'gw_committee'
    ? `a.status = 'SUBMITTED' and a.route = 'WORK_COMMITTEE' and ${COMMITTEE} = ${tenant}`
    : `a.status = 'SUBMITTED' and a.route = 'PRIMARY_COMMITTEE' and a.tenant_id = ${tenant}`;
