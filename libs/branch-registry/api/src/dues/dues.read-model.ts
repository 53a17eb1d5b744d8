import { arrearsStage } from '@gongwei/branch-registry-domain';
import type { RequestContext } from '@gongwei/platform-database';
import { enumFilter, IDFilter, IntFilter, likeContaining, readModel, StringFilter, type ReadModel } from '@gongwei/platform-graphql';
import { GraphQLID, GraphQLString } from 'graphql';
import { MASKED_NAME, memberSearch } from '../member/member.read-model';
import { organisationsUnder, STANDING, standsUnder, TODAY, underOrganisation } from '../sql';
import { DuesState } from './dues.types';

/** Members who pay, with the base that holds in a month and what was paid for it. @param month checked already: "2026-11". */
const PAYERS = (month: string): string => `member m
  left join lateral (select b.kind, b.base_fen, b.monthly_fen, b.from_month, b.version from dues_base b where b.tenant_id = m.tenant_id and b.member_id = m.id and b.from_month <= date '${month}-01' order by b.from_month desc limit 1) b on true
  left join dues_payment p on p.tenant_id = m.tenant_id and p.member_id = m.id and p.month = date '${month}-01' and p.superseded_at is null`;
const COUNTED = "m.status in ('PROBATIONARY', 'FULL')";

/** Months in a row without payment up to the last one that is over; as `unpaidMonths` of the domain reckons. */
export const UNPAID_MONTHS = `coalesce((select greatest(0, (extract(year from t.now) - extract(year from s.start)) * 12 + extract(month from t.now) - extract(month from s.start))::int
  from (select date_trunc('month', ${TODAY})::date as now) t,
    (select greatest(min(f.from_month), (select (max(q.month) + interval '1 month')::date from dues_payment q where q.tenant_id = m.tenant_id and q.member_id = m.id and q.superseded_at is null)) as start
     from dues_base f where f.tenant_id = m.tenant_id and f.member_id = m.id and f.monthly_fen > 0 having count(*) > 0) s), 0)`;
const STATE = `case when p.id is not null then 'PAID' when b.kind is null then 'NO_BASE' when b.monthly_fen = 0 then 'EXEMPT' else 'UNPAID' end`;

/** Amounts of a person follow from their income: they are shown inside the unit only. */
const amount = (sql: string) => ({ needs: { __amount: sql }, value: (row: Record<string, unknown>, context: RequestContext) => inside(context, row['__amount']) });
const inside = (context: RequestContext, value: unknown): number | null => (value === null || value === undefined || !(context.scope.role === 'gw_unit' || context.scope.role === 'gw_branch') ? null : Number(value));

const models = new Map<string, ReadModel>();

/** The dues of members in one month. */
export function memberDuesModel(month: string): ReadModel {
  let model = models.get(month);
  if (!model) models.set(month, (model = ofMonth(month)));
  return model;
}

function ofMonth(month: string): ReadModel {
  return readModel({
    name: 'MemberDues',
    table: PAYERS(month),
    tenant: 'm.tenant_id',
    id: 'm.id',
    where: COUNTED,
    defaultOrder: [{ field: 'memberName', direction: 'ASC' }],
    fields: {
      id: { sql: 'm.id', type: 'uuid', filter: IDFilter },
      unitId: { sql: 'm.tenant_id', type: 'uuid', filter: IDFilter },
      organisationId: { sql: 'm.organisation_id', type: 'uuid', filter: IDFilter },
      memberName: { sql: 'm.name', masked: MASKED_NAME, type: 'text', filter: StringFilter, order: true },
      state: { sql: STATE, type: 'text', filter: enumFilter('DuesState', DuesState) },
      kind: { sql: 'b.kind', type: 'text' },
      baseFen: amount('b.base_fen'),
      fromMonth: { sql: `to_char(b.from_month, 'YYYY-MM')`, type: 'text' },
      baseVersion: { sql: 'b.version', type: 'int' },
      dueFen: { ...amount('b.monthly_fen'), needs: { __due: 'b.monthly_fen' }, value: (row: { __due: unknown }, context: RequestContext) => inside(context, row.__due) },
      paymentId: { sql: 'p.id', type: 'uuid' },
      paymentVersion: { sql: 'p.version', type: 'int' },
      paidFen: { needs: { __paid: 'p.amount_fen' }, value: (row: { __paid: unknown }, context: RequestContext) => inside(context, row.__paid) },
      paidOn: { sql: 'p.paid_on', type: 'date' },
      recordedBy: { sql: 'p.recorded_by_name', type: 'text' },
      unpaidMonths: { sql: UNPAID_MONTHS, type: 'int', filter: IntFilter, order: true },
      arrears: { needs: { __unpaid: UNPAID_MONTHS }, value: (row: { __unpaid: number }) => arrearsStage(row.__unpaid) },
    },
    relations: { organisation: ['organisationId'] },
    conditions: {
      underOrganisationId: { type: () => GraphQLID, description: '此党组织及其下级 in this organisation or any beneath it', condition: (id: string, parameter) => underOrganisation('m', id, parameter) },
      search: { type: () => GraphQLString, description: '姓名、全拼、首字母或手机尾号 name, sound or the last four digits of the phone', condition: memberSearch },
    },
  });
}

