import { addDays, today } from '@gongwei/kernel';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture, type UnitFixture } from './city';
import { ask, must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let unit: UnitFixture;
let admin: Credentials;

/** What the list tests look at: name, birth, joined, became full, education, job, leader, floating, status. */
const PEOPLE = [
  ['白一', '1960-01-31', '1985-07-01', '1986-07-01', '10', '局长', true, false, 'FULL'],
  ['白二', '1970-02-28', '1995-07-01', '1996-07-01', '20', '副局长', true, false, 'FULL'],
  ['白三', '1980-12-31', '2005-07-01', '2006-07-01', null, '科长_50%', false, true, 'FULL'],
  ['白四', '1990-06-15', '2023-07-01', null, '20', '科员', false, false, 'PROBATIONARY'],
  ['白五', '1995-10-01', null, null, null, null, false, false, 'CANDIDATE'],
  ['白六', '2000-05-04', null, null, '10', null, false, false, 'APPLICANT'],
] as const;

beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  unit = await city.unit('LIST', '列');
  admin = await city.login(unit.id, ['UNIT_ADMIN']);
  for (const [index, [name, born, joined, full, education, job, leader, floating, status]] of PEOPLE.entries()) {
    const id = await city.addMember(unit.id, unit.organisations.second, name, { status });
    await api.owner.query(
      `update member set birth_date = $2, joined_on = $3, became_full_on = $4, education = $5, job_title = $6, is_leader = $7, is_floating = $8, name_pinyin = $9, name_initials = $10, updated_at = $11 where id = $1`,
      [id, born, joined, full, education, job, leader, floating, `bai${['yi', 'er', 'san', 'si', 'wu', 'liu'][index]}`, `b${'yesswl'[index]}`, `2020-01-0${index + 1}T00:00:00Z`],
    );
  }
});
afterAll(() => api.stop());

