import { REPLY_DAYS } from '@gongwei/branch-registry-domain';
import type { TodoSource } from '@gongwei/platform-inbox';

const late = `count(*) filter (where a.state_since < now() - interval '${REPLY_DAYS} days')::int as overdue`;

/** What the approval desk has waiting for each side. */
export const approvalTodos: readonly TodoSource[] = [
  {
    kind: 'approvals.decide', label: { 'zh-CN': '待批复的请示', en: 'Requests awaiting your reply' }, permission: 'approval.decide', audience: 'committee', link: '/approvals?mine=true',
    sql: `select count(*)::int as count, ${late} from approval a join tenant u on u.tenant_id = a.tenant_id where a.status = 'SUBMITTED' and a.route = 'WORK_COMMITTEE' and u.parent_id = gw_tenant()`,
  },
  {
    kind: 'approvals.decideInside', label: { 'zh-CN': '待机关党委批复的请示', en: 'Requests awaiting the primary committee' }, permission: 'approval.decide', audience: 'unit', link: '/approvals?status=SUBMITTED&route=PRIMARY_COMMITTEE',
    sql: `select count(*)::int as count, ${late} from approval a where a.status = 'SUBMITTED' and a.route = 'PRIMARY_COMMITTEE' and a.tenant_id = gw_tenant()`,
  },
  {
    kind: 'approvals.returned', label: { 'zh-CN': '被退回、待改正的请示', en: 'Requests returned to be mended' }, permission: 'approval.write', audience: 'unit', link: '/approvals?status=RETURNED',
    sql: `select count(*)::int as count, ${late} from approval a where a.status = 'RETURNED' and a.tenant_id = gw_tenant()`,
  },
];
