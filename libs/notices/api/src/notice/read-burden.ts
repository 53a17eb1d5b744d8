import type { RequestContext } from '@gongwei/platform-database';
import type { NoticeBurden } from './notice.types';

const BURDEN = `
  select u.tenant_id as "unitId", u.name as "unitName", u.code as "unitCode", g.id as "groupId", g.name as "groupName", coalesce(b.asked, 0) as "askedCount"
  from tenant u
  left join unit_group g on g.tenant_id = u.group_tenant_id and g.id = u.group_id and g.tenant_id = gw_tenant()
  left join (
    select r.unit_id, count(*)::int as asked from notice n join notice_receiver r on r.tenant_id = n.tenant_id and r.notice_id = n.id
    where n.tenant_id = gw_tenant() and n.status = 'PUBLISHED' and n.asks_answer
      and n.published_at >= date_trunc('month', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
    group by r.unit_id
  ) b on b.unit_id = u.tenant_id
  where u.status = 'ACTIVE' and u.tenant_id <> gw_tenant() order by u.kind, g.sort_no nulls last, u.code limit 1000`;

/** The units a notice can be addressed to, and how often each was asked for an answer this month. */
export const readBurden = (context: RequestContext): Promise<NoticeBurden[]> => context.reader.query<NoticeBurden>(BURDEN);