const MINE = { name: { startsWith: '白' } };
const LIST = 'query ($filter: MemberFilter, $orderBy: [MemberOrder!], $first: Int, $after: String, $last: Int, $before: String) { members(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { nodes { name } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
interface Page {
  nodes: { name: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
const page = async (variables: object): Promise<Page> => (await must(api.url, admin, LIST, { filter: MINE, ...variables })).members;
const names = async (variables: object): Promise<string> => (await page(variables)).nodes.map(({ name }) => name.slice(1)).join('');
const found = (filter: object): Promise<string> => names({ filter: { and: [MINE, filter] } });
const refused = (variables: object): ReturnType<typeof refusal> => refusal(api.url, admin, LIST, variables);
const years = (born: string): number => Number(today().slice(0, 4)) - Number(born.slice(0, 4)) - (today().slice(5) < born.slice(5) ? 1 : 0);

describe('filters', () => {
  it.each<[string, () => object, string]>([
    ['a text that is', () => ({ name: { eq: '白二' } }), '二'],
    ['a text among several', () => ({ name: { in: ['白一', '白五', '黑七'] } }), '一五'],
    ['no text of none', () => ({ name: { in: [] } }), ''],
    ['a text within', () => ({ jobTitle: { contains: '局' } }), '一二'],
    ['a text at the beginning', () => ({ jobTitle: { startsWith: '科' } }), '三四'],
    ['a text with marks that mean something elsewhere', () => ({ jobTitle: { contains: '_50%' } }), '三'],
    ['no text with a mark for any', () => ({ jobTitle: { contains: '科%长' } }), ''],
    ['a text that is not there', () => ({ jobTitle: { isNull: true } }), '五六'],
    ['a text that is there', () => ({ education: { isNull: false } }), '一二四六'],
    ['null, as not there', () => ({ education: { eq: null } }), '三五'],
    ['one of an enumeration', () => ({ status: { eq: 'FULL' } }), '一二三'],
    ['several of an enumeration', () => ({ status: { in: ['CANDIDATE', 'APPLICANT'] } }), '五六'],
    ['yes', () => ({ isLeader: { eq: true } }), '一二'],
    ['no', () => ({ isFloating: { eq: false } }), '一二四五六'],
    ['a day', () => ({ joinedOn: { eq: '1995-07-01' } }), '二'],
    ['days before', () => ({ joinedOn: { lt: '1995-07-01' } }), '一'],
    ['days up to', () => ({ joinedOn: { lte: '1995-07-01' } }), '一二'],
    ['days after', () => ({ joinedOn: { gt: '1995-07-01' } }), '三四'],
    ['days from on', () => ({ joinedOn: { gte: '1995-07-01' } }), '二三四'],
    ['days within', () => ({ joinedOn: { gte: '1995-07-01', lt: '2023-07-01' } }), '二三'],
    ['some days', () => ({ birthDate: { in: ['1960-01-31', '2000-05-04'] } }), '一六'],
    ['days not there', () => ({ becameFullOn: { isNull: true } }), '四五六'],
    ['an instant', () => ({ updatedAt: { eq: '2020-01-02T08:00:00+08:00' } }), '二'],
    ['instants before and after', () => ({ updatedAt: { gt: '2020-01-01T00:00:00Z', lte: '2020-01-03T00:00:00Z' } }), '二三'],
    ['a whole number', () => ({ age: { eq: years('1960-01-31') } }), '一'],
    ['whole numbers', () => ({ age: { gte: years('1980-12-31'), lt: years('1960-01-31') } }), '二三'],
    ['what is computed', () => ({ isYoungCadre: { eq: true } }), PEOPLE.filter(([, born]) => years(born) <= 40).map(([name]) => name.slice(1)).join('')],
    ['an id', () => ({ organisationId: { eq: unit.organisations.second }, status: { eq: 'CANDIDATE' } }), '五'],
    ['ids', () => ({ organisationId: { in: [unit.organisations.first, unit.organisations.top] } }), ''],
    ['an id that is none', () => ({ organisationId: { eq: 'second' } }), ''],
    ['a subtree', () => ({ underOrganisationId: unit.organisations.top, isLeader: { eq: true } }), '一二'],
    ['both of two', () => ({ isLeader: { eq: true }, education: { eq: '20' } }), '二'],
    ['all of several', () => ({ and: [{ status: { eq: 'FULL' } }, { isLeader: { eq: false } }] }), '三'],
    ['all of none', () => ({ and: [] }), '一二三四五六'],
    ['any of several', () => ({ or: [{ name: { eq: '白一' } }, { status: { eq: 'APPLICANT' } }] }), '一六'],
    ['any of none', () => ({ or: [] }), ''],
    ['not this', () => ({ not: { status: { eq: 'FULL' } } }), '四五六'],
    ['not this, also where there is nothing', () => ({ not: { education: { eq: '20' } } }), '一三五六'],
    ['one within another', () => ({ or: [{ and: [{ isLeader: { eq: true } }, { not: { education: { eq: '10' } } }] }, { name: { eq: '白六' } }] }), '二六'],
    ['nothing asked', () => ({}), '一二三四五六'],
  ])('find by %s', async (_, filter, expected) => expect([...(await found(filter()))].sort().join('')).toBe([...expected].sort().join('')));

  it.each<[string, () => object, string[]]>([
    ['more than 200 values', () => ({ name: { in: Array.from({ length: 201 }, (_, index) => `白${index}`) } }), ['filter.name.in length']],
    ['more than five levels', () => ({ and: [{ and: [{ and: [{ and: [{ and: [{ name: { eq: 'x' } }] }] }] }] }] }), ['filter.and.0.and.0.and.0.and.0.and.0 nesting']],
  ])('are refused with %s', async (_, filter, fields) => expect(await refused({ filter: filter() })).toMatchObject({ code: 'VALIDATION_FAILED', fields }));

  it.each<[string, unknown]>([
    ['a day that does not exist', { birthDate: { eq: '2023-02-29' } }],
    ['a day with a time', { birthDate: { eq: '2023-02-28T00:00:00Z' } }],
    ['an instant without a zone', { updatedAt: { gt: '2020-01-01T00:00:00' } }],
    ['an unknown field', { idNumberMasked: { eq: 'x' } }],
    ['a state there is not', { status: { eq: 'HAPPY' } }],
  ])('do not understand %s', async (_, filter) => expect((await ask(api.url, admin, LIST, { filter })).status).toBe(400));

  it('find a person by number only whole', async () => {
    const { rows } = await api.owner.query<{ id_number: Buffer; id: string }>(`select id, id_number from member where name = '白一'`);
    const number = api.cipher.decrypt(rows[0]!.id_number, `member:${unit.id}:${rows[0]!.id}:id-number`);
    expect([await found({ idNumber: { eq: ` ${number.toLowerCase()} ` } }), await found({ idNumber: { in: [number] } }), await found({ idNumber: { eq: number.slice(0, 17) } })]).toEqual(['一', '一', '']);
    expect((await found({ phone: { eq: '138 0000 1027' } })).length).toBe(6);
  });
});

describe('search', () => {
  it.each([
    ['part of a name', '白三', '三'], ['initials', 'BY', '一'], ['initials two share', 'bs', '三四'], ['full pinyin', 'baiwu', '五'], ['pinyin with spaces', 'bai liu', '六'], ['the beginning of pinyin', 'bai', '一二三四五六'],
    ['no initials from the middle', 's', ''], ['a mark for any', '%', ''], ['nothing at all', 'zzzz', ''],
  ])('finds by %s', async (_, text, expected) => expect([...(await found({ search: text }))].sort().join('')).toBe([...expected].sort().join('')));

  it('finds units, organisations and people, each as far as the caller may', async () => {
    const SEARCH = 'query ($text: String!, $first: Int! = 10) { search(text: $text, first: $first) { type title subtitle } }';
    const hits = async (who: Credentials, text: string): Promise<string[]> => (await must(api.url, who, SEARCH, { text })).search.map(({ type, title, subtitle }: Record<string, string>) => `${type} ${title} (${subtitle})`);
    expect(await hits(admin, '列第一')).toEqual(['ORGANISATION 列第一支部 (列单位)']);
    expect(await hits(admin, '白三')).toEqual(['MEMBER 白三 (列单位 · 列第二支部)']);
    expect(await hits(admin, 'bys')).toEqual([]);
    const officer = await city.login(city.committee, ['OFFICER']);
    expect(await hits(officer, '列单位')).toEqual(['UNIT 列单位 (LIST)']);
    expect(await hits(await city.login(city.committee, ['AUDITOR']), '白三')).toEqual([]);
    expect(await hits(officer, '  ')).toEqual([]);
    expect(await refusal(api.url, officer, SEARCH, { text: '白', first: 21 })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['first range'] });
  });
});

describe('order', () => {
  it.each<[string, object[], string]>([
    ['by name, unless told', [], '一二三四五六'],
    ['by a day', [{ field: 'birthDate' }], '一二三四五六'],
    ['by a day, downwards', [{ field: 'birthDate', direction: 'DESC' }], '六五四三二一'],
    ['with those without a value last', [{ field: 'joinedOn' }, { field: 'birthDate' }], '一二三四五六'],
    ['with those without a value last, downwards too', [{ field: 'joinedOn', direction: 'DESC' }, { field: 'birthDate' }], '四三二一五六'],
    ['with texts without a value last', [{ field: 'education' }, { field: 'birthDate' }], '一六二四三五'],
    ['with texts without a value last, downwards too', [{ field: 'education', direction: 'DESC' }, { field: 'birthDate' }], '二四一六三五'],
    ['by one field up and another down', [{ field: 'status' }, { field: 'birthDate', direction: 'DESC' }], '六五三二一四'],
  ])('%s', async (what, orderBy, expected) => {
    const list = await names({ orderBy });
    // Names are in the order of the Chinese collation; only that they are in one is asserted here.
    if (what.startsWith('by name')) expect([...list].sort().join('')).toBe([...expected].sort().join(''));
    else expect(list).toBe(expected);
  });

  it('refuses more than four steps', async () =>
    expect(await refused({ orderBy: Array.from({ length: 5 }, () => ({ field: 'name' })) })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['orderBy length'] }));
});

