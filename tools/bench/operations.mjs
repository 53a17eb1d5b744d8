// What is measured: each operation as the product takes it and, where there is a reference, the one statement written by hand for it.
const NESTED = `query Nested { organisations(first: 20) { nodes { id name kind electionDueOn members(first: 5) { nodes { id name gender joinedOn status } } } } }`;
const MEMBERS = `query Members($after: String) { members(first: 20, after: $after) { nodes { id name gender birthDate education joinedOn status } } }`;
const WALK = `query Walk($first: Int!, $after: String) { members(first: $first, after: $after) { nodes { id name } pageInfo { endCursor } } }`;
const DASHBOARD = `query Dashboard { dashboard { unitCount organisationCount memberCount electionsOverdue electionsDueSoon structureProblems developmentFunnel { status count }
  unitsNeedingAttention { unit { id name shortName code } overdueElections structureProblems } problemsByRule { rule label count } electionsByMonth { month count } } }`;
const SEARCH = `query Search($search: String!) { members(first: 20, filter: { search: $search }) { nodes { id name status organisation { shortName } } } }`;
const FINDINGS = `query Findings { structureFindings(first: 200) { rule message mend organisationId } }`;
const PAST_TREE = `query Past($date: Date!) { organisationsAsOf(date: $date, first: 200) { nodes { id name parentId } totalCount } }`;
const CREATE = `mutation Create($input: CreateMemberInput!) { createMember(input: $input) { member { id name } } }`;

/** How many people search at once. */
const SEARCHERS = 10;
const aYearAgo = () => new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);

const NESTED_SQL = `
  select json_build_object('data', json_build_object('organisations', json_build_object('nodes', coalesce(json_agg(json_build_object(
      'id', o.id, 'name', o.name, 'kind', o.kind, 'electionDueOn', o.election_due_on, 'members', json_build_object('nodes', people.nodes))), '[]'))))::text as body
  from (select tenant_id, id, name, kind, election_due_on from organisation order by name, id limit 20) o
  cross join lateral (
    select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'gender', m.gender, 'joinedOn', m.joined_on, 'status', m.status)), '[]') as nodes
    from (select id, name, gender, joined_on, status from member where tenant_id = o.tenant_id and organisation_id = o.id order by name, id limit 5) m
  ) people`;
const PAGE_SQL = (beyond) => `
  select json_build_object('data', json_build_object('members', json_build_object('nodes', coalesce(json_agg(json_build_object(
      'id', m.id, 'name', m.name, 'gender', m.gender, 'birthDate', m.birth_date, 'education', m.education, 'joinedOn', m.joined_on, 'status', m.status)), '[]'))))::text as body
  from (select id, name, gender, birth_date, education, joined_on, status from member ${beyond} order by name, id limit 20) m`;
// Two statements, as the trail's entry must follow the record: the other way round its lock and the census' are taken crosswise.
const CREATE_SQL = `
  insert into member (tenant_id, id, organisation_id, name, name_pinyin, name_initials, gender, ethnicity, birth_date, id_number, id_number_index, joined_on, became_full_on, status)
  values ($1, $2, $3, $4, 'ceshirenyuan', 'csry', 'MALE', '01', '1980-01-01', $5, $6, '2010-07-01', '2011-07-01', 'FULL')
  returning json_build_object('data', json_build_object('createMember', json_build_object('member', json_build_object('id', id, 'name', name))))::text as body`;
const ENTRY_SQL = `
  insert into audit_entry (tenant_id, id, sequence, at, actor_kind, actor_name, operation, target_type, target_id, target_label, changes, previous_hash, hash)
  values ($1, $2, 0, now(), 'SYSTEM', 'reference', 'createMember', 'Member', $3, $4, '[]', '', '')`;

/** The last record of page `page - 1`, as the product's cursor and as the key the reference compares with. */
async function endOfPage(ask, page) {
  let after = null;
  let last = null;
  for (let left = (page - 1) * 20; left > 0; ) {
    const first = Math.min(left, 200);
    const { data } = await ask(WALK, { first, after });
    const { nodes, pageInfo } = data.members;
    if (nodes.length < first) throw new Error(`This city has no page ${page}.`);
    after = pageInfo.endCursor;
    last = nodes.at(-1);
    left -= first;
  }
  return { after, key: last && [last.name, last.id] };
}