const SUMS = `count(*)::int as member_count, (count(*) filter (where b.kind is null))::int as without_base, (count(*) filter (where b.monthly_fen > 0))::int as owing,
  count(p.id)::int as paid, coalesce(sum(b.monthly_fen), 0) as due_fen, coalesce(sum(p.amount_fen), 0) as paid_fen`;

const branchModels = new Map<string, ReadModel>();

/** Sums of organisations that have members, in one month. */
export function branchDuesModel(month: string): ReadModel {
  let model = branchModels.get(month);
  if (!model) branchModels.set(month, (model = sumsOfMonth(month)));
  return model;
}

function sumsOfMonth(month: string): ReadModel {
  return readModel({
    name: 'BranchDues',
    table: `organisation o cross join lateral (select ${SUMS} from ${PAYERS(month)} where m.tenant_id = o.tenant_id and m.organisation_id = o.id and ${COUNTED}) t`,
    tenant: 'o.tenant_id',
    id: 'o.id',
    where: `o.status in ${STANDING} and exists (select 1 from organisation_census c where c.tenant_id = o.tenant_id and c.organisation_id = o.id and c.full_member + c.probationary > 0)`,
    defaultOrder: [{ field: 'name', direction: 'ASC' }],
    fields: {
      id: { sql: 'o.id', type: 'uuid', filter: IDFilter },
      unitId: { sql: 'o.tenant_id', type: 'uuid', filter: IDFilter },
      name: { sql: 'o.name', type: 'text', filter: StringFilter, order: true, hidden: true },
      memberCount: { sql: 't.member_count', type: 'int' },
      withoutBaseCount: { sql: 't.without_base', type: 'int', filter: IntFilter },
      owingCount: { sql: 't.owing', type: 'int' },
      paidCount: { sql: 't.paid', type: 'int' },
      dueFen: { sql: 't.due_fen', type: 'bigint' },
      paidFen: { sql: 't.paid_fen', type: 'bigint' },
    },
    relations: { organisation: [] },
    conditions: {
      underOrganisationId: {
        type: () => GraphQLID, description: '此党组织及其下级 this organisation and all beneath it',
        condition: (id: string, parameter) => standsUnder(id, parameter),
      },
      search: {
        type: () => GraphQLString, description: '名称、简称包含 text in name or short name',
        condition: (value: string, parameter) => {
          const text = parameter(likeContaining(value), 'text');
          return `o.name like ${text} or o.short_name like ${text}`;
        },
      },
    },
  });
}

/** The statement of the sums of a scope, within a unit or an organisation where told ($1, $2). */
export const summaryOf = (month: string): string => `select ${SUMS}, (count(*) filter (where ${UNPAID_MONTHS} >= 6))::int as disposal from ${PAYERS(month)}
  where ${COUNTED} and ($1::text is null or m.tenant_id::text = $1) and ($2::text is null or (m.tenant_id, m.organisation_id) in ${organisationsUnder('top.id::text = $2')})`;