describe('pages', () => {
  const ORDERS: [string, object[]][] = [
    ['by birth', [{ field: 'birthDate' }]],
    ['by the day of joining, some without', [{ field: 'joinedOn' }, { field: 'birthDate' }]],
    ['by the day of joining downwards, then by birth upwards', [{ field: 'joinedOn', direction: 'DESC' }, { field: 'birthDate' }]],
    ['by education, then downwards by instant', [{ field: 'education' }, { field: 'updatedAt', direction: 'DESC' }]],
    ['by name', []],
  ];

  it.each(ORDERS)('%s go forward and back, each row once', async (_, orderBy) => {
    const all = await names({ orderBy });
    let [forward, backward] = ['', ''];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page({ orderBy, first: 2, after });
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      forward += nodes.map(({ name }) => name[1]).join('');
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    for (let before: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page({ orderBy, last: 2, before });
      expect(pageInfo.hasNextPage).toBe(before !== null);
      backward = nodes.map(({ name }) => name[1]).join('') + backward;
      [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
    }
    expect([forward, backward]).toEqual([all, all]);
  });

  it('stay where they are when rows are added before and after', async () => {
    const orderBy = [{ field: 'birthDate' }];
    const first = await page({ orderBy, first: 3 });
    const added: string[] = [];
    for (const [name, born] of [['白早', '1950-01-01'], ['白晚', '1992-01-01']]) {
      const id = await city.addMember(unit.id, unit.organisations.second, name!);
      await api.owner.query('update member set birth_date = $2 where id = $1', [id, born]);
      added.push(id);
    }
    expect(await names({ orderBy, first: 3, after: first.pageInfo.endCursor })).toBe('四晚五');
    expect(await names({ orderBy, last: 5, before: first.edges[2]!.cursor })).toBe('早一二');
    await api.owner.query('update member set name = \'黑\', status = \'LEFT\' where id = any($1)', [added]);
  });

  it('begin at the end with last alone', async () => {
    expect(await page({ orderBy: [{ field: 'birthDate' }], last: 2 })).toMatchObject({ nodes: [{ name: '白五' }, { name: '白六' }], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  it('may be empty', async () => {
    expect(await page({ first: 0 })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } });
    expect(await page({ filter: { name: { eq: 'niemand' } } })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } });
  });

  it.each<[string, object, string[]]>([
    ['more than 200 rows', { first: 201 }, ['first range']],
    ['more than 200 rows from the end', { last: 201 }, ['last range']],
    ['fewer than none', { first: -1 }, ['first range']],
    ['both directions at once', { first: 2, last: 2 }, ['last direction']],
    ['a cursor of the other direction', { last: 2, after: 'x' }, ['after direction']],
    ['a cursor before, going forward', { first: 2, before: 'x' }, ['before direction']],
    ['no cursor', { first: 2, after: 'x' }, ['after cursor']],
  ])('are refused with %s', async (_, variables, fields) => expect(await refused(variables)).toMatchObject({ code: 'VALIDATION_FAILED', fields }));

  it('are refused with a cursor of another order, or one that was changed', async () => {
    const { pageInfo } = await page({ orderBy: [{ field: 'birthDate' }], first: 1 });
    const changed = (from: string, to: string): string => Buffer.from(Buffer.from(pageInfo.endCursor!, 'base64url').toString().replace(from, to)).toString('base64url');
    for (const after of [changed('1960-01-31', '1960-02-31'), changed('1960-01-31', 'yesterday'), changed('"]', '0"]')]) {
      expect(await refused({ orderBy: [{ field: 'birthDate' }], after })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['after cursor'] });
    }
    expect(await refused({ orderBy: [{ field: 'birthDate', direction: 'DESC' }], after: pageInfo.endCursor })).toMatchObject({ fields: ['after cursor'] });
  });

  it('hold 200 rows when asked for', async () => {
    const crowd = await city.unit('CROWD', '群');
    for (let index = 0; index < 197; index += 1) await city.addMember(crowd.id, crowd.organisations.first, `群${index}`);
    const who = await city.login(crowd.id, ['UNIT_ADMIN']);
    const { members } = await must(api.url, who, '{ members(first: 200) { totalCount nodes { id } pageInfo { hasNextPage } } }');
    expect([members.totalCount, members.nodes.length, members.pageInfo.hasNextPage]).toEqual([201, 200, true]);
  });

  it('count the whole list only when that is asked for', async () => {
    const statements = async (selection: string): Promise<number> => (await ask(api.url, admin, `{ members(first: 1) { ${selection} } }`)).extensions!.statements;
    expect([await statements('nodes { id }'), await statements('nodes { id } totalCount')]).toEqual([1, 2]);
  });

  it('of lists beneath each have their own', async () => {
    const { organisations } = await must(api.url, admin, '{ organisations(orderBy: [{ field: code }]) { nodes { name members(first: 2, orderBy: [{ field: birthDate, direction: DESC }], filter: { name: { startsWith: "白" } }) { totalCount nodes { name } pageInfo { hasNextPage } } } } }');
    expect(organisations.nodes.map(({ members }: any) => [members.totalCount, members.nodes.length, members.pageInfo.hasNextPage])).toEqual([[0, 0, false], [0, 0, false], [6, 2, true]]);
  });
});