/**
 * @param {{committee: {ask: Function, cookie: string}, unit: {ask: Function, cookie: string, unitId: string}, farPage: number}} people
 * @returns {Promise<object[]>} operations: name, cookie, body() of the request, and `reference` {sql, values, role, tenantId} when there is one
 */
export async function operations({ committee, unit, farPage }) {
  const far = await endOfPage(committee.ask, farPage);
  const asCommittee = (sql, values = []) => ({ sql, values, role: 'gw_committee', tenantId: committee.unitId });
  const query = (text, variables = {}) => {
    const body = JSON.stringify({ query: text, variables });
    return () => body;
  };
  const [branch] = (await unit.ask('{ organisations(first: 1, filter: { kind: { eq: BRANCH }, status: { eq: ACTIVE } }) { nodes { id } } }')).data.organisations.nodes;
  const [someone] = (await committee.ask('{ members(first: 1, filter: { status: { eq: FULL } }) { nodes { name } } }')).data.members.nodes;
  const search = (name, title, text) => ({ name, title: `member search, ${title}`, cookie: committee.cookie, body: query(SEARCH, { search: text }), connections: SEARCHERS });
  return [
    { name: 'nested', title: '20 organisations × 5 members', cookie: committee.cookie, body: query(NESTED), reference: asCommittee(NESTED_SQL), compare: true },
    { name: 'page-1', title: 'members, page 1', cookie: committee.cookie, body: query(MEMBERS), reference: asCommittee(PAGE_SQL('')), compare: true },
    { name: 'page-far', title: `members, page ${farPage}`, cookie: committee.cookie, body: query(MEMBERS, { after: far.after }), reference: asCommittee(PAGE_SQL('where (name, id) > ($1, $2)'), far.key), compare: true },
    { name: 'dashboard', title: 'dashboard of the committee', cookie: committee.cookie, body: query(DASHBOARD), connections: 1 },
    search('search-name', 'name', someone.name), search('search-pinyin', 'pinyin', 'zhangwei'), search('search-initials', 'initials', 'zs'), search('search-phone', 'phone tail', '4321'),
    { name: 'structure', title: 'structure check of the city', cookie: committee.cookie, body: query(FINDINGS), connections: 1 },
    { name: 'past-tree', title: 'tree of a unit, a year ago', cookie: unit.cookie, body: query(PAST_TREE, { date: aYearAgo() }), connections: 1 },
    { name: 'create', title: 'create a member', cookie: unit.cookie, body: newMember(branch.id), reference: { sql: CREATE_SQL, entrySql: ENTRY_SQL, values: [unit.unitId, branch.id], role: 'gw_unit', tenantId: unit.unitId } },
  ];
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Bodies with a new person each: ID numbers of region 3398, which does not exist, that pass the checksum. */
function newMember(organisationId) {
  let serial = Date.now() % 1_000_000;
  return () => {
    serial += 1;
    const day = new Date(Date.UTC(1960, 0, 1 + (Math.floor(serial / 999) % 12_000)));
    const birthDate = day.toISOString().slice(0, 10);
    const first17 = `3398${String(Math.floor(serial / 11_988_000) % 100).padStart(2, '0')}${birthDate.replaceAll('-', '')}${String(1 + (serial % 999)).padStart(3, '0')}`;
    const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * WEIGHTS[index], 0);
    const idNumber = first17 + '10X98765432'[sum % 11];
    const gender = Number(first17[16]) % 2 ? 'MALE' : 'FEMALE';
    return JSON.stringify({ query: CREATE, variables: { input: { organisationId, name: '测试人员', gender, ethnicity: '01', birthDate, idNumber, joinedOn: '2010-07-01', becameFullOn: '2011-07-01', status: 'FULL' } } });
  };
}
