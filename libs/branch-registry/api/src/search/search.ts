import { can, seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import { Parameters } from '@gongwei/platform-graphql';
import { personSearch } from '../member/member.read-model';
import { organisationSearch } from '../organisation/organisation.read-model';
import { containing, STANDING } from '../sql';
import type { SearchHit, SearchHitType } from './search.resolver';

const UNITS = `select 'UNIT' as type, u.tenant_id as id, u.name as title, u.code as subtitle from tenant u where u.name like $1 or u.short_name like $1 or u.code ilike $1 order by u.code limit $2`;

/** What the scope holds under a text, each kind only where the caller may read it: the text finds what it finds in the lists of members (their organisations apart) and organisations. */
export async function search(context: RequestContext, text: string, first: number): Promise<SearchHit[]> {
  const none = Promise.resolve<SearchHit[]>([]);
  const [units, organisations, members] = await Promise.all([
    can(context, 'unit.read') && context.scope.role === 'gw_committee' ? context.reader.query<SearchHit>(UNITS, [containing(text), first]) : none,
    can(context, 'organisation.read') ? findOrganisations(context, text, first) : none,
    can(context, 'member.read') && seesPersonalData(context) ? findMembers(context, text, first) : none,
  ]);
  return [...units, ...organisations, ...members];
}

function findOrganisations(context: RequestContext, text: string, first: number): Promise<SearchHit[]> {
  const parameters = new Parameters();
  const condition = organisationSearch(text, parameters.add);
  return context.reader.query<SearchHit>(
    `select 'ORGANISATION' as type, o.id, o.name as title, t.short_name as subtitle from organisation o join tenant t on t.tenant_id = o.tenant_id
     where (${condition}) and o.status in ${STANDING} order by o.name, o.id limit ${parameters.add(first, 'int')}`, parameters.values,
  );
}

function findMembers(context: RequestContext, text: string, first: number): Promise<SearchHit[]> {
  const parameters = new Parameters();
  const condition = personSearch(text, parameters.add, context);
  return context.reader.query<SearchHit>(
    `select 'MEMBER' as type, m.id, m.name as title, t.short_name || ' · ' || o.short_name as subtitle
     from (select * from member m where ${condition} order by m.name, m.id limit ${parameters.add(first, 'int')}) m
     join organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id join tenant t on t.tenant_id = m.tenant_id order by m.name, m.id`, parameters.values,
  );
}

export type { SearchHitType };
