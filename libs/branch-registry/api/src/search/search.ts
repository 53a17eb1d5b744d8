import { can, seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import type { SearchHit, SearchHitType } from './search.resolver';

const UNITS = `select 'UNIT' as type, u.tenant_id as id, u.name as title, u.code as subtitle from tenant u where u.name like $1 or u.short_name like $1 or u.code ilike $1 order by u.code limit $2`;
const ORGANISATIONS = `select 'ORGANISATION' as type, o.id, o.name as title, t.short_name as subtitle from organisation o join tenant t on t.tenant_id = o.tenant_id
  where (o.name like $1 or o.short_name like $1 or o.code ilike $1) and o.status in ('ACTIVE', 'SUSPENDED') order by o.name, o.id limit $2`;
const member = (condition: string): string => `select 'MEMBER' as type, m.id, m.name as title, t.short_name || ' · ' || o.short_name as subtitle
  from (select * from member m where ${condition} order by m.name, m.id limit $2) m
  join organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id join tenant t on t.tenant_id = m.tenant_id order by m.name, m.id`;
const MEMBERS_BY_NAME = member('m.name like $1');
const MEMBERS_BY_SOUND = member('m.name_initials like $1 or m.name_pinyin like $1');

/** What the scope holds under a text: each kind only where the caller may read it. Letters alone are taken as pinyin of members. */
export async function search(context: RequestContext, text: string, first: number): Promise<SearchHit[]> {
  const escaped = text.replace(/[\\%_]/g, '\\$&');
  const within = `%${escaped}%`;
  const sound = /^[a-z\s]+$/i.test(text) ? `${escaped.toLowerCase().replaceAll(/\s/g, '')}%` : null;
  const none = Promise.resolve<SearchHit[]>([]);
  const [units, organisations, members] = await Promise.all([
    can(context, 'unit.read') && context.scope.role === 'gw_committee' ? context.reader.query<SearchHit>(UNITS, [within, first]) : none,
    can(context, 'organisation.read') ? context.reader.query<SearchHit>(ORGANISATIONS, [within, first]) : none,
    can(context, 'member.read') && seesPersonalData(context) ? context.reader.query<SearchHit>(sound ? MEMBERS_BY_SOUND : MEMBERS_BY_NAME, [sound ?? within, first]) : none,
  ]);
  return [...units, ...organisations, ...members];
}

export type { SearchHitType };
