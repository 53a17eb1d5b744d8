import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import { MASKED_NAME } from '../member/member.read-model';
import { adjustmentColumns } from './organisation.read-model';
import type { MemberPost, OrganisationAdjustment, PostAppointment } from './organisation.types';

type Key = { readonly unitId: string; readonly id: string };

/** Loads the short lists of many records (organisations, members) in one statement each; at most 200 rows a record. */
export function listLoader<Item>(context: RequestContext, name: string, lateral: string): DataLoader<Key, Item[], string> {
  let loader = context.loaders.get(name) as DataLoader<Key, Item[], string> | undefined;
  if (!loader) {
    loader = new DataLoader<Key, Item[], string>(
      async (keys) => {
        const rows = await context.reader.query<Item & { __n: number }>(
          `select p.n::int as "__n", x.* from unnest($1::uuid[], $2::uuid[]) with ordinality as p (tenant_id, id, n) cross join lateral (${lateral} limit 200) x order by p.n`,
          [keys.map((key) => key.unitId), keys.map((key) => key.id)],
        );
        const lists: Item[][] = keys.map(() => []);
        for (const row of rows) lists[row.__n - 1]!.push(row);
        return lists;
      },
      { cacheKeyFn: (key) => key.id },
    );
    context.loaders.set(name, loader);
  }
  return loader;
}

const posts = (memberName: string): string => `select a.id, a.post, to_char(a.from_on, 'YYYY-MM-DD') as "fromOn", to_char(a.to_on, 'YYYY-MM-DD') as "toOn", a.full_time as "fullTime", a.member_id as "memberId", ${memberName} as "memberName", a.version
  from post_appointment a join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
  where a.tenant_id = p.tenant_id and a.organisation_id = p.id order by a.to_on nulls first, array_position(array['SECRETARY','DEPUTY_SECRETARY','FULLTIME_DEPUTY_SECRETARY','ORGANISATION_MEMBER','PUBLICITY_MEMBER','DISCIPLINE_MEMBER'], a.post), a.from_on desc, a.id`;

const POSTS = posts('m.name');
const POSTS_MASKED = posts(MASKED_NAME);

export const readPosts = (context: RequestContext, organisation: Key): Promise<PostAppointment[]> => listLoader<PostAppointment>(context, 'organisation-posts', seesPersonalData(context) ? POSTS : POSTS_MASKED).load(organisation);

const ADJUSTMENTS = `select ${adjustmentColumns} from organisation_adjustment a where a.tenant_id = p.tenant_id and a.organisation_id = p.id order by a.effective_on desc, a.id desc`;

export const readAdjustments = (context: RequestContext, organisation: Key): Promise<OrganisationAdjustment[]> =>
  listLoader<OrganisationAdjustment>(context, 'organisation-adjustments', ADJUSTMENTS).load(organisation);

const MEMBER_POSTS = `select a.id, a.post, to_char(a.from_on, 'YYYY-MM-DD') as "fromOn", to_char(a.to_on, 'YYYY-MM-DD') as "toOn", a.full_time as "fullTime", a.organisation_id as "organisationId", o.short_name as "organisationName"
  from post_appointment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id where a.tenant_id = p.tenant_id and a.member_id = p.id order by a.to_on desc nulls first, a.from_on desc, a.id`;

/** Posts a member holds or held, wherever in the unit; those of a list of members come in one statement. */
export const readMemberPosts = (context: RequestContext, member: Key): Promise<MemberPost[]> => listLoader<MemberPost>(context, 'member-posts', MEMBER_POSTS).load(member);