describe('limits', () => {
  const code = async (query: string, variables: object = {}): Promise<[number, string | undefined, string | undefined]> => {
    const { status, errors } = await ask(api.url, admin, query, variables);
    return [status, errors?.[0]?.extensions.code, errors?.[0]?.message];
  };
  const deep = (levels: number): string => (levels ? `{ parent ${deep(levels - 1)} }` : '{ id }');
  const many = (count: number): string => Array.from({ length: count }, (_, index) => `m${index}: members(first: 1) { totalCount }`).join(' ');
  const WIDE = 'members(first: 200) { nodes { organisation { members(first: 200) { nodes { name } } } } }';

  it.each<[string, string, object, string]>([
    ['nesting deeper than twelve levels', `{ organisations { nodes ${deep(10)} } }`, {}, '查询嵌套过深：13 层，上限 12 层'],
    ['lists of lists', `{ ${WIDE} }`, {}, '查询过于复杂'],
    ['lists of lists through fragments', `{ ...F } fragment F on Query { ${WIDE} }`, {}, '查询过于复杂'],
    ['page sizes that come as variables', `query ($n: Int) { ${WIDE.replaceAll('200', '$n')} }`, { n: 200 }, '查询过于复杂'],
    ['page sizes that are defaults of variables', `query ($n: Int = 200) { ${WIDE.replaceAll('200', '$n')} }`, {}, '查询过于复杂'],
    ['more than thirty operations', `{ ${many(31)} }`, {}, '一次查询的操作过多：31 个，上限 30 个'],
    ['more than thirty operations through fragments', `{ ...F } fragment F on Query { ${many(31)} }`, {}, '一次查询的操作过多：31 个，上限 30 个'],
  ])('refuse %s, before anything is read', async (_, query, variables, message) => {
    expect(await code(query, variables)).toEqual([400, 'TOO_COMPLEX', expect.stringContaining(message)]);
  });

  it('allow what lies within', async () => {
    expect(await code(`{ organisations { nodes ${deep(9)} } }`)).toEqual([200, undefined, undefined]);
    expect(await code(`{ ${many(30)} }`)).toEqual([200, undefined, undefined]);
  });

  it('refuse a document of more than 100 000 characters', async () => expect(await code(`{ viewer { mustChangePassword } } #${'x'.repeat(100_000)}`)).toEqual([413, 'PAYLOAD_TOO_LARGE', expect.any(String)]));

  it('tell what an operation costs, when asked', async () => {
    const { extensions } = await ask(api.url, admin, '{ members(first: 10) { nodes { name } } }');
    expect(extensions).toEqual({ cost: 21, statements: 1 });
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: admin.cookie! }, body: '{"query":"{ viewer { mustChangePassword } }"}' });
    expect(await response.json()).not.toHaveProperty('extensions');
  });
});

