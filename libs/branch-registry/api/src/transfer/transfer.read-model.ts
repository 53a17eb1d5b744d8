import { maskIdNumber } from '@gongwei/kernel';
import { SLIP_DAYS } from '@gongwei/branch-registry-domain';
import type { RequestContext } from '@gongwei/platform-database';
import { BooleanFilter, DateFilter, DateTimeFilter, enumFilter, IDFilter, IntFilter, readModel, StringFilter } from '@gongwei/platform-graphql';
import { GraphQLID, GraphQLString } from 'graphql';
import { MASKED_NAME } from '../member/member.read-model';
import { containing, TODAY } from '../sql';
import { MemberStatus } from '../member/member.enums';
import { TransferAskStatus, TransferDirection, TransferKind, TransferStatus } from './transfer.enums';

/** The state as `transferStatusOn` of the domain reckons it. */
/** The day of a letter is past; one that goes out on paper has some more for its slip to come back. */
export const LETTER_OVER = `t.valid_until + case when t.kind = 'OUTWARD' then ${SLIP_DAYS} else 0 end < ${TODAY}`;
const STATUS = `(case when t.status = 'ISSUED' and ${LETTER_OVER} then 'EXPIRED' else t.status end)`;
const DIRECTION = `(case when t.kind = 'INTERNAL' then 'INTERNAL' when t.kind = 'INWARD' or t.target_tenant_id = gw_tenant() then 'IN' else 'OUT' end)`;

export const transferModel = readModel({
  name: 'MembershipTransfer',
  table: 'membership_transfer t',
  tenant: 't.tenant_id',
  id: 't.id',
  defaultOrder: [{ field: 'requestedOn', direction: 'DESC' }],
  fields: {
    id: { sql: 't.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 't.tenant_id', type: 'uuid', filter: IDFilter },
    kind: { sql: 't.kind', type: 'text', filter: enumFilter('TransferKind', TransferKind), order: true },
    status: { sql: STATUS, type: 'text', filter: enumFilter('TransferStatus', TransferStatus), order: true },
    direction: { sql: DIRECTION, type: 'text', filter: enumFilter('TransferDirection', TransferDirection) },
    // Each side is led to its own record only.
    memberId: { sql: '(case when t.target_tenant_id = gw_tenant() then t.target_member_id else t.member_id end)', type: 'uuid', filter: IDFilter },
    memberName: { sql: 't.member_name', masked: MASKED_NAME.replaceAll('m.name', 't.member_name'), type: 'text', filter: StringFilter, order: true },
    memberStatus: { sql: 't.member_status', type: 'text', filter: enumFilter('MemberStatus', MemberStatus) },
    sourceUnitName: { sql: 't.source_unit_name', type: 'text', filter: StringFilter, order: true },
    sourceOrganisationName: { sql: 't.source_organisation_name', type: 'text', filter: StringFilter },
    targetUnitName: { sql: 't.target_unit_name', type: 'text', filter: StringFilter, order: true },
    targetOrganisationName: { sql: 't.target_organisation_name', type: 'text', filter: StringFilter },
    reason: { sql: 't.reason', type: 'text' },
    duesPaidUntil: { sql: 't.dues_paid_until', type: 'date', filter: DateFilter },
    askedByTarget: { sql: '(t.ask_id is not null)', type: 'boolean', filter: BooleanFilter },
    requestedOn: { sql: 't.requested_on', type: 'date', filter: DateFilter, order: true },
    letterNo: { sql: 't.letter_no', type: 'text', filter: StringFilter },
    issuedOn: { sql: 't.issued_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    validUntil: { sql: 't.valid_until', type: 'date', filter: DateFilter, order: true, nullable: true },
    daysLeft: { sql: `(case when t.status = 'ISSUED' then t.valid_until - ${TODAY} end)`, type: 'int', filter: IntFilter },
    receivedOn: { sql: 't.received_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    slipNo: { sql: 't.slip_no', type: 'text', filter: StringFilter },
    closedOn: { sql: 't.closed_on', type: 'date', filter: DateFilter },
    closeReason: { sql: 't.close_reason', type: 'text' },
    __target: { sql: 't.target_tenant_id', type: 'uuid', hidden: true },
    version: { sql: 't.version', type: 'int' },
    createdAt: { sql: 't.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { events: ['unitId', '__target'] },
  conditions: {
    recordOfMemberId: {
      type: () => GraphQLID,
      description: '此党员记录的转接 transfers of this member on your books',
      condition: (id: string, parameter) => `(case when t.target_tenant_id = gw_tenant() then t.target_member_id else t.member_id end)::text = ${parameter(id, 'text')}`,
    },
    search: {
      type: () => GraphQLString,
      description: '姓名、单位或介绍信编号包含 text in name, units or number of the letter',
      condition: (value: string, parameter, context) => {
        const text = parameter(containing(value), 'text');
        const name = context.actor.kind === 'CLIENT' && !context.permissions.has('member.reveal') ? '' : `t.member_name like ${text} or `;
        return `${name}t.source_unit_name like ${text} or t.target_unit_name like ${text} or t.letter_no like ${text}`;
      },
    },
  },
});

interface SealedAsk {
  __id: string;
  __tenant: string;
  __number: Buffer;
}

export const askBoundTo = (tenantId: string, askId: string): string => `transfer-ask:${tenantId}:${askId}:id-number`;

export const transferAskModel = readModel({
  name: 'TransferAsk',
  table: 'membership_transfer_ask a',
  tenant: 'a.tenant_id',
  id: 'a.id',
  defaultOrder: [{ field: 'askedAt', direction: 'DESC' }],
  fields: {
    id: { sql: 'a.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'a.tenant_id', type: 'uuid', filter: IDFilter },
    memberName: { sql: 'a.member_name', masked: MASKED_NAME.replaceAll('m.name', 'a.member_name'), type: 'text', filter: StringFilter, order: true },
    idNumberMasked: { needs: { __id: 'a.id', __tenant: 'a.tenant_id', __number: 'a.id_number' }, value: (row: SealedAsk, context: RequestContext) => maskIdNumber(context.cipher.decrypt(row.__number, askBoundTo(row.__tenant, row.__id))) },
    status: { sql: 'a.status', type: 'text', filter: enumFilter('TransferAskStatus', TransferAskStatus), order: true },
    note: { sql: 'a.note', type: 'text' },
    transferId: { sql: 'a.transfer_id', type: 'uuid', filter: IDFilter },
    answer: { sql: 'a.answer', type: 'text' },
    askedByName: { sql: 'a.asked_by_name', type: 'text' },
    askedAt: { sql: 'a.asked_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    answeredAt: { sql: 'a.answered_at', type: 'timestamptz', filter: DateTimeFilter },
  },
});