describe('a dashboard', () => {
  it('has the figures of the caller\'s scope', async () => {
    const soon = await city.unit('SOON', '近');
    await api.owner.query('update organisation set election_due_on = $2 where id = $1', [soon.organisations.second, addDays(today(), 30)]);
    const who = await city.login(soon.id, ['UNIT_ADMIN']);
    const { dashboard } = await must(api.url, who, '{ dashboard { unitCount organisationCount memberCount electionsOverdue electionsDueSoon structureProblems developmentFunnel { status count } electionsByMonth { month count } unitsNeedingAttention { unit { id } } problemsByRule { rule count label } } }');
    expect(dashboard).toMatchObject({ unitCount: 1, organisationCount: 3, memberCount: 3, electionsOverdue: 1, electionsDueSoon: 1, structureProblems: 3, unitsNeedingAttention: [] });
    expect(dashboard.developmentFunnel).toEqual([['APPLICANT', 1], ['ACTIVIST', 0], ['CANDIDATE', 0], ['PROBATIONARY', 0], ['FULL', 3]].map(([status, count]) => ({ status, count })));
    expect(dashboard.electionsByMonth).toHaveLength(12);
    expect(dashboard.electionsByMonth.find(({ month }: { month: string }) => month === addDays(today(), 30).slice(0, 7)).count).toBe(1);
    expect(dashboard.problemsByRule.find(({ rule }: { rule: string }) => rule === 'R09')).toMatchObject({ count: 1 });
  });

  it('names to a committee the units most in need of attention', async () => {
    const { dashboard } = await must(api.url, await city.login(city.committee, ['LEADER']), '{ dashboard { unitsNeedingAttention { unit { id } overdueElections structureProblems } } }');
    expect(dashboard.unitsNeedingAttention.length).toBeGreaterThan(3);
    expect(dashboard.unitsNeedingAttention.map((one: any) => one.unit.id)).not.toContain(city.z.id);
    const weights = dashboard.unitsNeedingAttention.map((one: any) => one.overdueElections + one.structureProblems);
    expect(weights).toEqual([...weights].sort((a: number, b: number) => b - a));
  });
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
